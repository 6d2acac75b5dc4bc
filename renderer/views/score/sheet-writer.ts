// SheetWriter: carries what a rater gives to the vault, one change after another, and shows it meanwhile as if it
// were there already. Notes wait for a pause in typing; nothing typed is given up before the host has it.

import type { FragmentId, ScaleId } from '../../../shared/domain/ids.ts';
import type { Refusal } from '../../../shared/domain/refusals.ts';
import type { Result } from '../../../shared/domain/result.ts';
import type { Score, Verdict } from '../../../shared/domain/score/score.ts';

/** Fields of one score that run ahead of what the host has answered. */
export type AheadOfHost = Partial<Pick<Score, 'verdict' | 'note' | 'evidence'>>;

export interface WriterState {
  readonly ahead: ReadonlyMap<ScaleId, AheadOfHost>;
  /** The latest refusal of what has not been saved since. */
  readonly refusal: Refusal | null;
  /** A refused note stays in its field: `retry` sends it once more. */
  readonly canRetry: boolean;
}

export interface SheetCalls {
  readonly score: (scaleId: ScaleId, verdict: Verdict) => Promise<Result<Score>>;
  readonly note: (scaleId: ScaleId, note: string) => Promise<Result<Score>>;
  readonly cite: (scaleId: ScaleId, evidence: readonly FragmentId[]) => Promise<Result<Score>>;
}

export interface WriterDeps {
  readonly calls: SheetCalls;
  /** The score as the host keeps it now. */
  readonly onSaved: (score: Score) => void;
  /** Hears of everything that is on its way, from the first letter of a note on. */
  readonly track: (saving: Promise<Result<Score>>, subject: string) => unknown;
}

export interface SheetWriter {
  readonly state: () => WriterState;
  readonly watch: (listener: () => void) => () => void;
  readonly score: (scaleId: ScaleId, verdict: Verdict) => void;
  readonly note: (scaleId: ScaleId, note: string) => void;
  readonly cite: (scaleId: ScaleId, evidence: readonly FragmentId[]) => void;
  /** Sends what is being typed now. */
  readonly flush: () => void;
  /** Sends refused notes once more. */
  readonly retry: () => void;
  /** After all that was given so far, also what is being typed. */
  readonly inTurn: <T>(task: () => Promise<T>) => Promise<T>;
  /** The same, after refused notes were sent once more; null, with nothing done, while a note or verdict is refused. */
  readonly onceKept: <T>(task: () => Promise<T>) => Promise<T | null>;
}

export const TYPING_REST_MS = 600;

interface Typing {
  readonly timer: ReturnType<typeof setTimeout>;
  readonly sent: PromiseWithResolvers<Result<Score>>;
}

interface Refused {
  readonly scaleId: ScaleId;
  readonly sent: AheadOfHost;
  readonly refusal: Refusal;
}

/** One field of one score, for telling which refusal a later save makes good. */
function subjectOf(scaleId: ScaleId, sent: AheadOfHost): string {
  return `score ${scaleId} ${Object.keys(sent).join(' ')}`;
}

export function createSheetWriter({ calls, onSaved, track }: WriterDeps): SheetWriter {
  let state: WriterState = { ahead: new Map(), refusal: null, canRetry: false };
  let last: Promise<unknown> = Promise.resolve();
  const typing = new Map<ScaleId, Typing>();
  const refused = new Map<string, Refused>();
  const refusedNotes = () =>
    [...refused.values()].filter(({ sent }) => sent.note !== undefined).map(({ scaleId }) => scaleId);
  const listeners = new Set<() => void>();

  const become = (next: WriterState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const queue = <T>(task: () => Promise<T>): Promise<T> => {
    const done = last.then(task);
    last = done.catch(() => undefined);
    return done;
  };
  const send = async (scaleId: ScaleId, sent: AheadOfHost, call: () => Promise<Result<Score>>) => {
    const result = await queue(call);
    if (result.ok) onSaved(result.value);
    // A note that was refused stays in sight: its words exist nowhere else.
    const keep = !result.ok && sent.note !== undefined;
    refused.delete(subjectOf(scaleId, sent));
    if (!result.ok) refused.set(subjectOf(scaleId, sent), { scaleId, sent, refusal: result.error });
    become({
      ahead: keep ? state.ahead : without(state.ahead, scaleId, sent),
      refusal: [...refused.values()].at(-1)?.refusal ?? null,
      canRetry: refusedNotes().length > 0,
    });
    return result;
  };
  const give = (scaleId: ScaleId, given: AheadOfHost) =>
    become({ ...state, ahead: new Map(state.ahead).set(scaleId, { ...state.ahead.get(scaleId), ...given }) });
  const sendNote = (scaleId: ScaleId) => {
    const note = state.ahead.get(scaleId)?.note ?? '';
    return send(scaleId, { note }, () => calls.note(scaleId, note));
  };
  const sendTyped = (scaleId: ScaleId) => {
    const typed = typing.get(scaleId);
    if (typed === undefined) return;
    clearTimeout(typed.timer);
    typing.delete(scaleId);
    sendNote(scaleId).then(typed.sent.resolve, typed.sent.reject);
  };
  const flush = () => [...typing.keys()].forEach(sendTyped);
  const retry = () => {
    for (const scaleId of refusedNotes().filter((one) => !typing.has(one))) {
      track(sendNote(scaleId), subjectOf(scaleId, { note: '' }));
    }
  };

  return {
    state: () => state,
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    score(scaleId, verdict) {
      give(scaleId, { verdict });
      track(
        send(scaleId, { verdict }, () => calls.score(scaleId, verdict)),
        subjectOf(scaleId, { verdict }),
      );
    },
    note(scaleId, note) {
      give(scaleId, { note });
      const before = typing.get(scaleId);
      clearTimeout(before?.timer);
      const sent = before?.sent ?? Promise.withResolvers<Result<Score>>();
      if (before === undefined) track(sent.promise, subjectOf(scaleId, { note }));
      typing.set(scaleId, { sent, timer: setTimeout(() => sendTyped(scaleId), TYPING_REST_MS) });
    },
    cite(scaleId, evidence) {
      give(scaleId, { evidence });
      track(
        send(scaleId, { evidence }, () => calls.cite(scaleId, evidence)),
        subjectOf(scaleId, { evidence }),
      );
    },
    flush,
    retry,
    inTurn(task) {
      flush();
      return queue(task);
    },
    onceKept(task) {
      retry();
      flush();
      // Evidence that was refused shows as it is kept, and may never be accepted: it holds up nothing.
      const stops = () => [...refused.values()].some(({ sent }) => sent.evidence === undefined);
      return queue(async () => (stops() ? null : await task()));
    },
  };
}

/** The host has answered for `sent`: what was given since goes on running ahead. */
function without(
  ahead: WriterState['ahead'],
  scaleId: ScaleId,
  sent: AheadOfHost,
): ReadonlyMap<ScaleId, AheadOfHost> {
  const fields = Object.entries(ahead.get(scaleId) ?? {});
  const left = fields.filter(
    ([field, value]) => !Object.entries(sent).some(([f, v]) => f === field && v === value),
  );
  const next = new Map(ahead);
  if (left.length === 0) next.delete(scaleId);
  else next.set(scaleId, Object.fromEntries(left));
  return next;
}

/** The host's scores with what runs ahead of them. */
export function withAhead(scores: readonly Score[], ahead: WriterState['ahead']): readonly Score[] {
  return scores.map((score) => ({ ...score, ...ahead.get(score.scaleId) }));
}
