import type { IncomingMessage, ServerResponse } from 'node:http';
import { securityHeaders } from './security-headers.ts';

/** Pages that listen for changes: one way, bounded, closed with the server. */
export interface Streams {
  /** Takes a page in; false when there are too many already. */
  add(request: IncomingMessage, response: ServerResponse): boolean;
  /** Tells every page. One that does not read its messages is let go; it comes back and loads anew. */
  tell(event: string): void;
  close(): void;
}

const MOST_PAGES = 32;
const MOST_UNREAD_BYTES = 64 * 1024;
/** Keeps the connection from being taken for idle. Milliseconds. */
const HEARTBEAT = 4_000;

export function createStreams(): Streams {
  const open = new Set<ServerResponse>();
  const send = (text: string): void => {
    for (const response of open) {
      if (response.writableLength > MOST_UNREAD_BYTES) response.destroy();
      else response.write(text);
    }
  };
  const beat = setInterval(() => send(':\n\n'), HEARTBEAT);
  beat.unref();
  return {
    add: (request, response) => {
      if (open.size >= MOST_PAGES) return false;
      response.writeHead(200, { ...securityHeaders, 'Content-Type': 'text/event-stream; charset=utf-8' });
      if (request.method === 'HEAD') {
        response.end();
        return true;
      }
      response.write('retry: 1000\n\n');
      open.add(response);
      response.on('close', () => open.delete(response));
      return true;
    },
    tell: (event) => send(`event: ${event}\ndata: {}\n\n`),
    close: () => {
      clearInterval(beat);
      for (const response of open) response.end();
      open.clear();
    },
  };
}
