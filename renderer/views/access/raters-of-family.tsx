// RatersOfFamily: who was asked to score which recordings of a family.

import { useTranslations } from 'use-intl';
import type { CaseAccess } from '../../../shared/contract/access.ts';
import type { Profile } from '../../../shared/domain/profile/profile.ts';
import { useFormats } from '../../messages/formats.ts';
import styles from '../families/families.module.css';

export interface RatersOfFamilyProps {
  readonly assignments: CaseAccess['assignments'];
  readonly people: readonly Profile[];
}

export function RatersOfFamily({ assignments, people }: RatersOfFamilyProps) {
  const t = useTranslations('access.family');
  const { list } = useFormats();
  const byRater = Map.groupBy(assignments, ({ profileId }) => profileId);
  const raters = people.filter(({ id }) => byRater.has(id));
  if (raters.length === 0) return null;
  return (
    <div>
      <p className={styles['quiet']}>{t('assignmentsTitle')}</p>
      <ul className={styles['states']}>
        {raters.map(({ id, name }) => {
          const codes = (byRater.get(id) ?? []).map(({ recordingCode }) => recordingCode);
          return <li key={id}>{t('assignments', { name, count: codes.length, codes: list(codes) })}</li>;
        })}
      </ul>
    </div>
  );
}
