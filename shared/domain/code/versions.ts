// Versions of a code book. What was published never changes: fragments rest on it. Whoever wants it otherwise makes the
// next version, in which a code keeps its id as long as it means the same.

import type { CodebookId, CodeGroupId, CodeId, LineageId, ProfileId } from '../ids.ts';
import { ok, refuse, type Result } from '../result.ts';
import { checkBook } from './check-book.ts';
import { codesIn, findCode, type BookContent, type Codebook, type Standing } from './codebook.ts';
import type { Code, Modifier } from './code.ts';

export interface Maker {
  readonly id: CodebookId;
  readonly by: ProfileId;
  /** UTC milliseconds. */
  readonly at: number;
}

/** The first version of a book of one's own. */
export function newBook(lineageId: LineageId, content: BookContent, { id, by, at }: Maker): Codebook {
  const rest = { standing: 'draft', note: '', publishedAt: null } as const;
  return { id, lineageId, version: 1, content, createdBy: by, createdAt: at, ...rest };
}

/** A draft that follows the newest version of its lineage; one at a time. */
export function nextVersion(versions: readonly Codebook[], { id, by, at }: Maker): Result<Codebook> {
  const newest = newestOf(versions);
  if (newest === null || newest.createdBy === null) return refuse({ code: 'codebook.of-the-program' });
  if (newest.standing === 'draft') return refuse({ code: 'codebook.draft-exists' });
  const version = newest.version + 1;
  return ok({ ...newBook(newest.lineageId, newest.content, { id, by, at }), version });
}

export function newestOf(versions: readonly Codebook[]): Codebook | null {
  return versions.reduce<Codebook | null>(
    (newest, one) => (newest === null || one.version > newest.version ? one : newest),
    null,
  );
}

export function editDraft(book: Codebook, content: BookContent, note: string): Result<Codebook> {
  return book.standing === 'draft'
    ? ok({ ...book, content, note: note.trim() })
    : refuse({ code: 'codebook.not-a-draft' });
}

/** `before`: the version it follows; null for a first. */
export function publish(book: Codebook, before: Codebook | null, at: number): Result<Codebook> {
  if (book.standing !== 'draft') return refuse({ code: 'codebook.not-a-draft' });
  const problems = checkBook(book.content).length + changedMeanings(book.content, before?.content).length;
  if (problems > 0) return refuse({ code: 'codebook.not-ready', count: problems });
  return ok({ ...book, standing: 'published', publishedAt: at });
}

/** Out of the list to choose from, or back into it. What was marked with it stays as it is. */
export function withStanding(book: Codebook, standing: Exclude<Standing, 'draft'>): Result<Codebook> {
  if (book.createdBy === null) return refuse({ code: 'codebook.of-the-program' });
  if (book.standing === 'draft') return refuse({ code: 'codebook.not-published' });
  return ok({ ...book, standing });
}

/**
 * Codes that kept their id and yet cannot mean the same: a state that became a moment, an answer of another kind. Who
 * wants that makes a new code.
 */
export function changedMeanings(content: BookContent, before: BookContent | undefined): readonly CodeId[] {
  if (before === undefined) return [];
  return codesIn(content)
    .filter((code) => {
      const old = findCode(before, code.id);
      return old !== null && !(old.kind === code.kind && old.modifiers.every((one) => keeps(one, code)));
    })
    .map(({ id }) => id);
}

function keeps(before: Modifier, { modifiers }: Code): boolean {
  const now = modifiers.find(({ id }) => id === before.id);
  return now === undefined || now.kind === before.kind;
}

/** The same book with ids of its own, so that what is changed in it never touches the one it came from. */
export function asOwn(content: BookContent, newId: <T extends CodeId | CodeGroupId>() => T): BookContent {
  const ids = new Map(codesIn(content).map(({ id }) => [id, newId<CodeId>()]));
  const idOf = (id: CodeId): CodeId => ids.get(id) ?? id;
  return {
    ...content,
    groups: content.groups.map((group) => ({
      ...group,
      id: newId<CodeGroupId>(),
      codes: group.codes.map((code) => ({ ...code, id: idOf(code.id) })),
    })),
    links: content.links.map((link) => ({ ...link, from: idOf(link.from), to: idOf(link.to) })),
  };
}
