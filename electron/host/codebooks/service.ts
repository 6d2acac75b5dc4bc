// Code books as people read them.

import type { CodebookLine, KnownCode } from '../../../shared/contract/codebooks.ts';
import { codesIn, type Codebook } from '../../../shared/domain/code/codebook.ts';
import type { CodebookId, CodeId } from '../../../shared/domain/ids.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import type { Session } from '../session.ts';
import { allBooks, bookById } from './queries.ts';

/** For what codes, and for what is filled with marks made elsewhere. */
export { bookOn, keepBook, use } from './uses.ts';

export function listBooks(session: Session): Promise<Result<readonly CodebookLine[]>> {
  return session.db.read(async (reader) => ok((await allBooks(reader)).map(lineOf)));
}

function lineOf({ content, ...book }: Codebook): CodebookLine {
  return { ...book, name: content.name, about: content.about, codes: codesIn(content).length };
}

export function openBook(session: Session, id: CodebookId): Promise<Result<Codebook>> {
  return session.db.read(async (reader) => {
    const book = await bookById(reader, id);
    return book === null ? refuse({ code: 'not-found' }) : ok(book);
  });
}

/** In the words of the newest version that has it. */
export function knownCodes(session: Session): Promise<Result<readonly KnownCode[]>> {
  return session.db.read(async (reader) => {
    const books = (await allBooks(reader)).toSorted((a, b) => a.version - b.version);
    const byId = new Map<CodeId, KnownCode>();
    for (const { content } of books) {
      for (const { id, words } of codesIn(content)) byId.set(id, { id, words });
    }
    return ok([...byId.values()]);
  });
}
