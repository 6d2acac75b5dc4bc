// Coding while watching: the keys of codes begin and end states and mark moments, and the film goes on.

import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Pressed } from '../../../../shared/contract/coding.ts';
import { rolesAsked, type Code, type CodedRole } from '../../../../shared/domain/code/code.ts';
import { findCode } from '../../../../shared/domain/code/codebook.ts';
import {
  endsBeforeBegin,
  press as pressed,
  stopAll,
  stopsBeforeBegin,
  timeOfEnd,
  timeOfPress,
  type Ongoing,
  type PressKind,
} from '../../../../shared/domain/coding/press.ts';
import { kindOf } from '../../../../shared/domain/fragment/fragment.ts';
import type { RecordingId } from '../../../../shared/domain/ids.ts';
import type { FrameTable } from '../../../../shared/domain/recording/frame-table.ts';
import type { Result } from '../../../../shared/domain/result.ts';
import type { Micros } from '../../../../shared/domain/time.ts';
import { useClient } from '../../../api/client.ts';
import { useFormats } from '../../../messages/formats.ts';
import { isSeenOut } from '../../../player/film-end.ts';
import type { Player, Stamped } from '../../../player/player.ts';
import { useDeskSettings } from '../../../state/desk-settings.tsx';
import { asksLinks, unsaid, withAsked, type Waiting } from '../coding/questions.ts';
import { useRunningStates } from '../coding/use-running.ts';
import { noticedAt } from '../marking/running-mark.ts';
import type { TrackSave } from '../workspace.ts';
import type { DeskBook } from './use-book.ts';
import { useLatest } from './use-latest.ts';
import type { Notices } from './use-notices.ts';

export interface DeskCoding {
  readonly running: readonly Ongoing[];
  /** `key`: when a key did it, the moment of that counts; else this very moment. */
  readonly press: (codes: readonly Code[], how: PressKind, key?: Stamped) => void;
  readonly stopAll: (key?: Stamped) => void;
  /** The time that every mark gets until it is let go; null: each has its own. */
  readonly sameMoment: Micros | null;
  readonly toggleSameMoment: (key?: Stamped) => void;
  /** Whose behaviour the coming marks are; null: asked each time. */
  readonly role: CodedRole | null;
  readonly setRole: (role: CodedRole | null) => void;
  readonly waiting: Waiting;
  readonly setWaiting: (change: (waiting: Waiting) => Waiting) => void;
  /** Whether the question in front is being answered in its field. */
  readonly setTyping: (isTyping: boolean) => void;
}

const TOO_EARLY = { code: 'fragment.ends-before-begin' } as const;

export interface CodingDeps {
  readonly recording: { readonly id: RecordingId; readonly duration: Micros };
  readonly frames: FrameTable;
  readonly player: Player;
  readonly book: DeskBook;
  readonly track: TrackSave;
  readonly notices: Notices;
}

export function useCoding({ recording, frames, player, book, track, notices }: CodingDeps): DeskCoding {
  const client = useClient();
  const say = useSaid(book);
  const { reaction } = useDeskSettings();
  const { shown, newest, send } = useRunningStates(recording.id);
  const [sameMoment, setSameMoment] = useState<Micros | null>(null);
  const [chosen, setRole] = useState<CodedRole | null>(null);
  // Another book may not ask for whom the last one did.
  const role = rolesAsked(book.codes).find((one) => one === chosen) ?? null;
  const [waiting, setWaiting] = useState<Waiting>([]);
  const typing = useRef(false);
  const setTyping = useCallback((isTyping: boolean) => void (typing.current = isTyping), []);
  const { content } = book;

  const timesOf = (key: Stamped | undefined) => {
    const { playing, rate } = player.state();
    const seen = key === undefined ? player.moment().time : player.timeOfKey(key);
    return { seen, noticed: noticedAt(seen, playing, rate, reaction) };
  };
  const told = (result: Result<Pressed>) => {
    if (!result.ok) return notices.refuse(result.error);
    notices.say(say(result.value));
    const isTyping = typing.current;
    return setWaiting((now) => asking(now, result.value, book, isTyping));
  };
  const press = async (codes: readonly Code[], how: PressKind, key?: Stamped) => {
    const before = newest();
    const time = sameMoment ?? timeOfPress(before, { codes, content }, timesOf(key));
    if (endsBeforeBegin(before, { codes, how, time })) return notices.refuse(TOO_EARLY);
    const begin = ({ id }: Code, since: Micros): Ongoing => ({ coding: { codeId: id }, since });
    const { running } = pressed(before, { codes, time, how, content, begin });
    const input = { recordingId: recording.id, codeIds: codes.map(({ id }) => id), time, how, role };
    return told(await send(running, () => track(client.call('coding.press', input), 'mark')));
  };
  const stopAt = async (time: Micros) => {
    const before = newest();
    if (before.length === 0) return undefined;
    if (stopsBeforeBegin(before, time)) return notices.refuse(TOO_EARLY);
    const input = { recordingId: recording.id, time };
    const { running } = stopAll(before, time);
    return told(await send(running, () => track(client.call('coding.stop', input), 'mark')));
  };
  useFilmEnd(player, frames, () => void stopAt(recording.duration));
  return {
    running: shown,
    press: (...args) => void press(...args),
    stopAll: (key) => void stopAt(sameMoment ?? timeOfEnd(newest(), timesOf(key))),
    sameMoment,
    toggleSameMoment: (key) => setSameMoment(sameMoment === null ? timesOf(key).noticed : null),
    role,
    setRole,
    waiting,
    setWaiting,
    setTyping,
  };
}

/** What is asked about what a key did; the last of its codes first. */
function asking(
  waiting: Waiting,
  { begun, marked }: Pressed,
  { content }: DeskBook,
  isTyping: boolean,
): Waiting {
  const fresh = begun.map(({ id, coding, since }) => ({ id, coding, time: since, ended: false }));
  const done = marked.flatMap(({ id, codings, start, end }) =>
    codings.map((coding) => ({ id, coding, time: start, ended: kindOf({ start, end }) === 'span' })),
  );
  return [...done, ...fresh].reduce((now, { ended, ...mark }) => {
    const code = findCode(content, mark.coding.codeId);
    if (code === null) return now;
    const isMark = done.some(({ id }) => id === mark.id);
    // A state was asked about when it began, and can be tied once it stands.
    const open = [
      ...(ended ? [] : unsaid(code, mark.coding)),
      ...(isMark ? asksLinks(content.links, code.id) : []),
    ];
    return withAsked(now, { ...mark, code, open }, isTyping);
  }, waiting);
}

/** In a few words, for those who listen: "Volgen begint, 0:12,4". */
function useSaid({ codes }: DeskBook): (did: Pressed) => string {
  const t = useTranslations('annotate.coding.said');
  const { words, time, list } = useFormats();
  return ({ begun, marked }) => {
    const nameOf = (codeId: string | undefined) => {
      const code = codes.find(({ id }) => id === codeId);
      return code === undefined ? '' : words(code.words);
    };
    const ended = marked.map((one) => {
      const name = nameOf(one.codings[0]?.codeId);
      return kindOf(one) === 'moment' ? name : t('ends', { name });
    });
    const begins = begun.map(({ coding }) => t('begins', { name: nameOf(coding.codeId) }));
    const at = begun[0]?.since ?? marked[0]?.end;
    return at === undefined ? '' : t('at', { what: list([...ended, ...begins]), time: time(at) });
  };
}

/** Calls `ended` when the film has come to its end by playing. */
function useFilmEnd(player: Player, frames: FrameTable, ended: () => void): void {
  const latest = useLatest(ended);
  useEffect(() => {
    let played = player.state().playing;
    return player.watch(() => {
      const { playing } = player.state();
      const isOver = played && !playing && isSeenOut(frames, player.moment().frame);
      played = playing;
      if (isOver) latest.current();
    });
  }, [player, frames, latest]);
}
