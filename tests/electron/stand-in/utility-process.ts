// The stand-in's utility process: a worker that gives the host's entry a `process.parentPort`.

import { parentPort, workerData, type MessagePort } from 'node:worker_threads';

interface Delivery {
  readonly data: unknown;
  readonly ports: readonly MessagePort[];
}

const listeners: ((event: { data: unknown; ports: readonly unknown[] }) => void)[] = [];

function asElectronPort(port: MessagePort) {
  return {
    postMessage: (message: unknown) => port.postMessage(message),
    on: (_event: 'message', listener: (event: { data: unknown }) => void) =>
      port.on('message', (data: unknown) => listener({ data })),
    start: () => port.start(),
  };
}

Object.assign(process, {
  parentPort: {
    postMessage: (message: unknown) => parentPort?.postMessage(message),
    on: (_event: 'message', listener: (typeof listeners)[number]) => listeners.push(listener),
  },
});

parentPort?.on('message', ({ data, ports }: Delivery) => {
  for (const listener of listeners) listener({ data, ports: ports.map(asElectronPort) });
});

const { entry }: { entry: string } = workerData;
await import(entry);
