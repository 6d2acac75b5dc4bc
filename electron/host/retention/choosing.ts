// Choosing as what recordings are kept, also at the moment that others are going to see them.

import type { AskedChoice, SharingDecision } from '../../../shared/contract/retention.ts';
import type { Purpose } from '../../../shared/domain/consent/purpose.ts';
import type { ProfileId, RecordingId, RetentionChoiceId } from '../../../shared/domain/ids.ts';
import { checkChoice, standingOf, type RetentionChoice } from '../../../shared/domain/retention/choice.ts';
import type { RetentionClass } from '../../../shared/domain/retention/retention-class.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { sightOn } from '../blindness/service.ts';
import { dayOf } from '../consent/calendar-day.ts';
import { checkUse } from '../consent/gate.ts';
import type { Reader } from '../db/database.ts';
import type { ActRows } from '../db/journal.ts';
import { newId, type FeatureDeps } from '../feature.ts';
import type { Session } from '../session.ts';
import { addChoice, choicesOf } from './choice-rows.ts';
import { checkSharing, checkThere } from './gate.ts';
import { mayLeaveFile } from './permissions.ts';

type Ports = FeatureDeps['ports'];

/** What a class is a use of, for which the family must have consented. */
const USES: Partial<Readonly<Record<RetentionClass, Purpose>>> = {
  supervision: 'supervision',
  education: 'education',
};

export function chooseClass(
  session: Session,
  ports: Ports,
  { recordingId, ...choice }: AskedChoice,
): Promise<Result<null>> {
  return choose(session, ports, recordingId, { ...choice, onSharing: false });
}

/**
 * What is decided now holds for whoever sees it from now on. Each recording has an act and so a line in the log of its
 * own; what was decided for the first stands also where a later one is refused.
 */
export async function decideSharing(
  session: Session,
  ports: Ports,
  { recordingIds, becomes, reason }: SharingDecision,
): Promise<Result<null>> {
  const choice = { class: becomes, reason, sessionOn: null, onSharing: true };
  for (const recordingId of new Set(recordingIds)) {
    const decided = await choose(session, ports, recordingId, choice);
    if (!decided.ok) return decided;
  }
  return ok(null);
}

export function undecided(
  session: Session,
  recordingIds: readonly RecordingId[],
  raterIds: readonly ProfileId[],
): Promise<Result<readonly { readonly recordingId: RecordingId; readonly code: string }[]>> {
  return session.db.read(async (reader) => {
    const found: { recordingId: RecordingId; code: string }[] = [];
    for (const recordingId of recordingIds) {
      const answer = await checkSharing(reader, [recordingId], raterIds);
      if (answer.ok) continue;
      if (answer.error.code !== 'retention.sharing-undecided') return answer;
      found.push({ recordingId, code: answer.error.recordingCode });
    }
    return ok(found);
  });
}

type NewChoice = Pick<RetentionChoice, 'class' | 'sessionOn' | 'reason' | 'onSharing'>;

function choose(
  session: Session,
  ports: Ports,
  recordingId: RecordingId,
  choice: NewChoice,
): Promise<Result<null>> {
  const label = choice.onSharing ? 'retention.share' : 'retention.choose';
  const act = { label, actor: session.me.id, place: null, topics: [] } as const;
  return session.journal.act(act, async (rows) => {
    // Whoever still has to score it knows too little of it to choose, but not too little to say what sharing makes of it.
    const sight = await sightOn(rows, session.me.id, recordingId);
    if (sight.isBlindTo(recordingId) && !choice.onSharing) return refuse({ code: 'blind' });
    return addChecked(rows, session, ports, recordingId, choice);
  });
}

async function addChecked(
  rows: ActRows,
  session: Session,
  ports: Ports,
  recordingId: RecordingId,
  asked: NewChoice,
): Promise<Result<null>> {
  const now = ports.clock();
  const there = await checkThere(rows, recordingId);
  if (!there.ok) return there;
  const before = standingOf(await choicesOf(rows, recordingId));
  const leavesFile = before.class === 'file' && asked.class !== 'file';
  if (leavesFile && !(await mayLeaveFile(rows, session.me.id, now))) return refuse({ code: 'not-allowed' });
  const consent = await checkConsent(rows, asked.class, recordingId, now);
  if (!consent.ok) return consent;
  const about = { recordingId, chosenOn: dayOf(now), chosenBy: session.me.id };
  const id = newId<RetentionChoiceId>(ports.randomBytes);
  const checked = checkChoice({ ...asked, ...about, id }, before);
  if (!checked.ok) return checked;
  await addChoice(rows, checked.value, now);
  return ok(null);
}

async function checkConsent(
  reader: Reader,
  kept: RetentionClass,
  recordingId: RecordingId,
  now: number,
): Promise<Result<null>> {
  const purpose = USES[kept];
  return purpose === undefined ? ok(null) : checkUse(reader, purpose, [recordingId], now);
}
