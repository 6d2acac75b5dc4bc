// The real loopback shell around a host, with any page in it.

import type { Host } from '../../../electron/host/api.ts';
import { runLoopback } from '../../../electron/shell/loopback/run-loopback.ts';
import type { StaticFiles } from '../../../electron/shell/loopback/static-files.ts';
import { quietPorts } from './vault.ts';

export interface BenchLoopback {
  readonly origin: string;
  /** A fresh launch code. */
  code(): Promise<string>;
  /** Closes the host too. */
  close(): Promise<void>;
}

export async function startLoopback(host: Host, page: StaticFiles): Promise<BenchLoopback> {
  let line = '';
  const loopback = await runLoopback({
    host,
    page,
    ports: quietPorts,
    announce: (said) => {
      line = said;
    },
    openBrowser: null,
  });
  return {
    origin: `http://127.0.0.1:${String(loopback.port)}`,
    async code() {
      await loopback.invite();
      return line.trim().split('#')[1] ?? '';
    },
    close: () => loopback.close(),
  };
}
