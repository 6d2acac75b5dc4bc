// CodingAnswers: what the codes of a fragment ask, and what is said about it; open questions show as open.

import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Code, Modifier } from '../../../../shared/domain/code/code.ts';
import type { Coding, ModifierValue } from '../../../../shared/domain/fragment/coding.ts';
import { Chip } from '../../../components/chip.tsx';
import { Field } from '../../../components/field.tsx';
import { Select } from '../../../components/select.tsx';
import { useFormats } from '../../../messages/formats.ts';
import { useDesk } from '../desk/desk.ts';
import type { ShownFragment } from '../workspace.ts';
import { withModifier, withRole } from './questions.ts';
import { readAnswer } from './read-answer.ts';
import styles from './coding.module.css';

const NOT_SAID = '';

interface AnswersProps {
  readonly code: Code;
  readonly coding: Coding;
  readonly isReadOnly: boolean;
  readonly onSay: (coding: Coding) => void;
}

export function CodingAnswers({ shown: { fragment, mine } }: { readonly shown: ShownFragment }) {
  const { book, fragments } = useDesk();
  const asking = fragment.codings.flatMap((coding) => {
    const code = book.codes.find(({ id }) => id === coding.codeId);
    const asks = code !== undefined && code.roles.length + code.modifiers.length > 0;
    return asks ? [{ code, coding }] : [];
  });
  const say = (said: Coding) => {
    const codings = fragment.codings.map((one) => (one.codeId === said.codeId ? said : one));
    void fragments.edit(fragment.id, { codings });
  };
  return asking.map(({ code, coding }) => (
    <Answers key={code.id} code={code} coding={coding} isReadOnly={!mine} onSay={say} />
  ));
}

function Answers({ code, coding, isReadOnly, onSay }: AnswersProps) {
  const t = useTranslations('annotate.coding');
  const { words } = useFormats();
  const name = words(code.words);
  const notSaid = { id: NOT_SAID, label: t('detail.notSaid') };
  return (
    <>
      {code.roles.length > 0 && (
        <Line isOpen={coding.role === null}>
          <Choice
            label={t('detail.who', { code: name })}
            choices={[notSaid, ...code.roles.map((id) => ({ id, label: t(`roles.${id}`) }))]}
            value={coding.role ?? NOT_SAID}
            isReadOnly={isReadOnly}
            onChange={(id) => onSay(withRole(coding, code.roles.find((role) => role === id) ?? null))}
          />
        </Line>
      )}
      {code.modifiers.map((modifier) => (
        <Line key={modifier.id} isOpen={coding.modifiers[modifier.id] === undefined}>
          <ModifierAnswer
            label={t('detail.asked', { code: name, question: words(modifier.words) })}
            modifier={modifier}
            value={coding.modifiers[modifier.id] ?? null}
            isReadOnly={isReadOnly}
            onChange={(value) => onSay(withModifier(coding, modifier, value))}
          />
        </Line>
      ))}
    </>
  );
}

function Line({ isOpen, children }: { readonly isOpen: boolean; readonly children: ReactNode }) {
  const t = useTranslations('annotate.coding.detail');
  return (
    <div className={styles['answer']}>
      {children}
      {isOpen && <Chip>{t('open')}</Chip>}
    </div>
  );
}

interface ModifierAnswerProps {
  readonly label: string;
  readonly modifier: Modifier;
  readonly value: ModifierValue | null;
  readonly isReadOnly: boolean;
  readonly onChange: (value: ModifierValue | null) => void;
}

function ModifierAnswer({ modifier, ...rest }: ModifierAnswerProps) {
  const t = useTranslations('annotate.coding.detail');
  const { words } = useFormats();
  if (modifier.kind !== 'choice') return <TypedAnswer modifier={modifier} {...rest} />;
  const options = modifier.options.map((option) => ({ id: String(option.id), label: words(option.words) }));
  return (
    <Choice
      {...rest}
      choices={[{ id: NOT_SAID, label: t('notSaid') }, ...options]}
      value={rest.value === null ? NOT_SAID : String(rest.value)}
      onChange={(id) => rest.onChange(id === NOT_SAID ? null : id)}
    />
  );
}

interface TypedProps extends Omit<ModifierAnswerProps, 'modifier'> {
  readonly modifier: Exclude<Modifier, { kind: 'choice' }>;
}

/** Kept on leaving the field; emptied, it is open again. */
function TypedAnswer({ label, modifier, value, isReadOnly, onChange }: TypedProps) {
  const t = useTranslations('annotate.coding.question');
  const { number } = useFormats();
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const saved = typeof value === 'number' ? number(value, { useGrouping: false }) : (value ?? '');
  const leave = () => {
    if (typed === null) return;
    const said = readAnswer(modifier, typed);
    const isEmpty = typed.trim() === '';
    setWrong(said === null && !isEmpty);
    if (said === null && !isEmpty) return;
    setTyped(null);
    onChange(said);
  };
  const bounds = modifier.kind === 'number' ? { min: number(modifier.min), max: number(modifier.max) } : null;
  return (
    <Field
      label={label}
      isReadOnly={isReadOnly}
      maxLength={modifier.kind === 'text' ? modifier.maxLength : 12}
      value={typed ?? saved}
      onChange={setTyped}
      onBlur={leave}
      error={wrong && bounds !== null ? t('wrongNumber', bounds) : undefined}
    />
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly choices: readonly { readonly id: string; readonly label: string }[];
  readonly value: string;
  readonly isReadOnly: boolean;
  readonly onChange: (id: string) => void;
}

function Choice({ isReadOnly, label, choices, value, onChange }: ChoiceProps) {
  if (!isReadOnly) return <Select label={label} choices={choices} value={value} onChange={onChange} />;
  return (
    <span>
      {label}: {choices.find(({ id }) => id === value)?.label}
    </span>
  );
}
