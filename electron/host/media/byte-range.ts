// Byte ranges of HTTP (RFC 9110, section 14): one range at most, as players and film tools ask for them.

/** Half-open [start, end). */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

const SINGLE_RANGE = /^bytes=(\d{0,15})-(\d{0,15})$/u;

/**
 * What a `Range` header asks of a body of `sizeBytes`. Null: no range asked, send everything.
 * `unsatisfiable` for several ranges, a range outside the body and anything that is not a range of bytes.
 */
export function requestedRange(header: string | null, sizeBytes: number): ByteRange | 'unsatisfiable' | null {
  if (header === null) return null;
  const [, first = '', last = ''] = SINGLE_RANGE.exec(header.trim()) ?? [];
  if (first === '' && last === '') return 'unsatisfiable';
  if (first === '') return tail(Number(last), sizeBytes);
  const start = Number(first);
  const end = last === '' ? sizeBytes : Math.min(Number(last) + 1, sizeBytes);
  return start < end ? { start, end } : 'unsatisfiable';
}

/** `bytes=-n`: the last n bytes. */
function tail(count: number, sizeBytes: number): ByteRange | 'unsatisfiable' {
  if (count === 0 || sizeBytes === 0) return 'unsatisfiable';
  return { start: Math.max(0, sizeBytes - count), end: sizeBytes };
}

export function contentRange(range: ByteRange, sizeBytes: number): string {
  return `bytes ${range.start}-${range.end - 1}/${sizeBytes}`;
}
