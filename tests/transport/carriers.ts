// The three ways a page can reach a host, each as one function.

import { createShellCall } from '../../electron/shell/loopback/dialogs.ts';
import { joinCalls } from '../../electron/shell/join-calls.ts';
import { servePort } from '../../electron/shell/serve-port.ts';
import { createConnectionState } from '../../renderer/api/connection-state.ts';
import { createHttpTransport } from '../../renderer/api/http-transport.ts';
import { createPortTransport, pagePort } from '../../renderer/api/port-transport.ts';
import type { Transport } from '../../renderer/api/transport.ts';
import { refuse } from '../../shared/domain/result.ts';
import { connectionBecomes } from '../support/connection.ts';
import { createFakeHost, type FakeHost } from '../support/fake-host.ts';
import { startTestLoopback, testSeat } from '../support/loopback.ts';

export interface Carried {
  readonly transport: Transport;
  readonly host: FakeHost;
  /** Ends the shell's side. */
  end(): Promise<void>;
}

export const carriers: Readonly<Record<string, () => Promise<Carried>>> = {
  'in memory': carryInMemory,
  'message port': carryByPort,
  'loopback HTTP': carryByHttp,
};

async function carryInMemory(): Promise<Carried> {
  const host = createFakeHost();
  const shell = createShellCall(host.reception, host.log);
  const call = joinCalls((name, input) => host.call(name, input), shell);
  const state = createConnectionState('open');
  const transport: Transport = {
    call: (name, input) =>
      state.now() === 'lost' ? Promise.resolve(refuse({ code: 'connection.lost' })) : call(name, input),
    subscribe: (listener) => host.subscribe(listener),
    mediaUrl: (token) => `media:${token}`,
    offerFile: (file) => host.reception.upload(file.name, file.size),
    connection: () => state.now(),
    watchConnection: (listener) => state.watch(listener),
    close: () => state.become('lost'),
  };
  return { transport, host, end: async () => undefined };
}

async function carryByPort(): Promise<Carried> {
  const host = createFakeHost();
  const { port1, port2 } = new MessageChannel();
  const shellEnd = pagePort(port1);
  const stop = servePort(shellEnd, host, createShellCall(host.reception, host.log));
  const transport = createPortTransport(pagePort(port2), {
    mediaBase: 'media://film/',
    offerFile: (file) => host.reception.upload(file.name, file.size),
  });
  return {
    transport,
    host,
    async end() {
      stop();
      shellEnd.close();
    },
  };
}

async function carryByHttp(): Promise<Carried> {
  const loopback = await startTestLoopback();
  const transport = createHttpTransport(testSeat(loopback.origin, await loopback.code()));
  await connectionBecomes(transport, 'open');
  return { transport, host: loopback.host, end: () => loopback.close() };
}
