// The fragments of a recording as the workspace shows them: numbered in order of time, told apart by author.

import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { Fragment } from '../../../../shared/domain/fragment/fragment.ts';
import type { ProfileId, RecordingId } from '../../../../shared/domain/ids.ts';
import { useFragmentList } from '../../../api/use-fragment-list.ts';
import type { ShownFragment } from '../workspace.ts';

const NONE: readonly Fragment[] = [];

export interface FragmentList {
  readonly list: readonly Fragment[];
  readonly shown: readonly ShownFragment[];
}

type LabelOf = (name: string, number: number) => string;

/** Its label is made when somebody reads it: of ten thousand only a few are ever shown. */
class Listed implements ShownFragment {
  readonly fragment: Fragment;
  readonly number: number;
  readonly mine: boolean;
  readonly #labelOf: LabelOf;

  constructor(fragment: Fragment, number: number, me: ProfileId, labelOf: LabelOf) {
    this.fragment = fragment;
    this.number = number;
    this.mine = fragment.authorId === me;
    this.#labelOf = labelOf;
  }

  get label(): string {
    return this.#labelOf(this.fragment.name, this.number);
  }
}

export function useShownFragments(recordingId: RecordingId, me: ProfileId): FragmentList {
  const t = useTranslations('annotate.fragments');
  const answer = useFragmentList(recordingId);
  const list = answer.status === 'ready' ? answer.value : NONE;
  const shown = useMemo(() => {
    const labelOf = (name: string, number: number) =>
      name === '' ? t('unnamed', { number: String(number) }) : `${String(number)}. ${name}`;
    return list.map((fragment, index) => new Listed(fragment, index + 1, me, labelOf));
  }, [list, me, t]);
  return { list, shown };
}
