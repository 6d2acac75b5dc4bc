// A date under an axis: day and month, year in two digits, as short as it can be read.

import { useLocale } from 'use-intl';

export function useShortDate(): (at: number) => string {
  const locale = useLocale() === 'nl' ? 'nl-NL' : 'en-GB';
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: '2-digit' });
  return (at) => format.format(at);
}
