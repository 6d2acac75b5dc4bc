import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginAt, limitsOf, moveBound, type Bound } from '../../../shared/domain/episode/bounds.ts';
import {
  besideTime,
  episodeAt,
  inOrder,
  lengthAgainstTarget,
  renamed,
  withinEpisode,
} from '../../../shared/domain/episode/episode.ts';
import { nextStep, PROCEDURES, PROCEDURE_STEPS, procedureOf } from '../../../shared/domain/episode/kinds.ts';
import { fromSeconds, lengthOf, micros, overlaps, type Span } from '../../../shared/domain/time.ts';

const FILM_END = 1000;
const FILM: Span = { start: micros(0), end: micros(FILM_END) };
const span = (start: number, end: number): Span => ({ start: micros(start), end: micros(end) });

type Step =
  | { readonly kind: 'begin'; readonly at: number }
  | { readonly kind: 'move'; readonly which: number; readonly bound: Bound; readonly to: number }
  | { readonly kind: 'remove'; readonly which: number };

const anyTime = fc.integer({ min: -5, max: FILM_END + 5 });
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('begin' as const), at: anyTime }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('move' as const),
      which: fc.nat(20),
      bound: fc.constantFrom<Bound>('start', 'end'),
      to: anyTime,
    }),
  },
  fc.record({ kind: fc.constant('remove' as const), which: fc.nat(20) }),
);

function after(episodes: readonly Span[], step: Step): readonly Span[] {
  if (step.kind === 'begin') {
    const begun = beginAt(episodes, micros(step.at), FILM);
    if (!begun.ok) return episodes;
    const { cut } = begun.value;
    const rest = episodes.map((one) => (one === cut ? { ...one, end: micros(step.at) } : one));
    return [...rest, begun.value.span];
  }
  const episode = episodes[step.which % Math.max(1, episodes.length)];
  if (episode === undefined) return episodes;
  if (step.kind === 'remove') return episodes.filter((one) => one !== episode);
  const moved = moveBound(episodes, episode, step.bound, micros(step.to), FILM);
  if (!moved.ok) return episodes;
  const { along } = moved.value;
  return episodes.map((one) =>
    one === episode ? moved.value.span : one === along?.episode ? along.span : one,
  );
}

const anyLayout = fc.array(anyStep, { maxLength: 30 }).map((steps) => steps.reduce(after, []));

function covered(episodes: readonly Span[]): number {
  return episodes.reduce((sum, one) => sum + lengthOf(one), 0);
}

describe('episodes, whatever is done to them', () => {
  test('never overlap, never lie outside the film, and always last', () => {
    fc.assert(
      fc.property(anyLayout, (episodes) => {
        for (const [i, one] of episodes.entries()) {
          expect(one.start).toBeGreaterThanOrEqual(0);
          expect(one.end).toBeLessThanOrEqual(FILM_END);
          expect(lengthOf(one)).toBeGreaterThan(0);
          expect(episodes.slice(i + 1).some((other) => overlaps(one, other))).toBe(false);
        }
      }),
    );
  });

  test('a new one covers everything up to the next, and takes nothing away from what was covered', () => {
    fc.assert(
      fc.property(anyLayout, anyTime, (episodes, at) => {
        const begun = beginAt(episodes, micros(at), FILM);
        if (!begun.ok) return;
        const now = after(episodes, { kind: 'begin', at });
        const next = inOrder(episodes).find(({ start }) => start > at);
        const inside = episodeAt(episodes, micros(at));
        expect(covered(now) - covered(episodes)).toBe(inside === null ? (next?.start ?? FILM_END) - at : 0);
        expect(episodeAt(now, micros(at))).toEqual(begun.value.span);
      }),
    );
  });

  test('those that follow each other go on doing so when the bound between them moves', () => {
    fc.assert(
      fc.property(anyLayout, fc.nat(20), anyTime, (episodes, which, to) => {
        const ordered = inOrder(episodes);
        const touching = ordered.findIndex((one, i) => ordered[i + 1]?.start === one.end);
        const first = ordered[touching];
        if (first === undefined) return;
        const bound = which % 2 === 0 ? 'end' : 'start';
        const episode = bound === 'end' ? first : (ordered[touching + 1] ?? first);
        const now = inOrder(after(episodes, { kind: 'move', which: episodes.indexOf(episode), bound, to }));
        expect(now[touching + 1]?.start).toBe(now[touching]?.end);
      }),
    );
  });

  test('a bound can be moved exactly as far as its limits', () => {
    fc.assert(
      fc.property(anyLayout, fc.nat(20), fc.constantFrom<Bound>('start', 'end'), (episodes, which, bound) => {
        const episode = episodes[which % Math.max(1, episodes.length)];
        if (episode === undefined) return;
        const { least, most } = limitsOf(episodes, episode, bound, FILM);
        const move = (to: number) => moveBound(episodes, episode, bound, micros(to), FILM).ok;
        expect([move(least), move(most)]).toEqual([true, true]);
        expect([move(least - 1), move(most + 1)]).toEqual([false, false]);
      }),
    );
  });
});

describe('where an episode begins', () => {
  test('ends the one that ran there', () => {
    const play = span(100, 900);
    const begun = beginAt([play], micros(400), FILM);
    expect(begun).toEqual({ ok: true, value: { span: span(400, 900), cut: play } });
  });

  test('no second one begins, and none at the end of the film', () => {
    for (const at of [100, 1000, -1]) {
      expect(beginAt([span(100, 900)], micros(at), FILM)).toEqual({
        ok: false,
        error: { code: 'episode.no-room' },
      });
    }
  });
});

test('a fragment lies in the episode that it touches; a moment on a bound in the later one', () => {
  const [first, second] = [span(0, 500), span(500, 900)];
  expect(withinEpisode(first, span(400, 600))).toBe(true);
  expect(withinEpisode(second, span(400, 600))).toBe(true);
  expect(withinEpisode(first, span(500, 600))).toBe(false);
  expect([first, second].map((one) => withinEpisode(one, span(500, 500)))).toEqual([false, true]);
});

test('jumping goes to the nearest begin', () => {
  const all = [span(500, 900), span(0, 400)];
  expect(besideTime(all, micros(450), 1)).toEqual(span(500, 900));
  expect(besideTime(all, micros(500), -1)).toEqual(span(0, 400));
  expect(besideTime(all, micros(500), 1)).toBeNull();
});

test('a kind takes the place of own words, and the reverse', () => {
  const named = { kind: 'bathing', name: '', target: null } as const;
  expect(renamed(named, { name: 'in de tuin' })).toMatchObject({ kind: null, name: 'in de tuin' });
  expect(renamed({ kind: null, name: 'in de tuin', target: null }, { kind: 'bathing' })).toEqual(named);
  expect(renamed(named, { kind: null })).toMatchObject({ kind: null, name: '' });
  expect(renamed(named, {})).toEqual(named);
});

test('a tenth off is as meant, more is told', () => {
  const lasting = (seconds: number) => ({
    ...span(0, fromSeconds(seconds)),
    target: fromSeconds(120),
  });
  expect([107, 108, 132, 133].map((seconds) => lengthAgainstTarget(lasting(seconds)))).toEqual([
    'shorter',
    'as-meant',
    'as-meant',
    'longer',
  ]);
  expect(lengthAgainstTarget({ ...lasting(1), target: null })).toBeNull();
});

test('procedures: the still-face has three episodes of two minutes, and is known again by how it begins', () => {
  expect(PROCEDURE_STEPS['still-face'].map(({ target }) => target)).toEqual(
    Array.from({ length: 3 }, () => fromSeconds(120)),
  );
  expect(nextStep('still-face', 2)).toMatchObject({ kind: 'reunion' });
  expect(nextStep('still-face', 3)).toBeNull();
  for (const name of PROCEDURES) {
    expect(procedureOf(PROCEDURE_STEPS[name].map(({ kind }) => kind))).toBe(name);
  }
  expect(procedureOf(['feeding'])).toBe('none');
});
