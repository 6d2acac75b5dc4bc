// Codings as they stand in their cell: JSON text, a bare code as its id alone. So what was written when a fragment had
// codes and nothing more reads the same, in the table and in the journal.

import { z } from 'zod';
import { CODED_ROLES } from '../../../shared/domain/code/code.ts';
import type { Coding } from '../../../shared/domain/fragment/coding.ts';
import { asId, type CodeId, type ModifierId } from '../../../shared/domain/ids.ts';

const modifierId = z.string().transform((text) => asId<ModifierId>(text));
const codeId = z.string().transform((text) => asId<CodeId>(text));

const coding = z.union([
  codeId.transform((id): Coding => ({ codeId: id, role: null, modifiers: {} })),
  z.object({
    codeId,
    role: z.enum(CODED_ROLES).nullable(),
    modifiers: z.record(modifierId, z.union([z.string(), z.number()])),
  }),
]);

export const codings = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(z.array(coding));

export const codingInCell = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(coding);

export function codingCell(one: Coding): string {
  return JSON.stringify(cellOf(one));
}

/** One text for one meaning: undo compares cells. */
export function codingsCell(all: readonly Coding[]): string {
  return JSON.stringify(all.map(cellOf));
}

function cellOf({ codeId: id, role, modifiers }: Coding): unknown {
  const answered = Object.entries(modifiers);
  if (role === null && answered.length === 0) return id;
  const inOrder = answered.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { codeId: id, role, modifiers: Object.fromEntries(inOrder) };
}
