// FilterBar: which family, which recording, who, and when.

import { useTranslations } from 'use-intl';
import { useQuery } from '../../api/use-query.ts';
import { Select } from '../../components/select.tsx';
import type { LogFilter } from './filter.ts';
import { PERIODS } from './period.ts';
import styles from './log.module.css';

export interface FilterBarProps {
  readonly filter: LogFilter;
  readonly onChange: (filter: LogFilter) => void;
}

/** No id looks like this. */
const ALL = 'all';

export function FilterBar({ filter, onChange }: FilterBarProps) {
  const t = useTranslations('audit.filter');
  const families = useFamilies();
  const recordings = useRecordings(filter);
  const people = usePeople();
  return (
    <search className={styles['filters']} aria-label={t('label')}>
      <Select
        label={t('family')}
        choices={[{ id: ALL, label: t('allFamilies') }, ...families]}
        value={filter.caseId ?? ALL}
        onChange={(id) => onChange({ ...filter, recordingId: null, caseId: chosen(families, id) })}
      />
      <Select
        label={t('recording')}
        choices={[{ id: ALL, label: t('allRecordings') }, ...recordings]}
        value={filter.recordingId ?? ALL}
        onChange={(id) => onChange({ ...filter, recordingId: chosen(recordings, id) })}
      />
      <Select
        label={t('person')}
        choices={[{ id: ALL, label: t('everyone') }, ...people]}
        value={filter.userId ?? ALL}
        onChange={(id) => onChange({ ...filter, userId: chosen(people, id) })}
      />
      <Select
        label={t('period')}
        choices={PERIODS.map((id) => ({ id, label: t(`periods.${id}`) }))}
        value={filter.period}
        onChange={(period) => onChange({ ...filter, period })}
      />
    </search>
  );
}

interface Choice<T extends string> {
  readonly id: T;
  readonly label: string;
}

function chosen<T extends string>(choices: readonly Choice<T>[], id: string): T | null {
  return choices.find((choice) => choice.id === id)?.id ?? null;
}

function useFamilies() {
  const answer = useQuery('cases.list', {});
  return answer.status === 'ready' ? answer.value.map(({ id, code }) => ({ id, label: code })) : [];
}

function usePeople() {
  const answer = useQuery('profiles.list', {});
  return answer.status === 'ready' ? answer.value.map(({ id, name }) => ({ id, label: name })) : [];
}

/** Of the family that was chosen; of all where none was. A family that is hidden belongs to no choice. */
function useRecordings({ caseId }: LogFilter) {
  const answer = useQuery('recordings.list', {});
  const all = answer.status === 'ready' ? answer.value.map(({ recording }) => recording) : [];
  const fitting = caseId === null ? all : all.filter((one) => 'caseId' in one && one.caseId === caseId);
  return fitting.map(({ id, code }) => ({ id, label: code }));
}
