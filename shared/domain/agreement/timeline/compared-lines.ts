// Compared lines: what two raters marked, beside each other in order of time: the same, another code, or one alone.
import { at } from '../indexed.ts';
import type { CodedSession } from './coded-session.ts';
import type { TimelineMatching } from './timeline-report.ts';

export type ComparedKind = 'same' | 'other-code' | 'only-a' | 'only-b';

export type ComparedLine = {
  readonly kind: ComparedKind;
  /** Places in the lists of events of A and B; null where that rater has none. */
  readonly a: number | null;
  readonly b: number | null;
  /** The earlier of the two beginnings, milliseconds. */
  readonly start: number;
};

/** Every event of either stands in exactly one line. */
export function comparedLines(
  { a, b }: Pick<CodedSession, 'a' | 'b'>,
  { pairs, omissions, commissions }: TimelineMatching,
): readonly ComparedLine[] {
  const lines: readonly ComparedLine[] = [
    ...pairs.map(
      (pair): ComparedLine => ({
        kind: pair.sameCode ? 'same' : 'other-code',
        a: pair.a,
        b: pair.b,
        start: Math.min(at(a, pair.a).start, at(b, pair.b).start),
      }),
    ),
    ...omissions.map(
      (place): ComparedLine => ({ kind: 'only-a', a: place, b: null, start: at(a, place).start }),
    ),
    ...commissions.map(
      (place): ComparedLine => ({ kind: 'only-b', a: null, b: place, start: at(b, place).start }),
    ),
  ];
  return lines.toSorted((one, other) => one.start - other.start);
}

export function isDifference({ kind }: ComparedLine): boolean {
  return kind !== 'same';
}

/** The next or previous difference from a line, or from a time (milliseconds) where `from` is none; null at the ends. */
export function differenceBeside(
  lines: readonly ComparedLine[],
  from: { readonly line: number } | { readonly time: number },
  by: -1 | 1,
): number | null {
  const places = [...lines.keys()].filter((place) => isDifference(at(lines, place)));
  const isBeyond = (place: number) => {
    if ('line' in from) return by === 1 ? place > from.line : place < from.line;
    return by === 1 ? at(lines, place).start >= from.time : at(lines, place).start < from.time;
  };
  return (by === 1 ? places.find(isBeyond) : places.findLast(isBeyond)) ?? null;
}
