// What a code book says, parsed at the gate: from the page, from a file, and back from its row.

import { z } from 'zod';
import {
  CODE_KINDS,
  CODED_ROLES,
  COLOUR_SLOTS,
  type Code,
  type CodeGroup,
  type Modifier,
} from '../domain/code/code.ts';
import { LINK_KINDS, type BookContent } from '../domain/code/codebook.ts';
import { isKeyOfCode } from '../domain/code/key-of-code.ts';
import { BOOK_LIMITS } from '../domain/code/limits.ts';
import type { CodeGroupId, CodeId, ModifierId, OptionId } from '../domain/ids.ts';
import { namedId } from './fields.ts';

const text = (most: number) => z.strictObject({ nl: z.string().max(most), en: z.string().max(most) });
const name = text(BOOK_LIMITS.name);
const number = z.number().min(-BOOK_LIMITS.number).max(BOOK_LIMITS.number);

const option = z.strictObject({ id: namedId<OptionId>(), words: name });

const asked = { id: namedId<ModifierId>(), words: name };
const modifier = z.discriminatedUnion('kind', [
  z.strictObject({ ...asked, kind: z.literal('choice'), options: z.array(option).max(BOOK_LIMITS.options) }),
  z.strictObject({ ...asked, kind: z.literal('number'), min: number, max: number }),
  z.strictObject({
    ...asked,
    kind: z.literal('text'),
    maxLength: z.int().min(1).max(BOOK_LIMITS.textAnswer),
  }),
]) satisfies z.ZodType<Modifier>;

const code = z.strictObject({
  id: namedId<CodeId>(),
  words: name,
  kind: z.enum(CODE_KINDS),
  colour: z.literal(COLOUR_SLOTS).nullable(),
  key: z.string().refine(isKeyOfCode).nullable(),
  roles: z.array(z.enum(CODED_ROLES)).max(CODED_ROLES.length),
  modifiers: z.array(modifier).max(BOOK_LIMITS.modifiers),
}) satisfies z.ZodType<Code>;

const group = z.strictObject({
  id: namedId<CodeGroupId>(),
  words: name,
  exclusive: z.boolean(),
  colour: z.literal(COLOUR_SLOTS),
  letter: z.string().max(BOOK_LIMITS.letter),
  codes: z.array(code).max(BOOK_LIMITS.codes),
}) satisfies z.ZodType<CodeGroup>;

/** Read-only, as everything that is sent is. */
export const bookContent: z.ZodType<BookContent> = z
  .strictObject({
    name,
    about: text(BOOK_LIMITS.about),
    groups: z.array(group).max(BOOK_LIMITS.groups),
    links: z
      .array(z.strictObject({ kind: z.enum(LINK_KINDS), from: namedId<CodeId>(), to: namedId<CodeId>() }))
      .max(BOOK_LIMITS.links),
  })
  .refine((content) => JSON.stringify(content).length <= BOOK_LIMITS.whole, { params: { tooMuch: true } });
