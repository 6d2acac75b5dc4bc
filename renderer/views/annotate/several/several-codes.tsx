// SeveralCodes: the codes of the recording's code book, and on how many of the chosen fragments each stands.

import { useTranslations } from 'use-intl';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { colourOf } from '../../../../shared/domain/code/codebook.ts';
import type { Fragment } from '../../../../shared/domain/fragment/fragment.ts';
import type { CodeId } from '../../../../shared/domain/ids.ts';
import { useFormats } from '../../../messages/formats.ts';
import { useDesk } from '../desk/desk.ts';
import styles from '../fragments/fragments.module.css';

export interface SeveralCodesProps {
  readonly fragments: readonly Fragment[];
  readonly isDisabled: boolean;
  readonly onGive: (codeId: CodeId, given: boolean) => void;
}

export function SeveralCodes({ fragments, isDisabled, onGive }: SeveralCodesProps) {
  const t = useTranslations('fragmentList.several');
  const { words } = useFormats();
  const { book } = useDesk();
  const counts = countsOf(fragments);
  const of = fragments.length;
  return (
    <div role="group" aria-label={t('codes')} className={styles['codes']}>
      {book.codes.map((code) => {
        const name = words(code.words);
        const count = counts.get(code.id) ?? 0;
        return (
          <ToggleButton
            key={code.id}
            className={styles['toggle'] ?? ''}
            isDisabled={isDisabled}
            isSelected={count === of}
            onChange={(given) => onGive(code.id, given)}
          >
            <span
              className={styles['dot']}
              data-series={colourOf(book.content, code.id) ?? undefined}
              aria-hidden
            />
            <span className={styles['code']}>{name}</span>
            {count > 0 && count < of && (
              <>
                <span className={styles['unseen']}>
                  {t('some', { count: String(count), of: String(of) })}
                </span>
                <span className={styles['foreign']} aria-hidden>
                  {count}/{of}
                </span>
              </>
            )}
          </ToggleButton>
        );
      })}
    </div>
  );
}

function countsOf(fragments: readonly Fragment[]): ReadonlyMap<CodeId, number> {
  const counts = new Map<CodeId, number>();
  for (const { codings } of fragments) {
    for (const { codeId } of codings) counts.set(codeId, (counts.get(codeId) ?? 0) + 1);
  }
  return counts;
}
