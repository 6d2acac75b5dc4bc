// Numbers as the figures print them: fixed decimals, a true minus sign, an interval in brackets.

import { useTranslations } from 'use-intl';
import type { Figure } from '../../shared/domain/agreement/figure.ts';
import { useFormats } from '../messages/formats.ts';

export interface Numbers {
  /** Two decimals; `–` where there is none. */
  readonly coefficient: (value: Figure) => string;
  /** As many decimals as a tick needs. */
  readonly tick: (value: number) => string;
  readonly signedTick: (value: number) => string;
  /** With + or −, two decimals: a difference. */
  readonly signed: (value: Figure) => string;
  /** `95%` of 0.95 */
  readonly percent: (share: number) => string;
  /** `[0,74; 0,93]` */
  readonly interval: (low: Figure, high: Figure) => string;
}

const TWO_DECIMALS = { minimumFractionDigits: 2, maximumFractionDigits: 2 };

export function useNumbers(): Numbers {
  const t = useTranslations('figures');
  const { number } = useFormats();
  const printed = (value: Figure, options: Intl.NumberFormatOptions): string =>
    value === null ? t('none') : number(value, { signDisplay: 'negative', ...options }).replace('-', '−');
  const coefficient = (value: Figure) => printed(value, TWO_DECIMALS);
  return {
    coefficient,
    tick: (value) => printed(value, { maximumFractionDigits: 2 }),
    signedTick: (value) => printed(value, { maximumFractionDigits: 2, signDisplay: 'exceptZero' }),
    signed: (value) => printed(value, { ...TWO_DECIMALS, signDisplay: 'exceptZero' }),
    percent: (share) => number(share, { style: 'percent', maximumFractionDigits: 1 }),
    interval: (low, high) => t('interval', { low: coefficient(low), high: coefficient(high) }),
  };
}
