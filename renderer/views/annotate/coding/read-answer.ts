// Reading an answer that was typed; comma and point both serve.

import type { Modifier } from '../../../../shared/domain/code/code.ts';
import type { ModifierValue } from '../../../../shared/domain/fragment/coding.ts';

/** Null where it is no answer: nothing at all, no number, or outside its bounds. */
export function readAnswer(
  modifier: Exclude<Modifier, { kind: 'choice' }>,
  typed: string,
): ModifierValue | null {
  const text = typed.trim();
  if (text === '') return null;
  if (modifier.kind === 'text') return text.slice(0, modifier.maxLength);
  if (!/^-?\d{1,7}(?:[.,]\d{1,6})?$/u.test(text)) return null;
  const value = Number(text.replace(',', '.'));
  return value >= modifier.min && value <= modifier.max ? value : null;
}
