// Is an MP4 or MOV cut off? Its outermost boxes say how long they are; one that reaches past the end of the file
// was not copied or recorded to its end (ISO/IEC 14496-12, section 4.2).

import type { ByteSource } from './byte-source.ts';

const HEADER_BYTES = 16;
const SHORT_HEADER_BYTES = 8;
/** Cameras leave odd bytes after the film; only boxes that hold film count. */
const FILM_BOXES = ['moov', 'mdat', 'moof'];
/** More than a day of fragments: a longer walk is no film but a trap. */
const MOST_BOXES = 200_000;

export async function isCutOff(film: ByteSource): Promise<boolean> {
  let at = 0;
  for (let count = 0; count < MOST_BOXES && at + SHORT_HEADER_BYTES <= film.sizeBytes; count += 1) {
    const box = boxIn(Buffer.from(await film.read(at, at + HEADER_BYTES)));
    if (box.sizeBytes === 'to the end') return false;
    if (at + box.sizeBytes > film.sizeBytes) return FILM_BOXES.includes(box.type);
    if (box.sizeBytes < SHORT_HEADER_BYTES) return false;
    at += box.sizeBytes;
  }
  return false;
}

function boxIn(header: Buffer): { type: string; sizeBytes: number | 'to the end' } {
  const type = header.toString('latin1', 4, 8);
  const short = header.readUInt32BE(0);
  if (short === 0) return { type, sizeBytes: 'to the end' };
  // Size 1: the true size follows in 64 bits.
  const long = short === 1 && header.length >= HEADER_BYTES ? Number(header.readBigUInt64BE(8)) : short;
  return { type, sizeBytes: long };
}
