// The command `verify`: reads the whole vault back and lists what is not as it was written.

import { isWrong, type Damage } from '../../shared/domain/vault/vault-state.ts';
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
    const wrong = found.value.filter(isWrong);
    const lines = found.value.map((damage) => `  ${lineOf(damage, words)}`);
    const first = wrong.length === 0 ? words.allWell : words.damaged(wrong.length);
    io.stdout(`${[first, ...lines].join('\n')}\n`);
    return wrong.length === 0 ? DONE : REFUSED;
  });
}

function lineOf({ part, what, code }: Damage, words: VaultWords): string {
  return `${words.parts[part]}${code === null ? '' : ` ${code}`}: ${words.damages[what]}`;
}
