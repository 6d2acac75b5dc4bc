// QuestionCard: what the book asks about the last mark. The film goes on; nothing has to be answered here.

import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../../components/button.tsx';
import { KeyCap } from '../../../components/key-cap.tsx';
import { useFormats } from '../../../messages/formats.ts';
import { useDeskSettings } from '../../../state/desk-settings.tsx';
import { useDesk } from '../desk/desk.ts';
import { ANSWER_ID, focusOn, STAGE_ID } from '../stage/places.ts';
import { answerKeys } from './book-keys.ts';
import { readAnswer } from './read-answer.ts';
import type { CurrentQuestion } from './use-question.ts';
import styles from './coding.module.css';

export function QuestionCard({ question }: { readonly question: CurrentQuestion }) {
  const t = useTranslations('annotate.coding.question');
  const { book } = useDesk();
  const keys = answerKeys(book.codes, useDeskSettings());
  const { about, text, answers, field, more } = question;
  return (
    <section className={styles['question']} aria-label={t('label')}>
      <p className={styles['about']}>{about}</p>
      <p className={styles['asks']}>{text}</p>
      {field === null && answers.length === 1 && <p className={styles['about']}>{t('noneBefore')}</p>}
      <div className={styles['answers']}>
        {answers.map(({ id, label, run }, at) => (
          <Button key={id} size="compact" preventFocusOnPress onPress={run}>
            {label}
            <AnswerKey keys={keys} at={at} />
          </Button>
        ))}
      </div>
      {field !== null && <AnswerField key={question.id} question={question} keys={keys} />}
      <div className={styles['rest']}>
        <Button
          size="compact"
          look="quiet"
          keyHint="coding.leave-open"
          preventFocusOnPress
          onPress={question.leaveOpen}
        >
          {t('leaveOpen')}
        </Button>
        {more > 0 && <span className={styles['about']}>{t('more', { count: more })}</span>}
      </div>
    </section>
  );
}

function AnswerKey({ keys, at }: { readonly keys: readonly string[]; readonly at: number }) {
  const key = keys[at];
  if (key === undefined) return null;
  return (
    <span className={styles['answerKey']} aria-hidden>
      <KeyCap keys={key} />
    </span>
  );
}

interface AnswerFieldProps {
  readonly question: CurrentQuestion;
  readonly keys: readonly string[];
}

/** Enter keeps what is typed and gives the keys back to the film. */
function AnswerField({ question, keys }: AnswerFieldProps) {
  const t = useTranslations('annotate.coding.question');
  const { number } = useFormats();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const { field, text, save } = question;
  const { setTyping } = useDesk().coding;
  useEffect(() => () => setTyping(false), [setTyping]);
  if (field === null) return null;
  const bounds = field.kind === 'number' ? { min: number(field.min), max: number(field.max) } : null;
  const keep = () => {
    const value = readAnswer(field, typed);
    setWrong(value === null);
    if (value === null) return;
    save(value);
    focusOn(STAGE_ID);
  };
  return (
    <form
      className={styles['field']}
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <input
        id={ANSWER_ID}
        className={styles['input']}
        aria-label={text}
        aria-invalid={wrong}
        autoComplete="off"
        inputMode={field.kind === 'number' ? 'decimal' : 'text'}
        maxLength={field.kind === 'text' ? field.maxLength : undefined}
        placeholder={bounds === null ? '' : t('number', bounds)}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onFocus={() => setTyping(true)}
        onBlur={() => setTyping(typed !== '')}
      />
      <AnswerKey keys={keys} at={0} />
      <Button size="compact" type="submit">
        {t('save')}
      </Button>
      <output className={styles['wrong']}>{wrong && bounds !== null && t('wrongNumber', bounds)}</output>
    </form>
  );
}
