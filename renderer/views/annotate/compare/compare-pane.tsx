// ComparePane: what two people marked beside each other, as far as the host lets this person see the marks of both.

import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../../components/button.tsx';
import { Select } from '../../../components/select.tsx';
import { useQuery } from '../../../api/use-query.ts';
import { Answered } from '../../../shell/answered.tsx';
import { useStatistics } from '../../../statistics/use-statistics.ts';
import { Worked } from '../../../statistics/worked.tsx';
import type { TimelineStudy } from '../../../../shared/contract/agreement.ts';
import type { ProfileId } from '../../../../shared/domain/ids.ts';
import { useSecondsWords } from '../../agreement/timelines/matching-settings.tsx';
import { makeTimelineInquiry, USUAL_SETTINGS } from '../../agreement/timelines/timeline-inquiry.ts';
import { useDesk } from '../desk/desk.ts';
import type { Author } from '../desk/use-authors.ts';
import { Compared } from './compared.tsx';
import styles from './compare.module.css';

const TOLERANCES_MS = ['500', '1000', '2000', '5000'] as const;
type ToleranceMs = (typeof TOLERANCES_MS)[number];

export interface ComparePaneProps {
  /** Two or more. */
  readonly authors: readonly Author[];
  readonly onClose: () => void;
}

export function ComparePane({ authors, onClose }: ComparePaneProps) {
  const t = useTranslations('fragmentList.compare');
  const seconds = useSecondsWords();
  const [chosen, choose] = useState<{ readonly a: ProfileId | null; readonly b: ProfileId | null }>({
    a: null,
    b: null,
  });
  const [tolerance, setTolerance] = useState<ToleranceMs>('1000');
  const a = authors.find(({ id }) => id === chosen.a) ?? authors[0];
  const others = authors.filter(({ id }) => id !== a?.id);
  const b = others.find(({ id }) => id === chosen.b) ?? others[0];
  if (a === undefined || b === undefined) return null;
  const choices = (without: ProfileId) =>
    authors.filter(({ id }) => id !== without).map(({ id, name }) => ({ id, label: name }));
  return (
    <>
      <div className={styles['head']}>
        <h3>{t('title')}</h3>
        <Button size="compact" look="quiet" onPress={onClose}>
          {t('close')}
        </Button>
      </div>
      <div className={styles['choosers']}>
        <Select
          label={t('first')}
          choices={choices(b.id)}
          value={a.id}
          onChange={(id) => choose({ a: id, b: b.id })}
        />
        <Select
          label={t('second')}
          choices={choices(a.id)}
          value={b.id}
          onChange={(id) => choose({ a: a.id, b: id })}
        />
        <Select
          label={t('tolerance')}
          choices={TOLERANCES_MS.map((id) => ({ id, label: seconds(Number(id)) }))}
          value={tolerance}
          onChange={setTolerance}
        />
      </div>
      <OfTwo key={`${a.id} ${b.id}`} a={a.id} b={b.id} tolerance={Number(tolerance)} />
    </>
  );
}

interface OfTwoProps {
  readonly a: ProfileId;
  readonly b: ProfileId;
  /** Milliseconds. */
  readonly tolerance: number;
}

/** Asked of the host for these two: it decides who may see whose, whatever the page knows already. */
function OfTwo({ a, b, tolerance }: OfTwoProps) {
  const { opened } = useDesk();
  const answer = useQuery('agreement.timeline', { recordingId: opened.recording.id, raterIds: [a, b] });
  return <Answered answer={answer}>{(study) => <OfStudy study={study} tolerance={tolerance} />}</Answered>;
}

function OfStudy({ study, tolerance }: { readonly study: TimelineStudy; readonly tolerance: number }) {
  const inquiry = useMemo(
    () => makeTimelineInquiry(study, { ...USUAL_SETTINGS, rule: { kind: 'onset', tolerance } }),
    [study, tolerance],
  );
  const figures = useStatistics(inquiry);
  return <Worked figures={figures}>{({ task, value }) => <Compared inquiry={task} report={value} />}</Worked>;
}
