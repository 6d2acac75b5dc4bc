// Which recordings belong to the round: each by its code, all with one press.

import { useTranslations } from 'use-intl';
import type { RecordingRow } from '../../../shared/contract/recordings.ts';
import { Button } from '../../components/button.tsx';
import { CheckboxGroup } from '../../components/checkbox-group.tsx';
import { useFormats } from '../../messages/formats.ts';
import styles from './rounds.module.css';

export interface RecordingChoiceProps {
  readonly rows: readonly RecordingRow[];
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
}

export function RecordingChoice({ rows, value, onChange }: RecordingChoiceProps) {
  const t = useTranslations('rounds.form');
  const activities = useTranslations('common.activities');
  const formats = useFormats();
  if (rows.length === 0) return <p className={styles['quiet']}>{t('noRecordings')}</p>;
  const all = value.length === rows.length;
  const choices = rows.map(({ recording: { id, code, activity, duration } }) => ({
    id,
    label: code,
    note: [activity === null ? null : activities(activity), formats.duration(duration)]
      .filter((part) => part !== null)
      .join(' · '),
  }));
  return (
    <div>
      <div className={styles['many']}>
        <CheckboxGroup label={t('recordings')} choices={choices} value={value} onChange={onChange} />
      </div>
      <Button
        look="quiet"
        size="compact"
        onPress={() => onChange(all ? [] : rows.map(({ recording }) => recording.id))}
      >
        {t(all ? 'noneChosen' : 'all')}
      </Button>
    </div>
  );
}
