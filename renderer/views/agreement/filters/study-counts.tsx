// StudyCounts: what the figures below rest on, in a sentence.

import { useTranslations } from 'use-intl';
import type { AgreementStudy } from '../../../../shared/contract/agreement.ts';
import { findInstrument } from '../../../../shared/domain/instrument/catalogue.ts';
import { useFormats } from '../../../messages/formats.ts';
import styles from './filters.module.css';

export function StudyCounts({ study }: { readonly study: AgreementStudy }) {
  const t = useTranslations('agreement.counts');
  const counted = useCountsSentence(study);
  return (
    <div className={styles['counts']}>
      <p>{counted}</p>
      {study.closed > 0 && <p className={styles['muted']}>{t('closed', { count: study.closed })}</p>}
    </div>
  );
}

/** `Ainsworth-schalen (1974): 13 opnames in 1 ronde, gescoord door Ans, Bram en Chris.` */
export function useCountsSentence({ instrumentId, rows, rounds, raters }: AgreementStudy): string {
  const t = useTranslations('agreement.counts');
  const formats = useFormats();
  const instrument = findInstrument(instrumentId);
  const edition = instrument === undefined ? instrumentId : formats.words(instrument.name);
  const recordings = new Set(rows.map(({ recordingId }) => recordingId)).size;
  const counted = {
    edition,
    recordings,
    rounds: rounds.length,
    names: formats.list(raters.map(({ name }) => name)),
  };
  return rows.length === recordings
    ? t('sentence', counted)
    : t('repeated', { ...counted, times: String(rows.length) });
}
