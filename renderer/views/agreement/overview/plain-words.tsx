// PlainWords: what each scale's main figure says, why this measure, and what to be careful about.

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { BandSource } from '../../../../shared/domain/agreement/report/bands.ts';
import { Card } from '../../../components/card.tsx';
import { useFormats } from '../../../messages/formats.ts';
import styles from '../agreement.module.css';
import { Cautions, SharedCautions, sharedCautions } from '../cautions.tsx';
import { useFigureWords } from '../words.ts';
import type { MainFigure } from './main-figures.ts';

export interface PlainWordsProps {
  readonly figures: readonly MainFigure[];
  readonly bands: BandSource;
  readonly action?: ReactNode;
}

export function PlainWords({ figures, bands, action }: PlainWordsProps) {
  const t = useTranslations('agreement.overview');
  const formats = useFormats();
  const words = useFigureWords();
  const shared = sharedCautions(figures.map(({ figure }) => figure));
  return (
    <Card title={t('plain')} action={action}>
      {figures.map(({ scores, figure, why }) => (
        <section key={scores.scale.id} className={styles['words']}>
          <h3>{formats.words(scores.scale.name)}</h3>
          <p>{words.sentence(figure, bands)}</p>
          <p className={styles['muted']}>{words.why(why)}</p>
          <Cautions cautions={figure.cautions.filter((caution) => !shared.includes(caution))} />
        </section>
      ))}
      <SharedCautions cautions={shared} />
      <p className={styles['muted']}>{t('notOfFamily')}</p>
    </Card>
  );
}
