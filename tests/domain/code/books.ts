// Code books by chance: any that the format allows, with names that are easily bent.

import fc from 'fast-check';
import {
  CODE_KINDS,
  CODED_ROLES,
  COLOUR_SLOTS,
  type Code,
  type CodeGroup,
  type Modifier,
} from '../../../shared/domain/code/code.ts';
import {
  codesIn,
  LINK_KINDS,
  type BookContent,
  type Codebook,
} from '../../../shared/domain/code/codebook.ts';
import { asId, type CodebookId, type LineageId, type ProfileId } from '../../../shared/domain/ids.ts';

const NASTY = [
  'Zoekt "contact"',
  'a;b,c\td|e',
  '=1+1',
  'שלום',
  '‮omgekeerd',
  '👩🏽‍🍼 samen',
  'regel\nregel',
  '\\u0000 \\',
  '</script>',
  "'; drop table codebook; --",
  'naïve café',
  '  ',
];

export const name = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }).filter((text) => text.length <= 80),
);
const words = fc.record({ nl: name, en: fc.oneof(name, fc.constant('')) });
const namedId = fc.stringMatching(/^[a-z0-9-]{1,20}$/u);

const ids = { id: namedId.map((text) => asId<Modifier['id']>(text)), words };
const modifier: fc.Arbitrary<Modifier> = fc.oneof(
  fc.record({
    ...ids,
    kind: fc.constant('choice'),
    options: fc.uniqueArray(fc.record({ id: namedId.map((text) => asId<never>(text)), words }), {
      minLength: 2,
      maxLength: 4,
      selector: ({ id }) => id,
    }),
  }),
  fc.record({ ...ids, kind: fc.constant('number'), min: fc.integer({ min: -9, max: 0 }), max: fc.nat(9) }),
  fc.record({ ...ids, kind: fc.constant('text'), maxLength: fc.integer({ min: 1, max: 500 }) }),
);

const code: fc.Arbitrary<Code> = fc.record({
  id: namedId.map((text) => asId<Code['id']>(text)),
  words,
  kind: fc.constantFrom(...CODE_KINDS),
  colour: fc.option(fc.constantFrom(...COLOUR_SLOTS)),
  key: fc.option(fc.constantFrom('Digit1', 'A', 'Shift+B', '*', '[')),
  roles: fc.subarray([...CODED_ROLES]),
  modifiers: fc.uniqueArray(modifier, { maxLength: 3, selector: ({ id }) => id }),
});

const group: fc.Arbitrary<CodeGroup> = fc.record({
  id: namedId.map((text) => asId<CodeGroup['id']>(text)),
  words,
  exclusive: fc.boolean(),
  colour: fc.constantFrom(...COLOUR_SLOTS),
  letter: fc.constantFrom('A', '+', 'Ω'),
  codes: fc.array(code, { maxLength: 5 }),
});

/** Anything that can be written down; not all of it is ready to mark with. */
export const content: fc.Arbitrary<BookContent> = fc
  .record({ name: words, about: words, groups: fc.array(group, { maxLength: 4 }) })
  .chain((book) => {
    const known = codesIn({ ...book, links: [] }).map(({ id }) => id);
    const end = known.length === 0 ? fc.constant(asId<Code['id']>('nobody')) : fc.constantFrom(...known);
    const link = fc.record({ kind: fc.constantFrom(...LINK_KINDS), from: end, to: end });
    return fc.array(link, { maxLength: 3 }).map((links) => ({ ...book, links }));
  });

export const id = <T extends CodebookId | LineageId | ProfileId>(digit: string) => asId<T>(digit.repeat(32));

export function bookOf(of: BookContent, rest: Partial<Codebook> = {}): Codebook {
  return {
    id: id('1'),
    lineageId: id('2'),
    version: 1,
    standing: 'draft',
    content: of,
    note: '',
    createdBy: id('3'),
    createdAt: 0,
    publishedAt: null,
    ...rest,
  };
}
