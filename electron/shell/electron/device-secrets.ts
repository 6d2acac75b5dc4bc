// Secrets of this computer, kept by the system: DPAPI, the keychain of macOS, or a secret service on Linux. Electron
// takes and gives text, so here, for a moment, a secret is a string; nowhere else is it.

import { safeStorage } from 'electron';
import type { DeviceSecretAnswer, DeviceSecretAsk } from '../host-messages.ts';

/** Whatever the system says against it, the answer is null: then nothing is bound to this computer. */
export async function answerDeviceSecret(ask: DeviceSecretAsk): Promise<DeviceSecretAnswer> {
  try {
    if (!(await isKept())) return null;
    switch (ask.what) {
      case 'available':
        return { text: '', isAging: false };
      case 'protect':
        return { text: (await safeStorage.encryptStringAsync(ask.text)).toString('base64'), isAging: false };
      case 'reveal': {
        const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(
          Buffer.from(ask.text, 'base64'),
        );
        return { text: result, isAging: shouldReEncrypt };
      }
    }
  } catch {
    return null;
  }
}

/** Without a secret service Linux would use a password that everyone knows. */
async function isKept(): Promise<boolean> {
  if (process.platform === 'linux') {
    const backend = safeStorage.getSelectedStorageBackend();
    if (backend === 'basic_text' || backend === 'unknown') return false;
  }
  return safeStorage.isAsyncEncryptionAvailable();
}
