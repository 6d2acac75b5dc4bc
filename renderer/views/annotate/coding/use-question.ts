// The question that is asked now, as buttons with keys or a field, and what each answer does.

import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { Modifier } from '../../../../shared/domain/code/code.ts';
import { withSaid, type ModifierValue, type Said } from '../../../../shared/domain/fragment/coding.ts';
import type { FragmentId } from '../../../../shared/domain/ids.ts';
import { useClient } from '../../../api/client.ts';
import { useFormats } from '../../../messages/formats.ts';
import { useDesk } from '../desk/desk.ts';
import type { ShownFragment } from '../workspace.ts';
import { fittingBefore } from './fitting.ts';
import { useNameOf } from './use-name-of.ts';
import { afterAnswer, leftOpen, type Asked, type Question } from './questions.ts';

export interface Answer {
  readonly id: string;
  readonly label: string;
  readonly run: () => void;
}

export interface CurrentQuestion {
  /** Changes with every question. */
  readonly id: string;
  /** About which mark. */
  readonly about: string;
  readonly text: string;
  readonly answers: readonly Answer[];
  /** Asked in a field, by these bounds. */
  readonly field: Exclude<Modifier, { kind: 'choice' }> | null;
  readonly save: (value: ModifierValue) => void;
  /** How many wait behind it. */
  readonly more: number;
  readonly leaveOpen: () => void;
}

/** Null while nothing is asked. */
export function useQuestion(): CurrentQuestion | null {
  const t = useTranslations('annotate.coding.question');
  const { words, time } = useFormats();
  const { coding, book } = useDesk();
  const { setWaiting } = coding;
  // What was asked with another book can no longer be answered here.
  const waiting = coding.waiting.filter(({ code }) => book.codes.some(({ id }) => id === code.id));
  const [asked] = waiting;
  const question = asked?.open[0];
  const said = useSaying();
  const answers = useAnswers(asked, question, said);
  const text = useText(question);
  if (asked === undefined || question === undefined) return null;
  const modifier = question.kind === 'modifier' ? question.modifier : null;
  return {
    id: `${asked.id} ${question.kind} ${modifier?.id ?? ''}`,
    about: t('about', { code: words(asked.code.words), time: time(asked.time) }),
    text,
    answers,
    field: modifier === null || modifier.kind === 'choice' ? null : modifier,
    save: (value) => modifier !== null && said(asked, { modifierId: modifier.id, value }),
    more: waiting.reduce((sum, { open }) => sum + open.length, 0) - 1,
    leaveOpen: () => setWaiting(leftOpen),
  };
}

type Say = (asked: Asked, said: Said) => void;

function useSaying(): Say {
  const client = useClient();
  const { opened, coding: desk, saving, notices } = useDesk();
  return ({ id, coding }, said) => {
    desk.setWaiting((now) => afterAnswer(now, withSaid(coding, said)));
    const input = { recordingId: opened.recording.id, id, codeId: coding.codeId, said };
    const send = async () => {
      const result = await saving.track(client.call('coding.answer', input), `coding ${id}`);
      if (!result.ok) notices.refuse(result.error);
    };
    void send();
  };
}

function useAnswers(asked: Asked | undefined, question: Question | undefined, say: Say): readonly Answer[] {
  const t = useTranslations('annotate.coding');
  const { words, time } = useFormats();
  const { coding: desk } = useDesk();
  const nameOf = useNameOf();
  const fitting = useFitting(asked, question);
  const tie = useTie();
  if (asked === undefined || question === undefined) return [];
  switch (question.kind) {
    case 'role':
      return question.roles.map((role) => ({
        id: role,
        label: t(`roles.${role}`),
        run: () => say(asked, { role }),
      }));
    case 'modifier': {
      const { modifier } = question;
      if (modifier.kind !== 'choice') return [];
      return modifier.options.map((option) => ({
        id: option.id,
        label: words(option.words),
        run: () => say(asked, { modifierId: modifier.id, value: option.id }),
      }));
    }
    case 'link': {
      const none = { id: 'none', label: t('question.none'), run: () => desk.setWaiting(afterAnswer) };
      const offered = fitting.map((one) => ({
        id: one.fragment.id,
        label: t('question.fragment', { label: nameOf(one), time: time(one.fragment.start) }),
        run: () => tie(asked.id, one, question.link),
      }));
      return [...offered, none];
    }
  }
}

const NONE: readonly ShownFragment[] = [];

function useFitting(asked: Asked | undefined, question: Question | undefined): readonly ShownFragment[] {
  const { all } = useDesk().fragments;
  return useMemo(
    () => (asked === undefined || question?.kind !== 'link' ? NONE : fittingBefore(all, question.to, asked)),
    [all, asked, question],
  );
}

function useTie() {
  const t = useTranslations('annotate.coding.said');
  const client = useClient();
  const nameOf = useNameOf();
  const { coding: desk, saving, notices } = useDesk();
  return (from: FragmentId, to: ShownFragment, kind: Extract<Question, { kind: 'link' }>['link']) => {
    desk.setWaiting((now) => afterAnswer(now));
    const send = async () => {
      const link = { from, to: to.fragment.id, kind };
      const result = await saving.track(client.call('fragments.link', link), `link ${from}`);
      if (!result.ok) return notices.refuse(result.error);
      return notices.say(t('linked', { label: nameOf(to) }));
    };
    void send();
  };
}

function useText(question: Question | undefined): string {
  const t = useTranslations('annotate.coding.question');
  const { words } = useFormats();
  if (question === undefined) return '';
  if (question.kind === 'role') return t('who');
  return question.kind === 'modifier' ? words(question.modifier.words) : t(question.link);
}
