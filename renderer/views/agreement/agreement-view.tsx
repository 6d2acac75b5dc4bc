// The agreement of one round: what the host lets this person see, in figures and per recording.

import { Scale as ScaleIcon } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { RoundAgreement } from '../../../shared/contract/scoring.ts';
import type { RoundId } from '../../../shared/domain/ids.ts';
import { findInstrument, findScale } from '../../../shared/domain/instrument/catalogue.ts';
import { useQuery } from '../../api/use-query.ts';
import { Card } from '../../components/card.tsx';
import { Chip } from '../../components/chip.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Notice } from '../../components/notice.tsx';
import { useFormats } from '../../messages/formats.ts';
import { Answered } from '../../shell/answered.tsx';
import { Page } from '../../shell/page.tsx';
import { FiguresTable } from './figures-table.tsx';
import { ScoresTable } from './scores-table.tsx';
import styles from './agreement.module.css';

export function AgreementView({ roundId }: { readonly roundId: RoundId }) {
  const answer = useQuery('agreement.round', { roundId });
  const t = useTranslations('agreement');
  const title = answer.status === 'ready' ? answer.value.round.name : t('title');
  return (
    <Page title={title} facts={answer.status === 'ready' && <Facts agreement={answer.value} />}>
      <Answered answer={answer}>{(agreement) => <Agreement agreement={agreement} />}</Answered>
    </Page>
  );
}

function Facts({ agreement }: { readonly agreement: RoundAgreement }) {
  const t = useTranslations('agreement');
  return (
    <>
      <Chip>{t('recordings', { count: agreement.rows.length })}</Chip>
      <Chip>{agreement.raters.map((rater) => rater.name).join(', ')}</Chip>
    </>
  );
}

function Agreement({ agreement }: { readonly agreement: RoundAgreement }) {
  const t = useTranslations('agreement');
  const formats = useFormats();
  const instrument = findInstrument(agreement.round.instrumentId);
  const scales = agreement.scales.map(({ scaleId, agreement: figures }) => {
    const scale = instrument === undefined ? undefined : findScale(instrument, scaleId);
    return {
      id: scaleId,
      name: scale === undefined ? scaleId : formats.words(scale.name),
      agreement: figures,
    };
  });
  const closed = agreement.closed > 0 && <Notice>{t('closed', { count: agreement.closed })}</Notice>;
  if (agreement.rows.length === 0) {
    return (
      <>
        {closed}
        <EmptyState icon={<ScaleIcon size={32} aria-hidden />} title={t('nothing')}>
          {t('nothingText')}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      {closed}
      <FiguresTable rows={scales} />
      <HowToRead />
      <h2 className={styles['section']}>{t('perRecording')}</h2>
      <div className={styles['scales']}>
        {scales.map(({ id, name }) => (
          <ScoresTable
            key={id}
            scaleId={id}
            scaleName={name}
            raters={agreement.raters}
            rows={agreement.rows}
          />
        ))}
      </div>
    </>
  );
}

const EXPLAINED = ['exact', 'withinOne', 'icc', 'kappa', 'alpha', 'caution'] as const;

function HowToRead() {
  const t = useTranslations('agreement');
  return (
    <Card>
      <details className={styles['how']}>
        <summary>{t('howToRead')}</summary>
        <ul>
          {EXPLAINED.map((key) => (
            <li key={key}>{t(`how.${key}`)}</li>
          ))}
        </ul>
      </details>
    </Card>
  );
}
