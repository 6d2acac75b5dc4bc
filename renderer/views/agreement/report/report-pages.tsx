// ReportPages: all figures and tables of a study one below the other, with what they rest on and how they were made.

import { useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import type { StudyChoices } from '../../../../shared/contract/agreement.ts';
import { bandCitation } from '../../../../shared/domain/agreement/report/bands.ts';
import { useFormats } from '../../../messages/formats.ts';
import type { Finished } from '../../../statistics/use-statistics.ts';
import type { AgreementChoices } from '../address.ts';
import { usePeriodWords } from '../filters/period-filter.tsx';
import { StudyCounts } from '../filters/study-counts.tsx';
import { SEED, type Inquiry } from '../inquiry.ts';
import { MethodsText, useMethods } from '../methods/methods-tab.tsx';
import { mainFigures } from '../overview/main-figures.ts';
import { PlainWords } from '../overview/plain-words.tsx';
import { ScalesFigure } from '../overview/scales-figure.tsx';
import { useFigureWords } from '../words.ts';
import { ScalePages } from './scale-pages.tsx';
import styles from './report.module.css';

export interface ReportPagesProps {
  readonly finished: Finished<Inquiry>;
  readonly possible: StudyChoices;
  readonly choices: AgreementChoices;
  /** Of the program. */
  readonly version: string;
}

export function ReportPages({ finished, possible, choices, version }: ReportPagesProps) {
  const t = useTranslations('agreement');
  const language = useLocale();
  const { task, value } = finished;
  const figures = mainFigures(finished);
  const methods = useMethods(finished, language);
  return (
    <article className={styles['paper']} data-theme="light">
      <header className={styles['head']}>
        <h1>{t('report.title')}</h1>
        <MadeOn version={version} />
        <StudyCounts study={task.study} />
        <Filters possible={possible} choices={choices} />
      </header>
      <ScalesFigure figures={figures} />
      <PlainWords figures={figures} bands={choices.bands} />
      {task.scales.map((scores, index) => {
        const report = value[index];
        return report === undefined ? null : (
          <ScalePages
            key={scores.scale.id}
            scores={scores}
            report={report}
            bands={choices.bands}
            rounds={task.study.rounds}
          />
        );
      })}
      <section className={styles['chapter']}>
        <h2>{t('report.methods')}</h2>
        <MethodsText methods={methods} />
        <p>{t('methods.seed', { seed: String(SEED) })}</p>
      </section>
    </article>
  );
}

function MadeOn({ version }: { readonly version: string }) {
  const t = useTranslations('agreement.report');
  const formats = useFormats();
  const [now] = useState(() => Date.now());
  return <p>{t('madeOn', { date: formats.date(now), version })}</p>;
}

function Filters({ possible, choices }: Pick<ReportPagesProps, 'possible' | 'choices'>) {
  const t = useTranslations('agreement');
  const formats = useFormats();
  const period = usePeriodWords(formats.date);
  const words = useFigureWords();
  const { roundIds, team, raterIds, from, to, bands, also } = choices;
  const named = (list: readonly { readonly id: string; readonly name: string }[], ids: readonly string[]) =>
    formats.list(list.filter(({ id }) => ids.includes(id)).map(({ name }) => name));
  return (
    <ul className={styles['filters']} aria-label={t('report.filters')}>
      <li>
        {t('report.rounds', {
          value: roundIds === null ? t('filter.allRounds') : named(possible.rounds, roundIds),
        })}
      </li>
      <li>{t('report.team', { value: team ?? t('filter.allTeams') })}</li>
      <li>
        {t('report.raters', {
          value: raterIds === null ? t('filter.allRaters') : named(possible.raters, raterIds),
        })}
      </li>
      <li>{t('report.period', { value: period(from, to) })}</li>
      <li>{t('report.bands', { value: bands === 'none' ? t('bands.none') : bandCitation(bands) })}</li>
      {also.length > 0 && (
        <li>{t('report.also', { value: formats.list(also.map((id) => words.name(id))) })}</li>
      )}
    </ul>
  );
}
