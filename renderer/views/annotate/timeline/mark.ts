// Mark: a fragment as the timeline draws it.

import type { FragmentId } from '../../../../shared/domain/ids.ts';
import type { Span } from '../../../../shared/domain/time.ts';

/** Colour and sign of a code group: never the colour alone. */
export interface MarkSign {
  /** 1…6; 0 without a code. */
  readonly series: number;
  /** One or two characters; empty without a code. */
  readonly letter: string;
}

export interface Mark extends Span, MarkSign {
  readonly id: FragmentId;
  /** Of whom; only one's own can be moved. */
  readonly mine: boolean;
  readonly name: string;
}

/** One point of time, drawn as a pin. */
export function isMoment({ start, end }: Span): boolean {
  return start === end;
}
