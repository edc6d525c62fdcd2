import { packResult } from '@claimline/validation';
import { checkEmbedded } from './check-embedded.ts';
import { show } from './show.tsx';

/**
 * The page as one script, for a file that is opened from disk: the same script is the page
 * and, started once more in a worker, the judge. Everything is imported at once, so that
 * nothing of it is left apart; no module may touch the document while it is loaded.
 */
if (typeof document === 'undefined') {
  self.addEventListener('message', (event) => self.postMessage(packResult(checkEmbedded(event.data))));
  self.postMessage('ready');
} else {
  await show();
}
