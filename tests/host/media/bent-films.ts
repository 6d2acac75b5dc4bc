// Bytes of films that are bent: boxes, and what stands in them, put where no camera would put it.

import { crc32 } from 'node:zlib';

export const FTYP = Buffer.from('0000001466747970697336d6000002006973366d', 'hex');

/** ISO/IEC 14496-12, 4.2. */
export function box(type: string, content: Buffer): Buffer {
  const head = Buffer.from(`\0\0\0\0${type}`, 'latin1');
  head.writeUInt32BE(head.length + content.length);
  return Buffer.concat([head, content]);
}

export function nested(depth: number): Buffer {
  let inner: Buffer = Buffer.alloc(0);
  const heads: Buffer[] = [];
  const HEAD_BYTES = 8;
  for (let level = 1; level <= depth; level += 1) {
    const head = Buffer.from('\0\0\0\0moov', 'latin1');
    head.writeUInt32BE(level * HEAD_BYTES);
    heads.unshift(head);
  }
  inner = Buffer.concat(heads);
  return Buffer.concat([FTYP, inner]);
}

/** Changes something so many bytes behind the first place where this type stands. */
export function patched(
  film: Buffer,
  type: string,
  behind: number,
  change: (film: Buffer, at: number) => void,
): Buffer {
  const copy = Buffer.from(film);
  const at = copy.indexOf(type);
  if (at < 0) throw new Error(`there is no ${type}`);
  change(copy, at + type.length + behind);
  return copy;
}

/** Pictures as they are, of so many points (BITMAPINFOHEADER): nothing in the stream says otherwise. */
export function hugeAvi(film: Buffer): void {
  const WIDTH_BEHIND = 12;
  const HUGE = 60_000;
  const format = film.indexOf('strf');
  film.writeInt32LE(HUGE, format + WIDTH_BEHIND);
  film.writeInt32LE(HUGE, format + WIDTH_BEHIND + 4);
  film.writeUInt16LE(24, format + WIDTH_BEHIND + 10);
  film.writeUInt32LE(0, format + WIDTH_BEHIND + 12);
  const main = film.indexOf('avih');
  film.writeUInt32LE(HUGE, main + 40);
  film.writeUInt32LE(HUGE, main + 44);
}

/** The one track again and again, in a film whose index stands at its end. */
export function manyTracks(film: Buffer, count: number): Buffer {
  const moov = film.lastIndexOf('moov') - 4;
  const trak = film.indexOf('trak', moov) - 4;
  const track = film.subarray(trak, trak + film.readUInt32BE(trak));
  const index = box(
    'moov',
    Buffer.concat([film.subarray(moov + 8, trak), ...Array.from({ length: count }, () => track)]),
  );
  return Buffer.concat([film.subarray(0, moov), index]);
}

/** Data that is said not to be in this file (ISO/IEC 14496-12, 8.7.2). */
export function withReference(film: Buffer, neighbour: string): Buffer {
  const copy = Buffer.from(film);
  const at = copy.indexOf('url ', copy.indexOf('dref'));
  copy.writeUInt32BE(0, at + 4);
  copy.write(neighbour.slice(0, 1), at + 8);
  return copy;
}

/** An archive of one file that is not compressed. */
export function archive(name: string, text: string): Buffer {
  const data = Buffer.from(text);
  const sum = crc32(data);
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(20, 0);
  facts.writeUInt32LE(sum, 10);
  facts.writeUInt32LE(data.length, 14);
  facts.writeUInt32LE(data.length, 18);
  facts.writeUInt16LE(name.length, 22);
  return Buffer.concat([Buffer.from('PK\u0003\u0004'), facts, Buffer.from(name), data]);
}
