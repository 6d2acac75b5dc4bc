// What it makes of working material that others are going to see it: a choice, and why.

import { useTranslations } from 'use-intl';
import { RETENTION_REASON_MAX_LENGTH } from '../../../shared/domain/retention/choice.ts';
import { Field } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { useFormats } from '../../messages/formats.ts';
import type { Sharing } from './use-sharing.ts';

export function SharingNotice({ sharing }: { readonly sharing: Sharing }) {
  const t = useTranslations('retention.sharing');
  const formats = useFormats();
  const { undecided, becomes, reason, change } = sharing;
  if (undecided.length === 0) return null;
  return (
    <>
      <Notice tone="warning">{t('notice', { codes: formats.list(undecided) })}</Notice>
      <RadioGroup
        label={t('becomes')}
        choices={[
          { id: 'file', label: t('file') },
          { id: 'working-material', label: t('working') },
        ]}
        value={becomes}
        onChange={(chosen) => change({ becomes: chosen })}
      />
      <Field
        label={t('reason')}
        hint={t('reasonHint')}
        value={reason}
        onChange={(text) => change({ reason: text })}
        maxLength={RETENTION_REASON_MAX_LENGTH}
      />
    </>
  );
}
