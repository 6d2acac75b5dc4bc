// A second program on the same vault, for tests: tries to unlock the folder it is given, says what came of it, and
// keeps what it got until its input ends.

import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { nodeDisk } from '../../../electron/host/disk/disk.ts';
import { createEventHub } from '../../../electron/host/events.ts';
import { createPreferences } from '../../../electron/host/program/preferences.ts';
import { createDeviceStore } from '../../../electron/host/vault/device-store.ts';
import { createFolders } from '../../../electron/host/vault/folders.ts';
import { createKdf } from '../../../electron/host/vault/kdf.ts';
import { createVaultService } from '../../../electron/host/vault/service.ts';
import { createOpenStorage } from '../../../electron/host/vault/storage.ts';

const [folder = '', name = '', passphrase = ''] = process.argv.slice(2);
const ports = { clock: () => Date.now(), randomBytes, log: { event: () => undefined } };
const service = createVaultService({
  ports,
  config: { suggestedVaultFolder: folder, demoVaultFolder: folder, vaultFolder: folder },
  preferences: createPreferences(join(folder, '..', `settings-${process.pid}`), nodeDisk),
  folders: createFolders(randomBytes),
  events: createEventHub(),
  disk: nodeDisk,
  kdf: createKdf(),
  cost: null,
  openStorage: createOpenStorage(ports, {
    version: '1',
    accessPoint: async () => 'p',
    monotonic: ports.clock,
    disk: nodeDisk,
  }),
  seedDemo: () => Promise.reject(new Error('no demo here')),
  carryOver: () => Promise.reject(new Error('no other key here')),
  leaving: [],
  following: [],
  collectGarbage: () => undefined,
  devices: createDeviceStore(folder, nodeDisk, randomBytes, null),
  stopWork: async () => undefined,
});

process.stdout.write('ready\n');
process.stdin.once('data', () => {
  void service.handlers['vault.unlock']({ name, passphrase }).then(
    (answer) => process.stdout.write(`${answer.ok ? 'open' : answer.error.code}\n`),
    (error: unknown) => process.stdout.write(`${String(error)}\n`),
  );
});
process.stdin.once('end', () => {
  void service.close();
});
