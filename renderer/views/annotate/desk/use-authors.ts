// Who marked on this recording, as far as the host lets this person see it: oneself first.

import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { ProfileId } from '../../../../shared/domain/ids.ts';
import { useQuery } from '../../../api/use-query.ts';
import { useDesk } from './desk.ts';

export interface Author {
  readonly id: ProfileId;
  readonly name: string;
}

export function useAuthors(): readonly Author[] {
  const t = useTranslations('annotate.fragments');
  const { me, fragments } = useDesk();
  const answer = useQuery('profiles.list', {});
  const profiles = answer.status === 'ready' ? answer.value : null;
  const { all } = fragments;
  return useMemo(() => {
    const authors = new Set(all.map(({ fragment }) => fragment.authorId));
    authors.delete(me);
    const nameOf = (id: ProfileId) =>
      profiles?.find((profile) => profile.id === id)?.name ?? t('someoneElse');
    return [me, ...authors].map((id) => ({ id, name: nameOf(id) }));
  }, [all, me, profiles, t]);
}
