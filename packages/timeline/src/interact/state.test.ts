import { expect, test } from 'vitest';
import { changes, initialState } from './state.ts';

test('a state that is set to what it is already is no change', () => {
  const state = initialState({ opening: { from: 10, to: 20 } });
  expect(changes(state, {})).toBe(false);
  expect(changes(state, { from: 10, selected: null, hidden: state.hidden })).toBe(false);
  expect(changes(state, { from: 10, to: 21 })).toBe(true);
  expect(changes(state, { hidden: new Set(['a']) })).toBe(true);
});
