import type { Server } from 'node:http';
import { fail, ok, type Result } from '@claimline/core';

const neighbours = 20;
const highestPort = 65_535;

/**
 * Binds the server and returns its port. When the port is taken and `strict` is off,
 * the next ones are tried, then any free one.
 */
export async function listen(server: Server, host: string, port: number, strict: boolean): Promise<Result<number>> {
  for (const candidate of candidates(port, strict)) {
    const outcome = await bind(server, host, candidate);
    if (outcome === undefined) {
      const address = server.address();
      return ok(address !== null && typeof address === 'object' ? address.port : candidate);
    }
    if (outcome !== 'EADDRINUSE') return fail(problemOf(outcome, host, candidate));
  }
  return fail(problemOf('EADDRINUSE', host, port));
}

function* candidates(port: number, strict: boolean): Generator<number> {
  yield port;
  if (strict || port === 0) return;
  for (let next = port + 1; next <= Math.min(port + neighbours, highestPort); next++) yield next;
  yield 0;
}

function bind(server: Server, host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      server.off('listening', bound);
      resolve(error.code ?? 'unknown');
    };
    const bound = (): void => {
      server.off('error', failed);
      resolve(undefined);
    };
    server.once('error', failed);
    server.once('listening', bound);
    server.listen({ host, port, exclusive: true });
  });
}

function problemOf(
  code: string,
  host: string,
  port: number,
): { code: string; message: string; found: string; expected: string } {
  const found = `${host}:${port}`;
  if (code === 'EADDRINUSE') {
    return {
      code: 'port-taken',
      message: `Port ${port} is in use by another program.`,
      found,
      expected: 'a free port',
    };
  }
  if (code === 'EACCES') {
    return {
      code: 'port-forbidden',
      message: `Port ${port} may not be used by this user.`,
      found,
      expected: 'a port above 1023',
    };
  }
  return {
    code: 'address-unusable',
    message: `The address cannot be used (${code}).`,
    found,
    expected: 'an address of this machine',
  };
}
