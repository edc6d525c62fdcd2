import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createJsonText } from './json-text.ts';

test('the text is that of JSON.stringify, the first time and every other', () => {
  const write = createJsonText();
  const record = fc.dictionary(fc.string(), fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue()), fc.constant(undefined)));
  fc.assert(
    fc.property(fc.oneof(record, fc.constant(null), fc.array(fc.jsonValue())), (value) => {
      expect(write(value)).toBe(JSON.stringify(value));
      expect(write(value)).toBe(JSON.stringify(value));
    }),
  );
});

test('what has no text of its own stands as null in a list and not at all in a record', () => {
  const value = { list: [undefined, () => 1, { a: undefined }], gone: undefined, none: null };
  expect(createJsonText()(value)).toBe(JSON.stringify(value));
});
