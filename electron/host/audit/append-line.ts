// Adds one line to the end of the chain, within a transaction of somebody else's. The first line of all says that the
// log begins; a line after a jump of the clock is preceded by one that tells of the jump.

import type { Outcome } from '../../../shared/domain/audit/audit-line.ts';
import { LOG_BEGIN, type LogHead } from '../../../shared/domain/audit/chain.ts';
import { clockJump, type Reading } from '../../../shared/domain/audit/clock-jump.ts';
import { EVENTS, type EventCode } from '../../../shared/domain/audit/events.ts';
import type { ProfileId } from '../../../shared/domain/ids.ts';
import { NO_RIGHT, rightOf } from '../access/right.ts';
import type { Writer } from '../db/database.ts';
import type { Clock } from '../ports.ts';
import { sealOf } from './mac.ts';
import { insertLine, lastLine } from './queries.ts';
import { subjectAlone, type Subject } from './subject.ts';

/** What happened, as whoever tells it knows it; the rest of the line is the same for all. */
export interface Entry {
  readonly event: EventCode;
  readonly userId: ProfileId | null;
  readonly subject: Subject;
  readonly outcome?: Outcome;
  readonly quantity?: number;
  readonly reason?: string;
}

/** Where lines are written: this start of this program on this machine. */
export interface LogPlace {
  readonly clock: Clock;
  /** Milliseconds of a clock that nobody can set. */
  readonly monotonic: Clock;
  readonly boot: string;
  readonly accessPoint: string;
  readonly appVersion: string;
}

export interface AppendDeps {
  readonly key: Uint8Array;
  readonly place: LogPlace;
  /** Done before the very first line: from then on the log has a head, and one that is not there was taken away. */
  readonly begin: () => Promise<void>;
}

const MS_PER_SECOND = 1000;

export async function appendLine(writer: Writer, deps: AppendDeps, entry: Entry): Promise<void> {
  const { clock, monotonic, boot } = deps.place;
  const now: Reading = { at: clock(), monotonic: Math.round(monotonic()), boot };
  const last = await lastLine(writer);
  const jump = last === null ? null : clockJump(last, now);
  const before = await precedeWith(deps, last === null, jump);
  let end: LogHead = last ?? LOG_BEGIN;
  for (const one of [...before, entry]) end = await seal(writer, deps, end, now, one);
}

async function precedeWith(deps: AppendDeps, isFirst: boolean, jump: number | null): Promise<Entry[]> {
  if (isFirst) {
    await deps.begin();
    return [byProgram('log.start')];
  }
  if (jump === null) return [];
  return [{ ...byProgram('clock.jump'), quantity: Math.round(jump / MS_PER_SECOND) }];
}

/** Something that nobody did. */
export function byProgram(event: EventCode): Entry {
  return { event, userId: null, subject: subjectAlone(EVENTS[event].object) };
}

async function seal(
  writer: Writer,
  { key, place }: AppendDeps,
  end: LogHead,
  now: Reading,
  { event, userId, subject, outcome, quantity, reason }: Entry,
): Promise<LogHead> {
  const { caseId, recordingId } = subject;
  const right =
    userId === null ? NO_RIGHT : await rightOf(writer, { event, userId, caseId, recordingId, at: now.at });
  const line = {
    ...now,
    ...subject,
    ...right,
    seq: end.seq + 1,
    event,
    outcome: outcome ?? 0,
    userId,
    responsibleId: null,
    accessPoint: place.accessPoint,
    appVersion: place.appVersion,
    recipientId: null,
    reason: reason ?? null,
    quantity: quantity ?? null,
  };
  const mac = sealOf(key, end.mac, line);
  await insertLine(writer, { ...line, mac });
  return { seq: line.seq, mac };
}
