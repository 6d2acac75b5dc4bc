// CodeToggles: the codes of the recording's code book, each with its key.

import { useTranslations } from 'use-intl';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { colourOf } from '../../../../shared/domain/code/codebook.ts';
import { codesOf } from '../../../../shared/domain/fragment/coding.ts';
import { useFormats } from '../../../messages/formats.ts';
import { CodeKey } from '../../code-key.tsx';
import { useDesk } from '../desk/desk.ts';
import type { ShownFragment } from '../workspace.ts';
import { toggled } from './codes-in-order.ts';
import styles from './fragments.module.css';

export function CodeToggles({ shown: { fragment, mine } }: { readonly shown: ShownFragment }) {
  const t = useTranslations('annotate.detail');
  const format = useFormats();
  const { fragments, book } = useDesk();
  const chosen = codesOf(fragment);
  return (
    <div role="group" aria-label={t('codes')} className={styles['codes']}>
      {book.codes.map((code) => (
        <ToggleButton
          key={code.id}
          className={styles['toggle'] ?? ''}
          isDisabled={!mine}
          isSelected={chosen.includes(code.id)}
          onChange={() =>
            void fragments.edit(fragment.id, { codings: toggled(fragment, code.id, book.content) })
          }
        >
          {code.key !== null && (
            <span aria-hidden>
              <CodeKey chord={code.key} />
            </span>
          )}
          <span
            className={styles['dot']}
            data-series={colourOf(book.content, code.id) ?? undefined}
            aria-hidden
          />
          <span className={styles['code']}>{format.words(code.words)}</span>
        </ToggleButton>
      ))}
    </div>
  );
}
