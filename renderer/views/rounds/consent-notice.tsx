// What stands in the way of a round: consent that is missing, and the reason to go on without a word of the family.

import { useTranslations } from 'use-intl';
import { REASON_MAX_LENGTH } from '../../../shared/domain/consent/consent-exception.ts';
import { Field } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { useFormats } from '../../messages/formats.ts';
import type { RoundConsent } from './use-round-consent.ts';

export interface ConsentNoticeProps {
  readonly consent: RoundConsent;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}

export function ConsentNotice({ consent: { unasked, closed }, reason, onReason }: ConsentNoticeProps) {
  const t = useTranslations('consent.round');
  const formats = useFormats();
  return (
    <>
      {closed.length > 0 && <Notice tone="warning">{t('closed', { codes: formats.list(closed) })}</Notice>}
      {unasked.length > 0 && (
        <>
          <Notice tone="warning">{t('unasked', { codes: formats.list(unasked) })}</Notice>
          <Field
            label={t('reason')}
            hint={t('reasonHint')}
            value={reason}
            onChange={onReason}
            maxLength={REASON_MAX_LENGTH}
          />
        </>
      )}
    </>
  );
}
