// A page with nothing but the transport, for tests of the loopback shell in a real browser.

import { browserSeat } from '../../../../renderer/api/http-seat.ts';
import { createHttpTransport } from '../../../../renderer/api/http-transport.ts';
import type { Transport } from '../../../../renderer/api/transport.ts';

declare global {
  interface Window {
    transport: Transport;
  }
}

window.transport = createHttpTransport(browserSeat(window));
