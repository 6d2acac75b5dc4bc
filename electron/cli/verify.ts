// The command `verify`: reads the whole vault back and lists what is not as it was written.

import type { Damage } from '../../shared/domain/vault/vault-state.ts';
import type { Io } from './io.ts';
import { VAULT_WORDS, type VaultWords } from './vault-words.ts';
import { DONE, REFUSED, sentences, withOpenVault } from './with-vault.ts';

export function runVerify(args: string[], io: Io): Promise<number> {
  return withOpenVault(args, io, async ({ handlers }, { language }) => {
    const words = VAULT_WORDS[language];
    const found = await handlers['vault.verify']({});
    if (!found.ok) {
      io.stderr(`${sentences(found.error, language)}\n`);
      return REFUSED;
    }
    const lines = found.value.map((damage) => `  ${lineOf(damage, words)}`);
    io.stdout(`${lines.length === 0 ? words.allWell : [words.damaged(lines.length), ...lines].join('\n')}\n`);
    return lines.length === 0 ? DONE : REFUSED;
  });
}

function lineOf({ part, what, code }: Damage, words: VaultWords): string {
  return `${words.parts[part]}${code === null ? '' : ` ${code}`}: ${words.damages[what]}`;
}
