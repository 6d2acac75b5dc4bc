// The words of a request that several screens share.

import { useTranslations } from 'use-intl';
import type { ShownRequest } from '../../../shared/contract/retention.ts';
import type { Capacity } from '../../../shared/domain/consent/visible-person.ts';
import { useRetentionWords } from './use-retention-words.ts';

export interface RequestWords {
  readonly capacity: (capacity: Capacity) => string;
  /** Who asked, when and how, and until when there is. */
  readonly facts: (request: Pick<ShownRequest, 'askedBy' | 'receivedOn' | 'channel' | 'dueOn'>) => string;
}

export function useRequestWords(): RequestWords {
  const t = useTranslations('retention.request');
  const capacities = useTranslations('consent.capacities');
  const { day } = useRetentionWords();
  const capacity = (one: Capacity) => capacities(one);
  return {
    capacity,
    facts: ({ askedBy, receivedOn, channel, dueOn }) =>
      t('facts', {
        who: capacity(askedBy),
        date: day(receivedOn),
        how: t(`channels.${channel}`),
        due: day(dueOn),
      }),
  };
}
