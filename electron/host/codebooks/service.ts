// Code books as people read them.

import type { CodebookLine, KnownCode } from '../../../shared/contract/codebooks.ts';
import { codesIn, type Codebook } from '../../../shared/domain/code/codebook.ts';
import type { ChangeSet } from '../../../shared/domain/history/changes.ts';
import { asId, type CodebookId, type CodeId, type ModifierId } from '../../../shared/domain/ids.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import type { Session } from '../session.ts';
import type { Reader } from '../db/database.ts';
import { mayKeepBooks, SHELF } from './keep.ts';
import { allBooks, bookById, isUsed } from './queries.ts';

/** For what codes, and for what is filled with marks made elsewhere. */
export { bookOn, keepBook, use } from './uses.ts';
export { bookById } from './queries.ts';

/** Drafts are for those who keep the books. */
export function listBooks(session: Session): Promise<Result<readonly CodebookLine[]>> {
  return session.db.read(async (reader) => {
    const keeps = await mayKeepBooks(reader, session.me.id);
    const books = await allBooks(reader);
    return ok(books.filter(({ standing }) => keeps || standing !== 'draft').map(lineOf));
  });
}

function lineOf({ content, ...book }: Codebook): CodebookLine {
  return { ...book, name: content.name, about: content.about, codes: codesIn(content).length };
}

export function openBook(session: Session, id: CodebookId): Promise<Result<Codebook>> {
  return session.db.read(async (reader) => {
    const book = await bookById(reader, id);
    if (book === null) return refuse({ code: 'not-found' });
    const isOpen = book.standing !== 'draft' || (await mayKeepBooks(reader, session.me.id));
    return isOpen ? ok(book) : refuse({ code: 'not-found' });
  });
}

/** In the words of the newest version that has it. */
export function knownCodes(session: Session): Promise<Result<readonly KnownCode[]>> {
  return session.db.read(async (reader) => {
    const published = (await allBooks(reader)).filter(({ standing }) => standing !== 'draft');
    const byId = new Map<CodeId, KnownCode>();
    for (const { content } of published.toSorted((a, b) => a.version - b.version)) {
      for (const { id, words } of codesIn(content)) byId.set(id, { id, words });
    }
    return ok([...byId.values()]);
  });
}

/** Where acts on code books are remembered: with one book, or with the shelf that they stand on. */
export function placeOfBook(id: CodebookId | 'all'): string {
  return id === 'all' ? SHELF : `codebook:${id}`;
}

/** A published book does not change any more, so nothing that was done to its draft is taken back. */
export async function checkBookPlace(reader: Reader, id: CodebookId | 'all'): Promise<Result<null>> {
  if (id === 'all') return ok(null);
  const book = await bookById(reader, id);
  if (book === null) return refuse({ code: 'not-found' });
  return book.standing === 'draft' ? ok(null) : refuse({ code: 'codebook.not-a-draft' });
}

/** May these changes be made without taking away a book that recordings are marked with? For undo and redo. */
export async function checkUnused(reader: Reader, changes: ChangeSet): Promise<Result<null>> {
  for (const { table, id, after } of changes) {
    const goes = table === 'codebook' && after === null;
    if (goes && (await isUsed(reader, asId(id)))) return refuse({ code: 'codebook.in-use' });
  }
  return ok(null);
}

/** Was this asked in words, in any book that ever was? */
export async function askedInWords(reader: Reader): Promise<(code: CodeId, modifier: ModifierId) => boolean> {
  const codes = (await allBooks(reader)).flatMap(({ content }) => codesIn(content));
  const pairs = codes.flatMap(({ id, modifiers }) =>
    modifiers.filter(({ kind }) => kind === 'text').map((modifier) => `${id} ${modifier.id}`),
  );
  const asked = new Set(pairs);
  return (code, modifier) => asked.has(`${code} ${modifier}`);
}
