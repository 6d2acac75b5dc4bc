// The fragments of the demo: a set prepared on the long film to look at together with a parent, what a colleague
// marked on it apart from that, and one or two on each other film that show what the scores rest on.

import { bareCoding } from '../../../shared/domain/fragment/coding.ts';
import type { Fragment } from '../../../shared/domain/fragment/fragment.ts';
import { micros, MICROS_PER_SECOND } from '../../../shared/domain/time.ts';
import { newId } from '../feature.ts';
import { addFragment } from '../fragments/service.ts';
import { DAYS_AGO, daysAgo } from './calendar.ts';
import { ownView } from './coded-apart.ts';
import type { Filling, Filmed, Role } from './filling.ts';
import { findMoments, MOMENT_KINDS, spread, type Moment, type MomentKind } from './moments.ts';
import { MOMENT_WORDS } from './words.ts';

export const LONG_FILM = 'a4-long-play';

/** How many moments of each kind are prepared, spread over the film. */
const PREPARED: Readonly<Record<MomentKind, number>> = {
  pleasure: 2,
  talking: 2,
  soothing: 2,
  following: 2,
  'going-on': 1,
};

/** What each person shows as evidence, the first of these kinds that the film has. */
const SHOWN: Readonly<Record<Role, readonly MomentKind[]>> = {
  coordinator: ['going-on', 'following', 'talking'],
  colleague: ['soothing', 'talking', 'pleasure'],
  newcomer: [],
};

/** Short films with much in them, on which all three marked what they saw. */
const MARKED_BY_ALL: readonly string[] = ['a3-feeding', 'b3-feeding'];

export function markPrepared(filling: Filling, filmed: readonly Filmed[]): Promise<readonly Fragment[]> {
  const long = filmed.filter(({ film }) => film.id === LONG_FILM);
  const fragments = long.flatMap((one) =>
    MOMENT_KINDS.flatMap((kind) => spread(momentsIn(one, kind), PREPARED[kind])).map((moment) => ({
      ...fragmentOf(filling, one, 'coordinator', moment),
      note: filling.say(MOMENT_WORDS[moment.kind].note),
      starred: MOMENT_WORDS[moment.kind].starred,
    })),
  );
  return keep(filling, fragments);
}

export function markEvidence(filling: Filling, filmed: readonly Filmed[]): Promise<readonly Fragment[]> {
  const fragments = filmed
    .filter(({ film }) => film.id !== LONG_FILM && !MARKED_BY_ALL.includes(film.id))
    .flatMap((one) => [
      ...first(one, SHOWN.coordinator).map((moment) => fragmentOf(filling, one, 'coordinator', moment)),
      ...first(one, SHOWN.colleague).map((moment) => fragmentOf(filling, one, 'colleague', moment)),
    ]);
  return keep(filling, fragments);
}

/** Marks of several people on the same film, made without seeing each other's: much the same, and not quite. */
export function markApart(filling: Filling, filmed: readonly Filmed[]): Promise<readonly Fragment[]> {
  const fragments = filmed.flatMap((one) =>
    markersOf(one.film.id).flatMap((role) =>
      ownView(role, one.film.events, one.film.made.duration / MICROS_PER_MS).map((moment) =>
        fragmentOf(filling, one, role, moment),
      ),
    ),
  );
  return keep(filling, fragments);
}

function markersOf(filmId: string): readonly Role[] {
  if (filmId === LONG_FILM) return ['colleague'];
  return MARKED_BY_ALL.includes(filmId) ? ['coordinator', 'colleague', 'newcomer'] : [];
}

async function keep(filling: Filling, fragments: readonly Fragment[]): Promise<readonly Fragment[]> {
  for (const fragment of fragments) await addFragment(filling.rows, fragment);
  return fragments;
}

function momentsIn({ film }: Filmed, kind: MomentKind): readonly Moment[] {
  return findMoments(kind, film.events, film.made.duration / MICROS_PER_MS);
}

function first(one: Filmed, kinds: readonly MomentKind[]): readonly Moment[] {
  return kinds.flatMap((kind) => momentsIn(one, kind)).slice(0, 1);
}

const MICROS_PER_MS = MICROS_PER_SECOND / 1000;

const MARKED_DAYS_AGO: Readonly<Record<Role, number>> = {
  coordinator: DAYS_AGO.marked,
  colleague: DAYS_AGO.marked,
  newcomer: DAYS_AGO.newcomerMarked,
};

function fragmentOf(filling: Filling, one: Filmed, author: Role, moment: Moment): Fragment {
  const { name, codes } = MOMENT_WORDS[moment.kind];
  return {
    id: newId(filling.ports.randomBytes),
    recordingId: one.recording.id,
    authorId: filling.cast[author].id,
    start: micros(moment.startMs * MICROS_PER_MS),
    end: micros(moment.endMs * MICROS_PER_MS),
    name: filling.say(name),
    note: '',
    codings: codes.map(bareCoding),
    starred: false,
    createdAt: daysAgo(filling, MARKED_DAYS_AGO[author]).ports.clock(),
  };
}
