import type { Dossier } from '@claimline/core';
import { check } from '@claimline/validation';

self.addEventListener('message', (event: MessageEvent<Dossier>) => {
  self.postMessage(check(event.data));
});
