/** Names and numbers that lead into a machine or a house network, not to the public web. */
const LOCAL_NAME = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|test|invalid)$/i;
const LOCAL_NUMBER =
  /^(?:0|10|127)\.|^169\.254\.|^192\.168\.|^172\.(?:1[6-9]|2\d|3[01])\.|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./;
const LOCAL_V6 = /^\[(?:::1?\]|f[cd]|fe[89ab])/i;

/** A web address that may be printed; undefined for paths, other schemes, passwords in it, and private networks. */
export function publicAddress(text: string | undefined): string | undefined {
  if (text === undefined || !/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined;
  const { hostname, username, password } = new URL(text);
  if (username !== '' || password !== '') return undefined;
  const name = hostname.replace(/\.$/, '');
  const isNamed = name.includes('.') || name.startsWith('[');
  if (!isNamed || LOCAL_NAME.test(name) || LOCAL_NUMBER.test(name) || LOCAL_V6.test(name)) return undefined;
  return text;
}
