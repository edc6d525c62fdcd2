import { fc, test as property } from '@fast-check/vitest';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { clip, columnsOf, NARROWEST, pad, wrap } from './wrap.ts';

describe('wrapping', () => {
  it('breaks at spaces', () => {
    expect(wrap('about three thousand soldiers', 14)).toEqual(['about three', 'thousand', 'soldiers']);
  });
  it('counts wide characters as two columns and combining ones as none', () => {
    expect(columnsOf('김정은')).toBe(6);
    expect(columnsOf('e\u0301')).toBe(1);
    expect(wrap('김정은김정은김정은', 12)).toEqual(['김정은김정은', '김정은']);
  });
  it('takes letters, dashes and quotes for one column each, as they are', () => {
    for (const [from, to] of [
      [0x20, 0x7e],
      [0xa1, 0xac],
      [0xae, 0x24f],
      [0x2010, 0x2027],
    ] as const)
      for (let code = from; code <= to; code += 1) {
        const letter = String.fromCodePoint(code);
        expect([code, columnsOf(letter), stringWidth(letter)]).toEqual([code, 1, 1]);
      }
    expect(columnsOf('a\u{ad}b')).toBe(2);
  });
  it('breaks a word that is longer than a line', () => {
    expect(wrap('abcdefghijklmnopqrst', 12)).toEqual(['abcdefghijkl', 'mnopqrst']);
  });
  it('leaves room on the first line', () => {
    expect(wrap('one two three', 12, 10)).toEqual(['', 'one two', 'three']);
  });
  it('cuts with an ellipsis and pads with spaces', () => {
    expect(clip('abcdefgh', 5)).toBe('abcd…');
    expect(pad('김', 4)).toBe('김  ');
  });
  property.prop([fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 20, max: 400 })])(
    'keeps every character and every limit',
    (text, width) => {
      const lines = wrap(text, width);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(Math.max(width, NARROWEST) + 1);
    },
  );
});
