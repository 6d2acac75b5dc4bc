// Sends the host's events to the page: one JSON text per line on an answer that does not end. There is one
// stream at a time; a new one ends the one before.

import type { ServerResponse } from 'node:http';
import type { HostEvent } from '../../../shared/contract/events.ts';
import { HEARTBEAT_MS } from '../../../shared/contract/wire.ts';

/** A page that lets this much pile up does not read any more. It reconnects and asks anew. */
const MAX_BACKLOG_BYTES = 1024 * 1024;

export interface EventStream {
  open(response: ServerResponse): void;
  readonly send: (this: void, event: HostEvent) => void;
  end(): void;
}

/** `onPresence` hears whether a page is listening. */
export function createEventStream(onPresence: (present: boolean) => void): EventStream {
  let listener: ServerResponse | null = null;
  let heart: NodeJS.Timeout | undefined;

  function write(line: string): void {
    if (listener === null) return;
    listener.write(line);
    if (listener.writableLength > MAX_BACKLOG_BYTES) listener.destroy();
  }

  function end(): void {
    clearInterval(heart);
    const former = listener;
    listener = null;
    former?.end();
  }

  return {
    open(response) {
      end();
      listener = response;
      heart = setInterval(write, HEARTBEAT_MS, '\n');
      onPresence(true);
      response.on('close', () => {
        // An earlier stream that dies late says nothing of the present one.
        if (listener !== null && listener !== response) return;
        end();
        onPresence(false);
      });
      response.writeHead(200, { 'Content-Type': 'application/x-ndjson' });
      write('\n');
    },
    send: (event) => write(`${JSON.stringify(event)}\n`),
    end,
  };
}
