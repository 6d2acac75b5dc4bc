// CloseCare: the end of care for a family, with what then happens to each recording.

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ClosingRecording } from '../../../shared/contract/retention.ts';
import type { Day } from '../../../shared/domain/day.ts';
import type { CaseId, RecordingId } from '../../../shared/domain/ids.ts';
import { RETENTION_CLASSES, type RetentionClass } from '../../../shared/domain/retention/retention-class.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Field } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { Select } from '../../components/select.tsx';
import { useRefusalWords } from '../../messages/refusals.ts';
import { Answered } from '../../shell/answered.tsx';
import styles from './retention.module.css';
import { useRetentionWords } from './use-retention-words.ts';

export interface CloseCareProps {
  readonly caseId: CaseId;
  readonly today: Day;
  readonly onClose: () => void;
}

export function CloseCare(props: CloseCareProps) {
  const closing = useQuery('retention.closing', { caseId: props.caseId });
  return <Answered answer={closing}>{(recordings) => <Form recordings={recordings} {...props} />}</Answered>;
}

interface FormProps extends CloseCareProps {
  readonly recordings: readonly ClosingRecording[];
}

type Choices = ReadonlyMap<RecordingId, RetentionClass>;

function Form({ recordings, caseId, today, onClose }: FormProps) {
  const t = useTranslations('retention.care');
  const common = useTranslations('common');
  const words = useRefusalWords();
  const close = useCommand('retention.closeCare');
  const [closedOn, setClosedOn] = useState(today);
  const [followUp, setFollowUp] = useState('');
  const [changed, setChanged] = useState<Choices>(new Map());
  const classOf = (one: ClosingRecording) => changed.get(one.recordingId) ?? one.offered;
  const followUpOn = followUp === '' ? null : followUp;
  const goes = recordings.some((one) => !one.held && classOf(one) === 'working-material');
  const submit = async () => {
    // What was chosen before and is left as it was, is no new decision.
    const choices = recordings
      .map((one) => ({ recordingId: one.recordingId, class: classOf(one), before: one.class }))
      .filter((one) => one.class !== one.before)
      .map(({ recordingId, class: kept }) => ({ recordingId, class: kept }));
    if ((await close.run({ caseId, closedOn, followUpOn, choices })).ok) onClose();
  };
  return (
    <Dialog
      title={t('title')}
      size="wide"
      isOpen
      onClose={onClose}
      closeLabel={common('close')}
      footer={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button look="primary" isDisabled={closedOn === '' || close.pending} onPress={() => void submit()}>
            {t('submit')}
          </Button>
        </>
      }
    >
      <p>{t('text')}</p>
      <div className={styles['columns']}>
        <Field type="date" label={t('on')} value={closedOn} onChange={setClosedOn} />
        <Field
          type="date"
          label={t('followUpOn')}
          hint={t('followUpHint')}
          value={followUp}
          onChange={setFollowUp}
        />
      </div>
      {goes && followUpOn === null && <Notice tone="warning">{t('warning')}</Notice>}
      {recordings.length > 0 && (
        <section className={styles['stack']}>
          <h3>{t('recordings')}</h3>
          <p className={styles['quiet']}>{t('offer')}</p>
          {recordings.map((one) => (
            <ClosingLine
              key={one.recordingId}
              recording={one}
              chosen={classOf(one)}
              followUpOn={followUpOn}
              onChange={(kept) => setChanged(new Map(changed).set(one.recordingId, kept))}
            />
          ))}
        </section>
      )}
      <p className={styles['quiet']}>{t('hidden')}</p>
      {close.refusal !== null && <ErrorPanel {...words(close.refusal)} />}
    </Dialog>
  );
}

interface ClosingLineProps {
  readonly recording: ClosingRecording;
  readonly chosen: RetentionClass;
  readonly followUpOn: Day | null;
  readonly onChange: (chosen: RetentionClass) => void;
}

function ClosingLine({ recording, chosen, followUpOn, onChange }: ClosingLineProps) {
  const t = useTranslations('retention');
  const words = useRetentionWords();
  const effect = () => {
    if (recording.held) return t('care.effects.held');
    return chosen === 'working-material' && followUpOn !== null
      ? t('care.effects.working-later', { date: words.day(followUpOn) })
      : t(`care.effects.${chosen}`);
  };
  return (
    <div className={styles['closing']}>
      <Select
        label={recording.code}
        choices={RETENTION_CLASSES.map((id) => ({ id, label: t(`classes.${id}`) }))}
        value={chosen}
        onChange={onChange}
      />
      <span>{effect()}</span>
    </div>
  );
}
