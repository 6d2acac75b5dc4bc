// A page in another thread, over one of the two real carriers.

import { once } from 'node:events';
import { MessageChannel, Worker } from 'node:worker_threads';
import type { Host } from '../../../electron/host/api.ts';
import { createShellCall } from '../../../electron/shell/loopback/dialogs.ts';
import { servePort } from '../../../electron/shell/serve-port.ts';
import { pagePort } from '../../../renderer/api/port-transport.ts';
import type { BenchLoopback } from '../support/loopback.ts';
import { quietPorts } from '../support/vault.ts';
import type { CallOrder, CallTimes, Carrier } from './page-side.ts';

export interface FarPage {
  measure(order: CallOrder): Promise<CallTimes>;
  close(): Promise<void>;
}

export async function overHttp(loopback: BenchLoopback): Promise<FarPage> {
  return startPage({ kind: 'http', origin: loopback.origin, code: await loopback.code() }, () => undefined);
}

export async function overPort(host: Host): Promise<FarPage> {
  const { port1, port2 } = new MessageChannel();
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Node's port has all that the page's has
  const shellEnd = pagePort(port1 as unknown as MessagePort);
  const stop = servePort(shellEnd, host, createShellCall(host.reception, quietPorts.log));
  return startPage({ kind: 'port', port: port2 }, () => {
    stop();
    shellEnd.close();
  });
}

async function startPage(carrier: Carrier, end: () => void): Promise<FarPage> {
  const worker = new Worker(new URL('./page-side.ts', import.meta.url), {
    workerData: carrier,
    transferList: carrier.kind === 'port' ? [carrier.port] : [],
  });
  await once(worker, 'message');
  return {
    async measure(order) {
      worker.postMessage(order);
      const [times]: CallTimes[] = await once(worker, 'message');
      return times ?? [];
    },
    async close() {
      end();
      await worker.terminate();
    },
  };
}
