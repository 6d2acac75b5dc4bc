// A comment in a JPEG (segment COM, ITU-T T.81, B.2.4.5), right after its start: how a picture carries a few
// words about itself and stays a picture for everyone else.

const START_OF_IMAGE = 0xffd8;
const COMMENT = 0xfffe;
const MARKER_BYTES = 2;
/** The length of a segment counts itself. */
const LENGTH_BYTES = 2;

export function writeJpegComment(jpeg: Uint8Array, comment: string): Uint8Array {
  const text = Buffer.from(comment, 'utf8');
  const segment = Buffer.alloc(MARKER_BYTES + LENGTH_BYTES);
  segment.writeUInt16BE(COMMENT, 0);
  segment.writeUInt16BE(LENGTH_BYTES + text.length, MARKER_BYTES);
  return Buffer.concat([jpeg.subarray(0, MARKER_BYTES), segment, text, jpeg.subarray(MARKER_BYTES)]);
}

/** Null where the picture does not begin with a comment. */
export function readJpegComment(jpeg: Uint8Array): string | null {
  const bytes = Buffer.from(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength);
  const text = MARKER_BYTES + MARKER_BYTES + LENGTH_BYTES;
  if (bytes.length < text) return null;
  if (bytes.readUInt16BE(0) !== START_OF_IMAGE || bytes.readUInt16BE(MARKER_BYTES) !== COMMENT) return null;
  const end = MARKER_BYTES * 2 + bytes.readUInt16BE(MARKER_BYTES * 2);
  return bytes.toString('utf8', text, end);
}
