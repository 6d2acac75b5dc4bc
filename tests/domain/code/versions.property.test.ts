import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codesIn, type BookContent, type Codebook } from '../../../shared/domain/code/codebook.ts';
import { code, group, words } from '../../../shared/domain/code/templates/build.ts';
import { STANDARD_BOOK } from '../../../shared/domain/code/templates/standard-book.ts';
import {
  asOwn,
  changedMeanings,
  editDraft,
  nextVersion,
  newestOf,
  publish,
  withStanding,
} from '../../../shared/domain/code/versions.ts';
import { asId } from '../../../shared/domain/ids.ts';
import { bookOf, content, id } from './books.ts';

const named = words('Naam', 'Name');
const ready: BookContent = {
  name: named,
  about: words('', ''),
  groups: [group('g', named, { colour: 1, letter: 'A', codes: [code('a', named), code('b', named)] })],
  links: [],
};
const maker = (digit: string) => ({ id: id<Codebook['id']>(digit), by: id<never>('3'), at: 5 });

/** A book as it comes about by chance: drafts edited, published, followed, retired. */
type Step = 'edit' | 'publish' | 'next' | 'retire' | 'restore';

function take(
  versions: readonly Codebook[],
  step: Step,
  other: BookContent,
  at: number,
): readonly Codebook[] {
  const newest = newestOf(versions);
  if (newest === null) return versions;
  const before = versions.find(({ version }) => version === newest.version - 1) ?? null;
  const done = {
    edit: () => editDraft(newest, other, 'anders'),
    publish: () => publish(newest, before, at),
    next: () => nextVersion(versions, { ...maker('a'), id: asId(String(at)) }),
    retire: () => withStanding(newest, 'retired'),
    restore: () => withStanding(newest, 'published'),
  }[step]();
  if (!done.ok) return versions;
  return step === 'next'
    ? [...versions, done.value]
    : versions.map((one) => (one.version === newest.version ? done.value : one));
}

describe('whatever is done to a book', () => {
  const steps = fc.array(
    fc.tuple(fc.constantFrom<Step>('edit', 'publish', 'next', 'retire', 'restore'), content, fc.boolean()),
    { maxLength: 20 },
  );

  test('a published version never changes again, and versions count from one without a gap', () => {
    fc.assert(
      fc.property(steps, (all) => {
        let versions: readonly Codebook[] = [bookOf(ready)];
        const published = new Map<number, string>();
        for (const [index, [step, by_chance, sound]] of all.entries()) {
          versions = take(versions, step, sound ? ready : by_chance, index + 1);
          for (const one of versions.filter(({ standing }) => standing !== 'draft')) {
            const says = JSON.stringify([one.content, one.note, one.publishedAt, one.lineageId]);
            expect(published.get(one.version) ?? says).toBe(says);
            published.set(one.version, says);
          }
          expect(versions.map(({ version }) => version)).toEqual(versions.map((_, place) => place + 1));
          expect(versions.filter(({ standing }) => standing === 'draft').length).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('a copy has none of the ids it came from, and is otherwise the same', () => {
    fc.assert(
      fc.property(content, (one) => {
        let count = 0;
        const copy = asOwn(one, () => asId(`fresh-${String((count += 1))}-of-a-copy`));
        const ids = new Set(codesIn(one).map((code_) => code_.id));
        expect(codesIn(copy).filter((code_) => ids.has(code_.id))).toEqual([]);
        const noIds = (key: string, value: unknown) => (key === 'id' ? undefined : value);
        const bare = (book: BookContent) => JSON.stringify([book.name, book.groups], noIds);
        expect(bare(copy)).toEqual(bare(one));
        const known = new Set(codesIn(copy).map((code_) => code_.id));
        expect(copy.links).toHaveLength(one.links.length);
        if (ids.size > 0) for (const link of copy.links) expect(known.has(link.from)).toBe(true);
      }),
    );
  });
});

describe('versions', () => {
  const refusal = (result: { ok: boolean; error?: { code: string } }) => result.error?.code;

  test('what is not ready is not published, and says how much is wrong', () => {
    const bare = publish(bookOf({ ...ready, groups: [] }), null, 9);
    expect(bare).toEqual({ ok: false, error: { code: 'codebook.not-ready', count: 1 } });
    expect(publish(bookOf(ready), null, 9)).toMatchObject({
      value: { standing: 'published', publishedAt: 9 },
    });
  });

  test('a published version is not edited, and a draft waits for no second one', () => {
    const one = bookOf(ready, { standing: 'published', publishedAt: 1 });
    expect(refusal(editDraft(one, ready, ''))).toBe('codebook.not-a-draft');
    const next = nextVersion([one], maker('4'));
    expect(next).toMatchObject({ value: { version: 2, standing: 'draft', content: ready, note: '' } });
    if (next.ok) expect(refusal(nextVersion([one, next.value], maker('5')))).toBe('codebook.draft-exists');
  });

  test('the book of the program is neither followed nor retired', () => {
    expect(refusal(nextVersion([STANDARD_BOOK], maker('4')))).toBe('codebook.of-the-program');
    expect(refusal(withStanding(STANDARD_BOOK, 'retired'))).toBe('codebook.of-the-program');
  });

  test('a code that keeps its id keeps what it is; one with another id is another', () => {
    const other = (changed: ReturnType<typeof code>): BookContent => ({
      ...ready,
      groups: [group('g', named, { colour: 1, letter: 'A', codes: [changed] })],
    });
    expect(changedMeanings(other(code('a', words('Beter gezegd', ''))), ready)).toEqual([]);
    expect(changedMeanings(other(code('c', named, { kind: 'moment' })), ready)).toEqual([]);
    expect(changedMeanings(other(code('a', named, { kind: 'moment' })), ready)).toEqual(['a']);
    const before = bookOf(ready, { standing: 'published', publishedAt: 1 });
    const draft = bookOf(other(code('a', named, { kind: 'moment' })), { version: 2 });
    expect(publish(draft, before, 9)).toMatchObject({ error: { count: 1 } });
  });
});
