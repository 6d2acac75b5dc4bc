// Bytes of a file → text, in the encodings that spreadsheets write.

import type { ForeignFile } from './ratings-problem.ts';

export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly file: ForeignFile };

/** First bytes of files that people take for a table: zip (xlsx, ods), the older xls, SPSS's sav and zsav. */
const SIGNATURES: readonly (readonly [file: ForeignFile, bytes: readonly number[]])[] = [
  ['spreadsheet', [0x50, 0x4b, 0x03, 0x04]],
  ['spreadsheet', [0xd0, 0xcf, 0x11, 0xe0]],
  ['statistics', [0x24, 0x46, 0x4c, 0x32]],
  ['statistics', [0x24, 0x46, 0x4c, 0x33]],
];

const UTF16_LE = [0xff, 0xfe] as const;
const UTF16_BE = [0xfe, 0xff] as const;

/** What no text holds: NUL, and the control characters but tab, line ends and the end mark of old systems. */
// oxlint-disable-next-line no-control-regex -- these are what is looked for
const CONTROL = /[\u0000-\u0008\u000E-\u0019\u001B-\u001F]/;

/** UTF-8, UTF-16 with a byte order mark ("Unicode text"), or Windows-1252 where the bytes are no UTF-8. */
export function decodeText(bytes: Uint8Array): Decoded {
  const known = SIGNATURES.find(([, signature]) => startsWith(bytes, signature));
  if (known !== undefined) return { ok: false, file: known[0] };
  const text = textOf(bytes);
  return CONTROL.test(text) ? { ok: false, file: 'unknown' } : { ok: true, text };
}

function textOf(bytes: Uint8Array): string {
  if (startsWith(bytes, UTF16_LE)) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(bytes, UTF16_BE)) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes); // what Excel on Windows calls plain CSV
  }
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
