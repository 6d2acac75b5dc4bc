// Pressing the keys of codes while a film plays: which states begin, which end, what is marked. Pure: the page shows
// with it at once what the host writes down with it a moment later.

import type { Code } from '../code/code.ts';
import type { BookContent } from '../code/codebook.ts';
import type { Coding } from '../fragment/coding.ts';
import type { CodeId } from '../ids.ts';
import type { Micros, Span } from '../time.ts';

/** What is known of every state that runs. */
export interface Ongoing {
  readonly coding: Pick<Coding, 'codeId'>;
  readonly since: Micros;
}

/** `toggle`: the same key begins and ends; a key that is held begins on its way down and ends on its way up. */
export const PRESS_KINDS = ['toggle', 'begin', 'end'] as const;
export type PressKind = (typeof PRESS_KINDS)[number];

export interface Press<S extends Ongoing> {
  /** All codes of the key. */
  readonly codes: readonly Code[];
  readonly time: Micros;
  readonly how: PressKind;
  readonly content: Pick<BookContent, 'groups'>;
  /** A new state that began then. */
  readonly begin: (code: Code, since: Micros) => S;
}

export interface Done<S> {
  readonly state: S;
  /** Empty for a moment. */
  readonly span: Span;
}

export interface Outcome<S> {
  readonly running: readonly S[];
  /** Moments marked and states ended, in the order of the codes. */
  readonly done: readonly Done<S>[];
}

export function press<S extends Ongoing>(running: readonly S[], { codes, ...rest }: Press<S>): Outcome<S> {
  return codes.reduce<Outcome<S>>(
    (before, code) => {
      const after = pressOne(before.running, code, rest);
      return { running: after.running, done: [...before.done, ...after.done] };
    },
    { running, done: [] },
  );
}

function pressOne<S extends Ongoing>(
  running: readonly S[],
  code: Code,
  { time, how, content, begin }: Omit<Press<S>, 'codes'>,
): Outcome<S> {
  const nothing = { running, done: [] };
  if (code.kind === 'moment') {
    const marked = { state: begin(code, time), span: { start: time, end: time } };
    return how === 'end' ? nothing : { running, done: [marked] };
  }
  const own = running.find(({ coding }) => coding.codeId === code.id);
  if (own !== undefined) return how === 'begin' ? nothing : endOnly(running, [own], time);
  if (how === 'end') return nothing;
  const rival = rivalOf(running, code, content);
  const state = begin(code, time);
  // Whoever went back on the film to mark what came before what runs already: it lasts until that began.
  if (rival !== undefined && time < rival.since) {
    return { running, done: [{ state, span: { start: time, end: rival.since } }] };
  }
  const ended = endOnly(running, rival === undefined ? [] : [rival], time);
  return { ...ended, running: [...ended.running, state] };
}

/** What runs of the same exclusive group. */
function rivalOf<S extends Ongoing>(
  running: readonly S[],
  { id }: Code,
  { groups }: Pick<BookContent, 'groups'>,
): S | undefined {
  const group = groups.find(({ codes }) => codes.some((code) => code.id === id));
  if (group?.exclusive !== true) return undefined;
  const ids = new Set<CodeId>(group.codes.map((code) => code.id));
  return running.find(({ coding }) => ids.has(coding.codeId) && coding.codeId !== id);
}

/**
 * Whether this would end something before it began, as after going back on the film. That is asked first and refused: a
 * begin and an end that change places by themselves are times that nobody meant.
 */
export function endsBeforeBegin<S extends Ongoing>(
  running: readonly S[],
  { codes, how, time }: Pick<Press<S>, 'codes' | 'how' | 'time'>,
): boolean {
  const ids = new Set(codes.filter(({ kind }) => kind === 'state').map(({ id }) => id));
  return (
    how !== 'begin' &&
    stopsBeforeBegin(
      running.filter(({ coding }) => ids.has(coding.codeId)),
      time,
    )
  );
}

/** The same of everything that runs at once. */
export function stopsBeforeBegin(running: readonly Ongoing[], time: Micros): boolean {
  return running.some(({ since }) => time < since);
}

/** Everything that runs ends: the film is over, or somebody says so. */
export function stopAll<S extends Ongoing>(running: readonly S[], time: Micros): Outcome<S> {
  return endOnly(running, running, time);
}

/** Only `ending` ends. A state that ends when it began was a slip: nothing is left of it. */
export function endOnly<S extends Ongoing>(
  running: readonly S[],
  ending: readonly S[],
  time: Micros,
): Outcome<S> {
  return {
    running: running.filter((state) => !ending.includes(state)),
    done: ending
      .filter(({ since }) => since !== time)
      .map((state) => ({ state, span: between(state.since, time) })),
  };
}

/** At a visit a touch is told when it is over and counts from its beginning: the two can come the other way round. */
function between(a: Micros, b: Micros): Span {
  return a < b ? { start: a, end: b } : { start: b, end: a };
}

export interface PressTimes {
  /** The key's time less the time to react. */
  readonly noticed: Micros;
  /** Time on the film when the key went down. */
  readonly seen: Micros;
}

/**
 * When the press was about what was on the film at `noticed`: never so early that what it ends would have ended before
 * it began.
 */
export function timeOfPress<S extends Ongoing>(
  running: readonly S[],
  { codes, content }: Pick<Press<S>, 'codes' | 'content'>,
  times: PressTimes,
): Micros {
  const touched = codes
    .flatMap((code) => [
      running.find(({ coding }) => coding.codeId === code.id) ?? rivalOf(running, code, content) ?? [],
    ])
    .flat();
  return timeOfEnd(touched, times);
}

/** The same for whatever ends now. */
export function timeOfEnd(ending: readonly Ongoing[], { noticed, seen }: PressTimes): Micros {
  return ending.some(({ since }) => noticed <= since && since < seen) ? seen : noticed;
}
