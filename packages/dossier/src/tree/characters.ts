import type { Diagnostic } from '../diagnostic.ts';
import { limits } from '../limits.ts';
import type { SourceFile } from './source-file.ts';

/**
 * What no parser is shown: control characters, a carriage return without a line feed
 * (YAML and editors count lines differently there), depth that would take a parser
 * seconds to refuse. Looks at every character once.
 */
export function characterProblems(file: SourceFile, format: 'yaml' | 'json' | 'csv'): readonly Diagnostic[] {
  const { text } = file;
  if (format === 'csv' && !SUSPICIOUS.test(text)) return [];
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x20 && unit !== 0x09 && unit !== 0x0a && unit !== 0x0d) return [control(file, at, unit)];
    if (unit === 0x7f || (unit >= 0x80 && unit < 0xa0 && unit !== 0x85)) return [control(file, at, unit)];
    if (unit === 0x0d && text.charCodeAt(at + 1) !== 0x0a) {
      return [
        problem(
          file,
          at,
          'file-bare-carriage-return',
          'A carriage return stands without a line feed.',
          'Save the file with LF or CRLF line ends.',
        ),
      ];
    }
    if (unit === 0xfffd)
      return [problem(file, at, 'file-not-utf8', 'The file has bytes that are not UTF-8.', 'Save the file as UTF-8.')];
    if (format === 'csv') continue;
    if (unit === 0x5b || unit === 0x7b) depth += 1;
    else if ((unit === 0x5d || unit === 0x7d) && depth > 0) depth -= 1;
    if (depth > limits.depth) return [tooDeep(file, at)];
  }
  return format === 'yaml' ? indentationProblem(file) : [];
}

/** Any that may be wrong, found far sooner in a long table than by looking at each. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const SUSPICIOUS = /[\0-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ufffd]/u;

function indentationProblem(file: SourceFile): readonly Diagnostic[] {
  const deep = new RegExp(`^(?: {${limits.indentation}}|(?:[-?] +){${limits.depth}})`, 'm').exec(file.text);
  return deep ? [tooDeep(file, deep.index)] : [];
}

function tooDeep(file: SourceFile, at: number): Diagnostic {
  return problem(
    file,
    at,
    'file-too-deep',
    `Lists and maps are nested more than ${limits.depth} deep.`,
    'A dossier needs five levels; look for a bracket that was not closed.',
  );
}

function control(file: SourceFile, at: number, unit: number): Diagnostic {
  const name = `U+${unit.toString(16).toUpperCase().padStart(4, '0')}`;
  return problem(
    file,
    at,
    'file-control-character',
    `The file holds the control character ${name}.`,
    'Remove it; text may hold tabs and line ends only.',
  );
}

function problem(file: SourceFile, at: number, code: string, message: string, hint: string): Diagnostic {
  return { code, severity: 'error', message, location: file.location(at, at + 1), hint };
}
