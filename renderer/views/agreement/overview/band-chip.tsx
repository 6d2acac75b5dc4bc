// BandChip: the word that a chosen guideline puts to a figure, always with the guideline's name.

import { useLocale, useTranslations } from 'use-intl';
import {
  bandCitation,
  bandName,
  bandOf,
  type BandSource,
} from '../../../../shared/domain/agreement/report/bands.ts';
import type { Measured } from '../../../../shared/domain/agreement/report/measured.ts';
import { Chip } from '../../../components/chip.tsx';

export interface BandChipProps {
  readonly figure: Measured;
  readonly source: BandSource;
}

/** Nothing where nobody's words were chosen, or the guideline was not made for this measure. */
export function BandChip({ figure, source }: BandChipProps) {
  const t = useTranslations('agreement.bands');
  const language = useLocale();
  const band = bandOf(figure, source);
  if (band === null) return null;
  return <Chip>{t('named', { band: bandName(band, language), source: bandCitation(band.source) })}</Chip>;
}
