// NumberField: a bound of what can be answered, with a comma or a point.

import { useLocale } from 'use-intl';
import { BOOK_LIMITS } from '../../../shared/domain/code/limits.ts';
import { useDraft } from '../annotate/desk/use-draft.ts';
import { useEditor } from './editor-context.ts';
import styles from './codebooks.module.css';

export interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

export function NumberField({ label, value, onChange }: NumberFieldProps) {
  const { saving } = useEditor();
  const comma = useLocale() === 'nl';
  const shown = comma ? String(value).replace('.', ',') : String(value);
  const draft = useDraft(
    shown,
    (text) => {
      const number = readNumber(text);
      if (number !== null) onChange(number);
    },
    saving.hold,
  );
  return (
    <label className={styles['labelled']}>
      <span>{label}</span>
      <input
        className={styles['input']}
        inputMode="decimal"
        autoComplete="off"
        aria-invalid={readNumber(draft.text) === null}
        value={draft.text}
        onChange={(event) => draft.change(event.target.value)}
        onBlur={draft.flush}
      />
    </label>
  );
}

function readNumber(text: string): number | null {
  const number = Number(text.trim().replace(',', '.'));
  return text.trim() !== '' && Math.abs(number) <= BOOK_LIMITS.number ? number : null;
}
