// Coding: one code given to a fragment, with whose behaviour it is and what was asked about it.

import type { Code, Modifier, CodedRole } from '../code/code.ts';
import type { CodeId, ModifierId } from '../ids.ts';

/** What was answered: the id of an option, a number, or words. */
export type ModifierValue = string | number;

export interface Coding {
  readonly codeId: CodeId;
  /** Null: not asked, or not answered yet. */
  readonly role: CodedRole | null;
  /** By modifier; what was not answered is left out. */
  readonly modifiers: Readonly<Record<ModifierId, ModifierValue>>;
}

export function bareCoding(codeId: CodeId): Coding {
  return { codeId, role: null, modifiers: {} };
}

/** One answer to what a code asks; null: open again. */
export type Said =
  | { readonly role: CodedRole | null }
  | { readonly modifierId: ModifierId; readonly value: ModifierValue | null };

/** Whatever else was said stays. */
export function withSaid(coding: Coding, said: Said): Coding {
  if ('role' in said) return { ...coding, role: said.role };
  const others = Object.entries(coding.modifiers).filter(([id]) => id !== said.modifierId);
  const answered = said.value === null ? [] : [[said.modifierId, said.value] as const];
  return { ...coding, modifiers: Object.fromEntries([...others, ...answered]) };
}

export function codesOf({ codings }: { readonly codings: readonly Coding[] }): readonly CodeId[] {
  return codings.map(({ codeId }) => codeId);
}

/** With this code, or without it where it was there already. */
export function toggledCoding(codings: readonly Coding[], codeId: CodeId): readonly Coding[] {
  return codings.some((one) => one.codeId === codeId)
    ? codings.filter((one) => one.codeId !== codeId)
    : [...codings, bareCoding(codeId)];
}

/** Does the coding say only what its code asks? What was not answered may stay open. */
export function fitsCode({ role, modifiers }: Omit<Coding, 'codeId'>, code: Code): boolean {
  if (role !== null && !code.roles.includes(role)) return false;
  return Object.entries(modifiers).every(([id, value]) => {
    const modifier = code.modifiers.find((one) => one.id === id);
    return modifier !== undefined && fitsModifier(value, modifier);
  });
}

function fitsModifier(value: ModifierValue, modifier: Modifier): boolean {
  switch (modifier.kind) {
    case 'choice':
      return modifier.options.some(({ id }) => id === value);
    case 'number':
      return typeof value === 'number' && value >= modifier.min && value <= modifier.max;
    case 'text':
      return typeof value === 'string' && value.length <= modifier.maxLength;
  }
}

/** Equal in everything said, in whatever order the modifiers were answered. */
export function sameCoding(a: Coding, b: Coding): boolean {
  const [ours, theirs] = [Object.entries(a.modifiers), new Map(Object.entries(b.modifiers))];
  return (
    a.codeId === b.codeId &&
    a.role === b.role &&
    ours.length === theirs.size &&
    ours.every(([id, value]) => theirs.get(id) === value)
  );
}
