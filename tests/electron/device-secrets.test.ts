// The system's keeping of secrets, as the main process asks it: what is refused, and that nothing but an answer ever
// comes of it. Under a stand-in: what a real keychain does is proved only where Electron runs.

import { afterEach, describe, expect, test, vi } from 'vitest';
import { answerDeviceSecret } from '../../electron/shell/electron/device-secrets.ts';
import { deviceSecretsThrough } from '../../electron/shell/device-secrets-port.ts';
import * as electron from './stand-in/electron.ts';

vi.mock('electron', () => import('./stand-in/electron.ts'));

const secrets = deviceSecretsThrough(answerDeviceSecret);
const SECRET = Buffer.from('thirty-two bytes of some secret!');

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  Object.assign(electron.safeStorage, { backend: 'gnome_libsecret', isAvailable: true });
});

test('what is locked up comes back, and is not what was given', async () => {
  expect(await secrets.available()).toBe(true);
  const locked = await secrets.protect(SECRET);
  if (locked === null) throw new Error('nothing was locked up');
  expect(Buffer.from(locked).includes(SECRET)).toBe(false);
  expect(Buffer.from(locked).includes(SECRET.toString('base64'))).toBe(false);
  expect(await secrets.reveal(locked)).toEqual({ secret: SECRET, isAging: false });
});

test('a key of the system that was renewed is told', async () => {
  const locked = await secrets.protect(SECRET);
  const result = SECRET.toString('base64');
  vi.spyOn(electron.safeStorage, 'decryptStringAsync').mockResolvedValue({ result, shouldReEncrypt: true });
  expect(await secrets.reveal(locked ?? Buffer.alloc(0))).toEqual({ secret: SECRET, isAging: true });
});

describe('nothing is kept', () => {
  test.each(['basic_text', 'unknown'])('on Linux with %s', async (backend) => {
    vi.spyOn(process, 'platform', 'get').mockReturnValue('linux');
    const locked = await secrets.protect(SECRET);
    electron.safeStorage.backend = backend;
    expect(await secrets.available()).toBe(false);
    expect(await secrets.protect(SECRET)).toBeNull();
    expect(await secrets.reveal(locked ?? Buffer.alloc(0))).toBeNull();
  });

  test('where the system says it cannot', async () => {
    electron.safeStorage.isAvailable = false;
    expect([await secrets.available(), await secrets.protect(SECRET)]).toEqual([false, null]);
  });

  test.each(['encryptStringAsync', 'decryptStringAsync', 'isAsyncEncryptionAvailable'] as const)(
    'when %s fails',
    async (name) => {
      const locked = await secrets.protect(SECRET);
      vi.spyOn(electron.safeStorage, name).mockRejectedValue(new Error('the keychain was closed'));
      const back = await secrets.reveal(locked ?? Buffer.alloc(0));
      expect([await secrets.protect(SECRET), back]).toContain(null);
    },
  );
});

test('Windows and macOS have one keeper, and are not asked which', async () => {
  vi.spyOn(process, 'platform', 'get').mockReturnValue('win32');
  const asked = vi.spyOn(electron.safeStorage, 'getSelectedStorageBackend');
  expect(await secrets.available()).toBe(true);
  expect(asked).not.toHaveBeenCalled();
});
