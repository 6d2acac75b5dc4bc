// CodeToggles: the codes of the code book, each with its digit.

import { useTranslations } from 'use-intl';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { DEFAULT_CODES } from '../../../../shared/domain/code/codebook.ts';
import { KeyCap } from '../../../components/key-cap.tsx';
import { useFormats } from '../../../messages/formats.ts';
import { useDesk } from '../desk/desk.ts';
import type { ShownFragment } from '../workspace.ts';
import { toggled } from './series.ts';
import styles from './fragments.module.css';

export function CodeToggles({ shown: { fragment, mine } }: { readonly shown: ShownFragment }) {
  const t = useTranslations('annotate.detail');
  const format = useFormats();
  const { fragments } = useDesk();
  return (
    <div role="group" aria-label={t('codes')} className={styles['codes']}>
      {DEFAULT_CODES.map((code, index) => (
        <ToggleButton
          key={code.id}
          className={styles['toggle'] ?? ''}
          isDisabled={!mine}
          isSelected={fragment.codes.includes(code.id)}
          onChange={() => void fragments.edit(fragment.id, { codes: toggled(fragment.codes, code.id) })}
        >
          <span aria-hidden>
            <KeyCap keys={`Digit${String(index + 1)}`} />
          </span>
          <span className={styles['dot']} data-series={index + 1} aria-hidden />
          <span className={styles['code']}>{format.words(code.words)}</span>
        </ToggleButton>
      ))}
    </div>
  );
}
