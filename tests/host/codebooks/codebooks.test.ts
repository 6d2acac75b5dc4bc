import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeBookFile } from '../../../shared/contract/codebook-file.ts';
import { codesIn, type BookContent, type Codebook } from '../../../shared/domain/code/codebook.ts';
import { STANDARD_BOOK } from '../../../shared/domain/code/templates/standard-book.ts';
import { bareCoding } from '../../../shared/domain/fragment/coding.ts';
import type { CodebookId, CodeId } from '../../../shared/domain/ids.ts';
import { asId } from '../../../shared/domain/ids.ts';
import { refuse } from '../../../shared/domain/result.ts';
import type { Recording } from '../../../shared/domain/recording/recording.ts';
import { fromSeconds } from '../../../shared/domain/time.ts';
import { openTestVault, type FeatureHandlers, type TestVault } from '../../support/session.ts';
import { addRecording, refusalOf, told } from '../../support/scenes.ts';

let vault: TestVault;
let ans: FeatureHandlers;
let bram: FeatureHandlers;
let film: Recording;
let other: Recording;
beforeEach(async () => {
  vault = await openTestVault(['Ans', 'Bram']);
  ans = vault.as('Ans');
  bram = vault.as('Bram');
  film = await addRecording(vault, 'Ans');
  other = await addRecording(vault, 'Ans');
});
afterEach(() => vault.close());

const create = async (template = 'contact') => told(await ans['codebooks.create']({ from: { template } }));

async function published(template = 'contact'): Promise<Codebook> {
  const { id } = await create(template);
  return told(await ans['codebooks.publish']({ id }));
}

const bookOn = async (who: FeatureHandlers, { id }: Recording) => {
  const { book, since } = told(await who['codebooks.ofRecording']({ recordingId: id }));
  return { id: book.id, since };
};

function firstCode({ content }: Codebook): CodeId {
  const [first] = codesIn(content);
  if (first === undefined) throw new Error('a code');
  return first.id;
}

function markWith(who: FeatureHandlers, { id }: Recording, code: CodeId) {
  const span = { start: fromSeconds(1), end: fromSeconds(2) };
  return who['fragments.mark']({ recordingId: id, ...span, codings: [bareCoding(code)] });
}

const renamed = (content: BookContent, nl: string): BookContent => ({ ...content, name: { nl, en: '' } });
const names = async (who: FeatureHandlers) =>
  told(await who['codebooks.list']({})).map(({ name, standing, version }) => [name.nl, version, standing]);

describe('making a book', () => {
  test('from a template gives a draft with codes of its own', async () => {
    const [one, two] = [await create(), await create()];
    expect(one).toMatchObject({ version: 1, standing: 'draft', createdBy: vault.profile('Ans').id });
    const ids = (book: Codebook) => codesIn(book.content).map(({ id }) => id);
    expect(new Set([...ids(one), ...ids(two)]).size).toBe(2 * ids(one).length);
    expect(one.lineageId).not.toBe(two.lineageId);
  });

  test('from another is a copy that goes its own way', async () => {
    const from = { copyOf: STANDARD_BOOK.id };
    const copy = told(await ans['codebooks.create']({ from }));
    expect(copy.content.name.nl).toBe('Elementen van de ouder-kindrelatie (kopie)');
    expect(codesIn(copy.content).map(({ words }) => words)).toEqual(
      codesIn(STANDARD_BOOK.content).map(({ words }) => words),
    );
    expect(codesIn(copy.content).some(({ id }) => id === 'touch')).toBe(false);
  });

  test('is for those who keep the books, and what is in the making is theirs to see', async () => {
    const draft = await create();
    const { id } = draft;
    const content = draft.content;
    expect(refusalOf(await bram['codebooks.create']({ from: { template: 'contact' } }))).toBe('access.role');
    expect(refusalOf(await bram['codebooks.edit']({ id, content, note: '' }))).toBe('access.role');
    expect(refusalOf(await bram['codebooks.publish']({ id }))).toBe('access.role');
    expect(refusalOf(await bram['codebooks.open']({ id }))).toBe('not-found');
    expect(await names(bram)).toHaveLength(1);
    expect(await names(ans)).toHaveLength(2);
    const place = { codebook: id };
    expect(refusalOf(await bram['history.state']({ place }))).toBe('access.role');
    expect(refusalOf(await bram['history.undo']({ place }))).toBe('access.role');
  });

  test('edits are taken back one by one until it is published', async () => {
    const { id, content } = await create();
    const place = { codebook: id };
    for (const nl of ['Eerste', 'Tweede']) {
      told(await ans['codebooks.edit']({ id, content: renamed(content, nl), note: '' }));
    }
    told(await ans['history.undo']({ place }));
    expect(told(await ans['codebooks.open']({ id })).content.name.nl).toBe('Eerste');
    told(await ans['history.redo']({ place }));
    expect(told(await ans['codebooks.open']({ id })).content.name.nl).toBe('Tweede');
    told(await ans['codebooks.publish']({ id }));
    expect(told(await ans['history.state']({ place }))).toEqual({ undo: null, redo: null });
    expect(refusalOf(await ans['history.undo']({ place }))).toBe('codebook.not-a-draft');
    expect(refusalOf(await ans['codebooks.edit']({ id, content, note: '' }))).toBe('codebook.not-a-draft');
  });

  test('a draft thrown away comes back with undo', async () => {
    const { id } = await create();
    told(await ans['codebooks.remove']({ id }));
    expect(refusalOf(await ans['codebooks.open']({ id }))).toBe('not-found');
    told(await ans['history.undo']({ place: { codebook: 'all' } }));
    expect(told(await ans['codebooks.open']({ id })).standing).toBe('draft');
  });

  test('what is not ready is not published', async () => {
    const { id } = await create('free');
    expect(await ans['codebooks.publish']({ id })).toEqual({
      ok: false,
      error: { code: 'codebook.not-ready', count: 1 },
    });
  });
});

describe('versions', () => {
  test('the next one keeps the codes, and the one before stays as it was', async () => {
    const first = await published();
    const next = told(await ans['codebooks.next']({ id: first.id }));
    expect(next).toMatchObject({ version: 2, standing: 'draft', content: first.content });
    expect(refusalOf(await ans['codebooks.next']({ id: first.id }))).toBe('codebook.draft-exists');
    const content = renamed(next.content, 'Beter');
    told(await ans['codebooks.edit']({ id: next.id, content, note: 'andere naam' }));
    told(await ans['codebooks.publish']({ id: next.id }));
    expect(told(await ans['codebooks.open']({ id: first.id }))).toEqual(first);
  });

  test('the book of the program is copied, never changed', async () => {
    const { id, content } = STANDARD_BOOK;
    expect(refusalOf(await ans['codebooks.next']({ id }))).toBe('codebook.of-the-program');
    expect(refusalOf(await ans['codebooks.retire']({ id }))).toBe('codebook.of-the-program');
    expect(refusalOf(await ans['codebooks.edit']({ id, content, note: '' }))).toBe('codebook.not-a-draft');
  });

  test('a retired book can not be chosen, and goes on where it was in use', async () => {
    const book = await published();
    told(await ans['codebooks.choose']({ recordingId: film.id, codebookId: book.id }));
    told(await ans['codebooks.retire']({ id: book.id }));
    const choice = { recordingId: other.id, codebookId: book.id };
    expect(refusalOf(await ans['codebooks.choose'](choice))).toBe('codebook.not-published');
    told(await markWith(ans, film, firstCode(book)));
    told(await ans['codebooks.restore']({ id: book.id }));
    told(await ans['codebooks.choose'](choice));
  });
});

describe('the book of a recording', () => {
  test('is the standard one until somebody decides otherwise', async () => {
    expect(await bookOn(bram, film)).toEqual({ id: STANDARD_BOOK.id, since: 'usual' });
  });

  test('is chosen for everybody, and taken back with undo', async () => {
    const book = await published();
    told(await bram['codebooks.choose']({ recordingId: film.id, codebookId: book.id }));
    expect(await bookOn(ans, film)).toEqual({ id: book.id, since: 'recording' });
    told(await bram['history.undo']({ place: { recording: film.id } }));
    expect(await bookOn(ans, film)).toEqual({ id: STANDARD_BOOK.id, since: 'usual' });
  });

  test('a draft is not chosen', async () => {
    const { id } = await create();
    const choice = { recordingId: film.id, codebookId: id };
    expect(refusalOf(await ans['codebooks.choose'](choice))).toBe('codebook.not-published');
  });

  test('the one used last is the usual one elsewhere, in its newest version', async () => {
    const book = await published();
    told(await bram['codebooks.choose']({ recordingId: film.id, codebookId: book.id }));
    expect(await bookOn(bram, other)).toEqual({ id: book.id, since: 'usual' });
    expect(await bookOn(ans, other)).toEqual({ id: STANDARD_BOOK.id, since: 'usual' });
    const next = told(await ans['codebooks.next']({ id: book.id }));
    expect((await bookOn(bram, other)).id).toBe(book.id);
    told(await ans['codebooks.publish']({ id: next.id }));
    expect((await bookOn(bram, other)).id).toBe(next.id);
    expect((await bookOn(bram, film)).id).toBe(book.id);
    told(await ans['codebooks.retire']({ id: next.id }));
    told(await ans['codebooks.retire']({ id: book.id }));
    expect((await bookOn(bram, other)).id).toBe(STANDARD_BOOK.id);
  });

  test('whoever codes keeps the book it was done with; nobody else is told', async () => {
    told(await markWith(bram, film, asId('touch')));
    expect(await bookOn(bram, film)).toEqual({ id: STANDARD_BOOK.id, since: 'person' });
    expect(await bookOn(ans, film)).toEqual({ id: STANDARD_BOOK.id, since: 'usual' });
    const book = await published();
    told(await bram['codebooks.choose']({ recordingId: other.id, codebookId: book.id }));
    expect((await bookOn(bram, film)).id).toBe(STANDARD_BOOK.id);
    expect(refusalOf(await markWith(bram, film, firstCode(book)))).toBe('fragment.code-not-in-book');
  });

  test('a code of another book may stay where it was and not come anew', async () => {
    const marked = told(await markWith(ans, film, asId('touch')));
    const book = await published();
    told(await ans['codebooks.choose']({ recordingId: film.id, codebookId: book.id }));
    const codings = [...marked.codings, bareCoding(firstCode(book))];
    told(await ans['fragments.edit']({ id: marked.id, codings }));
    const more = [...codings, bareCoding(asId('soothing'))];
    expect(refusalOf(await ans['fragments.edit']({ id: marked.id, codings: more }))).toBe(
      'fragment.code-not-in-book',
    );
    const known = told(await ans['codebooks.codes']({}));
    expect(known.filter(({ id }) => codings.some(({ codeId }) => codeId === id))).toHaveLength(2);
  });

  test('undoing the first coding takes the kept book along', async () => {
    told(await markWith(bram, film, asId('touch')));
    told(await bram['history.undo']({ place: { recording: film.id } }));
    expect((await bookOn(bram, film)).since).toBe('usual');
  });

  test('is not there for a recording that is not', async () => {
    const recordingId = asId<Recording['id']>('0'.repeat(32));
    expect(refusalOf(await ans['codebooks.ofRecording']({ recordingId }))).toBe('not-found');
    const choice = { recordingId, codebookId: STANDARD_BOOK.id };
    expect(refusalOf(await ans['codebooks.choose'](choice))).toBe('not-found');
  });
});

describe('files', () => {
  const exported = async (id: CodebookId) => told(await ans['codebooks.export']({ id }));

  test('a published book comes into another vault as it was, codes and all', async () => {
    const book = await published('sensitivity-chain');
    const { fileName, text } = await exported(book.id);
    expect(fileName).toBe('codeboek-sensitiviteitsketen-v1.json');
    const elsewhere = await openTestVault(['Chris']);
    try {
      const chris = elsewhere.as('Chris');
      const taken = told(await chris['codebooks.import']({ text, asCopy: false }));
      expect(taken).toMatchObject({ alreadyHere: false, book: { standing: 'published', version: 1 } });
      expect(taken.book.content).toEqual(book.content);
      expect(taken.book.lineageId).toBe(book.lineageId);
      expect(told(await chris['codebooks.import']({ text, asCopy: false }))).toMatchObject({
        alreadyHere: true,
        book: { id: taken.book.id },
      });
      expect(await names(chris)).toHaveLength(2);
    } finally {
      await elsewhere.close();
    }
  });

  test('the same number with other words, or codes that another book has, come in as a copy alone', async () => {
    const book = await published();
    const changed = writeBookFile({ ...book, content: renamed(book.content, 'Stiekem anders') });
    const stolen = writeBookFile({ ...book, lineageId: asId('7'.repeat(32)) });
    const standard = writeBookFile({ ...STANDARD_BOOK, version: 2 });
    for (const text of [changed, stolen]) {
      expect(refusalOf(await ans['codebooks.import']({ text, asCopy: false }))).toBe('codebook.file-clashes');
      const copy = told(await ans['codebooks.import']({ text, asCopy: true })).book;
      expect(copy).toMatchObject({ standing: 'draft', version: 1 });
      expect(codesIn(copy.content).map(({ id }) => id)).not.toContain(firstCode(book));
    }
    expect(refusalOf(await ans['codebooks.import']({ text: standard, asCopy: false }))).toBe(
      'codebook.file-clashes',
    );
  });

  test('a draft comes in as a draft of its own', async () => {
    const draft = await create();
    const { text } = await exported(draft.id);
    const { book } = told(await ans['codebooks.import']({ text, asCopy: false }));
    expect(book).toMatchObject({ standing: 'draft', version: 1 });
    expect(book.lineageId).not.toBe(draft.lineageId);
  });

  test('what cannot be read leaves nothing', async () => {
    const before = await names(ans);
    const text = '{"format":"iets-anders"}';
    expect(refusalOf(await ans['codebooks.import']({ text, asCopy: true }))).toBe('codebook.file-unreadable');
    expect(await names(ans)).toEqual(before);
  });

  test('taking in is taken back, unless it was marked with since', async () => {
    const { text } = await exported((await published()).id);
    const elsewhere = await openTestVault(['Chris']);
    try {
      const chris = elsewhere.as('Chris');
      const place = { codebook: 'all' as const };
      told(await chris['codebooks.import']({ text, asCopy: false }));
      told(await chris['history.undo']({ place }));
      expect(await names(chris)).toHaveLength(1);
      told(await chris['history.redo']({ place }));
      const { id } = told(await chris['codebooks.list']({})).at(-1) ?? { id: asId<CodebookId>('') };
      const theirs = await addRecording(elsewhere, 'Chris');
      told(await chris['codebooks.choose']({ recordingId: theirs.id, codebookId: id }));
      expect(await chris['history.undo']({ place })).toEqual(
        refuse({ code: 'history.passed', because: 'used' }),
      );
    } finally {
      await elsewhere.close();
    }
  });
});
