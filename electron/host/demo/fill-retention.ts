// How the recordings of the demo are kept: mostly as part of the file, and beside that one that has to go this week, one
// that must stay, one that waits for the family, and one that is gone while its scores are still there.

import type { HoldId, RecordingId, RetentionChoiceId } from '../../../shared/domain/ids.ts';
import type { RetentionClass } from '../../../shared/domain/retention/retention-class.ts';
import type { Day } from '../../../shared/domain/day.ts';
import type { Words } from '../../../shared/domain/words.ts';
import { dayOf } from '../consent/calendar-day.ts';
import { newId } from '../feature.ts';
import { addChoice, eraseFilm, holdToRow, keptOne } from '../retention/service.ts';
import { DAYS_AGO, daysAgo } from './calendar.ts';
import type { Filling, Filmed } from './filling.ts';
import { KEEPING_WORDS } from './words.ts';

/** Lent for supervision: one session is still to come, after the other one the film was destroyed. */
const DUE_SOON = 'a1-bath';
const DESTROYED = 'b2-changing';
const HANDED_OVER = 'b3-play';
const HELD = 'b1-feeding';
const DAYS_TO_SUPERVISION = 5;

/** When it is all scored; answers the films that are no longer there. */
export async function fillRetention(
  filling: Filling,
  filmed: readonly Filmed[],
): Promise<ReadonlySet<RecordingId>> {
  for (const one of filmed) await share(filling, one);
  const { forSupervision, copyAsked } = KEEPING_WORDS;
  await choose(filling, find(filmed, DUE_SOON), DAYS_AGO.scoringAlong, 'supervision', {
    reason: forSupervision,
    sessionOn: day(filling, -DAYS_TO_SUPERVISION),
  });
  await choose(filling, find(filmed, HANDED_OVER), DAYS_AGO.scoringAlong, 'hand-over', { reason: copyAsked });
  await hold(filling, find(filmed, HELD));
  return new Set([await destroy(filling, find(filmed, DESTROYED))]);
}

const NOT_FILE: ReadonlySet<string> = new Set([DUE_SOON, DESTROYED, HANDED_OVER]);

/** What everybody scores is part of the file, unless somebody said that it is not. */
function share(filling: Filling, one: Filmed): Promise<void> {
  const isFile = !NOT_FILE.has(one.film.id);
  const reason = isFile ? KEEPING_WORDS.forThePlan : KEEPING_WORDS.onlyToLearn;
  const kept = isFile ? 'file' : 'working-material';
  return choose(filling, one, DAYS_AGO.firstRound, kept, { reason, onSharing: true });
}

async function hold(filling: Filling, { recording }: Filmed): Promise<void> {
  const { rows, ports, cast, say } = daysAgo(filling, DAYS_AGO.held);
  await rows.insert(
    'retention_hold',
    holdToRow({
      id: newId<HoldId>(ports.randomBytes),
      caseId: recording.caseId,
      recordingId: recording.id,
      kind: 'hold',
      reason: say(KEEPING_WORDS.complaint),
      setAt: ports.clock(),
      setBy: cast.coordinator.id,
      lifted: null,
    }),
  );
}

async function destroy(made: Filling, one: Filmed): Promise<RecordingId> {
  const { id } = one.recording;
  await choose(made, one, DAYS_AGO.lent, 'supervision', {
    reason: KEEPING_WORDS.forSupervision,
    sessionOn: day(made, DAYS_AGO.supervised),
  });
  const { rows, ports, cast } = daysAgo(made, DAYS_AGO.destroyed);
  const kept = await keptOne(rows, id);
  if (kept === null) throw new Error('a film that is not there');
  const by = { at: ports.clock(), by: cast.coordinator.id };
  const ending = { ground: 'term', requestId: null, reason: '', ...by } as const;
  await eraseFilm(rows.unjournalled, kept, ending, ports.randomBytes);
  return id;
}

interface Details {
  readonly reason: Words;
  readonly sessionOn?: Day | null;
  readonly onSharing?: boolean;
}

function choose(
  made: Filling,
  { recording }: Filmed,
  days: number,
  kept: RetentionClass,
  { reason, sessionOn = null, onSharing = false }: Details,
): Promise<void> {
  const { rows, ports, cast, say } = daysAgo(made, days);
  const now = ports.clock();
  const choice = {
    id: newId<RetentionChoiceId>(ports.randomBytes),
    recordingId: recording.id,
    class: kept,
    onSharing,
    sessionOn,
    reason: say(reason),
    chosenOn: dayOf(now),
    chosenBy: cast.coordinator.id,
  };
  return addChoice(rows, choice, now);
}

function find(filmed: readonly Filmed[], filmId: string): Filmed {
  const found = filmed.find(({ film }) => film.id === filmId);
  if (found === undefined) throw new Error(`no film ${filmId}`);
  return found;
}

function day(filling: Filling, days: number): Day {
  return dayOf(daysAgo(filling, days).ports.clock());
}
