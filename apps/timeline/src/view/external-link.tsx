import type { JSX } from 'preact';

/** A link to the web with its host shown; anything but http and https is text, not a link. */
export function ExternalLink({ href }: { href: string | undefined }): JSX.Element | null {
  if (href === undefined) return null;
  const host = hostOf(href);
  if (host === undefined) return <span>{href.slice(0, 200)}</span>;
  return (
    <a href={href} rel="noopener noreferrer nofollow" target="_blank">
      {host}
    </a>
  );
}

function hostOf(href: string): string | undefined {
  if (!/^https?:\/\//i.test(href) || !URL.canParse(href)) return undefined;
  return new URL(href).host;
}
