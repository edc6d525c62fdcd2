import ipaddr from 'ipaddr.js';

/**
 * Ends of names that lead into a machine or a house network, not to the public web: the special-use
 * names of IANA (RFC 6761, 6762 with its appendix G, 8375), `internal`, which ICANN keeps free for
 * private networks, and what routers and old systems call themselves.
 */
const LOCAL_NAME =
  /(?:^|\.)(?:localhost|localdomain|local|internal|intranet|private|lan|home|home\.arpa|corp|mail|test|invalid)$/i;

/** The one part of IPv6 from which IANA gives out addresses of the public net. */
const PUBLIC_V6 = ipaddr.IPv6.parseCIDR('2000::/3');

/** A web address that may be printed; undefined for paths, other schemes, passwords in it, and private networks. */
export function publicAddress(text: string | undefined): string | undefined {
  if (text === undefined || !/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined;
  const { hostname, username, password } = new URL(text);
  if (username !== '' || password !== '') return undefined;
  // Dots at the end are no part of a name: `nas.` is `nas`.
  const name = hostname.replace(/\.+$/, '').replace(/^\[(.*)\]$/, '$1');
  return (ipaddr.isValid(name) ? isPublicNumber(name) : isPublicName(name)) ? text : undefined;
}

function isPublicName(name: string): boolean {
  return name.includes('.') && !LOCAL_NAME.test(name);
}

/**
 * Whether a number is an address of the public net by the special-purpose registries of IANA. One that
 * carries another within (mapped, NAT64, 6to4, Teredo) is none: it may lead anywhere, and no page is cited by it.
 */
function isPublicNumber(text: string): boolean {
  const number = ipaddr.parse(text);
  if (number.range() !== 'unicast') return false;
  return number instanceof ipaddr.IPv4 || number.match(PUBLIC_V6);
}
