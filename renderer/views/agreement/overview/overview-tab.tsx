// Overview: the main figure of every scale, drawn, and each in plain words.

import { useTranslations } from 'use-intl';
import type { Finished } from '../../../statistics/use-statistics.ts';
import type { Inquiry } from '../inquiry.ts';
import type { AgreementPlace } from '../use-place.ts';
import { BandsSelect } from './bands-select.tsx';
import { PlainWords } from './plain-words.tsx';
import { ScalesFigure } from './scales-figure.tsx';
import { mainFigures } from './main-figures.ts';

export interface OverviewTabProps {
  readonly finished: Finished<Inquiry>;
  readonly place: AgreementPlace;
}

export function OverviewTab({ finished, place }: OverviewTabProps) {
  const t = useTranslations('agreement.overview');
  const figures = mainFigures(finished);
  return (
    <>
      <ScalesFigure
        figures={figures}
        foot={t('pressScale')}
        onSelect={(scaleId) => place.show('scales', { scaleId })}
      />
      <PlainWords
        figures={figures}
        bands={place.choices.bands}
        action={<BandsSelect value={place.choices.bands} onChange={(bands) => place.change({ bands })} />}
      />
    </>
  );
}
