// BookPreview: how the book looks beside the film: groups with their mark, codes with their keys.

import { useTranslations } from 'use-intl';
import type { BookContent } from '../../../shared/domain/code/codebook.ts';
import { KeyCap } from '../../components/key-cap.tsx';
import { useFormats } from '../../messages/formats.ts';
import styles from './codebooks.module.css';

export function BookPreview({ content }: { readonly content: BookContent }) {
  const t = useTranslations('codebooks');
  const { words, list } = useFormats();
  return (
    <div className={styles['preview']}>
      {content.groups.map((group) => (
        <section key={group.id} className={styles['previewGroup']} aria-label={words(group.words)}>
          <h3 className={styles['previewHead']}>
            <span className={styles['letterMark']} data-series={group.colour} aria-hidden>
              {group.letter}
            </span>
            {words(group.words)}
            {group.exclusive && <span className={styles['quiet']}>{t('preview.exclusive')}</span>}
          </h3>
          <ul className={styles['previewCodes']}>
            {group.codes.map((code) => {
              const asked = [
                ...(code.kind === 'moment' ? [t('preview.moment')] : []),
                ...(code.roles.length > 0
                  ? [list(code.roles.map((role) => t(`code.roleNames.${role}`)))]
                  : []),
                ...code.modifiers.map((modifier) => words(modifier.words)),
              ];
              return (
                <li key={code.id} className={styles['previewCode']}>
                  <span className={styles['previewKey']}>
                    {code.key !== null && <KeyCap keys={code.key} />}
                  </span>
                  <span
                    className={styles['dot']}
                    data-series={code.colour ?? group.colour}
                    data-kind={code.kind}
                    aria-hidden
                  />
                  <span>
                    {words(code.words)}
                    {asked.length > 0 && <span className={styles['asked']}> · {asked.join(' · ')}</span>}
                  </span>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}
