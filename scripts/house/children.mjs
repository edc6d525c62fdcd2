import { spawn } from 'node:child_process';
import { root } from './root.mjs';

const running = new Set();
const signalNumbers = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };
const grace = 3_000;
let stopping = false;

/**
 * Runs a program and waits. `output: 'inherit'` shows what it prints, `'collect'` returns
 * it, `'stderr'` shows it on the error stream so that results on stdout stay clean.
 *
 * @param {string} program
 * @param {readonly string[]} parameters
 * @param {{ env?: Record<string, string>, cwd?: string, output?: 'inherit' | 'collect' | 'stderr', timeout?: number, onLine?: (line: string) => void }} options
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(program, parameters, options = {}) {
  const output = options.output ?? 'collect';
  const out = { inherit: options.onLine === undefined ? 'inherit' : 'pipe', collect: 'pipe', stderr: 2 }[output];
  const error = { inherit: 'inherit', collect: 'pipe', stderr: 2 }[output];
  return new Promise((resolve) => {
    const child = spawn(program, parameters, {
      cwd: options.cwd ?? root,
      env: options.env ?? process.env,
      stdio: ['ignore', out, error],
      windowsHide: true,
    });
    running.add(child);
    const timer = options.timeout === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), options.timeout);
    const chunks = [];
    let line = '';
    child.stdout?.on('data', (chunk) => {
      if (output === 'collect') chunks.push(chunk);
      else process.stdout.write(chunk);
      if (options.onLine === undefined) return;
      const lines = (line + chunk.toString('utf8')).split('\n');
      line = lines.pop() ?? '';
      for (const whole of lines) options.onLine(whole);
    });
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    const finish = (code, text) => {
      clearTimeout(timer);
      running.delete(child);
      resolve({ code, output: text });
    };
    child.on('error', (problem) => finish(127, `${program}: ${problem.message}\n`));
    child.on('close', (code, signal) =>
      finish(code ?? 128 + (signalNumbers[signal] ?? 9), Buffer.concat(chunks).toString('utf8')),
    );
  });
}

/** Whether this process is being stopped; a step that failed then needs no message. */
export const isStopping = () => stopping;

/**
 * Ends this process and everything it started on Ctrl-C, SIGTERM, SIGHUP, and when the npm
 * that started it is gone: npm in the background dies of a SIGTERM without passing it on.
 */
export function stopTogether() {
  for (const signal of Object.keys(signalNumbers)) process.on(signal, () => stop(128 + signalNumbers[signal]));
  if (process.env.npm_lifecycle_event !== undefined && process.platform !== 'win32') void watchStarter();
}

function stop(code) {
  if (stopping) process.exit(code);
  stopping = true;
  process.exitCode = code;
  for (const child of running) child.kill('SIGTERM');
  const deadline = Date.now() + grace;
  const timer = setInterval(() => {
    if (running.size > 0 && Date.now() < deadline) return;
    for (const child of running) child.kill('SIGKILL');
    clearInterval(timer);
    process.exit(code);
  }, 20);
}

async function watchStarter() {
  const ancestors = [process.ppid];
  // npm may stand behind a shell that outlives it.
  const parent = await run('ps', ['-o', 'ppid=,comm=', '-p', String(process.ppid)]);
  const [, grandparent, name] = /^\s*(\d+)\s+(\S+)/.exec(parent.output) ?? [];
  if (parent.code === 0 && /(?:^|\/)-?(?:sh|bash|dash|zsh|ash|busybox)$/.test(name ?? ''))
    ancestors.push(Number(grandparent));
  const timer = setInterval(() => {
    if (ancestors.every((id) => id <= 1 || isAlive(id)) && process.ppid === ancestors[0]) return;
    clearInterval(timer);
    stop(128 + signalNumbers.SIGTERM);
  }, 500);
  timer.unref();
}

function isAlive(id) {
  try {
    process.kill(id, 0);
    return true;
  } catch (problem) {
    return problem.code === 'EPERM';
  }
}
