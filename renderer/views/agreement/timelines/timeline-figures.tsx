// TimelineFigures: what is known of the marks of two raters on one recording.

import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { TimelineStudy } from '../../../../shared/contract/agreement.ts';
import type { ProfileId, RecordingId } from '../../../../shared/domain/ids.ts';
import { useQuery } from '../../../api/use-query.ts';
import { Notice } from '../../../components/notice.tsx';
import { Answered } from '../../../shell/answered.tsx';
import { useStatistics } from '../../../statistics/use-statistics.ts';
import { Worked } from '../../../statistics/worked.tsx';
import { makeTimelineInquiry, type TimelineSettings } from './timeline-inquiry.ts';
import { TimelineMeasures } from './timeline-measures.tsx';
import { TimelineMethods } from './timeline-methods.tsx';
import { ToleranceCard } from './tolerance-card.tsx';
import { TracksCard } from './tracks-card.tsx';

export interface TimelineFiguresProps {
  readonly recordingId: RecordingId;
  readonly a: ProfileId;
  readonly b: ProfileId;
  readonly settings: TimelineSettings;
}

export function TimelineFigures({ recordingId, a, b, settings }: TimelineFiguresProps) {
  const answer = useQuery('agreement.timeline', { recordingId, raterIds: [a, b] });
  return <Answered answer={answer}>{(study) => <OfStudy study={study} settings={settings} />}</Answered>;
}

interface OfStudyProps {
  readonly study: TimelineStudy;
  readonly settings: TimelineSettings;
}

function OfStudy(props: OfStudyProps) {
  const t = useTranslations('agreement.timelines');
  const { a, b } = props.study;
  const empty = [a, b].find(({ fragments }) => fragments.length === 0);
  if (empty !== undefined) return <Notice>{t('noFragments', { name: empty.rater.name })}</Notice>;
  return <Figures {...props} />;
}

function Figures({ study, settings }: OfStudyProps) {
  const inquiry = useMemo(() => makeTimelineInquiry(study, settings), [study, settings]);
  const figures = useStatistics(inquiry);
  return (
    <Worked figures={figures}>
      {({ task, value }) => (
        <>
          <TracksCard inquiry={task} report={value} />
          <TimelineMeasures inquiry={task} report={value} />
          <ToleranceCard inquiry={task} report={value} />
          <TimelineMethods inquiry={task} report={value} />
        </>
      )}
    </Worked>
  );
}
