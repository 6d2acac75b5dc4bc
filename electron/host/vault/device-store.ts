// Secrets of this computer, each for one slot of one vault: locked up by the system for this user, and kept beside the
// settings. Whoever copies the vault, or the settings as well, has not got them.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { makeFolder } from '../db/durable-files.ts';
import { guardedAsync } from '../db/storage-faults.ts';
import { writeWhole, type Disk } from '../disk/disk.ts';
import type { DeviceSecrets, RandomBytes } from '../ports.ts';
import { KEY_BYTES, wipe } from './keys.ts';
import type { DeviceSecret } from './slots.ts';

const ID_BYTES = 16;

export interface DeviceStore {
  available(): Promise<boolean>;
  /** A new secret that was read back, the caller's to wipe. Refuses with `device.unavailable`. */
  make(): Promise<Result<DeviceSecret>>;
  /** The caller's to wipe; null when this computer has not got it. */
  find(id: string): Promise<DeviceSecret | null>;
  forget(id: string): Promise<void>;
}

/** `secrets` null: a shell in which the system keeps none. */
export function createDeviceStore(
  folder: string,
  disk: Disk,
  randomBytes: RandomBytes,
  secrets: DeviceSecrets | null,
): DeviceStore {
  const pathOf = (id: string): string => join(folder, `device-${id}.key`);
  const keep = async (id: string, secret: Uint8Array): Promise<void> => {
    const locked = await secrets?.protect(secret);
    if (locked !== null && locked !== undefined) {
      await writeWhole(disk, pathOf(id), Buffer.from(locked).toString('base64'));
    }
  };
  const find = async (id: string): Promise<DeviceSecret | null> => {
    const locked = await readFile(pathOf(id), 'utf8').catch(() => null);
    if (secrets === null || locked === null) return null;
    const found = await secrets.reveal(Buffer.from(locked, 'base64'));
    if (found === null) return null;
    // What the system opens today it may not open for ever; this time it did.
    if (found.isAging) await keep(id, found.secret).catch(() => null);
    return { id, secret: found.secret };
  };
  const forget = (id: string): Promise<void> => disk.remove(pathOf(id));
  const available = async (): Promise<boolean> => secrets !== null && (await secrets.available());

  return {
    available,
    find,
    forget,
    async make() {
      if (!(await available())) return refuse({ code: 'device.unavailable' });
      const device = { id: randomBytes(ID_BYTES).toString('hex'), secret: randomBytes(KEY_BYTES) };
      await guardedAsync(() => makeFolder(folder));
      await keep(device.id, device.secret);
      const found = await find(device.id);
      const isThere = found?.secret.equals(device.secret) === true;
      if (found !== null) wipe(found.secret);
      if (isThere) return ok(device);
      wipe(device.secret);
      await forget(device.id);
      return refuse({ code: 'device.unavailable' });
    },
  };
}
