// Where the blocks of a state sequence stand. What would touch is drawn as one: ten thousand events are no more blocks
// than there is room for.

import { lengthOf, type Span } from '../../shared/domain/time.ts';

export const ROW_HEIGHT = 28;

interface Row {
  readonly id: string;
  readonly name: string;
  readonly series: number;
  readonly spans: readonly Span[];
}

export interface SequencePlace {
  /** Left edge; of a moment its middle. */
  readonly x: number;
  readonly width: number;
  readonly isMoment: boolean;
}

export interface SequenceLayout {
  /** Where time begins and ends. */
  readonly left: number;
  readonly right: number;
  readonly rows: readonly {
    readonly row: Row;
    readonly top: number;
    readonly places: readonly SequencePlace[];
  }[];
}

/** Of the width; the names stand before the time. */
const NAMES_SHARE = 0.28;
const NAMES_MOST = 220;
/** Half a diamond has room at the right. */
const RIGHT_MARGIN = 12;
/** A shorter block could not be seen. */
const LEAST_WIDTH = 1.5;
const LEAST_GAP = 0.75;

/** Everything in the rows lies within `span`. */
export function sequenceLayout(rows: readonly Row[], span: Span, width: number): SequenceLayout {
  const left = Math.round(Math.min(NAMES_MOST, width * NAMES_SHARE));
  const right = width - RIGHT_MARGIN;
  const xOf = (time: number) => left + ((time - span.start) / Math.max(lengthOf(span), 1)) * (right - left);
  return {
    left,
    right,
    rows: rows.map((row, index) => ({ row, top: index * ROW_HEIGHT, places: placesOf(row.spans, xOf) })),
  };
}

function placesOf(spans: readonly Span[], xOf: (time: number) => number): readonly SequencePlace[] {
  const places: SequencePlace[] = [];
  for (const { start, end } of spans) {
    const isMoment = start === end;
    const x = xOf(start);
    const width = isMoment ? 0 : Math.max(LEAST_WIDTH, xOf(end) - x);
    const last = places.at(-1);
    const touches = last !== undefined && last.isMoment === isMoment && x - (last.x + last.width) < LEAST_GAP;
    if (!touches) places.push({ x, width, isMoment });
    else if (!isMoment) {
      places[places.length - 1] = { ...last, width: Math.max(last.width, x + width - last.x) };
    }
  }
  return places;
}
