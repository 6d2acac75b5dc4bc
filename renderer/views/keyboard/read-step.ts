// Reading a step that was typed in seconds; comma and point both serve.

import { STEP_RANGE } from '../../../shared/contract/desk-settings.ts';

/** Milliseconds; null when it is no number, or outside what a step may be. */
export function readStep(text: string): number | null {
  if (!/^\d{1,2}(?:[.,]\d{1,3})?$/u.test(text.trim())) return null;
  const milliseconds = Math.round(Number(text.trim().replace(',', '.')) * 1_000);
  const { least, most } = STEP_RANGE;
  return milliseconds >= least && milliseconds <= most ? milliseconds : null;
}
