// A look at a vault as somebody who opens it has it: everything it holds, and whatever it tells of damage.

import type { Refusal } from '../../../shared/domain/refusals.ts';
import { isWrong } from '../../../shared/domain/vault/vault-state.ts';
import { readFacts, type Facts } from './facts.ts';
import { sessionOf, soakHost } from './host.ts';

export type Sight =
  | { readonly open: false; readonly refusal: Refusal['code'] }
  | {
      readonly open: true;
      readonly facts: Facts;
      readonly passphrase: string;
      readonly damage: readonly string[];
    };

/** Tries the passphrases in this order, and locks again. */
export async function look(home: string, name: string, passphrases: readonly string[]): Promise<Sight> {
  const assembled = soakHost(home);
  const { host, handlers } = assembled;
  let refusal: Refusal['code'] = 'vault.none';
  try {
    for (const passphrase of passphrases) {
      const answer = await host.call('vault.unlock', { name, passphrase });
      if (!answer.ok) {
        refusal = answer.error.code;
        continue;
      }
      const found = await handlers['vault.verify']({});
      const log = await handlers['audit.state']({});
      if (!found.ok || !log.ok) return { open: false, refusal: 'vault.locked' };
      const damage = [...found.value.damage.filter(isWrong), ...log.value.found].map((one) =>
        JSON.stringify(one),
      );
      return { open: true, facts: await readFacts(sessionOf(assembled)), passphrase, damage };
    }
    return { open: false, refusal };
  } finally {
    await host.close();
  }
}
