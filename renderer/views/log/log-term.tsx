// LogTerm: how long lines stay, and until when the oldest does at least.

import { useTranslations } from 'use-intl';
import { endOf } from '../../../shared/domain/retention/term.ts';
import { useQuery } from '../../api/use-query.ts';
import { useFormats } from '../../messages/formats.ts';

export function LogTerm() {
  const t = useTranslations('audit');
  const { date } = useFormats();
  const state = useQuery('audit.state', {});
  if (state.status !== 'ready' || state.value.oldestAt === null) return null;
  const { years, oldestAt } = state.value;
  const day = new Date(oldestAt).toISOString().slice(0, 'yyyy-mm-dd'.length);
  const goes = Date.parse(endOf(day, { unit: 'years', count: years }));
  return <p>{t('term', { years: String(years), day: date(oldestAt), goes: date(goes) })}</p>;
}
