// Keys of codes against a slow and plain reading of what a person meant by them.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Code } from '../../../shared/domain/code/code.ts';
import { code, group, words } from '../../../shared/domain/code/templates/build.ts';
import {
  endsBeforeBegin,
  press,
  stopAll,
  stopsBeforeBegin,
  timeOfEnd,
  timeOfPress,
  type Outcome,
  type PressKind,
} from '../../../shared/domain/coding/press.ts';
import { asId } from '../../../shared/domain/ids.ts';
import { micros, overlaps, type Micros, type Span } from '../../../shared/domain/time.ts';

const named = words('Naam', 'Name');
const COLOUR = { colour: 1, letter: 'A' } as const;
const GROUPS = [
  group('alone', named, { ...COLOUR, exclusive: true, codes: ['a', 'b', 'c'].map((id) => code(id, named)) }),
  group('free', named, { ...COLOUR, codes: ['d', 'e'].map((id) => code(id, named)) }),
  group('moments', named, { ...COLOUR, codes: [code('m', named, { kind: 'moment' })] }),
];
const CODES = GROUPS.flatMap(({ codes }) => codes);
const content = { groups: GROUPS };

interface State {
  readonly coding: { readonly codeId: Code['id'] };
  readonly since: Micros;
}
const begin = ({ id }: Code, since: Micros): State => ({ coding: { codeId: id }, since });

interface Key {
  readonly codes: readonly Code[];
  readonly time: Micros;
  readonly how: PressKind;
}
type Event = readonly [id: string, start: number, end: number];

function play(keys: readonly Key[], end: Micros): { events: readonly Event[]; outcomes: Outcome<State>[] } {
  const outcomes: Outcome<State>[] = [];
  let running: readonly State[] = [];
  for (const key of keys) {
    const outcome = press(running, { ...key, content, begin });
    outcomes.push(outcome);
    running = outcome.running;
  }
  outcomes.push(stopAll(running, end));
  return { outcomes, events: outcomes.flatMap(({ done }) => done.map(eventOf)) };
}

function eventOf({ state, span }: { readonly state: State; readonly span: Span }): Event {
  return [state.coding.codeId, span.start, span.end];
}

/** As one would do it with paper: for each code apart, its own line of times at which something changes. */
function onPaper(keys: readonly Key[], end: Micros): readonly Event[] {
  return CODES.flatMap(({ id, kind }): Event[] => {
    const rivals = CODES.filter((one) => one.id !== id && isBeside(one.id, id)).map((one) => one.id);
    const events: Event[] = [];
    let since: number | null = null;
    const close = (at: number) => {
      if (since !== null && at !== since) events.push([id, since, at]);
      since = null;
    };
    for (const { codes, time, how } of keys) {
      for (const pressed of codes) {
        if (pressed.id === id && kind === 'moment') {
          if (how !== 'end') events.push([id, time, time]);
        } else if (pressed.id === id) {
          if (since === null && how !== 'end') since = time;
          else if (since !== null && how !== 'begin') close(time);
        } else if (rivals.includes(pressed.id) && how !== 'end') close(time);
      }
    }
    close(end);
    return events;
  });
}

function isBeside(a: string, b: string): boolean {
  return GROUPS.some(
    ({ exclusive, codes }) => exclusive && [a, b].every((id) => codes.some((one) => one.id === id)),
  );
}

const inOrder = (events: readonly Event[]) => events.map((event) => event.join(' ')).toSorted();

const howArb = fc.constantFrom<PressKind>('toggle', 'begin', 'end');
/** One of each group at most: within an exclusive group a key begins only one code. */
const codesArb = fc
  .tuple(...GROUPS.map(({ codes }) => fc.option(fc.constantFrom(...codes), { nil: null })))
  .map((codes) => codes.filter((one) => one !== null))
  .filter((codes) => codes.length > 0);
const keysArb = fc
  .array(fc.record({ codes: codesArb, after: fc.integer({ min: 0, max: 5 }), how: howArb }), {
    maxLength: 40,
  })
  .map((all) => {
    let time = 0;
    return all.map(({ codes, after, how }): Key => {
      time += after;
      return { codes, how, time: micros(time) };
    });
  });
const END = micros(1_000);

describe('while the film goes on', () => {
  test('every key leaves what paper and pencil would', () => {
    fc.assert(
      fc.property(keysArb, (keys) => {
        expect(inOrder(play(keys, END).events)).toEqual(inOrder(onPaper(keys, END)));
      }),
    );
  });

  test('of an exclusive group one runs at a time, and what ended never overlaps', () => {
    fc.assert(
      fc.property(keysArb, (keys) => {
        const { events, outcomes } = play(keys, END);
        const alone = new Set<string>(GROUPS[0]?.codes.map(({ id }) => id));
        for (const { running } of outcomes) {
          expect(running.filter(({ coding }) => alone.has(coding.codeId)).length).toBeLessThanOrEqual(1);
        }
        const spans = events
          .filter(([id]) => alone.has(id))
          .map(([, start, end]): Span => ({ start: micros(start), end: micros(end) }));
        for (const [at, one] of spans.entries()) {
          expect(spans.slice(at + 1).some((other) => overlaps(one, other))).toBe(false);
        }
      }),
    );
  });
});

const anyTimes = fc.array(
  fc.record({ codes: codesArb, how: howArb, time: fc.integer({ min: 0, max: 50 }).map(micros) }),
  { maxLength: 40 },
);

test('wherever the film is sent meanwhile, nothing that began is lost', () => {
  fc.assert(
    fc.property(anyTimes, (keys) => {
      let begun = 0;
      let running: readonly State[] = [];
      let ended = 0;
      for (const key of keys) {
        const made: State[] = [];
        const counting = (one: Code, since: Micros) => {
          const state = begin(one, since);
          made.push(state);
          return state;
        };
        const before = running;
        const outcome = press(before, { ...key, content, begin: counting });
        running = outcome.running;
        begun += made.filter(
          (state) => running.includes(state) || outcome.done.some((d) => d.state === state),
        ).length;
        // A state that ends in the very moment it began was a slip.
        const slips = before.filter((state) => !running.includes(state) && state.since === key.time).length;
        ended += outcome.done.length + slips;
        for (const { span } of outcome.done) expect(span.start).toBeLessThanOrEqual(span.end);
      }
      expect(begun).toBe(ended + running.length);
    }),
  );
});

describe('going back on the film', () => {
  const at = (time: number, id: string, how: PressKind = 'toggle'): Key => ({
    codes: CODES.filter((one) => one.id === id),
    time: micros(time),
    how,
  });

  test('what is marked before that which runs lasts until that began', () => {
    const { events, outcomes } = play([at(10, 'a'), at(5, 'b')], micros(20));
    expect(events).toEqual([
      ['b', 5, 10],
      ['a', 10, 20],
    ]);
    expect(outcomes[1]?.running).toHaveLength(1);
  });

  test('a touch that is told late has its begin and end in order', () => {
    expect(play([at(10, 'd'), at(5, 'd')], END).events).toEqual([['d', 5, 10]]);
  });

  test.each([
    ['the same key before its begin', at(5, 'd'), true],
    ['letting go of it before its begin', at(5, 'd', 'end'), true],
    ['holding it again', at(5, 'd', 'begin'), false],
    ['where it began: a slip', at(10, 'd'), false],
    ['after it began', at(11, 'd'), false],
    ['another one', at(5, 'e'), false],
    ['a moment', at(5, 'm'), false],
  ])('%s', (_, key, expected) => {
    const running = [begin(CODES[3] ?? code('d', named), micros(10))];
    expect(endsBeforeBegin(running, key)).toBe(expected);
  });

  test('nothing ends before it began where that is asked first', () => {
    fc.assert(
      fc.property(anyTimes, (keys) => {
        let running: readonly State[] = [];
        for (const key of keys) {
          const refused = endsBeforeBegin(running, key);
          const before = running;
          const outcome = press(before, { ...key, content, begin });
          const swapped = outcome.done.some(
            ({ state, span }) => span.end === state.since && span.start !== span.end,
          );
          expect(swapped).toBe(refused);
          if (!refused) running = outcome.running;
        }
      }),
    );
  });

  test('everything stops only after the last of it began', () => {
    const running = [10, 30].map((since) => ({
      coding: { codeId: code('d', named).id },
      since: micros(since),
    }));
    expect([9, 20, 30].map((time) => stopsBeforeBegin(running, micros(time)))).toEqual([true, true, false]);
  });
});

describe('time to react', () => {
  const running = [begin(CODES[0] ?? code('a', named), micros(100))];
  const of = (id: string) => ({ codes: CODES.filter((one) => one.id === id), content });

  test.each([
    ['is taken off', 'a', 150, 160, 150],
    ['does not end a state before it began', 'a', 90, 130, 130],
    ['does not end a state as it began', 'a', 100, 130, 130],
    ['does not begin the next before the one it ends', 'b', 90, 130, 130],
    ['is taken off where nothing ends', 'd', 90, 130, 90],
    ['leaves a film that was sent back as it is', 'a', 40, 60, 40],
  ])('%s', (_, id, noticed, seen, expected) => {
    expect(timeOfPress(running, of(id), { noticed: micros(noticed), seen: micros(seen) })).toBe(expected);
  });

  test.each([
    ['what began within the time to react ends when the key went down', 'd', 40, 60],
    ['what began before it ends that much earlier', 'a', 90, 90],
  ])('of all at once: %s', (_, id, since, expected) => {
    const both = [{ coding: { codeId: asId<Code['id']>('e') }, since: micros(10) }];
    const also = { coding: { codeId: asId<Code['id']>(id) }, since: micros(50) };
    const times = { noticed: micros(since), seen: micros(expected === 60 ? 60 : 130) };
    const { done } = stopAll([...both, also], timeOfEnd([...both, also], times));
    expect(done.map(eventOf)).toEqual([
      ['e', 10, expected],
      [id, 50, expected],
    ]);
  });
});
