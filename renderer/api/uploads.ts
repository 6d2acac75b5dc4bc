// Files on their way to the host, one after the other and piece by piece. A file waits here from its offer
// until its import starts; the host's answer to a piece is the brake.

import { UPLOAD_PIECE_BYTES } from '../../shared/contract/wire.ts';

/** False: nobody wants the rest, or it does not arrive. */
export type SendPiece = (source: string, offset: number, bytes: ArrayBuffer) => Promise<boolean>;

export interface Uploads {
  hold(source: string, file: Blob): void;
  /** From now on the bytes travel; a source that was never held is none of our business. */
  start(source: string): void;
  forget(source: string): void;
  busy(): boolean;
}

export function createUploads(sendPiece: SendPiece, giveUp: (source: string) => Promise<unknown>): Uploads {
  const held = new Map<string, Blob>();
  let underWay = 0;
  let line = Promise.resolve();

  async function send(source: string, file: Blob): Promise<void> {
    for (let offset = 0; offset < file.size; offset += UPLOAD_PIECE_BYTES) {
      // Read into memory first: a slow card must not hold up a request, and nothing may reach the browser's disk.
      const bytes = await file.slice(offset, offset + UPLOAD_PIECE_BYTES).arrayBuffer();
      if (!(await sendPiece(source, offset, bytes))) {
        await giveUp(source);
        return;
      }
    }
  }

  return {
    hold: (source, file) => void held.set(source, file),
    start(source) {
      const file = held.get(source);
      if (file === undefined) return;
      held.delete(source);
      underWay += 1;
      // A file that cannot be read any more (card pulled) is given up; the import then says so.
      line = line
        .then(() => send(source, file))
        .catch(async () => {
          await giveUp(source);
        })
        .finally(() => {
          underWay -= 1;
        });
    },
    forget: (source) => void held.delete(source),
    busy: () => underWay > 0,
  };
}
