// The film store: where the containers of one vault lie, under their recordings' ids and nothing else.
// `incoming/<id>.part` while being made, `rec/<id>.rec` once sealed and kept; `incoming/<id>.keeping` stands
// beside it until its recording is in the records.

import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isRandomId } from '../../../shared/domain/ids.ts';
import { createContainerWriter } from './container-writer.ts';
import { makeFile, makeFolder, renameDurably, syncFolder } from './durable-files.ts';
import type { FilmStore } from './film-container.ts';
import { openSealed, readerOf } from './sealed-container.ts';
import { codeOf, guardedAsync } from './storage-faults.ts';

const KEPT = '.rec';
const UNFINISHED = '.part';
/** Beside the unfinished ones: this container has its final name, and its recording is still to be recorded. */
const UNSETTLED = '.keeping';
/** What SQLite may have left beside a file. */
const JOURNAL = '-journal';

export function createFilmStore(vaultFolder: string): FilmStore {
  const kept = join(vaultFolder, 'rec');
  const incoming = join(vaultFolder, 'incoming');
  const keptPath = (id: string): string => join(kept, checked(id) + KEPT);
  const unfinishedPath = (id: string): string => join(incoming, checked(id) + UNFINISHED);
  const unsettledPath = (id: string): string => join(incoming, checked(id) + UNSETTLED);
  const making = new Set<string>();
  const sealed = new Set<string>();

  const removeUnfinished = (id: string) => async (): Promise<void> => {
    making.delete(id);
    sealed.delete(id);
    await removeWithJournal(unfinishedPath(id));
  };

  async function mark(id: string): Promise<void> {
    await makeFile(unsettledPath(id));
    await syncFolder(incoming);
  }

  return {
    create: (id, key) =>
      guardedAsync(async () => {
        const path = unfinishedPath(id);
        if (making.has(id)) throw new Error('this container is being made already');
        making.add(id);
        const remove = removeUnfinished(id);
        try {
          await makeFolder(incoming);
          await makeFile(path);
          return await createContainerWriter({ path, key, onSealed: () => sealed.add(id), remove });
        } catch (error) {
          await remove();
          throw error;
        }
      }),
    keep: (id) =>
      guardedAsync(async () => {
        if (!sealed.has(id)) throw new Error('only a sealed container can be kept');
        await makeFolder(kept);
        await mark(id);
        await renameDurably(unfinishedPath(id), keptPath(id));
        sealed.delete(id);
        making.delete(id);
      }),
    settle: (id) => guardedAsync(() => rm(unsettledPath(id), { force: true })),
    condemn: (id) =>
      guardedAsync(async () => {
        await makeFolder(incoming);
        await mark(id);
      }),
    unsettled: () => guardedAsync(async () => idsIn(await namesIn(incoming), UNSETTLED)),
    open: async (id, key) => readerOf(await openSealed(keptPath(id), key)),
    destroy: (id) =>
      guardedAsync(async () => {
        await removeWithJournal(keptPath(id));
        await syncFolder(await makeFolder(kept));
        await rm(unsettledPath(id), { force: true });
      }),
    list: () => guardedAsync(async () => idsIn(await namesIn(kept), KEPT)),
    sweep: (recorded) =>
      guardedAsync(async () => {
        const stale = (await namesIn(incoming)).filter(
          (name) => !making.has(name.slice(0, name.indexOf('.'))),
        );
        const orphans = idsIn(stale, UNSETTLED).filter((id) => !recorded.has(id));
        // The mark goes last: cut off here too, the next sweep knows what is still to be done.
        for (const id of orphans) await removeWithJournal(keptPath(id));
        for (const name of stale) await rm(join(incoming, name), { force: true, recursive: true });
        return new Set([...idsIn(stale, UNFINISHED), ...orphans]).size;
      }),
  };
}

/** Ids become file names: nothing but an id may pass. */
function checked(id: string): string {
  if (!isRandomId(id)) throw new RangeError('not the id of a recording');
  return id;
}

async function removeWithJournal(path: string): Promise<void> {
  // The file first: a journal without its file means nothing, a file without its journal may be torn.
  await rm(path, { force: true });
  await rm(path + JOURNAL, { force: true });
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

function idsIn(names: readonly string[], ending: string): readonly string[] {
  return names
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .filter(isRandomId);
}
