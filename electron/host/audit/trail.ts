// The trail: the log of an open vault. Acts write their line in their own transaction, readings before their answer
// leaves, the program when something happens to the vault itself. What cannot be written down does not happen.

import { LOG_BEGIN, type LogFinding } from '../../../shared/domain/audit/chain.ts';
import {
  EVENTS,
  type ProgramEvent,
  type ReadEvent,
  type Taken,
} from '../../../shared/domain/audit/events.ts';
import type { Action } from '../../../shared/domain/access/may.ts';
import type { CaseId, LiveSessionId, ProfileId, RecordingId } from '../../../shared/domain/ids.ts';
import { StorageError, type Database, type Reader, type Writer } from '../db/database.ts';
import { rightOf } from '../access/right.ts';
import type { ActLog } from '../db/journal.ts';
import type { Log } from '../ports.ts';
import { wipe } from '../vault/keys.ts';
import { createAnchor } from './anchor.ts';
import { appendLine, byProgram, type Entry, type LogPlace } from './append-line.ts';
import type { HeadFile } from './head-file.ts';
import { dropLinesUpTo, endBefore, lastLine } from './queries.ts';
import { createReadMemory, READ_LINE_LASTS_MS, REFUSED_LINE_LASTS_MS } from './read-memory.ts';
import { subjectAlone, subjectOfAct, subjectOfReading, type About } from './subject.ts';
import { checkAll, checkTail, type FormerLogKey } from './verify.ts';

/** Something that happened to the vault as a whole, or to somebody's way in. */
export interface Happening {
  readonly event: ProgramEvent;
  readonly userId: ProfileId | null;
  /** How many, or how much; what it counts is told with the event. */
  readonly quantity?: number;
  readonly failed?: boolean;
}

export interface Trail extends ActLog {
  /** What was wrong with the end of the log when it was opened. */
  readonly foundAtOpening: readonly LogFinding[];
  /**
   * Resolves once it is written down that this person sees this: at first, and again every hour that it goes on or
   * once it is by another right.
   */
  noteRead(userId: ProfileId, event: ReadEvent, about: About): Promise<void>;
  /** As `noteRead`, but each time: what is taken along is out of the vault's sight. */
  noteTaken(userId: ProfileId, what: Taken, recordingId: RecordingId | null): Promise<void>;
  /** As `noteTaken`: the list of a live session, with how many marks. */
  noteLiveTaken(userId: ProfileId, liveId: LiveSessionId, marks: number): Promise<void>;
  /**
   * Resolves once it is written down that this person was refused this, or waits to be: once a minute for the same, so
   * that a page that goes on asking does not fill the log. `place` null: it was about no family.
   */
  noteRefused(userId: ProfileId, action: Action, place: RefusedPlace | null): Promise<void>;
  note(happening: Happening): Promise<void>;
  /**
   * As `note`, but where nothing can be written it waits for the next line instead of failing: coming in, making room
   * and hearing of damage must stay possible. What shows something of a family is no such thing.
   */
  noteSooner(happening: Happening): Promise<void>;
  /** Line and work together: neither without the other. The work touches the database by this writer only. */
  noteWith(happening: Happening, work: (writer: Writer) => Promise<void>): Promise<void>;
  /** Reads the whole log back; empty when every line is as it was written. */
  verify(): Promise<readonly LogFinding[]>;
  /**
   * Lets the lines go that were written before this moment (UTC milliseconds), and tells of it in a line that the next
   * check begins with. Nothing goes where anything is wrong with the log: what went wrong must stay to be seen.
   */
  cut(before: number): Promise<void>;
  /** Writes down beside the database how far the log went. @throws StorageError */
  anchor(): Promise<void>;
  /** Nothing is written any more, and the key is wiped. */
  end(): void;
}

export interface RefusedPlace {
  readonly caseId: CaseId;
  readonly recordingId: RecordingId | null;
}

export interface TrailDeps {
  readonly db: Database;
  /** Is the trail's from now on: wiped when it ends. */
  readonly key: Uint8Array;
  /** For lines from before the vault got another key. The trail's as well. */
  readonly formerKeys: readonly FormerLogKey[];
  readonly head: HeadFile;
  readonly place: LogPlace;
  readonly log: Log;
}

export async function openTrail(deps: TrailDeps): Promise<Trail> {
  const found = await checkTail(deps);
  const trail = createTrail(deps, found);
  for (const { what, seq } of found) await trail.damaged(what, seq);
  return trail;
}

function createTrail(deps: TrailDeps, foundAtOpening: readonly LogFinding[]) {
  const { db, key, head, place, log } = deps;
  const clock = place.clock;
  let waiting: readonly Entry[] = [];
  let open = true;
  const memory = createReadMemory(clock, READ_LINE_LASTS_MS);
  const refusals = createReadMemory(clock, REFUSED_LINE_LASTS_MS);

  const anchor = createAnchor(
    async () => {
      const last = await db.read(lastLine);
      if (last !== null) await head.save(last, clock());
    },
    (error) => log.event('audit.not-anchored', { kind: error instanceof StorageError ? error.kind : 'bug' }),
  );
  const appending = { key, place, begin: () => head.save(LOG_BEGIN, clock()) };
  const append = async (writer: Writer, entry: Entry): Promise<void> => {
    if (!open) throw new Error('the log is closed');
    await appendLine(writer, appending, entry);
    anchor.stir();
  };
  /** What waits goes first; it goes on waiting when the transaction fails. */
  const write = async (last: (writer: Writer) => Promise<void>): Promise<void> => {
    let written: readonly Entry[] = [];
    await db.write(
      async (writer) => {
        written = waiting;
        for (const entry of written) await append(writer, entry);
        await last(writer);
      },
      () => {
        // Others may have begun to wait meanwhile.
        waiting = waiting.filter((entry) => !written.includes(entry));
      },
    );
  };
  const sooner = async (entry: Entry): Promise<void> => {
    try {
      await write((writer) => append(writer, entry));
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      waiting = [...waiting, entry];
    }
  };

  return {
    foundAtOpening,
    async logAct(
      writer: Writer,
      act: Parameters<ActLog['logAct']>[1],
      changes: Parameters<ActLog['logAct']>[2],
    ) {
      const subject = await subjectOfAct(writer, act, changes);
      const why = act.reason === undefined ? {} : { reason: act.reason };
      await append(writer, { event: act.label, userId: act.actor, subject, ...why });
    },
    async noteRead(userId: ProfileId, event: ReadEvent, about: About) {
      const right = await db.read((reader) => rightOfReading(reader, { userId, event, about, at: clock() }));
      await memory.once(JSON.stringify([userId, event, about, right]), () =>
        write(async (writer) => {
          const subject = await subjectOfReading(writer, EVENTS[event].object, about);
          await append(writer, { event, userId, subject });
        }),
      );
    },
    noteTaken: (userId: ProfileId, what: Taken, recordingId: RecordingId | null) =>
      write(async (writer) => {
        const about = recordingId === null ? null : { recordingId };
        const event = 'agreement.take';
        const subject = await subjectOfReading(writer, EVENTS[event].object, about);
        await append(writer, { event, userId, subject: { ...subject, objectPart: what } });
      }),
    noteLiveTaken: (userId: ProfileId, liveId: LiveSessionId, marks: number) =>
      write(async (writer) => {
        const event = 'live.take';
        const subject = await subjectOfReading(writer, EVENTS[event].object, { liveId });
        await append(writer, { event, userId, subject, quantity: marks });
      }),
    noteRefused: (userId: ProfileId, action: Action, place: RefusedPlace | null) =>
      refusals.once(JSON.stringify([userId, action, place]), () =>
        sooner(refusedEntry(userId, action, place)),
      ),
    note: (happening: Happening) => write((writer) => append(writer, entryOf(happening))),
    noteSooner: (happening: Happening) => sooner(entryOf(happening)),
    noteWith: (happening: Happening, work: (writer: Writer) => Promise<void>) =>
      write(async (writer) => {
        await append(writer, entryOf(happening));
        await work(writer);
      }),
    async damaged(what: LogFinding['what'], seq: number | null) {
      const { subject, ...entry } = byProgram('log.damage');
      const where = seq === null ? {} : { quantity: seq };
      await sooner({ ...entry, subject: { ...subject, objectPart: what }, outcome: 12, ...where });
    },
    verify: () => checkAll(deps),
    async cut(before: number) {
      const last = await db.read((reader) => endBefore(reader, before));
      if (last === null || (await checkAll(deps)).length > 0) return;
      const { subject, ...entry } = byProgram('log.cut');
      await write(async (writer) => {
        await append(writer, { ...entry, subject: { ...subject, objectId: last.mac }, quantity: last.seq });
        await dropLinesUpTo(writer, last.seq);
      });
    },
    anchor: () => anchor.now(),
    end() {
      anchor.stop();
      open = false;
      wipe(key, ...deps.formerKeys.map((former) => former.key));
    },
  };
}

interface Reading {
  readonly userId: ProfileId;
  readonly event: ReadEvent;
  readonly about: About;
  /** UTC milliseconds. */
  readonly at: number;
}

/** Whoever goes on looking by another right, or for something else, begins a line of that. */
async function rightOfReading(reader: Reader, { userId, event, about, at }: Reading) {
  const { caseId, recordingId } = await subjectOfReading(reader, EVENTS[event].object, about);
  const { role, basis, purpose } = await rightOf(reader, { event, userId, caseId, recordingId, at });
  return [role, basis, purpose];
}

/** Serious where it was about a family. */
function refusedEntry(userId: ProfileId, action: Action, place: RefusedPlace | null): Entry {
  const family = place === null ? {} : { ...place, objectId: place.recordingId ?? place.caseId };
  const subject = { ...subjectAlone(EVENTS['access.refuse'].object), ...family, objectPart: action };
  return { event: 'access.refuse', userId, subject, outcome: place === null ? 4 : 8 };
}

function entryOf({ event, userId, quantity, failed }: Happening): Entry {
  const kind = EVENTS[event].object;
  return {
    event,
    userId,
    subject: subjectAlone(kind, kind === 'profile' ? userId : null),
    outcome: failed === true ? 8 : 0,
    ...(quantity === undefined ? {} : { quantity }),
  };
}
