// What the first bytes of a file look like. Containers of film begin with a signature; playlists, manifests
// and scripts are text, whatever their name ends in.

const SIGNATURES: readonly (readonly [offset: number, hex: string])[] = [
  [4, '66747970'], // MP4, MOV: `ftyp`
  [4, '6d6f6f76'], // MOV without `ftyp`: `moov`, `mdat`, `wide`, `free`, `skip`
  [4, '6d646174'],
  [4, '77696465'],
  [4, '66726565'],
  [4, '736b6970'],
  [0, '1a45dfa3'], // Matroska, WebM: EBML
  [8, '41564920'], // AVI: `RIFF....AVI `
  [0, '000001ba'], // MPEG program stream
  [0, '000001b3'], // MPEG video
  [0, '3026b2758e66cf11'], // ASF, WMV
  [0, '1f0700'], // DV
];

const TS_SYNC = 0x47;
/** Packet lengths of MPEG-TS; AVCHD puts four bytes of time before each packet. */
const TS_LAYOUTS: readonly (readonly [first: number, step: number])[] = [
  [0, 188],
  [4, 192],
];

export function looksLike(head: Uint8Array): 'film' | 'text' | 'other' {
  if (SIGNATURES.some(([offset, hex]) => startsAt(head, offset, hex)) || looksLikeTransportStream(head))
    return 'film';
  return isText(head) ? 'text' : 'other';
}

function startsAt(head: Uint8Array, offset: number, hex: string): boolean {
  return Buffer.from(head.subarray(offset, offset + hex.length / 2)).toString('hex') === hex;
}

function looksLikeTransportStream(head: Uint8Array): boolean {
  return TS_LAYOUTS.some(([first, step]) => [0, 1, 2].every((n) => head[first + n * step] === TS_SYNC));
}

/** UTF-8 without control characters other than white space. An incomplete character at the very end is fine. */
function isText(head: Uint8Array): boolean {
  if (
    head.length === 0 ||
    head.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d)
  ) {
    return false;
  }
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}
