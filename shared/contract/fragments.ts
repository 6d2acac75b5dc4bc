// Marking: fragments and the way back.

import { z } from 'zod';
import { CODED_ROLES } from '../domain/code/code.ts';
import { LINK_KINDS } from '../domain/code/codebook.ts';
import { BOOK_LIMITS } from '../domain/code/limits.ts';
import type { Coding } from '../domain/fragment/coding.ts';
import type { FragmentLink } from '../domain/fragment/fragment-link.ts';
import { FRAGMENT_LIMITS } from '../domain/fragment/limits.ts';
import type { Fragment } from '../domain/fragment/fragment.ts';
import type {
  CaseId,
  CodebookId,
  CodeId,
  FragmentId,
  FragmentLinkId,
  LiveSessionId,
  ModifierId,
  RecordingId,
  SheetId,
} from '../domain/ids.ts';
import { command, output, query } from './define.ts';
import { namedId, randomId, shortText, time } from './fields.ts';

/** What undo and redo would do now: the label of that act, or null where there is none. */
export interface HistoryState {
  readonly undo: string | null;
  readonly redo: string | null;
  /** How many fragments that act is about, where they are more than one. */
  readonly undoCount?: number;
  readonly redoCount?: number;
}

/** In one act. */
const MOST_FRAGMENTS = 20_000;

/** Acts are kept per person and per place: the marks on a recording, the scores on a sheet, the
 * edits of a code book. */
const place = z.union([
  z.strictObject({ recording: randomId<RecordingId>() }),
  z.strictObject({ sheet: randomId<SheetId>() }),
  /** One code book, or the coming and going of all of them. */
  z.strictObject({ codebook: z.union([z.literal('all'), randomId<CodebookId>()]) }),
  /** The marks of one live session, or the going of a family's live sessions. */
  z.strictObject({ live: randomId<LiveSessionId>() }),
  z.strictObject({ lives: randomId<CaseId>() }),
]);
export type HistoryPlace = z.output<typeof place>;

export const modifierValue = z.union([z.string().max(BOOK_LIMITS.textAnswer), z.number()]);
export const coding = z.strictObject({
  codeId: namedId<CodeId>(),
  role: z.enum(CODED_ROLES).nullable(),
  modifiers: z.record(namedId<ModifierId>(), modifierValue),
}) satisfies z.ZodType<Coding>;
const codings: z.ZodType<readonly Coding[]> = z.array(coding).max(FRAGMENT_LIMITS.codings);

/** Several fragments of the person's own on one recording, for one act. */
const ids: z.ZodType<readonly FragmentId[]> = z.array(randomId<FragmentId>()).min(1).max(MOST_FRAGMENTS);
const several = { recordingId: randomId<RecordingId>(), ids };

/** Where each is to be: a span, or a moment with begin and end alike. */
const move = z.strictObject({ id: randomId<FragmentId>(), start: time, end: time });
const moves: z.ZodType<readonly z.output<typeof move>[]> = z.array(move).min(1).max(MOST_FRAGMENTS);

/** What is new since an answer before this one. */
export interface FragmentChanges {
  /** `fragments` are all there are, in reading order; else those that are new or changed. */
  readonly all: boolean;
  readonly fragments: readonly Fragment[];
  readonly gone: readonly FragmentId[];
}

export const fragmentProcedures = {
  'fragments.list': query(
    z.strictObject({ recordingId: randomId<RecordingId>() }),
    output<readonly Fragment[]>(),
  ),
  'fragments.changes': query(
    z.strictObject({
      recordingId: randomId<RecordingId>(),
      /** The asker's own number for this asking, and that of the asking whose answer it has; null: it has none. */
      asking: z.int().nonnegative(),
      since: z.int().nonnegative().nullable(),
    }),
    output<FragmentChanges>(),
  ),
  'fragments.mark': command(
    z.strictObject({
      recordingId: randomId<RecordingId>(),
      start: time,
      /** Of a moment: as `start`. */
      end: time,
      kind: z.enum(['span', 'moment']).optional(),
      codings: codings.optional(),
    }),
    output<Fragment>(),
  ),
  'fragments.edit': command(
    z.strictObject({
      id: randomId<FragmentId>(),
      start: time.optional(),
      end: time.optional(),
      name: shortText.optional(),
      note: z.string().max(FRAGMENT_LIMITS.note).optional(),
      codings: codings.optional(),
      starred: z.boolean().optional(),
    }),
    output<Fragment>(),
  ),
  'fragments.remove': command(z.strictObject({ id: randomId<FragmentId>() }), output<null>()),
  'fragments.removeMany': command(z.strictObject(several), output<null>()),
  'fragments.starMany': command(z.strictObject({ ...several, starred: z.boolean() }), output<null>()),
  'fragments.codeMany': command(
    z.strictObject({ ...several, codeId: namedId<CodeId>(), given: z.boolean() }),
    output<null>(),
  ),
  'fragments.moveMany': command(
    z.strictObject({
      recordingId: randomId<RecordingId>(),
      moves,
    }),
    output<null>(),
  ),
  /** Answers the one that stays. */
  'fragments.merge': command(z.strictObject(several), output<Fragment>()),
  /** Answers the second halves. */
  'fragments.split': command(z.strictObject({ ...several, at: time }), output<readonly Fragment[]>()),
  'fragments.links': query(
    z.strictObject({ recordingId: randomId<RecordingId>() }),
    output<readonly FragmentLink[]>(),
  ),
  'fragments.link': command(
    z.strictObject({
      from: randomId<FragmentId>(),
      to: randomId<FragmentId>(),
      kind: z.enum(LINK_KINDS),
    }),
    output<FragmentLink>(),
  ),
  'fragments.unlink': command(z.strictObject({ id: randomId<FragmentLinkId>() }), output<null>()),
  'history.state': query(z.strictObject({ place }), output<HistoryState>()),
  'history.undo': command(z.strictObject({ place }), output<HistoryState>()),
  'history.redo': command(z.strictObject({ place }), output<HistoryState>()),
};
