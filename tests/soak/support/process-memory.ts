// The memory of another process, searched for bytes (Linux, through /proc).

import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

const PIECE_BYTES = 8 * 1024 * 1024;

/** How often each needle stands in what this process may write to. */
export function countInMemory(pid: number, needles: readonly Buffer[]): readonly number[] {
  const counts = needles.map(() => 0);
  const longest = Math.max(...needles.map((needle) => needle.length));
  const memory = openSync(`/proc/${String(pid)}/mem`, 'r');
  const piece = Buffer.alloc(PIECE_BYTES);
  try {
    for (const { from, to } of writableRegions(pid)) {
      // Pieces overlap, so that nothing is cut in two; what lies in the overlap whole is counted once.
      for (let at = from; at < to; at += PIECE_BYTES - longest + 1) {
        const read = readPiece(memory, piece, at, Math.min(PIECE_BYTES, to - at));
        needles.forEach((needle, index) => {
          counts[index] = (counts[index] ?? 0) + countIn(piece.subarray(0, read), needle);
        });
        if (at + PIECE_BYTES >= to) break;
      }
    }
  } finally {
    closeSync(memory);
  }
  return counts;
}

function countIn(bytes: Buffer, needle: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(needle); at >= 0; at = bytes.indexOf(needle, at + 1)) count += 1;
  return count;
}

function readPiece(memory: number, piece: Buffer, at: number, length: number): number {
  try {
    return readSync(memory, piece, 0, length, at);
  } catch {
    // Given back by the process since the list was read.
    return 0;
  }
}

function writableRegions(pid: number): readonly { readonly from: number; readonly to: number }[] {
  const maps = readFileSync(`/proc/${String(pid)}/maps`, 'utf8').split('\n');
  return maps.flatMap((line) => {
    const found = /^(?<from>[0-9a-f]+)-(?<to>[0-9a-f]+) rw/u.exec(line)?.groups;
    if (found === undefined) return [];
    return [{ from: Number.parseInt(found['from'] ?? '', 16), to: Number.parseInt(found['to'] ?? '', 16) }];
  });
}
