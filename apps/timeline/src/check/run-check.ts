import type { CheckResult, PackedResult } from '@claimline/validation';
import type { Beside } from './check-beside.ts';
import workerAddress from './worker.ts?worker&url';

interface ScriptPolicy {
  createScriptURL(address: string): string;
}
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (address: string) => string }): ScriptPolicy;
}

/** Checks the dossier in a worker, so that the page stays responsive; on the page itself where workers are not to be had. */
export async function runCheck(beside: Beside): Promise<CheckResult> {
  const judge = import('@claimline/validation');
  try {
    const packed = await inWorker(beside);
    return (await judge).unpackResult(beside.dossier, packed);
  } catch {
    return (await import('./check-beside.ts')).checkBeside(beside);
  }
}

function inWorker(beside: Beside): Promise<PackedResult> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(trusted(new URL(workerAddress, import.meta.url).href), { type: 'module' });
    worker.addEventListener('message', (event: MessageEvent<PackedResult>) => {
      worker.terminate();
      resolve(event.data);
    });
    worker.addEventListener('error', (event) => {
      worker.terminate();
      reject(new Error(event.message));
    });
    worker.postMessage(beside);
  });
}

/** The page's policy accepts script addresses only from here, and here only the page's own origin. */
function trusted(address: string): string {
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  if (types === undefined) return address;
  const policy = types.createPolicy('claimline-worker', {
    createScriptURL: (wanted) => {
      if (new URL(wanted).origin !== location.origin) throw new TypeError('only scripts of this page');
      return wanted;
    },
  });
  return policy.createScriptURL(address);
}
