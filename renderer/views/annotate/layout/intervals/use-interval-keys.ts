// Keys of the interval that is scored now.

import { useTranslations } from 'use-intl';
import { known, useActions } from '../../../../actions/index.ts';
import { digitIndex } from './digit-index.ts';

export interface IntervalActs {
  /** The code at this place of the run, on or off. */
  readonly toggle: (index: number) => void;
  readonly notAssessable: () => void;
  /** An open interval is done then, with none of the codes. */
  readonly next: () => void;
  readonly previous: () => void;
  readonly nextOpen: () => void;
  readonly again: () => void;
}

export function useIntervalKeys(acts: IntervalActs): void {
  const t = useTranslations('actions.intervals');
  const toggle = (event: KeyboardEvent) => {
    const index = digitIndex(event);
    if (index !== null) acts.toggle(index);
  };
  useActions('intervals', [
    { ...known('intervals', 'code'), label: t('code'), run: toggle },
    { ...known('intervals', 'not-assessable'), label: t('not-assessable'), run: acts.notAssessable },
    { ...known('intervals', 'next'), label: t('next'), run: acts.next },
    { ...known('intervals', 'previous'), label: t('previous'), run: acts.previous },
    { ...known('intervals', 'next-open'), label: t('next-open'), run: acts.nextOpen },
    { ...known('intervals', 'again'), label: t('again'), run: acts.again },
  ]);
}
