// Code books to and from files. A published book keeps its identity, so that two vaults that have it mark with the same
// codes; a draft, or a book taken in as a copy, becomes one of this vault's own.

import type { BookExport, BookImport } from '../../../shared/contract/codebooks.ts';
import { readBookFile, writeBookFile, type BookFile } from '../../../shared/contract/codebook-file.ts';
import { codesIn, type Codebook } from '../../../shared/domain/code/codebook.ts';
import { inLanguage } from '../../../shared/domain/words.ts';
import type { CodebookId } from '../../../shared/domain/ids.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import type { ActRows } from '../db/journal.ts';
import { newId, type FeatureDeps } from '../feature.ts';
import type { Session } from '../session.ts';
import { addBook, keeping, SHELF } from './keep.ts';
import { allBooks, bookById, toRow } from './queries.ts';

export function exportBook(session: Session, id: CodebookId): Promise<Result<BookExport>> {
  return session.db.read(async (reader) => {
    const book = await bookById(reader, id);
    if (book === null) return refuse({ code: 'not-found' });
    return ok({ fileName: fileNameOf(book), text: writeBookFile(book) });
  });
}

function fileNameOf({ content, version }: Codebook): string {
  const plain = inLanguage(content.name, 'nl')
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-|-$/gu, '')
    .slice(0, 40);
  return `codeboek-${plain === '' ? 'zonder-naam' : plain}-v${String(version)}.json`;
}

export function importBook(
  session: Session,
  ports: FeatureDeps['ports'],
  text: string,
  asCopy: boolean,
): Promise<Result<BookImport>> {
  return keeping(session, 'codebook.import', SHELF, async (rows) => {
    const read = readBookFile(text);
    if (!read.ok) return refuse({ code: 'codebook.file-unreadable', problems: read.problems });
    if (asCopy || !read.file.published) {
      const added = await addBook(rows, session, ports, read.file.content);
      return added.ok ? ok({ book: added.value, alreadyHere: false }) : added;
    }
    return takeIn(rows, session, ports, read.file);
  });
}

async function takeIn(
  rows: ActRows,
  session: Session,
  ports: FeatureDeps['ports'],
  file: BookFile,
): Promise<Result<BookImport>> {
  const books = await allBooks(rows);
  // Whatever it says: the books of the program come with the program.
  const ofProgram = books.some((one) => one.lineageId === file.lineageId && one.createdBy === null);
  const same = books.find((one) => one.lineageId === file.lineageId && one.version === file.version);
  if (same === undefined && ofProgram) return refuse({ code: 'codebook.file-clashes' });
  if (same !== undefined) {
    const isTheSame =
      same.standing !== 'draft' && JSON.stringify(same.content) === JSON.stringify(file.content);
    return isTheSame ? ok({ book: same, alreadyHere: true }) : refuse({ code: 'codebook.file-clashes' });
  }
  const taken = new Set(
    books
      .filter(({ lineageId }) => lineageId !== file.lineageId)
      .flatMap(({ content }) => codesIn(content))
      .map(({ id }) => id),
  );
  if (codesIn(file.content).some(({ id }) => taken.has(id))) return refuse({ code: 'codebook.file-clashes' });
  const book: Codebook = {
    id: newId(ports.randomBytes),
    lineageId: file.lineageId,
    version: file.version,
    standing: 'published',
    content: file.content,
    note: file.note,
    createdBy: session.me.id,
    createdAt: ports.clock(),
    publishedAt: ports.clock(),
  };
  await rows.insert('codebook', toRow(book));
  return ok({ book, alreadyHere: false });
}
