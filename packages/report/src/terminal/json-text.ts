/**
 * A value as JSON that is safe to print: control characters beyond JSON's own, marks that
 * turn the direction of text, and line separators are written as escapes. They can stand
 * only inside strings, so the data stay the same.
 */
export function jsonText(value: unknown, indent = 0): string {
  return JSON.stringify(value, null, indent).replace(
    /[\u007f-\u009f\u2028\u2029\p{Bidi_Control}]/gu,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
