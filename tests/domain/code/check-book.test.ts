import { describe, expect, test } from 'vitest';
import { checkBook, sharedKeys, type BookProblem } from '../../../shared/domain/code/check-book.ts';
import { codesIn, colourOf, type BookContent } from '../../../shared/domain/code/codebook.ts';
import { isKeyOfCode } from '../../../shared/domain/code/key-of-code.ts';
import { choice, code, group, option, words } from '../../../shared/domain/code/templates/build.ts';
import { FREE_START } from '../../../shared/domain/code/templates/free-start.ts';
import { TEMPLATES } from '../../../shared/domain/code/templates/index.ts';
import { STANDARD_BOOK } from '../../../shared/domain/code/templates/standard-book.ts';
import { asId } from '../../../shared/domain/ids.ts';
import { inLanguage } from '../../../shared/domain/words.ts';

const named = words('Naam', 'Name');
const BLANK = words(' ', '');

function book(rest: Partial<BookContent>): BookContent {
  return { name: named, about: BLANK, groups: [], links: [], ...rest };
}

function withCodes(codes: Parameters<typeof group>[2]['codes'], exclusive = false): BookContent {
  return book({ groups: [group('g', named, { colour: 1, letter: 'A', exclusive, codes })] });
}

const kinds = (content: BookContent): readonly BookProblem['kind'][] =>
  checkBook(content).map(({ kind }) => kind);

describe('templates', () => {
  test.each(TEMPLATES.filter((one) => one !== FREE_START))('$id is ready to mark with', ({ content }) => {
    expect(checkBook(content)).toEqual([]);
    expect(sharedKeys(codesIn(content))).toEqual([]);
    for (const one of codesIn(content)) expect(one.key === null || isKeyOfCode(one.key), one.id).toBe(true);
  });

  test('a free start lacks codes and nothing else', () => {
    expect(kinds(FREE_START.content)).toEqual(['no-codes']);
  });

  test('have names in both languages', () => {
    const all = TEMPLATES.flatMap(({ content }) => [
      content.name,
      ...codesIn(content).map((one) => one.words),
    ]);
    for (const one of all) expect([one.nl.trim(), one.en.trim()]).not.toContain('');
  });
});

test('the standard book is what old fragments were marked with, in the same order and colours', () => {
  const { content } = STANDARD_BOOK;
  expect(codesIn(content).map(({ id, key }) => [id, key, colourOf(content, id)])).toEqual([
    ['sensitive-care', 'Digit1', 1],
    ['turn-taking', 'Digit2', 2],
    ['soothing', 'Digit3', 3],
    ['emotional-safety', 'Digit4', 4],
    ['shared-pleasure', 'Digit5', 5],
    ['touch', 'Digit6', 6],
  ]);
});

describe('a book is not ready', () => {
  test('without a name or codes', () => {
    expect(kinds(book({ name: BLANK }))).toEqual(['book-without-name', 'no-codes']);
  });

  test('with a name in one language it is', () => {
    expect(kinds(withCodes([code('a', words('', 'Only English'))]))).toEqual([]);
    expect(inLanguage(words('', 'Only English'), 'nl')).toBe('Only English');
    expect(inLanguage(words('Nederlands', 'English'), 'en')).toBe('English');
  });

  test('with a nameless group, code or question', () => {
    const asked = choice('q', BLANK, option('yes', named), option('no', BLANK));
    const groups = [
      group('g', BLANK, { colour: 1, letter: ' ', codes: [code('a', BLANK, { modifiers: [asked] })] }),
    ];
    expect(kinds(book({ groups }))).toEqual([
      'group-without-name',
      'group-without-letter',
      'code-without-name',
      'modifier-without-name',
      'option-without-name',
    ]);
  });

  test('with a choice of one, or bounds that leave nothing', () => {
    const small = choice('q', named, option('yes', named));
    const narrow = { id: asId<never>('n'), words: named, kind: 'number', min: 3, max: 3 } as const;
    expect(kinds(withCodes([code('a', named, { modifiers: [small, narrow] })]))).toEqual([
      'choice-too-small',
      'bounds-turned-round',
    ]);
  });

  test('with an id twice', () => {
    expect(checkBook(withCodes([code('a', named), code('b', named), code('a', named)]))).toEqual([
      { kind: 'id-twice', id: 'a' },
    ]);
  });

  test('with a moment where only one can be on', () => {
    const codes = [code('a', named, { kind: 'moment' }), code('b', named)];
    expect(kinds(withCodes(codes, true))).toEqual(['moment-in-exclusive-group']);
    expect(kinds(withCodes(codes, false))).toEqual([]);
  });

  test('with one key for two codes of which only one can be on', () => {
    const codes = ['a', 'b', 'c'].map((id) => code(id, named, { key: id === 'c' ? 'C' : 'A' }));
    expect(checkBook(withCodes(codes, true))).toEqual([{ kind: 'key-twice', key: 'A', codeIds: ['a', 'b'] }]);
    expect(kinds(withCodes(codes, false))).toEqual([]);
  });

  test('with a link to nothing or to itself', () => {
    const links = [
      { kind: 'answers', from: asId<never>('a'), to: asId<never>('gone') },
      { kind: 'effect', from: asId<never>('a'), to: asId<never>('a') },
    ] as const;
    expect(kinds({ ...withCodes([code('a', named)]), links })).toEqual([
      'link-without-end',
      'link-to-itself',
    ]);
  });

  test('with more codes than anybody can mark with', () => {
    const codes = Array.from({ length: 201 }, (_, index) => code(`c-${String(index)}`, named));
    expect(checkBook(withCodes(codes))).toEqual([{ kind: 'too-many-codes', most: 200 }]);
  });
});

test.each([
  ['A', true],
  ['Shift+Z', true],
  ['Digit0', true],
  ['Shift+Digit9', true],
  ['*', true],
  ['a', false],
  ['Ctrl+A', false],
  ['Shift+*', false],
  ['Escape', false],
  ['Space', false],
  ['AB', false],
  ['', false],
])('%j is a key of a code: %j', (key, is) => expect(isKeyOfCode(key)).toBe(is));
