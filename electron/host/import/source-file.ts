// A film as a file that somebody pointed at: what must be true of it before anything is read, and a sign by
// which a change in between is noticed.

import { access, constants, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Refusal } from '../../../shared/domain/refusals.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';

export interface SourceFile {
  /** Absolute: film tools stand in a folder of their own. */
  readonly path: string;
  readonly name: string;
  readonly sizeBytes: number;
  /** Differs as soon as the file is another, or was written to. */
  readonly sign: string;
}

export async function lookAtFile(path: string): Promise<Result<SourceFile>> {
  try {
    const facts = await stat(path, { bigint: true });
    if (!facts.isFile()) return refuse({ code: 'source.not-a-file' });
    if (facts.size === 0n) return refuse({ code: 'source.empty' });
    await access(path, constants.R_OK);
    const sign = [facts.dev, facts.ino, facts.size, facts.mtimeNs].join(':');
    return ok({ path: resolve(path), name: basename(path), sizeBytes: Number(facts.size), sign });
  } catch (error) {
    return refuse(refusalOfFile(error));
  }
}

const NOT_THERE = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'];

/** What the system's answer means to a person. */
export function refusalOfFile(error: unknown): Refusal {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'EISDIR') return { code: 'source.not-a-file' };
  return { code: NOT_THERE.includes(code) ? 'source.missing' : 'source.unreadable' };
}
