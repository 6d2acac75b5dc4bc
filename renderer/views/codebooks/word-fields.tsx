// WordFields: a name in the language of the page, and in the other one beside it where the book has both. Where only
// one is shown, writing it anew takes the other away: it was a translation of what stood there before.

import { useLocale, useTranslations } from 'use-intl';
import { BOOK_LIMITS } from '../../../shared/domain/code/limits.ts';
import { LANGUAGES, type Language, type Words } from '../../../shared/domain/words.ts';
import { useDraft } from '../annotate/desk/use-draft.ts';
import { useEditor } from './editor-context.ts';
import styles from './codebooks.module.css';

export interface WordFieldsProps {
  readonly label: string;
  readonly words: Words;
  readonly onChange: (words: Words) => void;
  readonly most?: number;
  /** More than one line. */
  readonly rows?: number;
  /** The label is heard, and shown only where nothing was written. */
  readonly bare?: boolean;
  /** It was asked for just now: what is typed next belongs in it. */
  readonly isFresh?: boolean;
}

export function WordFields({
  label,
  words,
  onChange,
  most = BOOK_LIMITS.name,
  rows,
  bare = false,
  isFresh = false,
}: WordFieldsProps) {
  const t = useTranslations('codebooks.languages');
  const { both } = useEditor();
  const own = useLocale();
  const shown = both ? [own, ...LANGUAGES.filter((language) => language !== own)] : [own];
  const write = (language: Language) => (text: string) =>
    onChange(both ? { ...words, [language]: text } : { nl: '', en: '', [language]: text });
  return (
    <div className={styles['words']}>
      {shown.map((language) => (
        <WordField
          key={language}
          label={both ? `${label} (${t(language)})` : label}
          text={both ? words[language] : textOf(words, language)}
          language={language}
          most={most}
          rows={rows}
          bare={bare}
          isFresh={isFresh && language === own}
          onChange={write(language)}
        />
      ))}
    </div>
  );
}

/** Where only one field is shown it holds what is shown elsewhere as well. */
function textOf(words: Words, language: Language): string {
  const other = language === 'nl' ? words.en : words.nl;
  return words[language].trim() === '' ? other : words[language];
}

interface WordFieldProps {
  readonly label: string;
  readonly text: string;
  readonly language: Language;
  readonly most: number;
  readonly rows: number | undefined;
  readonly bare: boolean;
  readonly isFresh: boolean;
  readonly onChange: (text: string) => void;
}

function WordField({ label, text, language, most, rows, bare, isFresh, onChange }: WordFieldProps) {
  const { saving } = useEditor();
  const draft = useDraft(text, onChange, saving.hold);
  const same = {
    className: styles['input'],
    'aria-label': bare ? label : undefined,
    placeholder: bare ? label : undefined,
    autoComplete: 'off',
    autoFocus: isFresh,
    lang: language,
    maxLength: most,
    value: draft.text,
    onBlur: draft.flush,
  };
  const field =
    rows === undefined ? (
      <input
        {...same}
        onChange={(event) => draft.change(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') draft.flush();
        }}
      />
    ) : (
      <textarea {...same} rows={rows} onChange={(event) => draft.change(event.target.value)} />
    );
  if (bare) return field;
  return (
    <label className={styles['labelled']}>
      <span>{label}</span>
      {field}
    </label>
  );
}
