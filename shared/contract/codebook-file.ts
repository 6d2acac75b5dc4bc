// A code book as a file: JSON, to hand to another team or to keep. Reading it trusts nothing, and tells each thing that
// is not as it should be with its place.

import { z } from 'zod';
import { checkBook } from '../domain/code/check-book.ts';
import type { BookContent, Codebook } from '../domain/code/codebook.ts';
import type { FileProblem } from '../domain/code/file-problem.ts';
import { BOOK_LIMITS } from '../domain/code/limits.ts';
import type { LineageId } from '../domain/ids.ts';
import { bookContent } from './codebook-content.ts';
import { randomId } from './fields.ts';

const FORMAT = 'terugblik-codebook';
const NEWEST_FORMAT = 1;

/** A version with an identity that outlives its vault: two vaults that know it can compare what was marked. */
export interface BookFile {
  readonly lineageId: LineageId;
  readonly version: number;
  /** False: a draft, which has no identity yet. */
  readonly published: boolean;
  readonly note: string;
  readonly content: BookContent;
}

export type ReadBook =
  | { readonly ok: true; readonly file: BookFile }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

const MOST_VERSIONS = 100_000;

const envelope = z.looseObject({ format: z.literal(FORMAT), formatVersion: z.int().min(1) });

const bookFile = z.strictObject({
  format: z.literal(FORMAT),
  formatVersion: z.literal(NEWEST_FORMAT),
  lineageId: randomId<LineageId>(),
  version: z.int().min(1).max(MOST_VERSIONS),
  published: z.boolean(),
  note: z.string().max(BOOK_LIMITS.about),
  content: bookContent,
});

export function writeBookFile(book: Codebook): string {
  const { lineageId, version, note, content, standing } = book;
  const published = standing !== 'draft';
  const file = { format: FORMAT, formatVersion: NEWEST_FORMAT, lineageId, version, published, note, content };
  return `${JSON.stringify(file, null, 2)}\n`;
}

export function readBookFile(text: string): ReadBook {
  if (text.length > BOOK_LIMITS.file) return refused({ kind: 'too-large' });
  const json = parseJson(text);
  if (json === undefined) return refused({ kind: 'not-json' });
  const outside = envelope.safeParse(json);
  if (!outside.success) return refused({ kind: 'not-a-book' });
  if (outside.data.formatVersion > NEWEST_FORMAT) return refused({ kind: 'newer-format' });
  const parsed = bookFile.safeParse(json);
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.flatMap(problemsOf) };
  const { lineageId, version, published, note, content } = parsed.data;
  const found = published ? checkBook(content) : [];
  if (found.length > 0) return { ok: false, problems: found.map((problem) => ({ kind: 'book', problem })) };
  return { ok: true, file: { lineageId, version, published, note, content } };
}

function refused(problem: FileProblem): ReadBook {
  return { ok: false, problems: [problem] };
}

/** `undefined` stands for no JSON: no JSON text means it. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\u{FEFF}/u, ''));
  } catch {
    return undefined;
  }
}

function problemsOf(issue: z.core.$ZodIssue): readonly FileProblem[] {
  const at = issue.path.filter((part) => typeof part !== 'symbol');
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ kind: 'unknown-part', at: [...at, key] }));
    case 'too_big':
      return [{ kind: 'too-much', at }];
    case 'invalid_type':
      return [{ kind: issue.message.includes('received undefined') ? 'missing' : 'wrong-kind', at }];
    case 'custom':
      return [{ kind: issue.params?.['tooMuch'] === true ? 'too-much' : 'not-allowed', at }];
    default:
      return [{ kind: 'not-allowed', at }];
  }
}
