// The fragments of the demo: a set prepared on the long film to look at together with a parent, and one or two on
// each film that show what the scores rest on.

import type { Fragment } from '../../../shared/domain/fragment/fragment.ts';
import type { ProfileId } from '../../../shared/domain/ids.ts';
import { micros, MICROS_PER_SECOND } from '../../../shared/domain/time.ts';
import { newId } from '../feature.ts';
import { addFragment } from '../fragments/service.ts';
import type { Filling, Filmed } from './filling.ts';
import { findMoments, MOMENT_KINDS, type Moment, type MomentKind } from './moments.ts';
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
const COORDINATOR_SHOWS: readonly MomentKind[] = ['going-on', 'following', 'talking'];
const COLLEAGUE_SHOWS: readonly MomentKind[] = ['soothing', 'talking', 'pleasure'];

export async function markPrepared(
  filling: Filling,
  filmed: readonly Filmed[],
): Promise<readonly Fragment[]> {
  const long = filmed.filter(({ film }) => film.id === LONG_FILM);
  const fragments = long.flatMap((one) =>
    MOMENT_KINDS.flatMap((kind) => spread(momentsIn(one, kind), PREPARED[kind])).map((moment) => ({
      ...fragmentOf(filling, one, filling.cast.coordinator.id, moment),
      note: filling.say(MOMENT_WORDS[moment.kind].note),
      starred: MOMENT_WORDS[moment.kind].starred,
    })),
  );
  return keep(filling, fragments);
}

export async function markEvidence(
  filling: Filling,
  filmed: readonly Filmed[],
): Promise<readonly Fragment[]> {
  const { coordinator, colleague } = filling.cast;
  const fragments = filmed.flatMap((one) => {
    const own = one.film.id === LONG_FILM ? [] : first(one, COORDINATOR_SHOWS);
    return [
      ...own.map((moment) => fragmentOf(filling, one, coordinator.id, moment)),
      ...first(one, COLLEAGUE_SHOWS).map((moment) => fragmentOf(filling, one, colleague.id, moment)),
    ];
  });
  return keep(filling, fragments);
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

/** `count` of them at even distances, the first among them. */
export function spread<T>(things: readonly T[], count: number): readonly T[] {
  return things.filter((_, index) => index % Math.ceil(things.length / count) === 0).slice(0, count);
}

const MICROS_PER_MS = MICROS_PER_SECOND / 1000;

function fragmentOf(filling: Filling, one: Filmed, authorId: ProfileId, moment: Moment): Fragment {
  const { name, codes } = MOMENT_WORDS[moment.kind];
  return {
    id: newId(filling.ports.randomBytes),
    recordingId: one.recording.id,
    authorId,
    start: micros(moment.startMs * MICROS_PER_MS),
    end: micros(moment.endMs * MICROS_PER_MS),
    name: filling.say(name),
    note: '',
    codes,
    starred: false,
    createdAt: filling.ports.clock(),
  };
}
