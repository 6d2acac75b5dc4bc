// Roles to choose from, each with what it is.

import { useTranslations } from 'use-intl';
import { ROLES } from '../../../shared/domain/access/role.ts';
import type { Choice } from '../../components/checkbox-group.tsx';

export function useRoleChoices(): readonly Choice[] {
  const names = useTranslations('access.roles');
  const about = useTranslations('access.aboutRoles');
  return ROLES.map((role) => ({ id: role, label: names(role), note: about(role) }));
}
