import { spawn } from 'node:child_process';
import { CannotRun } from '../exit.ts';

/** Bytes of one answer of git; a dossier is smaller by far. */
const MOST_BYTES = 512 * 1024 * 1024;

/**
 * Runs git in a folder and gives what it printed; undefined when it ended badly. No shell is
 * involved, and settings of the repository that run programs (pagers, hooks, filters) stay out.
 */
export function runGit(folder: string, parameters: readonly string[], input = ''): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const settings = ['--no-pager', '-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false'];
    const child = spawn('git', [...settings, ...parameters], { cwd: folder, stdio: ['pipe', 'pipe', 'ignore'] });
    const parts: Buffer[] = [];
    let size = 0;
    child.stdout.on('data', (part: Buffer) => {
      size += part.length;
      if (size > MOST_BYTES) child.kill();
      else parts.push(part);
    });
    child.stdin.on('error', () => undefined);
    child.on('error', () =>
      reject(new CannotRun('git-missing', 'git cannot be started.', 'Install git, or compare two folders instead.')),
    );
    child.on('close', (code) => resolve(code === 0 ? Buffer.concat(parts) : undefined));
    child.stdin.end(input);
  });
}

/** A revision as a person may write it; nothing that git would read as an option. */
export function isRevision(text: string): boolean {
  return text !== '' && !text.startsWith('-') && !/[\s\p{Cc}]/u.test(text) && !text.includes('..');
}
