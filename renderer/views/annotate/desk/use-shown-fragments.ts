// The fragments of a recording as the workspace shows them: numbered in order of time, told apart by author.

import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { Fragment } from '../../../../shared/domain/fragment/fragment.ts';
import type { ProfileId, RecordingId } from '../../../../shared/domain/ids.ts';
import { useQuery } from '../../../api/use-query.ts';
import type { ShownFragment } from '../workspace.ts';

const NONE: readonly Fragment[] = [];

export interface FragmentList {
  readonly list: readonly Fragment[];
  readonly shown: readonly ShownFragment[];
}

export function useShownFragments(recordingId: RecordingId, me: ProfileId): FragmentList {
  const t = useTranslations('annotate.fragments');
  const answer = useQuery('fragments.list', { recordingId });
  const list = answer.status === 'ready' ? answer.value : NONE;
  const shown = useMemo(() => {
    const labelOf = (name: string, number: number) =>
      name === '' ? t('unnamed', { number: String(number) }) : `${String(number)}. ${name}`;
    return list.map((fragment, index) => ({
      fragment,
      number: index + 1,
      mine: fragment.authorId === me,
      label: labelOf(fragment.name, index + 1),
    }));
  }, [list, me, t]);
  return { list, shown };
}
