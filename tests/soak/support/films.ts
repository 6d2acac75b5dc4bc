// Small films that are all different: the same two seconds with other bytes at the end, in a box that players skip.

import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { clipBytes } from '../../support/clips.ts';

/** ISO/IEC 14496-12, 8.1.2: a box of which the contents are of no consequence. */
const FREE = Buffer.from('free');
const HEADER_BYTES = 8;
const OWN_BYTES = 64;

/** The path of a film that no vault holds yet. */
export async function differentFilm(folder: string, name = 'film.mp4', own?: Buffer): Promise<string> {
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, name);
  await writeFile(file, await differentFilmBytes(own));
  return file;
}

async function differentFilmBytes(own: Buffer = randomBytes(OWN_BYTES)): Promise<Buffer> {
  const size = Buffer.alloc(HEADER_BYTES - FREE.length);
  size.writeUInt32BE(HEADER_BYTES + own.length);
  return Buffer.concat([await clipBytes('h264'), size, FREE, own]);
}
