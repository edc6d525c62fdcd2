import process from 'node:process';

/** Shells report a command that a signal ended as 128 plus its number. */
const STATUS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
type StopSignal = keyof typeof STATUS;

/**
 * Hears the signals that ask a command to stop, in place of the system, which would end it at once. The exit status is
 * set to what shells expect of it; `done` gives the signals back.
 */
export function onStop(stop: () => void): { readonly done: () => void } {
  const heard = (signal: NodeJS.Signals): void => {
    if (isStop(signal)) process.exitCode = STATUS[signal];
    stop();
  };
  for (const signal of Object.keys(STATUS)) process.once(signal, heard);
  return {
    done: () => {
      for (const signal of Object.keys(STATUS)) process.off(signal, heard);
    },
  };
}

function isStop(signal: NodeJS.Signals): signal is StopSignal {
  return Object.hasOwn(STATUS, signal);
}
