// Modifiers: what is asked when a code is given: a choice, a number, or words.

import { Plus, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Code, Modifier } from '../../../shared/domain/code/code.ts';
import { BOOK_LIMITS } from '../../../shared/domain/code/limits.ts';
import { asId } from '../../../shared/domain/ids.ts';
import { Button } from '../../components/button.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { useFormats } from '../../messages/formats.ts';
import { changeCode, NO_WORDS } from './edit-content.ts';
import { freshId, useEditor } from './editor-context.ts';
import { NumberField } from './number-field.tsx';
import { WordFields } from './word-fields.tsx';
import styles from './codebooks.module.css';

const ICON = 16;
const KINDS = ['choice', 'number', 'text'] as const;

export function Modifiers({ code }: { readonly code: Code }) {
  const t = useTranslations('codebooks.modifiers');
  const { change } = useEditor();
  const [added, setAdded] = useState<Modifier['id'] | null>(null);
  const set = (modifiers: readonly Modifier[]) => change(changeCode(code.id, { modifiers }));
  const add = (modifier: Modifier) => {
    setAdded(modifier.id);
    set([...code.modifiers, modifier]);
  };
  const replace = (next: Modifier) => set(code.modifiers.map((one) => (one.id === next.id ? next : one)));
  return (
    <fieldset className={styles['modifiers']}>
      <legend>{t('title')}</legend>
      {code.modifiers.map((modifier) => (
        <ModifierFields
          key={modifier.id}
          modifier={modifier}
          isFresh={modifier.id === added}
          onChange={replace}
          onRemove={() => set(code.modifiers.filter((one) => one !== modifier))}
        />
      ))}
      <div className={styles['adders']}>
        {KINDS.map((kind) => (
          <Button
            key={kind}
            size="compact"
            icon={<Plus size={ICON} aria-hidden />}
            isDisabled={code.modifiers.length >= BOOK_LIMITS.modifiers}
            onPress={() => add(freshModifier(kind))}
          >
            {t(`add.${kind}`)}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}

const USUAL_MOST = 5;
const USUAL_LENGTH = 200;

function freshModifier(kind: Modifier['kind']): Modifier {
  const base = { id: asId<Modifier['id']>(freshId()), words: NO_WORDS };
  switch (kind) {
    case 'choice':
      return { ...base, kind, options: [freshOption(), freshOption()] };
    case 'number':
      return { ...base, kind, min: 1, max: USUAL_MOST };
    case 'text':
      return { ...base, kind, maxLength: USUAL_LENGTH };
  }
}

function freshOption() {
  return { id: asId<never>(freshId()), words: NO_WORDS };
}

interface ModifierFieldsProps {
  readonly modifier: Modifier;
  readonly isFresh: boolean;
  readonly onChange: (modifier: Modifier) => void;
  readonly onRemove: () => void;
}

function ModifierFields({ modifier, isFresh, onChange, onRemove }: ModifierFieldsProps) {
  const t = useTranslations('codebooks.modifiers');
  const { words } = useFormats();
  const name = words(modifier.words);
  return (
    <div className={styles['modifier']}>
      <div className={styles['modifierHead']}>
        <WordFields
          label={t(`question.${modifier.kind}`)}
          words={modifier.words}
          isFresh={isFresh}
          onChange={(next) => onChange({ ...modifier, words: next })}
        />
        <IconButton label={t('remove', { name })} onPress={onRemove}>
          <Trash2 size={ICON} aria-hidden />
        </IconButton>
      </div>
      {modifier.kind === 'choice' && <Options modifier={modifier} onChange={onChange} />}
      {modifier.kind === 'number' && (
        <div className={styles['bounds']}>
          <NumberField
            label={t('min')}
            value={modifier.min}
            onChange={(min) => onChange({ ...modifier, min })}
          />
          <NumberField
            label={t('max')}
            value={modifier.max}
            onChange={(max) => onChange({ ...modifier, max })}
          />
        </div>
      )}
    </div>
  );
}

interface OptionsProps {
  readonly modifier: Extract<Modifier, { kind: 'choice' }>;
  readonly onChange: (modifier: Modifier) => void;
}

function Options({ modifier, onChange }: OptionsProps) {
  const t = useTranslations('codebooks.modifiers');
  const { words } = useFormats();
  const { options } = modifier;
  return (
    <ul className={styles['options']}>
      {options.map((option, index) => (
        <li key={option.id} className={styles['option']}>
          <WordFields
            bare
            label={t('option', { number: String(index + 1) })}
            words={option.words}
            onChange={(next) =>
              onChange({
                ...modifier,
                options: options.map((one) => (one.id === option.id ? { ...one, words: next } : one)),
              })
            }
          />
          <IconButton
            label={t('removeOption', { name: words(option.words) })}
            onPress={() => onChange({ ...modifier, options: options.filter((one) => one !== option) })}
          >
            <X size={ICON} aria-hidden />
          </IconButton>
        </li>
      ))}
      <li>
        <Button
          size="compact"
          look="quiet"
          icon={<Plus size={ICON} aria-hidden />}
          isDisabled={options.length >= BOOK_LIMITS.options}
          onPress={() => onChange({ ...modifier, options: [...options, freshOption()] })}
        >
          {t('addOption')}
        </Button>
      </li>
    </ul>
  );
}
