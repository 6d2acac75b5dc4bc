// Episodes: laid out by whoever may mark on the recording, for everybody. Whoever still has to score it blind gets them
// ready-made and without the team's own words: names from the list and times tell of no judgement, but words could, and
// what one rater lays out would reach the others: so who scored it lays out nothing either until all have handed in.

import type { EpisodeList } from '../../../shared/contract/episodes.ts';
import type { ActLabel } from '../../../shared/domain/audit/events.ts';
import { beginAt, moveBound } from '../../../shared/domain/episode/bounds.ts';
import {
  renamed,
  type Episode,
  type EpisodeEdit,
  type Named,
} from '../../../shared/domain/episode/episode.ts';
import type { ChangeSet } from '../../../shared/domain/history/changes.ts';
import type { EpisodeId, ProfileId, RecordingId } from '../../../shared/domain/ids.ts';
import { wholeOf } from '../../../shared/domain/recording/recording.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { overlaps, type Micros, type Span } from '../../../shared/domain/time.ts';
import { sightOn, type Sight } from '../blindness/service.ts';
import type { Reader } from '../db/database.ts';
import type { Act, ActRows } from '../db/journal.ts';
import { newId, type FeatureDeps } from '../feature.ts';
import { recordingById } from '../recordings/service.ts';
import { checkUsable } from '../retention/gate.ts';
import type { Session } from '../session.ts';
import { episodeById, episodesOf, fromRow, toRow } from './queries.ts';

/** For those that sample within them. */
export { episodesOf } from './queries.ts';

export function listEpisodes(session: Session, recordingId: RecordingId): Promise<Result<EpisodeList>> {
  return session.db.read(async (reader) => {
    const sight = await sightOn(reader, session.me.id, recordingId);
    const isBlind = sight.isBlindTo(recordingId);
    const all = await episodesOf(reader, recordingId);
    return ok({
      episodes: isBlind ? all.map((one) => ({ ...one, name: '' })) : all,
      mayLayOut: mayLayOut(sight, recordingId),
    });
  });
}

export function beginEpisode(
  session: Session,
  ports: FeatureDeps['ports'],
  recordingId: RecordingId,
  { at, ...named }: Named & { readonly at: Micros },
): Promise<Result<Episode>> {
  return session.journal.act(layingOut(session, 'episode.begin', recordingId), async (rows) => {
    const film = await filmToLayOut(rows, session.me.id, recordingId);
    if (!film.ok) return film;
    const begun = beginAt(await episodesOf(rows, recordingId), at, film.value);
    if (!begun.ok) return begun;
    const { span, cut } = begun.value;
    if (cut !== null) await place(rows, cut, { start: cut.start, end: at });
    const clean = renamed({ kind: null, name: '', target: null }, named);
    const episode = { id: newId<EpisodeId>(ports.randomBytes), recordingId, ...span, ...clean };
    await addEpisode(rows, episode);
    return ok(episode);
  });
}

export async function editEpisode(
  session: Session,
  id: EpisodeId,
  edit: EpisodeEdit,
): Promise<Result<Episode>> {
  const known = await session.db.read((reader) => episodeById(reader, id));
  if (known === null) return refuse({ code: 'not-found' });
  return session.journal.act(layingOut(session, 'episode.edit', known.recordingId), async (rows) => {
    const film = await filmToLayOut(rows, session.me.id, known.recordingId);
    if (!film.ok) return film;
    // An episode that is moved past its own end first makes room there.
    const onwards = edit.start !== undefined && edit.start >= known.end;
    for (const bound of onwards ? (['end', 'start'] as const) : (['start', 'end'] as const)) {
      const to = edit[bound];
      const moved = to === undefined ? ok(null) : await move(rows, id, bound, to, film.value);
      if (!moved.ok) return moved;
    }
    const placed = await episodeById(rows, id);
    if (placed === null) return refuse({ code: 'not-found' });
    const edited = { ...placed, ...renamed(placed, edit) };
    await rows.update('episode', id, toRow(edited));
    return ok(edited);
  });
}

/** Within an act; it must overlap no other. */
export async function addEpisode(rows: ActRows, episode: Episode): Promise<void> {
  await rows.insert('episode', toRow(episode));
}

/** What it covered is in no episode any more. */
export async function removeEpisode(session: Session, id: EpisodeId): Promise<Result<null>> {
  const known = await session.db.read((reader) => episodeById(reader, id));
  if (known === null) return refuse({ code: 'not-found' });
  return session.journal.act(layingOut(session, 'episode.remove', known.recordingId), async (rows) => {
    const film = await filmToLayOut(rows, session.me.id, known.recordingId);
    if (!film.ok) return film;
    if ((await episodeById(rows, id)) === null) return refuse({ code: 'not-found' });
    await rows.remove('episode', id);
    return ok(null);
  });
}

/**
 * For undo and redo, which turn rows round without knowing what they mean: may this person lay out what these changes
 * touch, and do episodes overlap nowhere now that they were applied?
 */
export async function checkLayout(reader: Reader, changes: ChangeSet, me: ProfileId): Promise<Result<null>> {
  const touched = changes
    .filter(({ table }) => table === 'episode')
    .flatMap(({ id, before, after }) =>
      [before, after].flatMap((row) => (row === null ? [] : [{ ...row, id }])),
    )
    .map((row) => fromRow(row).recordingId);
  for (const recordingId of new Set(touched)) {
    if (!mayLayOut(await sightOn(reader, me, recordingId), recordingId)) {
      return refuse({ code: 'history.passed', because: 'blind' });
    }
    const episodes = await episodesOf(reader, recordingId);
    const clash = episodes.some((one, i) => episodes.slice(i + 1).some((other) => overlaps(one, other)));
    if (clash) return refuse({ code: 'history.passed', because: 'changed' });
  }
  return ok(null);
}

async function move(
  rows: ActRows,
  id: EpisodeId,
  bound: 'start' | 'end',
  to: Micros,
  film: Span,
): Promise<Result<null>> {
  const found = await episodeById(rows, id);
  if (found === null) return refuse({ code: 'not-found' });
  const episodes = await episodesOf(rows, found.recordingId);
  const episode = episodes.find((one) => one.id === id) ?? found;
  if (episode[bound] === to) return ok(null);
  const moved = moveBound(episodes, episode, bound, to, film);
  if (!moved.ok) return moved;
  const { span, along } = moved.value;
  await place(rows, episode, span);
  if (along !== null) await place(rows, along.episode, along.span);
  return ok(null);
}

async function place(rows: ActRows, { id }: Episode, { start, end }: Span): Promise<void> {
  await rows.update('episode', id, { start_us: start, end_us: end });
}

/** The whole film, where this person may lay it out now. */
async function filmToLayOut(reader: Reader, me: ProfileId, recordingId: RecordingId): Promise<Result<Span>> {
  const usable = await checkUsable(reader, recordingId);
  if (!usable.ok) return usable;
  const recording = await recordingById(reader, recordingId);
  if (recording === null) return refuse({ code: 'not-found' });
  const sight = await sightOn(reader, me, recordingId);
  return mayLayOut(sight, recordingId) ? ok(wholeOf(recording)) : refuse({ code: 'episode.blind' });
}

function mayLayOut(sight: Sight, recordingId: RecordingId): boolean {
  return !sight.ratesInClosedRound(recordingId);
}

function layingOut(session: Session, label: ActLabel, recordingId: RecordingId): Act {
  const topics = ['episodes', 'history'] as const;
  return { label, actor: session.me.id, place: `recording:${recordingId}`, topics };
}
