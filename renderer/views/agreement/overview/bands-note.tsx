// BandsNote: says so where the chosen guideline has no words for any measure shown, and what it was made for.

import { useTranslations } from 'use-intl';
import {
  bandCitation,
  bandSourcesOf,
  type BandSource,
} from '../../../../shared/domain/agreement/report/bands.ts';
import type { MeasureId } from '../../../../shared/domain/agreement/report/measured.ts';
import { useFormats } from '../../../messages/formats.ts';
import styles from '../agreement.module.css';
import { useFigureWords } from '../words.ts';

export interface BandsNoteProps {
  readonly source: BandSource;
  readonly measures: readonly MeasureId[];
}

export function BandsNote({ source, measures }: BandsNoteProps) {
  const t = useTranslations('agreement.bands');
  const formats = useFormats();
  const words = useFigureWords();
  const others = [...new Set(measures.filter((id) => !bandSourcesOf(id).includes(source)))];
  if (source === 'none' || others.length === 0) return null;
  return (
    <p className={styles['muted']} role="status">
      {t('unfit', {
        source: bandCitation(source),
        about: t(`about.${source}`),
        measures: formats.list(others.map((id) => words.name(id))),
      })}
    </p>
  );
}
