// Codes that take turns: published values of the fit, identities of its residuals, and that pure chance shows as chance.

import { describe, expect, it } from 'vitest';
import type { CodedEvent } from '../../../shared/domain/coding-figures/coded-event.ts';
import { quasiIndependence } from '../../../shared/domain/coding-figures/quasi-independence.ts';
import { turnsOf, type Turns } from '../../../shared/domain/coding-figures/turns.ts';
import { code, group, words } from '../../../shared/domain/code/templates/build.ts';
import { asId, type CodeId } from '../../../shared/domain/ids.ts';
import { fromSeconds } from '../../../shared/domain/time.ts';
import { event, sequence, lagsOn, windowsOn } from './events.ts';

const turns = (codes: string): Turns =>
  new Map(Array.from(codes).map((one) => [asId<CodeId>(one), asId('one-at-a-time')] as const));
const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;

/** Park & Miller (1988): the same numbers each time. */
function chance(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** States on and on: the next is any other code with equal chance, after a time without memory. */
function onAndOn(codes: string, count: number, next: () => number): readonly CodedEvent[] {
  let [at, last] = [0, ''];
  return Array.from({ length: count }, (_, place) => {
    const others = Array.from(codes).filter((one) => one !== last);
    last = others[Math.floor(next() * others.length)] ?? '';
    const start = at;
    at += 0.001 - 2 * Math.log(next());
    return event(last, start, at, null, String(place));
  });
}

describe('the fit without cells that cannot be filled', () => {
  it('of the squirrel monkeys of Ploog, as in Fienberg (1980, table 8-2): G² 135.17 on 15 degrees of freedom', () => {
    const table = [
      [null, 1, 5, 8, 9, 0],
      [29, null, 14, 46, 4, 0],
      [2, 3, 1, null, 38, 2],
      [0, 0, 0, 0, null, 1],
      [9, 25, 4, 6, 13, null],
    ];
    const cells = quasiIndependence(table).flatMap((row, i) =>
      row.flatMap(({ expected }, j) => {
        const observed = table[i]?.[j] ?? null;
        return expected === null || observed === null ? [] : [{ expected, observed }];
      }),
    );
    expect(cells).toHaveLength(25);
    const terms = cells.map(({ expected, observed }) =>
      observed === 0 ? 0 : 2 * observed * Math.log(observed / expected),
    );
    expect(terms.reduce((sum, one) => sum + one, 0)).toBeCloseTo(135.17, 2);
  });

  it('with one degree of freedom the square of each residual is Pearson’s chi-square', () => {
    const table = [
      [null, 12, 5],
      [7, null, 9],
      [10, 4, null],
    ];
    const fitted = quasiIndependence(table).map((row, i) =>
      row.map(({ expected, residual }, j) => ({ expected, residual, observed: table[i]?.[j] ?? null })),
    );
    const cells = fitted.flat().filter(({ observed }) => observed !== null);
    const chi = cells.reduce(
      (sum, { expected, observed }) => sum + ((observed ?? 0) - (expected ?? 0)) ** 2 / (expected ?? 0),
      0,
    );
    expect(chi).toBeGreaterThan(1);
    for (const { residual } of cells) expect((residual ?? 0) ** 2).toBeCloseTo(chi, 8);
  });
});

describe('codes of which one is on at a time', () => {
  it('are those that last, of an exclusive group', () => {
    const named = words('Naam', 'Name');
    const about = { colour: 1, letter: 'K' } as const;
    const groups = [
      group('gaze', named, {
        ...about,
        exclusive: true,
        codes: [code('at', named), code('nod', named, { kind: 'moment' })],
      }),
      group('other', named, { ...about, codes: [code('holds', named)] }),
    ];
    expect([...turnsOf({ groups }).keys()]).toEqual(['at']);
  });

  it('two that can only follow each other have no z, and a code after itself only its count', () => {
    const { transitions } = lagsOn(sequence('ABABABAABABB'), 1, turns('AB'));
    const lines = transitions.map(({ given, target, observed, expected, residual }) => [
      `${given}${target}`,
      observed,
      expected === null ? null : Math.round(expected * 1e6) / 1e6,
      residual,
    ]);
    expect(lines).toEqual([
      ['AA', 1, null, null],
      ['AB', 5, 5, null],
      ['BA', 4, 4, null],
      ['BB', 1, null, null],
    ]);
  });

  it('have no expectation among themselves further on, and one with other codes', () => {
    const { transitions } = lagsOn(sequence('AXBAXBXABXXAB'), 2, turns('AB'));
    const without = transitions.filter(({ expected }) => expected === null);
    expect(without.map(({ given, target }) => `${given}${target}`).toSorted()).toEqual([
      'AA',
      'AB',
      'BA',
      'BB',
    ]);
  });

  it.each(['ABC', 'ABCDE'])('show chance as chance: %s', (codes) => {
    const next = chance(7);
    const [lagged, windowed]: [number[], number[]] = [[], []];
    for (let run = 0; run < 60; run += 1) {
      const events = onAndOn(codes, 120, next);
      const duration = fromSeconds((events.at(-1)?.end ?? 0) / 1e6);
      const tables = [
        lagsOn(events, 1, turns(codes)).transitions,
        windowsOn(events, duration, 1e6, turns(codes)),
      ];
      for (const [place, transitions] of tables.entries()) {
        for (const { given, target, residual } of transitions) {
          if (given !== target && residual !== null) (place === 0 ? lagged : windowed).push(residual);
        }
      }
    }
    expect(Math.abs(mean(lagged))).toBeLessThan(0.15);
    expect(mean(lagged.map((z) => z ** 2))).toBeCloseTo(1, 0);
    expect(lagged.filter((z) => Math.abs(z) > 1.96).length / lagged.length).toBeLessThan(0.08);
    expect(Math.abs(mean(windowed))).toBeLessThan(0.15);
  });

  it('can only begin while they are off: by hand', () => {
    // B is on 20–60 of 100 s. The windows of 10 s after A: 10–20 and 50–60, of which only the first while B is off.
    const events = [event('A', 10), event('B', 20, 60), event('A', 50)];
    const found = windowsOn(events, fromSeconds(100), 10e6, turns('AB')).find(
      ({ given, target }) => `${given}${target}` === 'AB',
    );
    expect(found).toMatchObject({ observed: 1 });
    expect(found?.expected).toBeCloseTo(10 / 60, 12);
  });
});
