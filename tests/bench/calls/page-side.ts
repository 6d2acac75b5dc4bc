// The page's end of a carrier, in a thread of its own as a page is: calls one procedure again and again through
// the page's real transport, and tells how long each answer took.

import { type MessagePort as ThreadPort, parentPort, workerData } from 'node:worker_threads';
import { createHttpTransport } from '../../../renderer/api/http-transport.ts';
import { createPortTransport, pagePort } from '../../../renderer/api/port-transport.ts';
import type { Transport } from '../../../renderer/api/transport.ts';
import { connectionBecomes } from '../../support/connection.ts';
import { testSeat } from '../../support/loopback.ts';

export type Carrier =
  | { readonly kind: 'http'; readonly origin: string; readonly code: string }
  | { readonly kind: 'port'; readonly port: ThreadPort };

export interface CallOrder {
  readonly name: string;
  readonly input: unknown;
  readonly count: number;
}

/** Milliseconds per call. */
export type CallTimes = readonly number[];

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- far-page.ts, which starts this thread, hands it over
const transport = await open(workerData as Carrier);
parentPort?.on('message', (order: CallOrder) => {
  void measure(order).then((times) => parentPort?.postMessage(times));
});
parentPort?.postMessage('ready');

async function open(carrier: Carrier): Promise<Transport> {
  if (carrier.kind === 'http') {
    const overHttp = createHttpTransport(testSeat(carrier.origin, carrier.code));
    await connectionBecomes(overHttp, 'open');
    return overHttp;
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Node's port has all that the page's has
  return createPortTransport(pagePort(carrier.port as unknown as MessagePort), {
    mediaBase: 'media://film/',
    offerFile: () => Promise.reject(new Error('no files here')),
  });
}

async function measure({ name, input, count }: CallOrder): Promise<CallTimes> {
  const times: number[] = [];
  for (let done = 0; done < count; done += 1) {
    const before = performance.now();
    const result = await transport.call(name, input);
    times.push(performance.now() - before);
    if (!result.ok) throw new Error(`refused: ${result.error.code}`);
  }
  return times;
}
