// GapNotice: what happened to the clocks, in a sentence.

import { useTranslations } from 'use-intl';
import type { ClockGap } from '../../../shared/domain/live/live-clock.ts';
import { useFormats } from '../../messages/formats.ts';

export function GapNotice({ gap: { kind, at, length } }: { readonly gap: ClockGap }) {
  const t = useTranslations('live.desk');
  const { duration, time } = useFormats();
  if (kind === 'set') return <p>{t('set', { from: time(at) })}</p>;
  return <p>{t('asleep', { from: time(at), length: duration(length) })}</p>;
}
