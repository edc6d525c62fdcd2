/**
 * Data as JSON for a `<script type="application/json">`. Nothing in it can end the element,
 * begin a comment or another script, or break a line of code.
 */
export function embeddedJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
