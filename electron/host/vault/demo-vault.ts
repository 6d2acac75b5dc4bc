// The demo vault: a vault like any other, with three people whose passphrases are public.

import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { nameKey, type Person } from '../../../shared/domain/profile/profile.ts';
import { DEMO_COORDINATOR, DEMO_PEOPLE, type DemoPerson } from '../demo/people.ts';
import type { KdfCost } from '../ports.ts';
import { createVault, type MadeVault } from './create-vault.ts';
import type { VaultDeps } from './deps.ts';
import type { OpenVault } from './open-vault.ts';
import { addPerson } from './people.ts';

/** Guessing a public passphrase need not be dear. */
const DEMO_COST: KdfCost = { memoryKiB: 8 * 1024, passes: 1, lanes: 1 };

/** `passphrase` null: the public ones; else this one for all three. */
export async function createDemoVault(
  deps: VaultDeps,
  folder: string,
  passphrase: string | null,
): Promise<Result<MadeVault>> {
  const cheap = { ...deps, cost: deps.cost ?? DEMO_COST };
  const secretOf = (person: DemoPerson) => passphrase ?? person.passphrase;
  return createVault(cheap, {
    folder,
    suggested: true,
    demo: true,
    name: DEMO_COORDINATOR.name,
    passphrase: secretOf(DEMO_COORDINATOR),
    fill: async (vault) => {
      const profiles: Person[] = [vault.session.me];
      for (const person of DEMO_PEOPLE.filter((other) => other !== DEMO_COORDINATOR)) {
        const { name, roles } = person;
        const added = await addPerson(cheap, vault, { name, roles, passphrase: secretOf(person) });
        if (!added.ok) return added;
        profiles.push(added.value);
      }
      return deps.seedDemo(vault.session, profiles);
    },
  });
}

export function demoPerson(name: string): Result<DemoPerson> {
  const person = DEMO_PEOPLE.find((other) => nameKey(other.name) === nameKey(name));
  return person === undefined ? refuse({ code: 'not-found' }) : ok(person);
}

export function isDemo(vault: OpenVault | null): vault is OpenVault {
  return vault?.session.demo === true;
}
