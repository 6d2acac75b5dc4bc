// StudyTabs: what counts, and the tabs about it. They share one set of figures, which outlives a change of tab.

import { Scale as ScaleIcon } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { AgreementStudy, StudyChoices, StudyFilter } from '../../../shared/contract/agreement.ts';
import { useQuery } from '../../api/use-query.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Answered } from '../../shell/answered.tsx';
import { Worked } from '../../statistics/worked.tsx';
import { FilterBar } from './filters/filter-bar.tsx';
import { StudyCounts } from './filters/study-counts.tsx';
import { isComparable, SCREEN_RESAMPLES } from './inquiry.ts';
import { MethodsTab } from './methods/methods-tab.tsx';
import { OverviewTab } from './overview/overview-tab.tsx';
import { ScaleTab, type ScaleTabProps } from './scales/scale-tab.tsx';
import { ScoresTables } from './scores-table.tsx';
import { knownChoices, studyFilterOf } from './study-filter.ts';
import { TooLittle } from './too-little.tsx';
import { useStudyFigures } from './use-study-figures.ts';
import type { AgreementPlace } from './use-place.ts';

interface StudyTabsProps {
  readonly possible: StudyChoices;
  readonly place: AgreementPlace;
}

export function StudyTabs({ possible, place }: StudyTabsProps) {
  const t = useTranslations('agreement.empty');
  const filter = studyFilterOf(place.choices, possible);
  if (filter === null) {
    return (
      <EmptyState icon={<ScaleIcon size={32} aria-hidden />} title={t('never')}>
        {t('neverText')}
      </EmptyState>
    );
  }
  return (
    <>
      <FilterBar possible={possible} choices={knownChoices(place.choices, possible)} change={place.change} />
      <Filtered filter={filter} place={place} />
    </>
  );
}

function Filtered({ filter, place }: { readonly filter: StudyFilter; readonly place: AgreementPlace }) {
  const answer = useQuery('agreement.study', filter);
  return (
    <Answered answer={answer}>
      {(study) =>
        study.rows.length === 0 ? (
          <TooLittle study={study} place={place} />
        ) : (
          <Figures study={study} place={place} />
        )
      }
    </Answered>
  );
}

function Figures({ study, place }: { readonly study: AgreementStudy; readonly place: AgreementPlace }) {
  const figures = useStudyFigures(study, {
    resamples: SCREEN_RESAMPLES,
    also: place.choices.also,
  });
  return (
    <Worked figures={figures}>
      {(finished) => (
        <>
          <StudyCounts study={finished.task.study} />
          <ShownTab finished={finished} place={place} />
        </>
      )}
    </Worked>
  );
}

function ShownTab({ finished, place }: ScaleTabProps) {
  const { task } = finished;
  if (!isComparable(task)) {
    return (
      <>
        <TooLittle study={task.study} place={place} />
        <ScoresTables inquiry={task} />
      </>
    );
  }
  switch (place.tab) {
    case 'scales':
      return <ScaleTab finished={finished} place={place} />;
    case 'methods':
      return <MethodsTab finished={finished} />;
    default:
      return <OverviewTab finished={finished} place={place} />;
  }
}
