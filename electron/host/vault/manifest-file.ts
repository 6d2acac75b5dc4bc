// The manifest on disk, twice: `vault.json` and a copy that stands in when the first cannot be read.

import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { refuse, ok, type Result } from '../../../shared/domain/result.ts';
import { codeOf, named } from '../db/storage-faults.ts';
import { writeWhole, type Disk } from '../disk/disk.ts';
import { readManifest, writeManifest, type Manifest } from './manifest.ts';

export const MANIFEST_FILE = 'vault.json';
export const MANIFEST_COPY = 'vault.json.prev';

/** Far more than any vault needs; what is larger was not written by us. */
const MOST_BYTES = 1024 * 1024;

export interface LoadedManifest {
  readonly manifest: Manifest;
  /** Both files are readable and say the same. */
  readonly whole: boolean;
  /** One of them cannot be read, which no crash leaves behind. */
  readonly broken: boolean;
}

export type ManifestAnswer = Manifest | 'missing' | 'damaged' | 'newer';

/** Refuses with `vault.none` where there is no manifest at all. */
export async function loadManifest(folder: string): Promise<Result<LoadedManifest>> {
  const first = await readOne(folder, MANIFEST_FILE);
  const copy = await readOne(folder, MANIFEST_COPY);
  if (typeof first === 'object') {
    return ok({ manifest: first, whole: isSame(first, copy), broken: copy === 'damaged' });
  }
  if (first === 'newer' || copy === 'newer') return refuse({ code: 'vault.newer-version' });
  if (typeof copy === 'object') return ok({ manifest: copy, whole: false, broken: true });
  if (first === 'missing' && copy === 'missing') return refuse({ code: 'vault.none' });
  return refuse({ code: 'vault.damaged', part: 'manifest' });
}

/**
 * The copy follows only when the new manifest was read back and is what was meant, so that at every moment one
 * of the two can be opened. Afterwards neither still opens to a passphrase that was replaced.
 */
export async function saveManifest(disk: Disk, folder: string, manifest: Manifest): Promise<void> {
  const text = writeManifest(manifest);
  await writeWhole(disk, join(folder, MANIFEST_FILE), text);
  if (!isSame(manifest, await readOne(folder, MANIFEST_FILE)))
    throw new Error('manifest was not written as meant');
  await writeWhole(disk, join(folder, MANIFEST_COPY), text);
}

export async function readOne(folder: string, name: string): Promise<ManifestAnswer> {
  const text = await readShort(join(folder, name));
  return text === 'missing' || text === 'damaged' ? text : readManifest(text);
}

export function isSame(a: Manifest, b: ManifestAnswer): boolean {
  return typeof b === 'object' && writeManifest(a) === writeManifest(b);
}

async function readShort(path: string): Promise<string> {
  try {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      return size > MOST_BYTES ? 'damaged' : await file.readFile('utf8');
    } finally {
      await file.close();
    }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 'missing';
    if (codeOf(error) === 'EISDIR') return 'damaged';
    throw named(error);
  }
}
