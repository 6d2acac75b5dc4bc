// The command `verify`: reads the whole vault back and lists what is not as it was written.

import { PARTS_OF_VAULT, standing } from '../../shared/domain/vault/standing.ts';
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
    const { films, damage } = found.value;
    const wrong = damage.filter(isWrong);
    const lines = damage.map((one) => `  ${lineOf(one, words)}`);
    const first = wrong.length === 0 ? words.allWell : words.damaged(wrong.length);
    const left = wrong.length === 0 ? null : standing(damage, films, PARTS_OF_VAULT);
    const last = left === null ? [] : [words.stands(left)];
    io.stdout(`${[first, ...lines, ...last].join('\n')}\n`);
    return wrong.length === 0 ? DONE : REFUSED;
  });
}

function lineOf({ part, what, code }: Damage, words: VaultWords): string {
  return `${words.parts[part]}${code === null ? '' : ` ${code}`}: ${words.damages[what]}`;
}
