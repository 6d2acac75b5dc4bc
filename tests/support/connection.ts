// Waits for a connection to reach a state, by its own news.

import type { Connection, Transport } from '../../renderer/api/transport.ts';

export function connectionBecomes(transport: Transport, wanted: Connection): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (transport.connection() !== wanted) return;
      stop();
      resolve();
    };
    const stop = transport.watchConnection(look);
    look();
  });
}
