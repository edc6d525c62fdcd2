import { spawn } from 'node:child_process';

/** Opens an address for a person at a terminal; in scripts, CI and with NO_BROWSER nothing happens. */
export function openBrowser(address) {
  const { CI, NO_BROWSER, DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (!process.stdout.isTTY || CI || NO_BROWSER) return;
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) return;
  const [program, ...parameters] = {
    darwin: ['open', address],
    win32: ['cmd', '/c', 'start', '', address],
  }[process.platform] ?? ['xdg-open', address];
  const child = spawn(program, parameters, { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
