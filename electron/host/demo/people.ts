// The three people of the demo vault. Their passphrases are public on purpose: everything in the demo is
// drawn and made up, so there is nothing to protect, and anyone may look at it through each pair of eyes.

import { ROLES_OF_FOUNDER, USUAL_ROLES, type Role } from '../../../shared/domain/access/role.ts';
import type { Words } from '../../../shared/domain/words.ts';

export interface DemoPerson {
  readonly name: string;
  readonly passphrase: string;
  readonly roles: readonly Role[];
  readonly team: Words;
}

const NORTH: Words = { nl: 'Noord', en: 'North' };
const SOUTH: Words = { nl: 'Zuid', en: 'South' };

/** Made the vault, coordinates, and has scored everything. */
export const DEMO_COORDINATOR: DemoPerson = {
  name: 'Ans',
  passphrase: 'voorbeeld van Ans, niet geheim',
  roles: ROLES_OF_FOUNDER,
  team: NORTH,
};

/** Has scored the same films without seeing the scores of the first. */
export const DEMO_COLLEAGUE: DemoPerson = {
  name: 'Bram',
  passphrase: 'voorbeeld van Bram, niet geheim',
  roles: USUAL_ROLES,
  team: NORTH,
};

/** Came later, joined in the second time and still has a film to score: whoever opens the demo begins as this person. */
export const DEMO_NEWCOMER: DemoPerson = {
  name: 'Chris',
  passphrase: 'voorbeeld van Chris, niet geheim',
  roles: USUAL_ROLES,
  team: SOUTH,
};

export const DEMO_PEOPLE: readonly DemoPerson[] = [DEMO_COORDINATOR, DEMO_COLLEAGUE, DEMO_NEWCOMER];
