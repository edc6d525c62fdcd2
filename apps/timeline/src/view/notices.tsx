import type { JSX } from 'preact';
import type { FileProblem } from '../state/load.ts';
import { address, index, locale, whole } from './store.ts';

/** What the reader must know before reading on: problems in the files, a link to a claim that is not there. */
export function Notices({ problems }: { problems: readonly FileProblem[] }): JSX.Element | null {
  const words = locale.value;
  const { claim } = address.value;
  const unknown = claim !== null && index.value?.claim(claim) === undefined ? claim : null;
  if (problems.length === 0 && unknown === null) return null;
  return (
    <div class="notices">
      {unknown !== null && (
        <p role="alert">{whole.value?.claim(unknown) ? words.notYetKnown(unknown) : words.unknownClaim(unknown)}</p>
      )}
      {problems.length > 0 && (
        <details>
          <summary>{words.problems(problems.length)}</summary>
          <ul>
            {problems.slice(0, 100).map((problem) => (
              <li
                key={`${problem.location.file}:${problem.location.line}:${problem.location.column}:${problem.message}`}
              >
                <code>
                  {problem.location.file}:{problem.location.line}:{problem.location.column}
                </code>{' '}
                {problem.message}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
