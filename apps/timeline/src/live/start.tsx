import './live.css';
import { liveParts } from '../view/store.ts';
import { Banner } from './banner.tsx';
import { EditClaim } from './edit-claim.tsx';
import { followChanges } from './follow.ts';
import { NewClaim } from './new-claim.tsx';
import type { Session } from './session.ts';

/** Working on a dossier in the page; loaded only where `claimline serve` answers. */
export function start(session: Session): void {
  liveParts.value = {
    banner: () => <Banner session={session} />,
    claim: (claim) => <EditClaim claim={claim} session={session} />,
    text: () => <NewClaim session={session} />,
  };
  followChanges();
}
