// Bounds of episodes: where one begins while watching, and how far a bound can be moved, so that episodes never overlap
// and those that follow each other go on doing so.

import { ok, refuse, type Result } from '../result.ts';
import { holds, micros, type Micros, type Span } from '../time.ts';
import { inOrder } from './episode.ts';

/** Where a new episode comes, and the one that it cuts short. */
export interface Begun<E extends Span> {
  readonly span: Span;
  readonly cut: E | null;
}

/**
 * An episode from `at`: up to the end of the one that `at` lies in, which ends there; else up to the next one, or to the
 * end of the film. Refused where one begins already.
 */
export function beginAt<E extends Span>(
  episodes: readonly E[],
  at: Micros,
  { end: filmEnd }: Span,
): Result<Begun<E>> {
  if (at < 0 || at >= filmEnd || episodes.some(({ start }) => start === at)) {
    return refuse({ code: 'episode.no-room' });
  }
  const cut = episodes.find((episode) => holds(episode, at)) ?? null;
  const next = inOrder(episodes).find(({ start }) => start > at);
  const end = cut?.end ?? next?.start ?? filmEnd;
  return ok({ span: { start: at, end }, cut });
}

export type Bound = 'start' | 'end';

/** An episode with one bound changed, and the neighbour that had that bound too. */
export interface Moved<E extends Span> {
  readonly span: Span;
  readonly along: { readonly episode: E; readonly span: Span } | null;
}

/** The earliest and the latest time that a bound can be moved to, both included. */
export function limitsOf<E extends Span>(
  episodes: readonly E[],
  episode: E,
  bound: Bound,
  { end: filmEnd }: Span,
): { readonly least: Micros; readonly most: Micros } {
  const others = inOrder(episodes.filter((one) => one !== episode));
  const before = others.findLast(({ start }) => start < episode.start);
  const after = others.find(({ start }) => start > episode.start);
  if (bound === 'start') {
    const touches = before?.end === episode.start;
    const least = before === undefined ? 0 : touches ? before.start + 1 : before.end;
    return { least: micros(least), most: micros(episode.end - 1) };
  }
  const touches = after?.start === episode.end;
  const most = after === undefined ? filmEnd : touches ? after.end - 1 : after.start;
  return { least: micros(episode.start + 1), most: micros(most) };
}

/** A neighbour that begins or ends at the bound moves along; running into another is refused. */
export function moveBound<E extends Span>(
  episodes: readonly E[],
  episode: E,
  bound: Bound,
  to: Micros,
  film: Span,
): Result<Moved<E>> {
  const { least, most } = limitsOf(episodes, episode, bound, film);
  if (to < least || to > most) return refuse({ code: 'episode.no-room' });
  const touching = episodes.find((one) => one !== episode && one[opposite(bound)] === episode[bound]);
  const along =
    touching === undefined
      ? null
      : { episode: touching, span: { ...boundsOf(touching), [opposite(bound)]: to } };
  return ok({ span: { ...boundsOf(episode), [bound]: to }, along });
}

function opposite(bound: Bound): Bound {
  return bound === 'start' ? 'end' : 'start';
}

function boundsOf({ start, end }: Span): Span {
  return { start, end };
}
