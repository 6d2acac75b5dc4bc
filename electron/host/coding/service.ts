// Coding while watching: each key of codes is one act, in which states begin and end and moments are marked. What runs
// stands in the vault, so the rules are asked here of what truly runs, whatever the page thinks.

import type { Pressed } from '../../../shared/contract/coding.ts';
import type { Code, CodedRole } from '../../../shared/domain/code/code.ts';
import { findCode, type Codebook } from '../../../shared/domain/code/codebook.ts';
import {
  endOnly,
  endsBeforeBegin,
  press,
  stopAll,
  stopsBeforeBegin,
  type Outcome,
  type PressKind,
} from '../../../shared/domain/coding/press.ts';
import type { RunningState } from '../../../shared/domain/coding/running-state.ts';
import { checkMoment, kindOf, type Fragment } from '../../../shared/domain/fragment/fragment.ts';
import type { CodeId, RecordingId } from '../../../shared/domain/ids.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import type { Micros } from '../../../shared/domain/time.ts';
import { bookOn, keepBook } from '../codebooks/service.ts';
import type { ActRows } from '../db/journal.ts';
import { newId, type FeatureDeps } from '../feature.ts';
import { addFragment, durationOf, placeOn } from '../fragments/service.ts';
import { checkUsable } from '../retention/gate.ts';
import type { Session } from '../session.ts';
import { coding, type CodingLabel } from './act.ts';
import { runningOf, toRow } from './queries.ts';

type Ports = FeatureDeps['ports'];

export function listRunning(
  session: Session,
  recordingId: RecordingId,
): Promise<Result<readonly RunningState[]>> {
  return session.db.read(async (reader) => ok(await runningOf(reader, recordingId, session.me.id)));
}

export interface KeyPress {
  readonly recordingId: RecordingId;
  readonly codeIds: readonly CodeId[];
  readonly time: Micros;
  readonly how: PressKind;
  readonly role: CodedRole | null;
}

export async function pressCodes(session: Session, ports: Ports, key: KeyPress): Promise<Result<Pressed>> {
  const { recordingId } = key;
  const label = await labelOf(session, key);
  return session.journal.act(coding(session, label, recordingId), async (rows) => {
    const checked = await checkTime(rows, recordingId, key.time);
    if (!checked.ok) return checked;
    const { book } = await bookOn(rows, recordingId, session.me.id);
    const running = await runningOf(rows, recordingId, session.me.id);
    const strays = straysAmong(running, book, key);
    const inBook = key.codeIds.filter((id) => !strays.some((state) => state.coding.codeId === id));
    const codes = codesOf(book, inBook);
    if (codes === null) return refuse({ code: 'fragment.code-not-in-book' });
    const begin = (code: Code, since: Micros) => stateOf(session, ports, { ...key, code, since });
    const { time, how } = key;
    if (stopsBeforeBegin(strays, time) || endsBeforeBegin(running, { codes, how, time })) {
      return refuse({ code: 'fragment.ends-before-begin' });
    }
    const ended = endOnly(running, strays, time);
    const pressed = press(ended.running, { codes, time, how, content: book.content, begin });
    const outcome = { running: pressed.running, done: [...ended.done, ...pressed.done] };
    if (outcome.running.length + outcome.done.length > 0) {
      await keepBook(rows, ports, recordingId, session.me.id);
    }
    return writeDown(rows, running, outcome);
  });
}

export function stopCoding(
  session: Session,
  recordingId: RecordingId,
  time: Micros,
): Promise<Result<Pressed>> {
  return session.journal.act(coding(session, 'coding.end', recordingId), async (rows) => {
    const checked = await checkTime(rows, recordingId, time);
    if (!checked.ok) return checked;
    const running = await runningOf(rows, recordingId, session.me.id);
    if (stopsBeforeBegin(running, time)) return refuse({ code: 'fragment.ends-before-begin' });
    return writeDown(rows, running, stopAll(running, time));
  });
}

/** What the act is called is what undo will say: a key that only ends something is an ending. */
function labelOf(session: Session, { recordingId, codeIds, how }: KeyPress): Promise<CodingLabel> {
  return session.db.read(async (reader) => {
    const running = await runningOf(reader, recordingId, session.me.id);
    const runs = (id: CodeId) => running.some((state) => state.coding.codeId === id);
    return how === 'end' || (how === 'toggle' && codeIds.every(runs)) ? 'coding.end' : 'coding.mark';
  });
}

async function checkTime(rows: ActRows, recordingId: RecordingId, time: Micros): Promise<Result<unknown>> {
  const usable = await checkUsable(rows, recordingId);
  if (!usable.ok) return usable;
  const duration = await durationOf(rows, recordingId);
  return duration === null ? refuse({ code: 'not-found' }) : checkMoment(time, { duration });
}

/** What the key ends although another book was chosen since it began: to end what runs asks no book. */
function straysAmong(
  running: readonly RunningState[],
  { content }: Codebook,
  { codeIds, how }: KeyPress,
): readonly RunningState[] {
  if (how === 'begin') return [];
  return running.filter(
    ({ coding: { codeId } }) => codeIds.includes(codeId) && findCode(content, codeId) === null,
  );
}

/** Null where one of them is not in the book. */
function codesOf({ content }: Codebook, ids: readonly CodeId[]): readonly Code[] | null {
  const codes = [...new Set(ids)].map((id) => findCode(content, id));
  const found = codes.filter((code) => code !== null);
  return found.length === codes.length ? found : null;
}

function stateOf(
  { me }: Session,
  ports: Ports,
  { recordingId, role, code, since }: KeyPress & { readonly code: Code; readonly since: Micros },
): RunningState {
  const whose = role !== null && code.roles.includes(role) ? role : null;
  return {
    id: newId(ports.randomBytes),
    recordingId,
    authorId: me.id,
    coding: { codeId: code.id, role: whose, modifiers: {} },
    since,
    createdAt: ports.clock(),
  };
}

async function writeDown(
  rows: ActRows,
  before: readonly RunningState[],
  { running, done }: Outcome<RunningState>,
): Promise<Result<Pressed>> {
  const begun = running.filter((state) => !before.includes(state));
  for (const { id } of before.filter((state) => !running.includes(state)))
    await rows.remove('running_state', id);
  for (const state of begun) await rows.insert('running_state', toRow(state));
  const marked: Fragment[] = [];
  for (const { state, span } of done) {
    const placed = await placeOn(rows, state.recordingId, kindOf(span), span);
    if (!placed.ok) return placed;
    const fragment = fragmentOf(state, placed.value);
    await addFragment(rows, fragment);
    marked.push(fragment);
  }
  return ok({ running, begun, marked });
}

function fragmentOf(
  { id, recordingId, authorId, coding: coded, createdAt }: RunningState,
  span: Pick<Fragment, 'start' | 'end'>,
): Fragment {
  const empty = { name: '', note: '', starred: false };
  return { id, recordingId, authorId, ...span, ...empty, codings: [coded], createdAt };
}
