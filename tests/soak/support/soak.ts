// Soak: one promise of the vault, tried very often, beside a control that breaks it on purpose.

export interface SoakContext {
  /** Empty, this soak's own, and removed after it. */
  readonly folder: string;
  /** A few minutes for all soaks together, instead of the numbers that a release is held to. */
  readonly short: boolean;
}

export type Soak = (context: SoakContext) => Promise<readonly Figure[]>;

/** The same trial without what the program does about it: when nothing is found there, the trial finds nothing. */
export interface Control {
  readonly what: string;
  readonly times: number;
  readonly found: number;
}

export interface Tried {
  readonly what: string;
  readonly times: number;
  /** What must not happen, and how often it did. */
  readonly broken: Readonly<Record<string, number>>;
  readonly control: Control;
  /** Whatever else belongs to this line. */
  readonly more?: Readonly<Record<string, unknown>>;
}

/** Could not be tried on this machine. */
export interface Skipped {
  readonly what: string;
  readonly skipped: string;
}

export type Figure = Tried | Skipped;

export function isKept(figure: Figure): boolean {
  return 'skipped' in figure || Object.values(figure.broken).every((count) => count === 0);
}

/** A control that finds nothing is as bad as a broken promise. */
export function isSharp(figure: Figure): boolean {
  return 'skipped' in figure || figure.control.found > 0;
}
