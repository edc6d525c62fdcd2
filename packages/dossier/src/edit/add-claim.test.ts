import { describe, expect, it } from 'vitest';
import { addClaimText } from './add-claim.ts';

const added = (text: string, path = 'claims/own.yaml'): string => {
  const result = addClaimText(path, text, { id: 'new', value: '12' });
  return result.ok ? result.value : result.problem.code;
};

describe('a claim is added to a file', () => {
  it.each([
    ['that is not there', '', '- id: new\n  value: "12"\n'],
    ['with remarks alone', '# mine\n', '# mine\n\n- id: new\n  value: "12"\n'],
    ['with an empty list', '# mine\n[] # none yet\n', '# mine\n- id: new\n  value: "12" # none yet\n'],
    ['with a list', '- id: a\n  value: 1 # so\n', '- id: a\n  value: 1 # so\n\n- id: new\n  value: "12"\n'],
    ['without a last line end', '- id: a', '- id: a\n\n- id: new\n  value: "12"\n'],
    ['with a list that is set in', '  - id: a\n', '  - id: a\n\n  - id: new\n    value: "12"\n'],
    ['with Windows lines', '\uFEFF- id: a\r\n', '\uFEFF- id: a\r\n\r\n- id: new\r\n  value: "12"\r\n'],
    ['with brackets', '[{ id: a }] # all\n', '[{ id: a }, {"id":"new","value":"12"}] # all\n'],
    [
      'that is a map, under its claims',
      'claims:\n  - id: a\n    quote: {\n      in: d\n    }\n\n# the format\nclaimline: 1\n',
      'claims:\n  - id: a\n    quote: {\n      in: d\n    }\n\n  - id: new\n    value: "12"\n\n# the format\nclaimline: 1\n',
    ],
    [
      'that is a map without claims yet',
      'claimline: 1\nclaims: []\n',
      'claimline: 1\nclaims: [{"id":"new","value":"12"}]\n',
    ],
    [
      'whose last block keeps its line ends',
      '- id: a\n  summary: |+\n    x\n',
      '- id: a\n  summary: |+\n    x\n- id: new\n  value: "12"\n',
    ],
  ])('%s', (_, before, after) => {
    expect(added(before)).toBe(after);
  });
  it.each(['title: Notes\n', 'claims: none\n', '- [\n', 'words'])('but not to %j, which holds no list', (text) => {
    expect(added(text)).toBe('add-place');
  });
});
