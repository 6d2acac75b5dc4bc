// Runs a command on a vault: reads its options, opens what it needs, and always closes again.

import type { Refusal } from '../../shared/domain/refusals.ts';
import type { Language } from '../../shared/domain/words.ts';
import { refusalWords } from '../../renderer/messages/refusal-words.ts';
import type { Assembled } from '../host/host.ts';
import type { Io } from './io.ts';
import { openHost } from './open-host.ts';
import { vaultOptions, type VaultOptions } from './vault-options.ts';
import { VAULT_WORDS } from './vault-words.ts';

export const DONE = 0;
export const REFUSED = 1;
const BAD_USE = 2;

export type VaultCommand = (assembled: Assembled, options: VaultOptions) => Promise<number>;

export async function withVault(args: string[], io: Io, work: VaultCommand): Promise<number> {
  const options = await vaultOptions(args);
  if (options === 'usage' || options === 'passphrase-file') {
    const words = VAULT_WORDS[args.includes('en') ? 'en' : 'nl'];
    io.stderr(`${options === 'usage' ? words.usage : words.passphraseFile}\n`);
    return BAD_USE;
  }
  const assembled = openHost(options.vault);
  try {
    return await work(assembled, options);
  } finally {
    await assembled.host.close();
  }
}

/** As `withVault`, with the vault open for whoever the passphrase belongs to. */
export async function withOpenVault(args: string[], io: Io, work: VaultCommand): Promise<number> {
  return withVault(args, io, async (assembled, options) => {
    const opened = await assembled.vault.unlockAnyone(options.passphrase);
    if (opened.ok) return work(assembled, options);
    io.stderr(`${sentences(opened.error, options.language)}\n`);
    return REFUSED;
  });
}

/** What happened, what is safe and what to do, as one line. */
export function sentences(refusal: Refusal, language: Language): string {
  const { happened, safe, next } = refusalWords(refusal, language);
  return [happened, safe, next].filter((part) => part !== undefined).join(' ');
}
