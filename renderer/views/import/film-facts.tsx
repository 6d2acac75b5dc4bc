// What is told of the films: the family (by code), the activity, and for a single film a title.

import { useTranslations } from 'use-intl';
import type { CaseId } from '../../../shared/domain/ids.ts';
import { ACTIVITIES, type Activity } from '../../../shared/domain/recording/recording.ts';
import { useQuery } from '../../api/use-query.ts';
import { Field } from '../../components/field.tsx';
import { Select } from '../../components/select.tsx';
import styles from './import.module.css';

export const NEW_FAMILY = 'new';
const NO_ACTIVITY = 'none';

export interface Facts {
  readonly family: CaseId | typeof NEW_FAMILY | null;
  /** Of a new family; empty asks for the next free one. */
  readonly code: string;
  readonly activity: Activity | null;
  readonly title: string;
}

export function isNewFamily(family: CaseId | typeof NEW_FAMILY): family is typeof NEW_FAMILY {
  return family === NEW_FAMILY;
}

export interface FilmFactsProps {
  readonly facts: Facts;
  readonly onChange: (facts: Facts) => void;
  readonly single: boolean;
}

export function FilmFacts({ facts, onChange, single }: FilmFactsProps) {
  const t = useTranslations('importing');
  const activities = useTranslations('common.activities');
  const cases = useQuery('cases.list', {});
  const known = cases.status === 'ready' ? cases.value.filter(({ takesFilms }) => takesFilms) : [];
  return (
    <>
      <div className={styles['pair']}>
        <Select<CaseId | typeof NEW_FAMILY>
          label={t('family')}
          placeholder={t('familyPlaceholder')}
          choices={[
            ...known.map(({ id, code }) => ({ id, label: code })),
            { id: NEW_FAMILY, label: t('familyNew') },
          ]}
          value={facts.family}
          onChange={(family) => onChange({ ...facts, family })}
        />
        <Select<Activity | typeof NO_ACTIVITY>
          label={t('activity')}
          choices={[
            { id: NO_ACTIVITY, label: t('activityNone') },
            ...ACTIVITIES.map((id) => ({ id, label: activities(id) })),
          ]}
          value={facts.activity ?? NO_ACTIVITY}
          onChange={(choice) => onChange({ ...facts, activity: choice === NO_ACTIVITY ? null : choice })}
        />
      </div>
      {facts.family === NEW_FAMILY && (
        <Field
          label={t('code')}
          hint={t('codeHint')}
          value={facts.code}
          maxLength={20}
          onChange={(code) => onChange({ ...facts, code })}
        />
      )}
      {single && (
        <Field
          label={t('label')}
          hint={t('labelHint')}
          value={facts.title}
          maxLength={200}
          onChange={(title) => onChange({ ...facts, title })}
        />
      )}
    </>
  );
}
