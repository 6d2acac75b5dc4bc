// GroupCard: a group of a code book with its codes.

import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { COLOUR_SLOTS, type CodeGroup } from '../../../shared/domain/code/code.ts';
import { BOOK_LIMITS } from '../../../shared/domain/code/limits.ts';
import { asId, type CodeId } from '../../../shared/domain/ids.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { Select } from '../../components/select.tsx';
import { useFormats } from '../../messages/formats.ts';
import { useDraft } from '../annotate/desk/use-draft.ts';
import { CodeRow } from './code-row.tsx';
import { addCode, changeGroup, removeGroup, shiftGroup } from './edit-content.ts';
import { freshId, useEditor } from './editor-context.ts';
import type { CodeDrag } from './use-code-drag.ts';
import { WordFields } from './word-fields.tsx';
import styles from './codebooks.module.css';

const ICON = 18;

export interface GroupCardProps {
  readonly group: CodeGroup;
  readonly drag: CodeDrag;
}

export function GroupCard({ group, drag }: GroupCardProps) {
  const t = useTranslations('codebooks.group');
  const { change } = useEditor();
  const { words } = useFormats();
  const name = words(group.words).trim() === '' ? t('new') : words(group.words);
  return (
    <section
      className={styles['group']}
      aria-label={t('label', { name })}
      data-group={group.id}
      data-drop={drag.over === group.id ? '' : undefined}
    >
      <GroupHead group={group} name={name} />
      {group.codes.length > 0 && (
        <ul className={styles['codes']}>
          {group.codes.map((code) => (
            <CodeRow key={code.id} code={code} group={group} drag={drag} />
          ))}
        </ul>
      )}
      <div className={styles['groupFoot']}>
        <Button
          size="compact"
          icon={<Plus size={ICON} aria-hidden />}
          onPress={() => change(addCode(group.id, asId<CodeId>(freshId())))}
        >
          {t('addCode')}
        </Button>
        <Checkbox
          label={t('exclusive')}
          isSelected={group.exclusive}
          onChange={(exclusive) => change(changeGroup(group.id, { exclusive }))}
        />
      </div>
    </section>
  );
}

function GroupHead({ group, name }: { readonly group: CodeGroup; readonly name: string }) {
  const t = useTranslations('codebooks');
  const { change, content } = useEditor();
  const at = content.groups.indexOf(group);
  return (
    <div className={styles['groupHead']}>
      <span className={styles['letterMark']} data-series={group.colour} aria-hidden>
        {group.letter}
      </span>
      <WordFields
        label={t('group.name')}
        words={group.words}
        onChange={(words) => change(changeGroup(group.id, { words }))}
      />
      <LetterField group={group} />
      <Select
        label={t('group.colour')}
        choices={COLOUR_SLOTS.map((slot) => ({
          id: String(slot),
          label: t(`colours.s${slot}`),
        }))}
        value={String(group.colour)}
        onChange={(chosen) => {
          const colour = COLOUR_SLOTS.find((slot) => String(slot) === chosen);
          if (colour !== undefined) change(changeGroup(group.id, { colour }));
        }}
      />
      <span className={styles['groupTools']}>
        <IconButton
          label={t('group.up', { name })}
          isDisabled={at <= 0}
          onPress={() => change(shiftGroup(group.id, -1))}
        >
          <ArrowUp size={ICON} aria-hidden />
        </IconButton>
        <IconButton
          label={t('group.down', { name })}
          isDisabled={at >= content.groups.length - 1}
          onPress={() => change(shiftGroup(group.id, 1))}
        >
          <ArrowDown size={ICON} aria-hidden />
        </IconButton>
        <IconButton label={t('group.remove', { name })} onPress={() => change(removeGroup(group.id))}>
          <Trash2 size={ICON} aria-hidden />
        </IconButton>
      </span>
    </div>
  );
}

function LetterField({ group }: { readonly group: CodeGroup }) {
  const t = useTranslations('codebooks.group');
  const { change, saving } = useEditor();
  const draft = useDraft(group.letter, (letter) => change(changeGroup(group.id, { letter })), saving.hold);
  return (
    <label className={styles['letter']}>
      <span>{t('letter')}</span>
      <input
        className={styles['input']}
        autoComplete="off"
        maxLength={BOOK_LIMITS.letter}
        value={draft.text}
        onChange={(event) => draft.change(event.target.value)}
        onBlur={draft.flush}
      />
    </label>
  );
}
