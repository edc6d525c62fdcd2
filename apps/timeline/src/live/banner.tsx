import type { JSX } from 'preact';
import { language } from '../view/store.ts';
import { broken, connected } from './follow.ts';
import { placeLink } from './place.tsx';
import type { Session } from './session.ts';
import { liveWords } from './words.ts';

/** Over the page, out of the way of the picture: errors of the files with their place, and a lost connection. */
export function Banner({ session }: { session: Session }): JSX.Element {
  const words = liveWords(language.value);
  const problems = broken.value;
  return (
    <div class="live-banner" role="alert" hidden={connected.value && problems.length === 0}>
      {!connected.value && <p>{words.notConnected}</p>}
      {problems.length > 0 && (
        <>
          <p>
            <strong>{words.broken(problems.length)}.</strong> {words.lastGood}
          </p>
          <ul>
            {problems.slice(0, 5).map((one) => (
              <li key={`${one.location.file}:${one.location.line}:${one.location.column}:${one.message}`}>
                {placeLink(session, one.location)} {one.message}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
