import { Document } from 'yaml';

/** A value as YAML writes it on one line: quoted where a plain word would mean something else. */
export function yamlScalar(value: string | number | boolean): string {
  const document = new Document(value, { schema: 'core' });
  const text = document.toString({ lineWidth: 0, defaultStringType: 'PLAIN', defaultKeyType: 'PLAIN' }).trimEnd();
  const isPlain = typeof value !== 'string' || (!/[\n,[\]{}]/.test(value) && !text.includes('\n'));
  return isPlain ? text : JSON.stringify(value);
}
