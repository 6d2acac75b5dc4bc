// Properties of the timeline coefficients, and agreement with slow versions.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignEvents } from '../../../shared/domain/agreement/timeline/alignment.ts';
import { alignmentKappa, DEFAULT_COSTS } from '../../../shared/domain/agreement/timeline/alignment-kappa.ts';
import { boundarySimilarity } from '../../../shared/domain/agreement/timeline/boundary-similarity.ts';
import {
  byStart,
  type CodedEvent,
  type CodedSession,
} from '../../../shared/domain/agreement/timeline/coded-session.ts';
import { generateSession } from '../../../shared/domain/agreement/timeline/event-generator.ts';
import { matchEvents } from '../../../shared/domain/agreement/timeline/event-matching.ts';
import { nilKappa } from '../../../shared/domain/agreement/timeline/nil-kappa.ts';
import { overlapKappa } from '../../../shared/domain/agreement/timeline/overlap-kappa.ts';
import { segmentOverlap } from '../../../shared/domain/agreement/timeline/segment-overlap.ts';
import { timeUnitKappa } from '../../../shared/domain/agreement/timeline/time-unit-kappa.ts';
import { anySession } from './arbitraries.ts';
import { publicCases } from './fixtures.ts';
import { fittedChanceAgreement } from './slow-versions.ts';

function swapped({ a, b, ...window }: CodedSession): CodedSession {
  return { ...window, a: b, b: a };
}

describe('matching by overlap', () => {
  it('puts every event in exactly one place', () => {
    fc.assert(
      fc.property(anySession(), (session) => {
        const { linked, weak, onlyA, onlyB } = matchEvents(session, 0.6);
        const pairs = [...linked, ...weak];
        const places = (list: readonly number[]): number[] => list.toSorted((x, y) => x - y);
        expect(places([...pairs.map(({ a }) => a), ...onlyA])).toEqual([...session.a.keys()]);
        expect(places([...pairs.map(({ b }) => b), ...onlyB])).toEqual([...session.b.keys()]);
      }),
    );
  });

  it('links the same events whichever rater comes first', () => {
    fc.assert(
      fc.property(anySession(), (session) => {
        const linked = matchEvents(session, 0.6).linked.map(({ a, b }) => `${a}-${b}`);
        const other = matchEvents(swapped(session), 0.6).linked.map(({ a, b }) => `${b}-${a}`);
        expect(linked.toSorted()).toEqual(other.toSorted());
      }),
    );
  });

  it('gives 1 for identical coding with two codes or more', () => {
    fc.assert(
      fc.property(anySession(), ({ a, t1 }) => {
        const { kappa, linkedFraction } = overlapKappa({ a, b: a, t0: 0, t1 });
        if (a.length > 0) expect(linkedFraction).toBe(1);
        if (new Set(a.map(({ code }) => code)).size > 1) expect(kappa.estimate).toBeCloseTo(1, 12);
        else expect(kappa.reason).toBeDefined();
      }),
    );
  });
});

describe('kappa without an empty-empty cell', () => {
  it('expects what proportional fitting converges to', () => {
    const count = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(fc.array(count, { minLength: 8, maxLength: 8 }), ([a, b, c, d, e, f, g, h]) => {
        const table = [
          [a ?? 1, b ?? 1, c ?? 1],
          [d ?? 1, e ?? 1, f ?? 1],
          [g ?? 1, h ?? 1, 0],
        ];
        expect(nilKappa(table).expected).toBeCloseTo(fittedChanceAgreement(table), 9);
      }),
      { numRuns: 20 },
    );
  });
});

describe('alignment', () => {
  it('has the least cost, and then the least shift, of all alignments', () => {
    const costs = { ...DEFAULT_COSTS, tolerance: 8 };
    fc.assert(
      fc.property(anySession(5), ({ a, b }) => {
        const { cost, shift, pairs } = alignEvents(a, b, costs);
        expect([cost, shift]).toEqual(slowAlignment(a, b, costs.tolerance));
        expect(pairs.map((pair) => pair.a).filter((place) => place !== null)).toEqual([...a.keys()]);
        expect(pairs.map((pair) => pair.b).filter((place) => place !== null)).toEqual([...b.keys()]);
      }),
    );
  });

  it('counts every event once', () => {
    fc.assert(
      fc.property(anySession(), (session) => {
        const { nAgree, nDisagree, nOnlyA, nOnlyB } = alignmentKappa(session);
        expect(nAgree + nDisagree + nOnlyA).toBe(session.a.length);
        expect(nAgree + nDisagree + nOnlyB).toBe(session.b.length);
      }),
    );
  });
});

describe('overlap of coded time', () => {
  it('equals counting millisecond by millisecond', () => {
    fc.assert(
      fc.property(anySession(), (session) => {
        const { perCode, estimate } = segmentOverlap(session);
        let [common, either] = [0, 0];
        for (const [code, { iou }] of perCode) {
          const [inA, inB] = [milliseconds(session.a, code), milliseconds(session.b, code)];
          const both = [...inA].filter((moment) => inB.has(moment)).length;
          const any = inA.size + inB.size - both;
          expect(iou).toBeCloseTo(both / any, 12);
          common += both;
          either += any;
        }
        if (either > 0) expect(estimate).toBeCloseTo(common / either, 12);
        else expect(estimate).toBeNull();
      }),
    );
  });
});

describe('time-unit kappa', () => {
  it('is the same whichever rater comes first, and a tolerance never lowers agreement', () => {
    fc.assert(
      fc.property(anySession(), (session) => {
        const plain = timeUnitKappa(session, { unit: 1, toleranceUnits: 2 });
        const other = timeUnitKappa(swapped(session), { unit: 1, toleranceUnits: 2 });
        expect(other.kappa.estimate ?? -9).toBeCloseTo(plain.kappa.estimate ?? -9, 12);
        expect(other.tolerant?.aFirst.observed).toBe(plain.tolerant?.bFirst.observed);
        expect(plain.tolerant?.aFirst.observed ?? 0).toBeGreaterThanOrEqual(plain.kappa.observed ?? 1);
      }),
    );
  });

  it('takes the event active in the middle of a unit, and the later of two that overlap', () => {
    const a = [
      { start: 0, end: 1_500, code: 'gaze' },
      { start: 1_500, end: 2_400, code: 'smile' },
    ];
    const b = [
      { start: 0, end: 3_000, code: 'gaze' },
      { start: 1_000, end: 2_000, code: 'smile' },
    ];
    const { kappa } = timeUnitKappa({ a, b, t0: 0, t1: 3_000 }, { unit: 1_000 });
    // A: gaze smile nothing; B: gaze smile gaze
    expect(kappa.n).toBe(3);
    expect(kappa.observed).toBeCloseTo(2 / 3, 12);
  });
});

describe('boundary similarity', () => {
  const boundaries = fc.uniqueArray(fc.integer({ min: 1, max: 11 }));

  it('is 1 for the same boundaries, the same both ways, and between 0 and 1', () => {
    fc.assert(
      fc.property(boundaries, boundaries, (a, b) => {
        expect(boundarySimilarity(a, a, 12).estimate).toBe(1);
        const { estimate } = boundarySimilarity(a, b, 12);
        expect(boundarySimilarity(b, a, 12).estimate).toBe(estimate);
        expect(estimate).toBeGreaterThanOrEqual(0);
        expect(estimate).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('the event generator', () => {
  it('makes the events of the published case that was made with it', () => {
    const codes = ['smile', 'vocal', 'touch', 'gaze'];
    const { a, b } = generateSession({
      seed: 11,
      n: 40,
      codes,
      dmin: 400,
      dmax: 4_000,
      gap: 1_500,
      jitter: 500,
      pdrop: 0.1,
      pconf: 0.2,
    });
    const published = publicCases.find(({ id }) => id === 'P45-easydiag-40');
    expect(published?.input).toMatchObject({ A: a, B: b });
  });
});

/** Tries every alignment. */
function slowAlignment(
  a: readonly CodedEvent[],
  b: readonly CodedEvent[],
  tolerance: number,
): [number, number] {
  const [first, ...restA] = byStart(a);
  const [second, ...restB] = byStart(b);
  if (first === undefined) return [b.length, 0];
  if (second === undefined) return [a.length, 0];
  const plus = ([cost, shift]: [number, number], more: number, distance: number): [number, number] => [
    cost + more,
    shift + distance,
  ];
  const distance = Math.abs(first.start - second.start);
  const options = [
    plus(slowAlignment(restA, b, tolerance), 1, 0),
    plus(slowAlignment(a, restB, tolerance), 1, 0),
  ];
  if (distance <= tolerance) {
    options.push(plus(slowAlignment(restA, restB, tolerance), first.code === second.code ? 0 : 1, distance));
  }
  return options.toSorted((x, y) => x[0] - y[0] || x[1] - y[1])[0] ?? [0, 0];
}

function milliseconds(events: readonly CodedEvent[], code: string): Set<number> {
  const own = events.filter((event) => event.code === code);
  return new Set(own.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)));
}
