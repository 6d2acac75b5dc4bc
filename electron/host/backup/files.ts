// Files of a backup: copied and read back in pieces, hashed on the way, and stopped at any piece.

import { createHash } from 'node:crypto';
import { open, readdir, stat } from 'node:fs/promises';
import { codeOf } from '../db/storage-faults.ts';
import type { FileFacts } from './set-manifest.ts';

const PIECE_BYTES = 1024 * 1024;
const OWNER_ONLY = 0o600;

/** What every long step is told: how many bytes went by, and whether to stop. */
export interface Pace {
  readonly signal: AbortSignal;
  passed(bytes: number): void;
}

/** Copies into a file that is not there yet, synced; answers what was read. */
export async function copyFile(from: string, to: string, pace: Pace): Promise<FileFacts> {
  const target = await open(to, 'wx', OWNER_ONLY);
  try {
    const facts = await read(from, pace, async (piece) => {
      for (let at = 0; at < piece.length; ) at += (await target.write(piece, at)).bytesWritten;
    });
    await target.sync();
    return facts;
  } finally {
    await target.close();
  }
}

export function hashFile(path: string, pace: Pace): Promise<FileFacts> {
  return read(path, pace, async () => undefined);
}

/** Null where there is no such file. */
export async function hashIfThere(path: string, pace: Pace): Promise<FileFacts | null> {
  try {
    return await hashFile(path, pace);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw error;
  }
}

/** Bytes; null where there is no such file. */
export async function sizeIfThere(path: string): Promise<number | null> {
  return stat(path).then(
    (facts) => (facts.isFile() ? facts.size : null),
    () => null,
  );
}

export function isSame(a: FileFacts | null, b: FileFacts): boolean {
  return a !== null && a.sizeBytes === b.sizeBytes && a.sha256 === b.sha256;
}

/** Empty where there is no such folder. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw error;
  }
}

async function read(path: string, pace: Pace, take: (piece: Buffer) => Promise<void>): Promise<FileFacts> {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(PIECE_BYTES);
  let sizeBytes = 0;
  const source = await open(path, 'r');
  try {
    for (;;) {
      pace.signal.throwIfAborted();
      const { bytesRead } = await source.read(buffer, 0, PIECE_BYTES);
      if (bytesRead === 0) return { sizeBytes, sha256: hash.digest('hex') };
      const piece = buffer.subarray(0, bytesRead);
      hash.update(piece);
      await take(piece);
      sizeBytes += bytesRead;
      pace.passed(bytesRead);
    }
  } finally {
    await source.close();
  }
}
