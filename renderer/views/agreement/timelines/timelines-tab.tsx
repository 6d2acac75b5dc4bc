// TimelinesTab: do two raters mark the same moments? One recording at a time.

import { useState } from 'react';
import { AlignHorizontalSpaceAround } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { MarkedRecording } from '../../../../shared/contract/agreement.ts';
import type { ProfileId, RecordingId } from '../../../../shared/domain/ids.ts';
import { useQuery } from '../../../api/use-query.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Select } from '../../../components/select.tsx';
import { Answered } from '../../../shell/answered.tsx';
import { FootageGone } from '../../retention/footage-gone.tsx';
import styles from '../agreement.module.css';
import { TakingLogged } from '../taking-logged.tsx';
import { MatchingSettings } from './matching-settings.tsx';
import { USUAL_SETTINGS } from './timeline-inquiry.ts';
import { TimelineFigures } from './timeline-figures.tsx';

export function TimelinesTab() {
  const t = useTranslations('agreement.timelines');
  const marked = useQuery('agreement.marked', {});
  return (
    <Answered answer={marked}>
      {(recordings) => {
        const [first] = recordings;
        return first === undefined ? (
          <EmptyState icon={<AlignHorizontalSpaceAround size={32} aria-hidden />} title={t('nothing')}>
            {t('nothingText')}
          </EmptyState>
        ) : (
          <Chosen recordings={recordings} first={first} />
        );
      }}
    </Answered>
  );
}

interface ChosenProps {
  readonly recordings: readonly MarkedRecording[];
  readonly first: MarkedRecording;
}

interface Choice {
  readonly recordingId: RecordingId;
  readonly a: ProfileId | null;
  readonly b: ProfileId | null;
}

function Chosen({ recordings, first }: ChosenProps) {
  const t = useTranslations('agreement.timelines');
  const [choice, choose] = useState<Choice>({ recordingId: first.recordingId, a: null, b: null });
  const [settings, setSettings] = useState(USUAL_SETTINGS);
  const recording = recordings.find(({ recordingId }) => recordingId === choice.recordingId) ?? first;
  const { raters } = recording;
  const a = raters.find(({ id }) => id === choice.a) ?? raters[0];
  const b = raters.find(({ id }) => id === choice.b && id !== a?.id) ?? raters.find(({ id }) => id !== a?.id);
  if (a === undefined || b === undefined) return null;
  const people = raters.map(({ id, name }) => ({ id, label: name }));
  return (
    <>
      <div className={styles['choosers']}>
        <Select
          label={t('recording')}
          choices={recordings.map(({ recordingId, recordingCode }) => ({
            id: recordingId,
            label: recordingCode,
          }))}
          value={recording.recordingId}
          onChange={(recordingId) => choose({ recordingId, a: null, b: null })}
        />
        <Select
          label={t('first')}
          choices={people.filter(({ id }) => id !== b.id)}
          value={a.id}
          onChange={(id) => choose({ ...choice, a: id, b: b.id })}
        />
        <Select
          label={t('second')}
          choices={people.filter(({ id }) => id !== a.id)}
          value={b.id}
          onChange={(id) => choose({ ...choice, a: a.id, b: id })}
        />
        <MatchingSettings settings={settings} onChange={setSettings} />
      </div>
      <FootageGone destroyedAt={recording.destroyedAt} />
      <TakingLogged recordingId={recording.recordingId}>
        <TimelineFigures recordingId={recording.recordingId} a={a.id} b={b.id} settings={settings} />
      </TakingLogged>
    </>
  );
}
