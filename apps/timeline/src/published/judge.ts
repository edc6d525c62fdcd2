import { type CheckResult, type PackedResult, unpackResult } from '@claimline/validation';
import { checkEmbedded } from './check-embedded.ts';
import type { Embedded } from './read-embedded.ts';

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): string };
}

/** Judges in a worker that runs this very script from memory; here where that is not allowed. */
export async function judge(embedded: Embedded): Promise<CheckResult> {
  try {
    return unpackResult(embedded.dossier, await inWorker(embedded));
  } catch {
    return checkEmbedded(embedded);
  }
}

/** A worker that says nothing at all for this long was refused without an error. */
const PATIENCE = 3_000;

function inWorker(embedded: Embedded): Promise<PackedResult> {
  return new Promise((resolve, reject) => {
    const source = document.getElementById('claimline-script')?.textContent ?? '';
    const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
    const worker = new Worker(trusted(address), { type: 'module' });
    const end = (): void => {
      worker.terminate();
      URL.revokeObjectURL(address);
    };
    const refused = (): void => {
      end();
      reject(new Error('no worker'));
    };
    const timer = setTimeout(refused, PATIENCE);
    worker.addEventListener('error', refused);
    worker.addEventListener('message', (event: MessageEvent<PackedResult | 'ready'>) => {
      clearTimeout(timer);
      if (event.data === 'ready') return worker.postMessage(embedded);
      end();
      resolve(event.data);
    });
  });
}

function trusted(address: string): string {
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  return types === undefined
    ? address
    : types.createPolicy('claimline-worker', { createScriptURL: (own) => own }).createScriptURL(address);
}
