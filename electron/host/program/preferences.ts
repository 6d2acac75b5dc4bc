// Preferences: the few things that must be known before a vault is open. Not secret, and never worth a failure:
// a file that is gone or broken means the defaults.

import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { keptDesk } from '../../../shared/contract/desk-fields.ts';
import { LOCK_AFTER_MINUTES } from '../../../shared/contract/lock-after.ts';
import { THEMES, type Preferences } from '../../../shared/contract/program.ts';
import { isRandomId } from '../../../shared/domain/ids.ts';
import { LANGUAGES } from '../../../shared/domain/words.ts';
import { guardedAsync } from '../db/storage-faults.ts';
import { writeWhole, type Disk } from '../disk/disk.ts';

export const SETTINGS_FILE = 'settings.json';

/** Each field falls back by itself, so that one wrong word does not take the others along. */
const schema = z.object({
  language: z.enum(LANGUAGES).catch('nl'),
  theme: z.enum(THEMES).catch('system'),
  lockAfter: z.literal(LOCK_AFTER_MINUTES).catch(10),
  lastVaultFolder: z.string().nullable().catch(null),
  installationId: z.string().refine(isRandomId).nullable().catch(null),
  /** By the random id of a person; the newest last. */
  desks: z.array(z.object({ person: z.string().refine(isRandomId), desk: keptDesk })).catch([]),
});
export type Settings = z.output<typeof schema>;

export type Change = Partial<Settings> | ((settings: Settings) => Partial<Settings>);

export interface PreferenceStore {
  read(): Promise<Settings>;
  /** A function is given what is kept at the moment of writing. */
  change(part: Change): Promise<Settings>;
}

export function createPreferences(folder: string, disk: Disk): PreferenceStore {
  const path = join(folder, SETTINGS_FILE);
  let last: Promise<unknown> = Promise.resolve();

  async function write(part: Change): Promise<Settings> {
    const now = await read(path);
    const next = { ...now, ...(typeof part === 'function' ? part(now) : part) };
    await guardedAsync(async () => mkdir(folder, { recursive: true, mode: 0o700 }));
    await writeWhole(disk, path, `${JSON.stringify(next, null, 2)}\n`);
    return next;
  }

  return {
    read: async () => read(path),
    // One after the other: two changes at once must not undo each other.
    async change(part) {
      const done = last.then(async () => write(part));
      last = done.catch(() => null);
      return done;
    },
  };
}

/** What the page may know: not the folder, nor the name of the installation. */
export function shown({ language, theme, lockAfter }: Settings): Preferences {
  return { language, theme, lockAfter };
}

async function read(path: string): Promise<Settings> {
  const text = await readFile(path, 'utf8').catch(() => '{}');
  return schema.catch(schema.parse({})).parse(parseJson(text));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
