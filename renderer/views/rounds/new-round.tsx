// Making a round: which recordings, by whom, on which scales.

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { ROLES_WITHIN } from '../../../shared/domain/access/relation.ts';
import type { Profile } from '../../../shared/domain/profile/profile.ts';
import { AINSWORTH } from '../../../shared/domain/instrument/ainsworth.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../components/button.tsx';
import { CheckboxGroup } from '../../components/checkbox-group.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Field } from '../../components/field.tsx';
import { useFormats } from '../../messages/formats.ts';
import { useRefusalWords } from '../../messages/refusals.ts';
import { ConsentNotice } from './consent-notice.tsx';
import { RecordingChoice } from './recording-choice.tsx';
import styles from './rounds.module.css';
import { SharingNotice } from './sharing-notice.tsx';
import { useRoundConsent } from './use-round-consent.ts';
import { useSharing } from './use-sharing.ts';

const INSTRUMENT = AINSWORTH;

export function NewRound({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('rounds.form');
  const common = useTranslations('common');
  const words = useRefusalWords();
  const formats = useFormats();
  const people = useQuery('profiles.list', {});
  const recordings = useQuery('recordings.list', {});
  const create = useCommand('rounds.create');
  const createWithReason = useCommand('rounds.createWithReason');
  const [name, setName] = useState('');
  const [reason, setReason] = useState('');
  const [recordingIds, setRecordingIds] = useState<readonly string[]>([]);
  const [raterIds, setRaterIds] = useState<readonly string[]>([]);
  const [scaleIds, setScaleIds] = useState<readonly string[]>(INSTRUMENT.usual);

  // Of what was destroyed there is nothing left to score.
  const rows =
    recordings.status === 'ready'
      ? recordings.value.filter(({ recording }) => recording.destroyedAt === null)
      : [];
  const profiles = people.status === 'ready' ? people.value.filter(mayRate) : [];
  // Kept in the order of the lists, so that the round does not depend on the order of clicking.
  const chosen = {
    recordings: rows.map(({ recording }) => recording.id).filter((id) => recordingIds.includes(id)),
    raters: profiles.map(({ id }) => id).filter((id) => raterIds.includes(id)),
    scales: INSTRUMENT.scales.map(({ id }) => id).filter((id) => scaleIds.includes(id)),
  };
  const consent = useRoundConsent(rows, chosen.recordings);
  const sharing = useSharing(chosen.recordings, chosen.raters);
  const needsReason = consent.unasked.length > 0;
  const allowed = consent.closed.length === 0 && (!needsReason || reason.trim() !== '');
  const pending = create.pending || createWithReason.pending || sharing.pending;
  const filled = name.trim() !== '' && Object.values(chosen).every((ids) => ids.length > 0);
  const ready = filled && allowed && sharing.isReady && !pending;
  const refusal = sharing.refusal ?? createWithReason.refusal ?? create.refusal;

  const submit = async () => {
    const plan = {
      name: name.trim(),
      instrumentId: INSTRUMENT.id,
      recordingIds: chosen.recordings,
      raterIds: chosen.raters,
      scaleIds: chosen.scales,
    };
    if (!(await sharing.decide())) return;
    const result = needsReason ? await createWithReason.run({ ...plan, reason }) : await create.run(plan);
    if (result.ok) onClose();
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
          <Button look="primary" isDisabled={!ready} onPress={() => void submit()}>
            {t('submit')}
          </Button>
        </>
      }
    >
      <Field label={t('name')} hint={t('nameHint')} value={name} onChange={setName} maxLength={200} />
      <div className={styles['columns']}>
        <RecordingChoice rows={rows} value={recordingIds} onChange={setRecordingIds} />
        <div className={styles['stack']}>
          <CheckboxGroup
            label={t('raters')}
            choices={profiles.map((person) => ({ id: person.id, label: person.name }))}
            value={raterIds}
            onChange={setRaterIds}
          />
          {chosen.raters.length === 1 && <p className={styles['quiet']}>{t('alone')}</p>}
          <CheckboxGroup
            label={formats.words(INSTRUMENT.name)}
            choices={INSTRUMENT.scales.map((scale) => ({ id: scale.id, label: formats.words(scale.name) }))}
            value={scaleIds}
            onChange={setScaleIds}
          />
          <p className={styles['quiet']}>{t('scalesHint')}</p>
        </div>
      </div>
      <ConsentNotice consent={consent} reason={reason} onReason={setReason} />
      <SharingNotice sharing={sharing} />
      <output>
        {t('summary', {
          recordings: chosen.recordings.length,
          people: chosen.raters.length,
          scales: chosen.scales.length,
        })}
      </output>
      {refusal !== null && <ErrorPanel {...words(refusal)} />}
    </Dialog>
  );
}

function mayRate({ roles, leftAt }: Profile): boolean {
  return leftAt === undefined && ROLES_WITHIN.assignment.some((role) => roles.includes(role));
}
