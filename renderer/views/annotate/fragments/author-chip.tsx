// AuthorChip: who marked a fragment that is not one's own.

import { useTranslations } from 'use-intl';
import type { ProfileId } from '../../../../shared/domain/ids.ts';
import { useQuery } from '../../../api/use-query.ts';
import { Chip } from '../../../components/chip.tsx';

export function AuthorChip({ id }: { readonly id: ProfileId }) {
  const t = useTranslations('annotate.fragments');
  const answer = useQuery('profiles.list', {});
  const known =
    answer.status === 'ready' ? answer.value.find((profile) => profile.id === id)?.name : undefined;
  return <Chip tone="info">{t('by', { name: known ?? t('someoneElse') })}</Chip>;
}
