// Names of the people of this vault, and a word for who left it.

import { useTranslations } from 'use-intl';
import type { Profile } from '../../../shared/domain/profile/profile.ts';

export function useNameOf(people: readonly Profile[]): (id: Profile['id']) => string {
  const t = useTranslations('access.family');
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? t('formerPerson');
}
