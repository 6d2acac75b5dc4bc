// The words of the register that several parts of the page share.

import { useTranslations } from 'use-intl';
import type { FamilyConsents } from '../../../shared/contract/consent.ts';
import { PURPOSES, type Purpose } from '../../../shared/domain/consent/purpose.ts';
import type { Day } from '../../../shared/domain/day.ts';
import type { PersonId, RecordingId } from '../../../shared/domain/ids.ts';
import { useFormats } from '../../messages/formats.ts';

/** In a select: everything, and not one recording. */
export const ALL = 'all';

export function useConsentWords(family: FamilyConsents) {
  const t = useTranslations('consent');
  const formats = useFormats();
  const purpose = (one: Purpose) => t(`purposes.${one}`);
  return {
    purpose,
    purposeChoices: PURPOSES.map((id) => ({ id, label: purpose(id) })),
    /** Noon: the same day in every zone that people live in. */
    day: (day: Day) => formats.date(Date.parse(`${day}T12:00:00`)),
    name: (id: PersonId) => family.persons.find((one) => one.id === id)?.codeName ?? '…',
    recordingChoices: [
      { id: ALL, label: t('give.all') },
      ...family.recordings.map(({ id, code, title }) => ({
        id: id as string,
        label: [code, title].filter((part) => part !== '').join(' · '),
      })),
    ],
    recordingId: (choice: string): RecordingId | null =>
      family.recordings.find(({ id }) => id === choice)?.id ?? null,
  };
}
