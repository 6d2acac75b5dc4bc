// Films that run beside each other: tied by those who look after the family, for all who watch. Opening the other film
// asks for it by itself, as any film is asked for.

import type { FilmsBeside } from '../../../shared/contract/ties.ts';
import type { ChangeSet } from '../../../shared/domain/history/changes.ts';
import type { FilmTieId, ProfileId, RecordingId } from '../../../shared/domain/ids.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import type { ClockSync } from '../../../shared/domain/sync/clock-sync.ts';
import { checkTie, type FilmTie } from '../../../shared/domain/sync/film-tie.ts';
import { reachOf } from '../access/reach.ts';
import { sightOf } from '../blindness/service.ts';
import type { Reader } from '../db/database.ts';
import type { Act } from '../db/journal.ts';
import { newId, type FeatureDeps } from '../feature.ts';
import { recordingById, recordingsOfCase } from '../recordings/service.ts';
import { checkUsable } from '../retention/gate.ts';
import type { Session } from '../session.ts';
import { fromRow, tieById, tiesOf, toRow } from './queries.ts';

type Ports = FeatureDeps['ports'];

const NOTHING: FilmsBeside = { ties: [], films: [], mayTie: false };

export function filmsBeside(
  session: Session,
  recordingId: RecordingId,
  now: number,
): Promise<Result<FilmsBeside>> {
  return session.db.read(async (reader) => {
    const main = await recordingById(reader, recordingId);
    if (main === null) return refuse({ code: 'not-found' });
    const sight = await sightOf(reader, session.me.id);
    const reach = await reachOf(reader, session.me.id, now);
    if (sight.isBlindTo(recordingId) || !reach.knowsFamily(main.caseId)) return ok(NOTHING);
    const films = (await recordingsOfCase(reader, main.caseId))
      .filter((one) => one.id !== recordingId && one.destroyedAt === null)
      .map((one) => one.id)
      .filter((id) => reach.mayView(id) && !sight.isBlindTo(id));
    const ties = (await tiesOf(reader, recordingId)).filter(({ otherId }) => films.includes(otherId));
    return ok({ ties, films, mayTie: reach.may('content.describe', main.caseId) });
  });
}

export function setTie(
  session: Session,
  ports: Ports,
  mainId: RecordingId,
  otherId: RecordingId,
  sync: ClockSync,
): Promise<Result<FilmTie>> {
  return session.journal.act(tying(session, 'film.tie', mainId), async (rows) => {
    const sight = await sightOf(rows, session.me.id);
    // That they are of one family is not for whoever scores one of them blind.
    if (sight.isBlindTo(mainId) || sight.isBlindTo(otherId)) return refuse({ code: 'blind' });
    const main = await recordingById(rows, mainId);
    const other = await recordingById(rows, otherId);
    if (main === null || other === null) return refuse({ code: 'not-found' });
    const possible = checkTie(main, other);
    if (!possible.ok) return possible;
    for (const id of [mainId, otherId]) {
      const usable = await checkUsable(rows, id);
      if (!usable.ok) return usable;
    }
    const before = (await tiesOf(rows, mainId)).find((tie) => tie.otherId === otherId);
    const tie = { id: before?.id ?? newId<FilmTieId>(ports.randomBytes), mainId, otherId, sync };
    if (before === undefined) await rows.insert('film_tie', toRow(tie));
    else await rows.update('film_tie', tie.id, toRow(tie));
    return ok(tie);
  });
}

export async function removeTie(session: Session, id: FilmTieId): Promise<Result<null>> {
  const known = await session.db.read((reader) => tieById(reader, id));
  if (known === null) return refuse({ code: 'not-found' });
  return session.journal.act(tying(session, 'film.untie', known.mainId), async (rows) => {
    const sight = await sightOf(rows, session.me.id);
    if (sight.isBlindTo(known.mainId) || sight.isBlindTo(known.otherId)) return refuse({ code: 'blind' });
    if ((await tieById(rows, id)) === null) return refuse({ code: 'not-found' });
    for (const film of [known.mainId, known.otherId]) {
      const usable = await checkUsable(rows, film);
      if (!usable.ok) return usable;
    }
    await rows.remove('film_tie', id);
    return ok(null);
  });
}

/** For undo and redo: who scores one of the two blind ties and unties nothing that way either. */
export async function checkTiesTurned(
  reader: Reader,
  changes: ChangeSet,
  me: ProfileId,
): Promise<Result<null>> {
  const touched = changes
    .filter(({ table }) => table === 'film_tie')
    .flatMap(({ id, before, after }) =>
      [before, after].flatMap((row) => (row === null ? [] : fromRow({ ...row, id }))),
    );
  if (touched.length === 0) return ok(null);
  const sight = await sightOf(reader, me);
  const isBlind = touched.some(({ mainId, otherId }) => sight.isBlindTo(mainId) || sight.isBlindTo(otherId));
  return isBlind ? refuse({ code: 'history.passed', because: 'blind' }) : ok(null);
}

function tying(session: Session, label: 'film.tie' | 'film.untie', mainId: RecordingId): Act {
  return { label, actor: session.me.id, place: `recording:${mainId}`, topics: [] };
}
