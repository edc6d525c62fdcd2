import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { escapeForTerminal, escapeLine, escapeLines } from './escape.ts';

describe('text for a terminal', () => {
  it.each([
    ['colour', '\u001b[31mred', '\\u{1b}[31mred'],
    ['clipboard by OSC 52', '\u001b]52;c;aGk=\u0007', '\\u{1b}]52;c;aGk=\\u{7}'],
    ['link by OSC 8', '\u001b]8;;http://x\u001b\\name', '\\u{1b}]8;;http://x\\u{1b}\\name'],
    ['C1 introducer', '\u009b31m', '\\u{9b}31m'],
    ['delete', 'a\u007fb', 'a\\u{7f}b'],
    ['forged line', 'ok\nerror: none', 'ok\\nerror: none'],
    ['overwritten line', '10,000\r3,000', '10,000\\r3,000'],
    ['tab', 'a\tb', 'a\\tb'],
    ['right-to-left override', 'abc\u202etxt.exe', 'abc\\u{202e}txt.exe'],
    ['isolate', '\u2066x\u2069', '\\u{2066}x\\u{2069}'],
    ['zero-width space', 'a\u200bb', 'a\\u{200b}b'],
    ['tag characters', 'a\u{e0041}', 'a\\u{e0041}'],
    ['half a character', 'a\ud800b', 'a\\u{d800}b'],
    ['what is no character', 'a\ufffe\uffff', 'a\\u{fffe}\\u{ffff}'],
    ['line separator', 'a\u2028b', 'a\\u{2028}b'],
  ])('%s becomes visible', (_, text, shown) => {
    expect(escapeForTerminal(text)).toBe(shown);
  });

  it.each(['përshkallëzim “i madh”', '김정은', 'שלום', '👩‍👩‍👧', 'نیم‌فاصله', 'e\u0301'])(
    '%s stays as it is',
    (text) => {
      expect(escapeForTerminal(text)).toBe(text);
    },
  );

  it.each([
    ['::error file=a.yml::x', '\\::error file=a.yml::x'],
    ['  \u00a0::stop-commands::x', '  \u00a0\\::stop-commands::x'],
    ['a ##[error]x ###[group]', 'a #\\#[error]x ##\\#[group]'],
    ['ratio 1::2', 'ratio 1::2'],
  ])('%j is a line and no command', (text, shown) => {
    expect(escapeLine(text)).toBe(shown);
  });

  it('keeps the line breaks of our own texts', () => {
    expect(escapeLines('Error\n  at \u001b[0m')).toBe('Error\n  at \\u{1b}[0m');
  });

  property.prop([fc.string({ unit: 'binary' })])('never leaves a control character', (text) => {
    const shown = escapeForTerminal(text);
    for (const character of shown)
      expect(character >= ' ' && !'\u007f\u009b\u202e\u2066'.includes(character)).toBe(true);
    expect(shown.isWellFormed()).toBe(true);
    expect(escapeForTerminal(shown)).toBe(shown);
  });
});
