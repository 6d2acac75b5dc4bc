// PlainWords: what each scale's main figure says, why this measure, and what to be careful about.

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { BandSource } from '../../../../shared/domain/agreement/report/bands.ts';
import type { RaterDrift } from '../../../../shared/domain/agreement/report/scale-report.ts';
import { Card } from '../../../components/card.tsx';
import { useNumbers } from '../../../figures/use-numbers.ts';
import { useFormats } from '../../../messages/formats.ts';
import styles from '../agreement.module.css';
import { Cautions, SharedCautions, sharedCautions } from '../cautions.tsx';
import { rowNounOf, type ScaleScores } from '../inquiry.ts';
import { useFigureWords } from '../words.ts';
import { BandsNote } from './bands-note.tsx';
import type { MainFigure } from './main-figures.ts';
import { standingApart } from './stands-apart.ts';

export interface PlainWordsProps {
  readonly figures: readonly MainFigure[];
  readonly bands: BandSource;
  readonly action?: ReactNode;
}

export function PlainWords({ figures, bands, action }: PlainWordsProps) {
  const t = useTranslations('agreement.overview');
  const formats = useFormats();
  const words = useFigureWords();
  const apart = useApartSentences();
  const shared = sharedCautions(figures.map(({ figure }) => figure));
  return (
    <Card title={t('plain')} action={action}>
      <BandsNote source={bands} measures={figures.map(({ figure }) => figure.measure)} />
      {figures.map(({ scores, drift, figure, why }) => (
        <section key={scores.scale.id} className={styles['words']}>
          <h3>{formats.words(scores.scale.name)}</h3>
          <p>{words.sentence(figure, bands, rowNounOf(scores))}</p>
          {apart(scores, drift).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <p className={styles['muted']}>{words.why(why)}</p>
          <Cautions cautions={figure.cautions.filter((caution) => !shared.includes(caution))} />
        </section>
      ))}
      <SharedCautions cautions={shared} />
      <p className={styles['muted']}>{t('notOfFamily')}</p>
    </Card>
  );
}

/** `Chris scoort gemiddeld 0,92 punt hoger dan de anderen.` */
function useApartSentences() {
  const t = useTranslations('agreement.overview');
  const numbers = useNumbers();
  return ({ raters }: ScaleScores, drift: readonly RaterDrift[]) =>
    standingApart(drift).map(({ rater, mean }) => {
      const name = raters[rater]?.name ?? '';
      const other = drift.length === 2 ? drift.find((one) => one.rater !== rater) : undefined;
      const others = other === undefined ? t('others') : (raters[other.rater]?.name ?? '');
      const points = numbers.coefficient(Math.abs(mean));
      return t(mean > 0 ? 'higher' : 'lower', { name, points, others });
    });
}
