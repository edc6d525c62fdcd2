const GROUP = "[,.\u2019'\u00a0\u2007\u2009\u202f _]";

/**
 * A figure of a table in the notation of the format, with the size that it has there (`2,13M`): without the separators of thousands
 * and with a decimal point. Cells that are written in the notation itself (`~3000`, `>500`)
 * stay. Undefined when the separators cannot be told apart: `1.234` may be 1234 or 1.234.
 */
export function readNumberCell(text: string, decimal: '.' | ',', exact: boolean): string | undefined {
  const cell = text.trim();
  const plain = /^([~<>=+-]*)\s*(\d[\d.,\u2019'\u00a0\u2007\u2009\u202f _]*)(%|k|M|bn|tn)?$/u.exec(cell);
  if (plain === null) return cell;
  const [, sign = '', written = '', behind = ''] = plain;
  const digits = written.trim();
  const at = digits.lastIndexOf(decimal);
  const group = decimal === '.' ? ',' : '.';
  const [whole, fraction] = at < 0 ? [digits, ''] : [digits.slice(0, at), digits.slice(at + 1)];
  if (!/^\d*$/.test(fraction)) return undefined;
  const isGrouped = new RegExp(`${GROUP}`).test(whole);
  if (isGrouped && !new RegExp(`^\\d{1,3}(?:${GROUP}\\d{2,3})*${GROUP}\\d{3}$`).test(whole)) return undefined;
  if (whole.includes(decimal) || (isGrouped && fraction !== '' && !whole.includes(group) && /[.,]/.test(whole)))
    return undefined;
  const number = `${whole.replace(new RegExp(GROUP, 'g'), '')}${/^0*$/.test(fraction) ? '' : `.${fraction}`}`;
  // Thirty below zero is as exact as thirty above.
  const isPlain = sign === '' || sign === '-';
  // “2.13M” is no count to the last one.
  const isCounted = isPlain && exact && (behind === '' || behind === '%');
  return `${isCounted ? `=${sign}` : sign}${number}${behind}`;
}
