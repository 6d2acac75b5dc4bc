// Why a film tool stopped, in a few fixed kinds. Its own words hold paths and titles and go no further.

export type ToolFaultKind =
  | 'cut-off'
  | 'not-allowed'
  | 'invalid-data'
  | 'no-such-stream'
  | 'missing-part'
  | 'crashed'
  /** It ended well and had not made the film. */
  | 'incomplete'
  | 'too-slow'
  | 'too-much-output'
  | 'unknown';

export class ToolFault extends Error {
  readonly kind: ToolFaultKind;
  /** Null where the tool was killed or never started. */
  readonly exitCode: number | null;

  constructor(kind: ToolFaultKind, exitCode: number | null) {
    super(`film tool: ${kind}`);
    this.name = 'ToolFault';
    this.kind = kind;
    this.exitCode = exitCode;
  }
}

const SIGNS: readonly (readonly [RegExp, ToolFaultKind])[] = [
  [/moov atom not found/iu, 'cut-off'],
  [/not on whitelist/iu, 'not-allowed'],
  [/matches no streams/iu, 'no-such-stream'],
  [/unknown encoder|no such filter|unrecognized option|option .* not found/iu, 'missing-part'],
  [/invalid data found/iu, 'invalid-data'],
];

export function faultIn(lastWords: string): ToolFaultKind {
  return SIGNS.find(([sign]) => sign.test(lastWords))?.[1] ?? 'unknown';
}
