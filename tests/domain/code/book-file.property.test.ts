import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBookFile, writeBookFile } from '../../../shared/contract/codebook-file.ts';
import { checkBook } from '../../../shared/domain/code/check-book.ts';
import type { BookContent } from '../../../shared/domain/code/codebook.ts';
import { BOOK_LIMITS } from '../../../shared/domain/code/limits.ts';
import { choice, code, group, option, words } from '../../../shared/domain/code/templates/build.ts';
import { TEMPLATES } from '../../../shared/domain/code/templates/index.ts';
import { STANDARD_BOOK } from '../../../shared/domain/code/templates/standard-book.ts';
import { bookOf, content } from './books.ts';

function problems(text: string) {
  const read = readBookFile(text);
  if (read.ok) throw new Error('it could be read');
  return read.problems;
}

/** The standard book as a file, with something else in the place of a part of it. */
function spoiled(change: (file: Record<string, unknown>) => unknown): string {
  const file: Record<string, unknown> = JSON.parse(writeBookFile(STANDARD_BOOK));
  return JSON.stringify(change(file));
}

describe('what is written can be read', () => {
  test('whatever the names are', () => {
    fc.assert(
      fc.property(content, (one) => {
        const draft = bookOf(one, { note: 'eerste' });
        const read = readBookFile(writeBookFile(draft));
        expect(read).toEqual({
          ok: true,
          file: { lineageId: draft.lineageId, version: 1, published: false, note: 'eerste', content: one },
        });
      }),
    );
  });

  test('a published book comes back published, if it is ready to be', () => {
    fc.assert(
      fc.property(content, (one) => {
        const read = readBookFile(writeBookFile(bookOf(one, { standing: 'published', publishedAt: 1 })));
        const wrong = checkBook(one);
        if (wrong.length === 0) expect(read).toMatchObject({ ok: true, file: { published: true } });
        else
          expect(read).toEqual({ ok: false, problems: wrong.map((problem) => ({ kind: 'book', problem })) });
      }),
    );
  });

  test.each(TEMPLATES)('template $id', ({ content: one }) => {
    expect(readBookFile(writeBookFile(bookOf(one)))).toMatchObject({ ok: true, file: { content: one } });
  });

  test('also when a program put a byte order mark before it', () => {
    expect(readBookFile(`\u{FEFF}${writeBookFile(STANDARD_BOOK)}`).ok).toBe(true);
  });

  test('the largest book that fits is within the size of a file', () => {
    const long = 'ü'.repeat(BOOK_LIMITS.name);
    const named = words(long, long);
    const codes = Array.from({ length: BOOK_LIMITS.codes }, (_, index) => code(`c-${String(index)}`, named));
    const book: BookContent = {
      name: named,
      about: words('', ''),
      groups: [group('g', named, { colour: 1, letter: 'A', codes })],
      links: [],
    };
    const text = writeBookFile(bookOf(book));
    expect(text.length).toBeLessThan(BOOK_LIMITS.file);
    expect(readBookFile(text).ok).toBe(true);
  });
});

test('a book at its largest, in the smallest pieces, is within the size of a file; a larger one is no book', () => {
  const tiny = { nl: '', en: '' };
  const bookWith = (options: number, modifiers: number): BookContent => ({
    ...STANDARD_BOOK.content,
    groups: [
      group('g', tiny, {
        colour: 1,
        letter: '',
        codes: Array.from({ length: 200 }, (_, index) =>
          code(`c${String(index)}`, tiny, {
            modifiers: Array.from({ length: modifiers }, (__, place) =>
              choice(
                String(place),
                tiny,
                ...Array.from({ length: options }, (___, at) => option(String(at), tiny)),
              ),
            ),
          }),
        ),
      }),
    ],
  });
  const largest = bookWith(14, 1);
  expect(JSON.stringify(largest).length).toBeGreaterThan(0.9 * BOOK_LIMITS.whole);
  const text = writeBookFile(bookOf(largest));
  expect(text.length).toBeLessThan(BOOK_LIMITS.file);
  expect(readBookFile(text).ok).toBe(true);
  const tooLarge = JSON.stringify(JSON.parse(writeBookFile(bookOf(bookWith(16, 1)))));
  expect(problems(tooLarge)).toEqual([{ kind: 'too-much', at: ['content'] }]);
});

describe('what is not a book is told', () => {
  test.each([
    ['', 'not-json'],
    ['{', 'not-json'],
    ['[]', 'not-a-book'],
    ['null', 'not-a-book'],
    ['{"format":"iets-anders","formatVersion":1}', 'not-a-book'],
    ['{"format":"terugblik-codebook","formatVersion":2}', 'newer-format'],
  ])('%j: %s', (text, kind) => expect(problems(text)).toEqual([{ kind }]));

  test('a file of ten thousand codes, and of one too many', () => {
    const fileOf = (length: number) => {
      const codes = Array.from({ length }, (_, index) => code(`c-${String(index)}`, words('x', 'x')));
      const groups = [group('g', words('x', 'x'), { colour: 1, letter: 'A', codes })];
      return writeBookFile(bookOf({ ...STANDARD_BOOK.content, groups }));
    };
    expect(problems(fileOf(10_000))).toEqual([{ kind: 'too-large' }]);
    expect(problems(fileOf(201))).toEqual([{ kind: 'too-much', at: ['content', 'groups', 0, 'codes'] }]);
  });

  test('each thing with its place', () => {
    const text = spoiled((file) => {
      const copy = structuredClone(STANDARD_BOOK.content);
      const [first] = copy.groups;
      const [one, two, three] = first?.codes ?? [];
      Object.assign(one ?? {}, { key: 'Ctrl+A' });
      Object.assign(two ?? {}, { words: { nl: 'x'.repeat(81), en: '' } });
      Object.assign(three ?? {}, { words: { nl: 'x' }, colour: 'rood', secret: 1 });
      return { ...file, content: copy, version: '1' };
    });
    const at = (...rest: (string | number)[]) => ['content', 'groups', 0, 'codes', ...rest];
    expect(problems(text)).toEqual(
      expect.arrayContaining([
        { kind: 'wrong-kind', at: ['version'] },
        { kind: 'not-allowed', at: at(0, 'key') },
        { kind: 'too-much', at: at(1, 'words', 'nl') },
        { kind: 'missing', at: at(2, 'words', 'en') },
        { kind: 'not-allowed', at: at(2, 'colour') },
        { kind: 'unknown-part', at: at(2, 'secret') },
      ]),
    );
  });

  test('keys that JavaScript gives a meaning to', () => {
    const text = writeBookFile(STANDARD_BOOK).replace('"note": ""', '"note": "", "__proto__": {"a": 1}');
    expect(problems(text).map(({ kind }) => kind)).toContain('unknown-part');
  });

  test('any text at all, without a fall', () => {
    const any = fc.oneof(fc.string({ unit: 'binary' }), fc.json());
    fc.assert(
      fc.property(any, (text) => {
        expect(readBookFile(text).ok).toBe(false);
      }),
    );
  });
});
