// The frame table as bytes: a version, the number of frames, the end, then the step from each frame to the next
// as a variable-length number (LEB128). About two to three bytes a frame.

import type { FrameTable } from '../../../shared/domain/recording/frame-table.ts';

const VERSION = 1;
/** Version (1), frames (4), end in µs (8). */
const HEADER_BYTES = 13;
const LONGEST_NUMBER_BYTES = 8;

/** Times are whole, not negative and ascending, as the frame scan gives them. */
export function encodeFrames(table: FrameTable): Uint8Array {
  const bytes = Buffer.alloc(HEADER_BYTES + table.times.length * LONGEST_NUMBER_BYTES);
  bytes.writeUInt8(VERSION, 0);
  bytes.writeUInt32LE(table.times.length, 1);
  bytes.writeDoubleLE(table.end, 5);
  let at = HEADER_BYTES;
  let before = 0;
  for (const time of table.times) {
    at = writeNumber(bytes, at, time - before);
    before = time;
  }
  return bytes.subarray(0, at);
}

/** @throws RangeError when these are not the bytes of a frame table */
export function decodeFrames(part: Uint8Array): FrameTable {
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
  if (bytes.readUInt8(0) !== VERSION) throw new RangeError('a frame table of another version');
  const count = bytes.readUInt32LE(1);
  const times: number[] = [];
  let at = HEADER_BYTES;
  let time = 0;
  for (let frame = 0; frame < count; frame += 1) {
    const [step, next] = readNumber(bytes, at);
    time += step;
    at = next;
    times.push(time);
  }
  return { times, end: bytes.readDoubleLE(5) };
}

const SEVEN_BITS = 128;

/** Arithmetic, not bits: steps may be longer than 32 bits can count. */
function writeNumber(bytes: Buffer, from: number, value: number): number {
  let at = from;
  let rest = value;
  while (rest >= SEVEN_BITS) {
    bytes[at] = (rest % SEVEN_BITS) + SEVEN_BITS;
    rest = Math.floor(rest / SEVEN_BITS);
    at += 1;
  }
  bytes[at] = rest;
  return at + 1;
}

function readNumber(bytes: Buffer, from: number): readonly [value: number, next: number] {
  let value = 0;
  let scale = 1;
  for (let at = from; ; at += 1, scale *= SEVEN_BITS) {
    const byte = bytes.readUInt8(at);
    value += (byte % SEVEN_BITS) * scale;
    if (byte < SEVEN_BITS) return [value, at + 1];
  }
}
