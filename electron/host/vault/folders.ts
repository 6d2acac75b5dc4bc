// Folders that a person chose, behind ids: the page never names a path.

import { isAbsolute, normalize } from 'node:path';
import { asId, type FolderId } from '../../../shared/domain/ids.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import type { OfferedFolder } from '../../../shared/contract/shell.ts';
import type { RandomBytes } from '../ports.ts';
import { holdsVault } from './folder-checks.ts';

export interface Folders {
  /** Takes a folder in from the shell. */
  offer(path: string): Promise<Result<OfferedFolder>>;
  /** Null for an id that was never given out, or long ago. */
  pathOf(id: FolderId): string | null;
}

/** People choose one or two; a page gone wild must not fill the memory. */
const MOST_REMEMBERED = 50;

export function createFolders(randomBytes: RandomBytes): Folders {
  const paths = new Map<FolderId, string>();
  return {
    async offer(path) {
      if (!isAbsolute(path)) return refuse({ code: 'vault.folder-missing' });
      const folder = normalize(path);
      const id = asId<FolderId>(randomBytes(16).toString('hex'));
      const [oldest] = paths.keys();
      if (paths.size >= MOST_REMEMBERED && oldest !== undefined) paths.delete(oldest);
      paths.set(id, folder);
      return ok({ id, label: folder, holdsVault: await holdsVault(folder) });
    },
    pathOf: (id) => paths.get(id) ?? null,
  };
}
