// Transport over a message port, as the Electron shell hands one to the page.

import type { HostEvent } from '../../shared/contract/events.ts';
import type { OfferedSource } from '../../shared/contract/shell.ts';
import type { PortCall, PortLike, PortMessage } from '../../shared/contract/wire.ts';
import { refuse, type Result } from '../../shared/domain/result.ts';
import { createConnectionState } from './connection-state.ts';
import { createListeners } from './listeners.ts';
import type { Transport } from './transport.ts';

export interface PortTransportOptions {
  /** What stands before a capability token, e.g. `media://film/`. */
  readonly mediaBase: string;
  /** Only the preload script can tell the path of a dropped file. */
  readonly offerFile: (file: File) => Promise<Result<OfferedSource>>;
}

export interface PagePort extends PortLike {
  /** The other end is gone. */
  onClose(listener: () => void): void;
  close(): void;
}

/** The port that the shell posted to the page, as the wire wants it. */
export function pagePort(port: MessagePort): PagePort {
  return {
    postMessage: (message) => port.postMessage(message),
    onMessage(listener) {
      port.addEventListener('message', ({ data }) => listener(data));
      port.start();
    },
    onClose: (listener) => port.addEventListener('close', listener),
    close: () => port.close(),
  };
}

export function createPortTransport(port: PagePort, options: PortTransportOptions): Transport {
  const waiting = new Map<number, (result: Result<unknown>) => void>();
  const events = createListeners<HostEvent>();
  const state = createConnectionState('open');
  let lastId = 0;

  port.onMessage((data) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the shell at the other end is ours
    const message = data as PortMessage;
    if (message.kind === 'event') {
      events.tell(message.event);
      return;
    }
    const resolve = waiting.get(message.id);
    waiting.delete(message.id);
    resolve?.(message.result);
  });

  function end(): void {
    state.become('lost');
    for (const resolve of waiting.values()) resolve(refuse({ code: 'connection.lost' }));
    waiting.clear();
  }
  port.onClose(end);

  return {
    call(name, input) {
      if (state.now() === 'lost') return Promise.resolve(refuse({ code: 'connection.lost' }));
      lastId += 1;
      const message: PortCall = { kind: 'call', id: lastId, name, input };
      return new Promise((resolve) => {
        waiting.set(message.id, resolve);
        port.postMessage(message);
      });
    },
    subscribe: (listener) => events.add(listener),
    mediaUrl: (token) => options.mediaBase + token,
    offerFile: options.offerFile,
    connection: () => state.now(),
    watchConnection: (listener) => state.watch(listener),
    close() {
      end();
      port.close();
    },
  };
}
