// Numbers as they are written in a sentence: decimal comma in Dutch, point in English.

import type { Language } from '../../words.ts';

const MINUS = '−';

/** Coefficients and scale points: two decimals. */
export function decimal(value: number, language: Language, digits = 2): string {
  const size = Math.abs(value).toFixed(digits);
  const sign = value < 0 && Number(size) !== 0 ? MINUS : '';
  return sign + (language === 'nl' ? size.replace('.', ',') : size);
}

/** A share as a percentage; with decimals where whole percents would say all or none while it is not. */
export function percent(share: number, language: Language): string {
  const hides = (digits: number): boolean =>
    (share < 1 && (share * 100).toFixed(digits) === (100).toFixed(digits)) ||
    (share > 0 && (share * 100).toFixed(digits) === (0).toFixed(digits));
  const digits = [0, 1, 2].find((count) => !hides(count)) ?? 3;
  return `${decimal(share * 100, language, digits)}%`;
}

/** A confidence level: 95%, 97.5%. */
export function levelPercent(level: number, language: Language): string {
  const percents = Number((level * 100).toFixed(2));
  return `${language === 'nl' ? String(percents).replace('.', ',') : String(percents)}%`;
}

/** 10.000 in Dutch, 10,000 in English. */
export function count(value: number, language: Language): string {
  return String(value).replaceAll(/\B(?=(\d{3})+$)/g, language === 'nl' ? '.' : ',');
}

const SMALLEST_P = 0.001;

/** "p < 0,001", or "p = 0,012". */
export function pValue(p: number, language: Language): string {
  return p < SMALLEST_P ? `p < ${decimal(SMALLEST_P, language, 3)}` : `p = ${decimal(p, language, 3)}`;
}
