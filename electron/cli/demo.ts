// The command `demo`: makes the example vault in a folder. Its three people all get the given passphrase.

import { DEMO_PEOPLE } from '../host/demo/people.ts';
import type { Io } from './io.ts';
import { VAULT_WORDS } from './vault-words.ts';
import { DONE, REFUSED, sentences, withVault } from './with-vault.ts';

export function runDemo(args: string[], io: Io): Promise<number> {
  return withVault(args, io, async ({ vault }, options) => {
    const made = await vault.makeDemo(options.vault, options.passphrase);
    if (!made.ok) {
      io.stderr(`${sentences(made.error, options.language)}\n`);
      return REFUSED;
    }
    const names = DEMO_PEOPLE.map((person) => person.name).join(', ');
    io.stdout(`${VAULT_WORDS[options.language].demoMade(options.vault, names)}\n`);
    return DONE;
  });
}
