// Keeping code books: making, changing, publishing and retiring them. Edits of a draft can be taken back one by one;
// what was published can not, because others may have marked with it since.

import { may } from '../../../shared/domain/access/may.ts';
import type { ActLabel } from '../../../shared/domain/audit/events.ts';
import type { BookContent, Codebook } from '../../../shared/domain/code/codebook.ts';
import { TEMPLATES } from '../../../shared/domain/code/templates/index.ts';
import {
  asOwn,
  editDraft,
  newBook,
  nextVersion,
  publish,
  withStanding,
} from '../../../shared/domain/code/versions.ts';
import {
  asId,
  type CodebookId,
  type CodeGroupId,
  type CodeId,
  type ProfileId,
} from '../../../shared/domain/ids.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import type { Words } from '../../../shared/domain/words.ts';
import { rolesOf } from '../access/service.ts';
import type { Reader } from '../db/database.ts';
import type { Act, ActRows } from '../db/journal.ts';
import { newId, type FeatureDeps } from '../feature.ts';
import type { Session } from '../session.ts';
import { bookById, toRow, versionsOf } from './queries.ts';

type Ports = FeatureDeps['ports'];

/** What a new book begins as: a template of the program, or another book. */
export type Beginning = { readonly template: string } | { readonly copyOf: CodebookId };

/** For those who only read: drafts are shown to whoever keeps the books. Acts are asked about before they get here. */
export async function mayKeepBooks(reader: Reader, person: ProfileId): Promise<boolean> {
  return may({ roles: await rolesOf(reader, person), bases: [] }, 'codebooks.keep').allowed;
}

/** Where the coming and going of whole books is remembered; the edits of one book are remembered with that book. */
export const SHELF = 'codebooks';

/** `place` null: the act is not to be taken back. */
export function keeping<T>(
  session: Session,
  label: ActLabel,
  place: string | null,
  work: (rows: ActRows) => Promise<Result<T>>,
): Promise<Result<T>> {
  const act: Act = { label, actor: session.me.id, place, topics: ['codebooks'] };
  return session.journal.act(act, work);
}

export function createBook(session: Session, ports: Ports, from: Beginning): Promise<Result<Codebook>> {
  return keeping(session, 'codebook.create', SHELF, async (rows) => {
    const beginning = await contentOf(rows, from);
    if (beginning === null) return refuse({ code: 'not-found' });
    return addBook(rows, session, ports, beginning);
  });
}

/** With ids of its own, so that what is changed here never touches what it began as. Within an act. */
export async function addBook(
  rows: ActRows,
  session: Session,
  ports: Ports,
  beginning: BookContent,
): Promise<Result<Codebook>> {
  const content = asOwn(beginning, <T extends CodeId | CodeGroupId>() =>
    asId<T>(newId<CodebookId>(ports.randomBytes)),
  );
  const book = newBook(newId(ports.randomBytes), content, makerOf(session, ports));
  await rows.insert('codebook', toRow(book));
  return ok(book);
}

async function contentOf(rows: ActRows, from: Beginning): Promise<BookContent | null> {
  if ('template' in from) return TEMPLATES.find(({ id }) => id === from.template)?.content ?? null;
  const book = await bookById(rows, from.copyOf);
  return book === null ? null : { ...book.content, name: nameOfCopy(book.content.name) };
}

function nameOfCopy({ nl, en }: Words): Words {
  return { nl: nl === '' ? '' : `${nl} (kopie)`, en: en === '' ? '' : `${en} (copy)` };
}

function makerOf(session: Session, ports: Ports) {
  return { id: newId<CodebookId>(ports.randomBytes), by: session.me.id, at: ports.clock() };
}

export function editBook(
  session: Session,
  id: CodebookId,
  content: BookContent,
  note: string,
): Promise<Result<Codebook>> {
  return changing(session, 'codebook.edit', id, `codebook:${id}`, (book) =>
    Promise.resolve(editDraft(book, content, note)),
  );
}

export function publishBook(session: Session, ports: Ports, id: CodebookId): Promise<Result<Codebook>> {
  return changing(session, 'codebook.publish', id, null, async (book, rows) => {
    const versions = await versionsOf(rows, book.lineageId);
    const before = versions.find(({ version }) => version === book.version - 1) ?? null;
    return publish(book, before, ports.clock());
  });
}

export function retireBook(session: Session, id: CodebookId): Promise<Result<Codebook>> {
  return changing(session, 'codebook.retire', id, SHELF, (book) =>
    Promise.resolve(withStanding(book, 'retired')),
  );
}

export function restoreBook(session: Session, id: CodebookId): Promise<Result<Codebook>> {
  return changing(session, 'codebook.restore', id, SHELF, (book) =>
    Promise.resolve(withStanding(book, 'published')),
  );
}

export function followBook(session: Session, ports: Ports, id: CodebookId): Promise<Result<Codebook>> {
  return keeping(session, 'codebook.create', SHELF, async (rows) => {
    const book = await bookById(rows, id);
    if (book === null) return refuse({ code: 'not-found' });
    const versions = book.createdBy === null ? [book] : await versionsOf(rows, book.lineageId);
    const next = nextVersion(versions, makerOf(session, ports));
    if (next.ok) await rows.insert('codebook', toRow(next.value));
    return next;
  });
}

/** A draft alone: nothing was marked with it. */
export function removeDraft(session: Session, id: CodebookId): Promise<Result<null>> {
  return keeping(session, 'codebook.remove', SHELF, async (rows) => {
    const book = await bookById(rows, id);
    if (book === null) return refuse({ code: 'not-found' });
    if (book.standing !== 'draft') return refuse({ code: 'codebook.not-a-draft' });
    await rows.remove('codebook', id);
    return ok(null);
  });
}

async function changing(
  session: Session,
  label: ActLabel,
  id: CodebookId,
  place: string | null,
  change: (book: Codebook, rows: ActRows) => Promise<Result<Codebook>>,
): Promise<Result<Codebook>> {
  return keeping(session, label, place, async (rows) => {
    const book = await bookById(rows, id);
    if (book === null) return refuse({ code: 'not-found' });
    const changed = await change(book, rows);
    if (changed.ok && changed.value !== book) await rows.update('codebook', id, toRow(changed.value));
    return changed;
  });
}
