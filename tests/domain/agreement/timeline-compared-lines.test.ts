// Two raters' events beside each other, and going from difference to difference.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CodedEvent } from '../../../shared/domain/agreement/timeline/coded-session.ts';
import {
  comparedLines,
  differenceBeside,
  isDifference,
} from '../../../shared/domain/agreement/timeline/compared-lines.ts';
import { matchOptimally } from '../../../shared/domain/agreement/timeline/optimal-matching.ts';

const event = (code: string, start: number): CodedEvent => ({ code, start, end: start + 1000 });
const linesOf = (a: readonly CodedEvent[], b: readonly CodedEvent[], tolerance = 500) =>
  comparedLines({ a, b }, matchOptimally({ a, b, t0: 0, t1: 100_000 }, { kind: 'onset', tolerance }));

describe('two raters beside each other', () => {
  const a = [event('x', 1000), event('x', 5000), event('y', 9000)];
  const b = [event('x', 1400), event('z', 9200), event('y', 20_000)];
  const lines = linesOf(a, b);

  it('stand in order of time, each with what it is', () => {
    expect(lines).toEqual([
      { kind: 'same', a: 0, b: 0, start: 1000 },
      { kind: 'only-a', a: 1, b: null, start: 5000 },
      { kind: 'other-code', a: 2, b: 1, start: 9000 },
      { kind: 'only-b', a: null, b: 2, start: 20_000 },
    ]);
  });

  it('are linked only within the tolerance, its end included', () => {
    expect(linesOf([event('x', 1000)], [event('x', 1500)]).map(({ kind }) => kind)).toEqual(['same']);
    expect(linesOf([event('x', 1000)], [event('x', 1501)]).map(({ kind }) => kind)).toEqual([
      'only-a',
      'only-b',
    ]);
  });

  it('are gone through from difference to difference', () => {
    expect(differenceBeside(lines, { time: 0 }, 1)).toBe(1);
    expect(differenceBeside(lines, { line: 1 }, 1)).toBe(2);
    expect(differenceBeside(lines, { line: 3 }, 1)).toBeNull();
    expect(differenceBeside(lines, { line: 1 }, -1)).toBeNull();
    expect(differenceBeside(lines, { time: 9000 }, 1)).toBe(2);
    expect(differenceBeside(lines, { time: 9000 }, -1)).toBe(1);
  });

  it('hold every event of either exactly once', () => {
    const track = fc.array(
      fc.tuple(fc.constantFrom('x', 'y'), fc.nat(20_000)).map(([code, start]) => event(code, start)),
      { maxLength: 15 },
    );
    fc.assert(
      fc.property(track, track, fc.nat(3000), (one, other, tolerance) => {
        const found = linesOf(one, other, tolerance);
        const places = (side: 'a' | 'b') =>
          found.flatMap((line) => line[side] ?? []).toSorted((x, y) => x - y);
        expect(places('a')).toEqual([...one.keys()]);
        expect(places('b')).toEqual([...other.keys()]);
        for (const { a: x, b: y } of found.filter((line) => !isDifference(line))) {
          expect(one[x ?? -1]?.code).toBe(other[y ?? -1]?.code);
        }
      }),
    );
  });
});
