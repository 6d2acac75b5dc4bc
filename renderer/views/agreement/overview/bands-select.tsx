// BandsSelect: whose words for the height of a coefficient are shown beside it. Nobody's, unless somebody asks.

import { useTranslations } from 'use-intl';
import {
  BAND_SOURCES,
  bandCitation,
  type BandSource,
} from '../../../../shared/domain/agreement/report/bands.ts';
import { Select } from '../../../components/select.tsx';

export interface BandsSelectProps {
  readonly value: BandSource;
  readonly onChange: (source: BandSource) => void;
}

const NAMED = BAND_SOURCES.filter((source) => source !== 'none');

export function BandsSelect({ value, onChange }: BandsSelectProps) {
  const t = useTranslations('agreement.bands');
  return (
    <Select
      label={t('label')}
      choices={[{ id: 'none', label: t('none') }, ...NAMED.map((id) => ({ id, label: bandCitation(id) }))]}
      value={value}
      onChange={onChange}
    />
  );
}
