// Which shell carries this page: Electron's preload leaves its mark on the window, the loopback shell does not.

import type { OfferedSource } from '../../shared/contract/shell.ts';
import type { Result } from '../../shared/domain/result.ts';
import { browserSeat } from './http-seat.ts';
import { createHttpTransport } from './http-transport.ts';
import { createPortTransport, pagePort } from './port-transport.ts';
import type { Transport } from './transport.ts';

const MEDIA_BASE = 'media://film/';
const PORT_MESSAGE = 'terugblik-port';

interface ElectronBridge {
  ready(): void;
  offerFile(file: File): Promise<unknown>;
}

declare global {
  interface Window {
    readonly terugblik?: ElectronBridge;
  }
}

export async function findTransport(): Promise<Transport> {
  const bridge = window.terugblik;
  if (bridge === undefined) return createHttpTransport(browserSeat(window));
  return createPortTransport(pagePort(await receivePort(bridge)), {
    mediaBase: MEDIA_BASE,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the preload answers as `shell.typedFilm` does
    offerFile: (file) => bridge.offerFile(file) as Promise<Result<OfferedSource>>,
  });
}

function receivePort(bridge: ElectronBridge): Promise<MessagePort> {
  return new Promise((resolve) => {
    const onMessage = (event: MessageEvent) => {
      const port = event.ports[0];
      if (event.source !== window || event.data !== PORT_MESSAGE || port === undefined) return;
      window.removeEventListener('message', onMessage);
      resolve(port);
    };
    window.addEventListener('message', onMessage);
    bridge.ready();
  });
}
