import type { FileText } from './port.ts';
import { SourceFile } from './tree/source-file.ts';

/** The text of bytes in UTF-8, its byte order mark included; of others the place of the first byte that is none. */
export function textOfBytes(bytes: Uint8Array): FileText {
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { ok: false, code: 'not-utf8', detail: '', at: placeOfBadByte(bytes) };
  }
}

/** A reader puts U+FFFD where a byte fits nowhere; one that is written so stands as its own three bytes. */
function placeOfBadByte(bytes: Uint8Array): { readonly line: number; readonly column: number } {
  const text = new TextDecoder('utf-8').decode(bytes);
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let offset = mark;
  let from = 0;
  let at = text.indexOf(REPLACED);
  for (; at >= 0; at = text.indexOf(REPLACED, at + 1)) {
    offset += lengthInBytes(text.slice(from, at));
    if (bytes[offset] !== 0xef || bytes[offset + 1] !== 0xbf || bytes[offset + 2] !== 0xbd) break;
    from = at;
  }
  const { line, column } = new SourceFile('', text).location(Math.max(0, at));
  return { line, column };
}

const REPLACED = '\ufffd';
const encoder = new TextEncoder();

function lengthInBytes(text: string): number {
  return encoder.encode(text).length;
}
