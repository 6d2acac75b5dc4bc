// The words of keeping that several screens share.

import { useTranslations } from 'use-intl';
import type { KeptRecording } from '../../../shared/contract/retention.ts';
import type { Day } from '../../../shared/domain/day.ts';
import type { DeadlineRule } from '../../../shared/domain/retention/deadline.ts';
import type { RetentionClass } from '../../../shared/domain/retention/retention-class.ts';
import { daysBetween } from '../../../shared/domain/retention/term.ts';
import { useFormats } from '../../messages/formats.ts';

export interface RetentionWords {
  readonly day: (day: Day) => string;
  readonly kept: (kept: RetentionClass | null) => string;
  /** `usedOn`: when the film was last looked at. */
  readonly why: (rule: DeadlineRule, usedOn: Day) => string;
  readonly due: (recording: Pick<KeptRecording, 'dueOn'>, today: Day) => string;
}

/** Days before the deadline from which on they are counted. */
const COUNTED_DAYS = 30;

export function useRetentionWords(): RetentionWords {
  const t = useTranslations('retention');
  const formats = useFormats();
  // Noon: the same day in every zone that people live in.
  const day = (one: Day) => formats.date(Date.parse(`${one}T12:00:00`));
  return {
    day,
    kept: (kept) => (kept === null ? t('notChosen') : t(`classes.${kept}`)),
    why: (rule, usedOn) => t(`rules.${rule}`, { date: day(usedOn) }),
    due({ dueOn }, today) {
      if (dueOn === null) return t('due.none');
      const left = daysBetween(today, dueOn);
      if (left === 0) return t('due.today');
      if (left < 0) return t('due.past', { date: day(dueOn) });
      return left <= COUNTED_DAYS
        ? t('due.soon', { date: day(dueOn), count: left })
        : t('due.later', { date: day(dueOn) });
    },
  };
}
