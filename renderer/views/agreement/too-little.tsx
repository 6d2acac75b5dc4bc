// TooLittle: why there are no figures, and what can be done about it.

import { Scale as ScaleIcon } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { AgreementStudy } from '../../../shared/contract/agreement.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Notice } from '../../components/notice.tsx';
import { EVERYTHING, isNarrowed } from './address.ts';
import type { AgreementPlace } from './use-place.ts';

export interface TooLittleProps {
  readonly study: AgreementStudy;
  readonly place: AgreementPlace;
}

export function TooLittle({ study, place }: TooLittleProps) {
  const t = useTranslations('agreement.empty');
  const counts = useTranslations('agreement.counts');
  if (study.rows.length > 0) {
    return <Notice>{t(study.rows.length === 1 ? 'oneRecording' : 'oneRater')}</Notice>;
  }
  const icon = <ScaleIcon size={32} aria-hidden />;
  // A closed recording belongs to its round, but has no day and no raters yet.
  const byMore = isNarrowed({ ...place.choices, roundIds: null });
  if (study.closed > 0 && !byMore) {
    return (
      <EmptyState icon={icon} title={t('closed')}>
        {counts('closed', { count: study.closed })}
      </EmptyState>
    );
  }
  if (!isNarrowed(place.choices)) {
    return (
      <EmptyState icon={icon} title={t('never')}>
        {t('neverText')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={icon}
      title={t('filtered')}
      action={<Button onPress={() => place.change(EVERYTHING)}>{t('clear')}</Button>}
    >
      {t('filteredText')}
    </EmptyState>
  );
}
