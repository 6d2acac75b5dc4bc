// The log that shim.c writes, read back: everything that happened to a folder, in order.

const NAMES = [
  'said',
  'created',
  'opened',
  'written',
  'cut',
  'synced',
  'renamed',
  'removed',
  'linked',
  'folder-made',
  'folder-removed',
] as const;

export interface DiskEvent {
  readonly what: (typeof NAMES)[number];
  readonly inode: string;
  /** Bytes from the start of the file; of `cut`: its new length. */
  readonly at: number;
  /** Bytes written or said; else a path. */
  readonly bytes: Buffer;
  /** Of `renamed` and `linked`: the new path. */
  readonly to: string;
}

const HEAD_BYTES = 40;

export function readDiskLog(log: Buffer): readonly DiskEvent[] {
  const events: DiskEvent[] = [];
  for (let at = 0; at + HEAD_BYTES <= log.length; ) {
    const number = (index: number): number => Number(log.readBigInt64LE(at + 8 * index));
    const [lengthA, lengthB] = [number(3), number(4)];
    const what = NAMES[number(0)];
    if (what === undefined) throw new Error('this is not a log of the shim');
    const begin = at + HEAD_BYTES;
    events.push({
      what,
      inode: String(log.readBigInt64LE(at + 8)),
      at: number(2),
      bytes: log.subarray(begin, begin + lengthA),
      to: log.subarray(begin + lengthA, begin + lengthA + lengthB).toString(),
    });
    at = begin + lengthA + lengthB;
  }
  return events;
}
