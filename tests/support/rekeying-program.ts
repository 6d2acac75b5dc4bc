// A program of its own that gives a vault one new key after another until it is killed: `FOLDER NAME PASSPHRASE`. Says
// `open` once it begins, and `again` each time that it is done.

import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { nodeDisk } from '../../electron/host/disk/disk.ts';
import { createEventHub } from '../../electron/host/events.ts';
import { createPreferences } from '../../electron/host/program/preferences.ts';
import { createDeviceStore } from '../../electron/host/vault/device-store.ts';
import { createFolders } from '../../electron/host/vault/folders.ts';
import { createVaultService } from '../../electron/host/vault/service.ts';
import { createOpenStorage } from '../../electron/host/vault/storage.ts';
import { quickKdf } from './quick-kdf.ts';
import { told } from './scenes.ts';

const [folder = '', name = '', passphrase = ''] = process.argv.slice(2);
const ports = { clock: () => Date.now(), randomBytes, log: { event: () => undefined } };
const settings = join(folder, '..', 'settings');
const service = createVaultService({
  ports,
  config: { suggestedVaultFolder: folder, demoVaultFolder: folder, vaultFolder: folder },
  preferences: createPreferences(settings, nodeDisk),
  folders: createFolders(randomBytes),
  events: createEventHub(),
  disk: nodeDisk,
  kdf: quickKdf,
  cost: { memoryKiB: 8, passes: 1, lanes: 1 },
  openStorage: createOpenStorage(ports, {
    version: '1',
    accessPoint: async () => 'p',
    monotonic: ports.clock,
    disk: nodeDisk,
  }),
  seedDemo: () => Promise.reject(new Error('no demo here')),
  carryOver: async () => undefined,
  leaving: [],
  following: [],
  collectGarbage: () => undefined,
  devices: createDeviceStore(settings, nodeDisk, randomBytes, null),
  stopWork: async () => undefined,
});

told(await service.handlers['vault.unlock']({ name, passphrase }));
writeSync(1, 'open\n');
for (;;) {
  told(await service.handlers['keys.rekey']({ passphrase }));
  writeSync(1, 'again\n');
}
