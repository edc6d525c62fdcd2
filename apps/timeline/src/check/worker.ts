import type { Dossier } from '@claimline/core';
import { check, packResult } from '@claimline/validation';

self.addEventListener('message', (event: MessageEvent<Dossier>) => {
  self.postMessage(packResult(check(event.data)));
});
