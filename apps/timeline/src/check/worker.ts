import { packResult } from '@claimline/validation';
import { type Beside, checkBeside } from './check-beside.ts';

self.addEventListener('message', (event: MessageEvent<Beside>) => {
  self.postMessage(packResult(checkBeside(event.data)));
});
