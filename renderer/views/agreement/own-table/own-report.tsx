// OwnReport: what is known of the agreement in a table from elsewhere, with the parts of the agreement screen.

import { useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import type { ReportedMeasure } from '../../../../shared/domain/agreement/report/scale-report.ts';
import {
  methodsSentence,
  plainSentence,
  softwareSentence,
} from '../../../../shared/domain/agreement/wording/index.ts';
import { useQuery } from '../../../api/use-query.ts';
import { Button } from '../../../components/button.tsx';
import { Card } from '../../../components/card.tsx';
import { copyText } from '../../../figures/copy-text.ts';
import type { TableStudy } from '../../../statistics/table-study.ts';
import agreement from '../agreement.module.css';
import { Cautions } from '../cautions.tsx';
import { type MeasureWishes, MeasuresCard } from '../scales/measures-card.tsx';
import { useFigureWords } from '../words.ts';
import { OwnPairs } from './own-pairs.tsx';
import styles from './own-table.module.css';

export interface OwnReportProps {
  readonly study: TableStudy;
  readonly wishes: MeasureWishes;
}

export function OwnReport({ study, wishes }: OwnReportProps) {
  const t = useTranslations('ownTable');
  const { report } = study;
  const [main] = report.measures;
  return (
    <div className={styles['report']}>
      <HowItWasRead study={study} />
      {main !== undefined && <InWords main={main} />}
      <MeasuresCard
        scaleName={t('name')}
        measures={report.measures}
        bands="none"
        rows="row"
        wishes={wishes}
      />
      <OwnPairs study={study} />
      <Methods measures={report.measures} />
    </div>
  );
}

/** What was made of the file, so that a wrong guess is seen. */
function HowItWasRead({ study }: Pick<OwnReportProps, 'study'>) {
  const t = useTranslations('ownTable');
  const { raters, subjects, rows, resamples } = study;
  return (
    <p role="status">
      {[
        t('size', { rows: rows.length, people: raters.length }),
        ...(raters.every((name) => name === null) ? [t('noHeader')] : []),
        ...(subjects === null ? [] : [t('rowNames')]),
        ...(resamples === 0 ? [t('withoutResamples')] : []),
      ].join(' ')}
    </p>
  );
}

function InWords({ main: { figure, why } }: { readonly main: ReportedMeasure }) {
  const t = useTranslations('ownTable');
  const language = useLocale();
  const words = useFigureWords('row');
  return (
    <Card title={t('words')}>
      <div className={agreement['words']}>
        <p>{plainSentence(figure, language, { rows: 'row' })}</p>
        <p className={agreement['muted']}>{words.why(why)}</p>
        <Cautions cautions={figure.cautions} rows="row" />
      </div>
    </Card>
  );
}

function Methods({ measures }: { readonly measures: readonly ReportedMeasure[] }) {
  const t = useTranslations('ownTable');
  const language = useLocale();
  const about = useQuery('program.about', {});
  const [status, setStatus] = useState('');
  const version = about.status === 'ready' ? about.value.version : undefined;
  const text = [
    ...measures.map(({ figure }) => methodsSentence(figure, language, { rows: 'row', software: false })),
    softwareSentence(language, version),
  ].join(' ');
  const copy = async () => setStatus((await copyText(text)) ? t('copied') : t('notCopied'));
  return (
    <Card
      title={t('methods')}
      action={
        <Button size="compact" onPress={() => void copy()}>
          {t('copy')}
        </Button>
      }
    >
      <p>{text}</p>
      <p role="status" className={agreement['muted']}>
        {status}
      </p>
    </Card>
  );
}
