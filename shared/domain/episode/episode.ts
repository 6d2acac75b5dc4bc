// Episode: a named part of a recording, such as free play or tidying up. Episodes of one recording never overlap; they
// belong to the recording and not to whoever noted them, so that everybody counts within the same bounds.

import type { EpisodeId, RecordingId } from '../ids.ts';
import { holds, lengthOf, overlaps, type Micros, type Span } from '../time.ts';
import type { EpisodeKind } from './kinds.ts';

export interface Episode extends Span {
  readonly id: EpisodeId;
  readonly recordingId: RecordingId;
  /** Null: named in the team's own words, or not at all. */
  readonly kind: EpisodeKind | null;
  /** The team's own words; empty where `kind` names it, and for whoever still has to score the recording. */
  readonly name: string;
  /** How long it should last; null: nobody says. */
  readonly target: Micros | null;
}

/** What somebody may change; what is left out stays. A kind takes the place of own words, and the reverse. */
export interface EpisodeEdit {
  readonly start?: Micros | undefined;
  readonly end?: Micros | undefined;
  readonly kind?: EpisodeKind | null | undefined;
  readonly name?: string | undefined;
  readonly target?: Micros | null | undefined;
}

export type Named = Pick<Episode, 'kind' | 'name' | 'target'>;

export function renamed({ kind, name, target }: Named, edit: EpisodeEdit): Named {
  const toKind = edit.kind !== undefined && edit.kind !== null;
  const named = edit.name !== undefined && edit.name !== '';
  return {
    kind: toKind ? edit.kind : named || edit.kind === null ? null : kind,
    name: toKind ? '' : (edit.name ?? name),
    target: edit.target === undefined ? target : edit.target,
  };
}

export function inOrder<E extends Span>(episodes: readonly E[]): readonly E[] {
  return episodes.toSorted((a, b) => a.start - b.start);
}

/** Of episodes in any order; null between them. */
export function episodeAt<E extends Span>(episodes: readonly E[], time: Micros): E | null {
  return episodes.find((episode) => holds(episode, time)) ?? null;
}

/** Does the fragment, a moment or a span, lie at least partly in the episode? At a bound a moment is in the later one. */
export function withinEpisode(episode: Span, fragment: Span): boolean {
  return fragment.start === fragment.end ? holds(episode, fragment.start) : overlaps(episode, fragment);
}

/** The nearest begin of an episode after this time, or before it. */
export function besideTime<E extends Span>(episodes: readonly E[], time: Micros, by: -1 | 1): E | null {
  const ordered = inOrder(episodes);
  const found =
    by === 1 ? ordered.find(({ start }) => start > time) : ordered.findLast(({ start }) => start < time);
  return found ?? null;
}

/** A tenth more or less than meant is as meant: nobody stops on the second. */
const TOLERANCE = 0.1;

/** Whether it lasts as long as it should; null where nobody says how long that is. */
export function lengthAgainstTarget(
  episode: Span & Pick<Episode, 'target'>,
): 'shorter' | 'longer' | 'as-meant' | null {
  if (episode.target === null) return null;
  const off = lengthOf(episode) - episode.target;
  if (Math.abs(off) <= episode.target * TOLERANCE) return 'as-meant';
  return off < 0 ? 'shorter' : 'longer';
}
