// The fields of code books that keep a person's words: one book in the making for each payload, every field in turn.

import type { BookContent } from '../../../shared/domain/code/codebook.ts';
import { choice, code, group, option, words } from '../../../shared/domain/code/templates/build.ts';
import { asId, type CodebookId, type CodeId, type FragmentId } from '../../../shared/domain/ids.ts';
import type { Words } from '../../../shared/domain/words.ts';
import { micros } from '../../../shared/domain/time.ts';
import { told } from '../../support/scenes.ts';
import type { Kept, NotKept, World } from './kept.ts';

type Place = (content: BookContent) => Words | undefined;
type Rename = (content: BookContent, words: Words) => BookContent;

const PLAIN: BookContent = {
  name: words('boek', 'book'),
  about: words('', ''),
  groups: [
    group('g', words('groep', 'group'), {
      colour: 1,
      letter: 'A',
      codes: [
        code('c', words('code', 'code'), {
          modifiers: [
            choice(
              'm',
              words('vraag', 'question'),
              option('a', words('ja', 'yes')),
              option('b', words('nee', 'no')),
            ),
          ],
        }),
      ],
    }),
  ],
  links: [],
};

const PLACES: Readonly<Record<string, readonly [Place, Rename]>> = {
  name: [({ name }) => name, (content, name) => ({ ...content, name })],
  about: [({ about }) => about, (content, about) => ({ ...content, about })],
  'groups 0 words': [
    ({ groups }) => groups[0]?.words,
    (content, named) => ({ ...content, groups: content.groups.map((one) => ({ ...one, words: named })) }),
  ],
  'groups 0 codes 0 words': [
    ({ groups }) => groups[0]?.codes[0]?.words,
    (content, named) => inCodes(content, (one) => ({ ...one, words: named })),
  ],
  'groups 0 codes 0 modifiers 0 words': [
    ({ groups }) => groups[0]?.codes[0]?.modifiers[0]?.words,
    (content, named) =>
      inCodes(content, (one) => ({
        ...one,
        modifiers: one.modifiers.map((modifier) => ({ ...modifier, words: named })),
      })),
  ],
  'groups 0 codes 0 modifiers 0 options 0 words': [
    ({ groups }) => {
      const modifier = groups[0]?.codes[0]?.modifiers[0];
      return modifier?.kind === 'choice' ? modifier.options[0]?.words : undefined;
    },
    (content, named) =>
      inCodes(content, (one) => ({
        ...one,
        modifiers: one.modifiers.map((modifier) =>
          modifier.kind === 'choice'
            ? { ...modifier, options: modifier.options.map((answer) => ({ ...answer, words: named })) }
            : modifier,
        ),
      })),
  ],
};

function inCodes(
  content: BookContent,
  change: (
    one: BookContent['groups'][number]['codes'][number],
  ) => BookContent['groups'][number]['codes'][number],
): BookContent {
  return { ...content, groups: content.groups.map((one) => ({ ...one, codes: one.codes.map(change) })) };
}

/** By payload. */
const books = new Map<number, { readonly id: CodebookId; content: BookContent }>();

async function bookFor({ assembled }: World, index: number) {
  const known = books.get(index);
  if (known !== undefined) return known;
  const { id } = told(await assembled.handlers['codebooks.create']({ from: { template: 'free' } }));
  const made = { id, content: PLAIN };
  books.set(index, made);
  return made;
}

const NAME = 80;
const ABOUT = 1000;

function kept([place, rename]: readonly [Place, Rename], characters: number): Kept {
  return {
    characters,
    async put(world, text, index) {
      const book = await bookFor(world, index);
      const before = place(book.content) ?? words('', '');
      const content = rename(book.content, { ...before, nl: text });
      const { id } = book;
      const edited = told(await world.assembled.handlers['codebooks.edit']({ id, content, note: '' }));
      book.content = edited.content;
      return place(edited.content)?.nl ?? '';
    },
  };
}

const names = Object.entries(PLACES).flatMap(([where, how]): readonly [string, Kept | NotKept][] => [
  [`codebooks.edit content ${where} nl`, kept(how, where === 'about' ? ABOUT : NAME)],
  [`codebooks.edit content ${where} en`, { why: 'shown in the place of the Dutch words, by the same part' }],
]);

const ASKED_WORDS = asId<never>('x');
let coded: { readonly fragment: FragmentId; readonly codeId: CodeId } | null = null;

/** A mark with a code that asks for words. */
async function codedMark({ assembled, recording }: World) {
  if (coded !== null) return coded;
  const { handlers } = assembled;
  const asking = { id: ASKED_WORDS, kind: 'text', words: words('woorden', 'words'), maxLength: 500 } as const;
  const codeId = asId<CodeId>('asks-words');
  const content = {
    ...PLAIN,
    groups: PLAIN.groups.map((one) => ({
      ...one,
      codes: [code(codeId, words('vraagt', 'asks'), { modifiers: [asking] })],
    })),
  };
  const { id } = told(await handlers['codebooks.create']({ from: { template: 'free' } }));
  told(await handlers['codebooks.edit']({ id, content, note: '' }));
  told(await handlers['codebooks.publish']({ id }));
  told(await handlers['codebooks.choose']({ recordingId: recording.id, codebookId: id }));
  const span = { recordingId: recording.id, start: micros(0), end: micros(500_000) };
  coded = { fragment: told(await handlers['fragments.mark'](span)).id, codeId };
  return coded;
}

export const BOOK_FIELDS: Readonly<Record<string, Kept | NotKept>> = {
  'codebooks.create from template': { why: 'only compared with what is there' },
  'codebooks.import text': { why: 'read as a code book, whose fields are those of codebooks.edit' },
  'fragments.mark codings 0 modifiers x': { why: 'the same field as that of fragments.edit' },
  'coding.answer said value': { why: 'the same field as that of fragments.edit' },
  'fragments.edit codings 0 modifiers x': {
    characters: 500,
    async put(world, text) {
      const { fragment, codeId } = await codedMark(world);
      const codings = [{ codeId, role: null, modifiers: { [ASKED_WORDS]: text } }];
      const edited = told(await world.assembled.handlers['fragments.edit']({ id: fragment, codings }));
      return String(Object.values(edited.codings[0]?.modifiers ?? {})[0]);
    },
  },
  ...Object.fromEntries(names),
  'codebooks.edit note': {
    characters: ABOUT,
    asKept: (text) => text.trim(),
    async put(world, text, index) {
      const { id, content } = await bookFor(world, index);
      return told(await world.assembled.handlers['codebooks.edit']({ id, content, note: text })).note;
    },
  },
};

/** The books that were made, in the order of the payloads. */
export function madeBooks(): readonly CodebookId[] {
  return [...books.values()].map(({ id }) => id);
}
