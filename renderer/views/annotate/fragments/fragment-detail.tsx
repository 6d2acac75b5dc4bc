// FragmentDetail: the chosen fragment: name, begin and end, codes, note, star. Each change is kept as it is made.

import { Split, Star, Trash2 } from 'lucide-react';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { kindOf } from '../../../../shared/domain/fragment/fragment.ts';
import { lengthOf } from '../../../../shared/domain/time.ts';
import { Button } from '../../../components/button.tsx';
import { IconButton } from '../../../components/icon-button.tsx';
import { KeyHint } from '../../../components/key-cap.tsx';
import { useFormats } from '../../../messages/formats.ts';
import { CodingAnswers } from '../coding/coding-answers.tsx';
import { FragmentLinks } from '../coding/fragment-links.tsx';
import { useDesk } from '../desk/desk.ts';
import { useDraft } from '../desk/use-draft.ts';
import { TrimButtons } from '../marking/trim-buttons.tsx';
import { useSplit } from '../several/use-split.ts';
import { NAME_ID } from '../stage/places.ts';
import type { ShownFragment } from '../workspace.ts';
import { CodeToggles } from './code-toggles.tsx';
import { TimeField } from './time-field.tsx';
import styles from './fragments.module.css';

const ICON = 16;
const NOTE_ROWS = 2;

export function FragmentDetail({ shown }: { readonly shown: ShownFragment }) {
  const t = useTranslations('annotate.detail');
  const format = useFormats();
  const { fragments } = useDesk();
  const { fragment, mine, label } = shown;
  const span = fragments.spans.of(fragment);
  return (
    <section className={styles['detail']} aria-label={`${t('label')}: ${label}`}>
      {!mine && <p className={styles['foreign']}>{t('notYours')}</p>}
      <NameField shown={shown} />
      <div className={styles['times']}>
        <div className={styles['edge']}>
          <TimeField
            label={t('start')}
            time={span.start}
            isReadOnly={!mine}
            onChange={(start) => void fragments.edit(fragment.id, { start })}
          />
          {mine && <TrimButtons edge="start" />}
        </div>
        <div className={styles['edge']}>
          <TimeField
            label={t('end')}
            time={span.end}
            isReadOnly={!mine}
            onChange={(end) => void fragments.edit(fragment.id, { end })}
          />
          {mine && <TrimButtons edge="end" />}
        </div>
        <span className={styles['length']}>{t('length', { length: format.time(lengthOf(span)) })}</span>
      </div>
      <CodeToggles shown={shown} />
      <CodingAnswers shown={shown} />
      <FragmentLinks shown={shown} />
      <NoteField shown={shown} />
      {mine && <Foot shown={shown} />}
    </section>
  );
}

function NameField({ shown: { fragment, mine } }: { readonly shown: ShownFragment }) {
  const t = useTranslations('annotate.detail');
  const { fragments, saving } = useDesk();
  const draft = useDraft(fragment.name, (name) => void fragments.edit(fragment.id, { name }), saving.hold);
  return (
    <div className={styles['line']}>
      <span>
        <label htmlFor={NAME_ID}>{t('name')}</label> {mine && <KeyHint keys="F2" />}
      </span>
      <input
        id={NAME_ID}
        className={styles['input']}
        autoComplete="off"
        maxLength={200}
        readOnly={!mine}
        value={draft.text}
        onChange={(event) => draft.change(event.target.value)}
        onBlur={draft.flush}
        onKeyDown={(event) => {
          if (event.key === 'Enter') draft.flush();
        }}
      />
    </div>
  );
}

function NoteField({ shown: { fragment, mine } }: { readonly shown: ShownFragment }) {
  const t = useTranslations('annotate.detail');
  const { fragments, saving } = useDesk();
  const id = useId();
  const draft = useDraft(fragment.note, (note) => void fragments.edit(fragment.id, { note }), saving.hold);
  return (
    <div className={styles['line']}>
      <label htmlFor={id}>{t('note')}</label>
      <textarea
        id={id}
        className={styles['input']}
        autoComplete="off"
        rows={NOTE_ROWS}
        maxLength={10_000}
        readOnly={!mine}
        value={draft.text}
        onChange={(event) => draft.change(event.target.value)}
        onBlur={draft.flush}
      />
    </div>
  );
}

function Foot({ shown: { fragment } }: { readonly shown: ShownFragment }) {
  const t = useTranslations('annotate.detail');
  const list = useTranslations('fragmentList.several');
  const split = useSplit();
  const { fragments } = useDesk();
  return (
    <div className={styles['foot']}>
      <ToggleButton
        className={styles['toggle'] ?? ''}
        isSelected={fragment.starred}
        onChange={(starred) => void fragments.edit(fragment.id, { starred })}
      >
        <Star size={ICON} fill={fragment.starred ? 'currentColor' : 'none'} aria-hidden />
        {t('star')}
        <span aria-hidden>
          <KeyHint keys="*" />
        </span>
      </ToggleButton>
      {kindOf(fragment) === 'span' && (
        <IconButton
          label={list('split')}
          keyHint="marking.split"
          preventFocusOnPress
          onPress={() => split([fragment.id])}
        >
          <Split size={ICON} aria-hidden />
        </IconButton>
      )}
      <Button
        size="compact"
        look="danger"
        keyHint="Delete"
        icon={<Trash2 size={ICON} aria-hidden />}
        onPress={() => fragments.remove(fragment.id)}
      >
        {t('remove')}
      </Button>
    </div>
  );
}
