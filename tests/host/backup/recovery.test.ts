// Putting a vault back with the recovery key, by somebody whose passphrase is lost.

import { readdirSync, existsSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { told } from '../../support/scenes.ts';
import { ANNA } from './world.ts';
import { filled, filmsIn, restore, type Scene } from './scene.ts';

const NEXT = 'vijf nieuwe woorden op de deur';

/** A backup of a vault whose recovery key is known, with the vault locked. */
async function backedUp(): Promise<{ world: Scene; recoveryKey: string }> {
  const world = await filled();
  const { recoveryKey } = told(await world.handlers['keys.newRecovery']({ passphrase: ANNA.passphrase }));
  told(await world.handlers['keys.confirmRecovery']({ lastGroup: recoveryKey.slice(-4) }));
  await world.backup();
  told(await world.handlers['vault.lock']({}));
  return { world, recoveryKey };
}

it('opens the vault with all its films, under the new passphrase and no longer under the old one', async () => {
  const { world, recoveryKey } = await backedUp();
  const into = path.join(world.home, 'terug');
  const restored = told(await restore(world, into, { recoveryKey, passphrase: NEXT }));
  expect(restored).toMatchObject({ person: { name: ANNA.name }, withoutFilm: [] });
  expect(filmsIn(into)).toEqual(filmsIn(world.vaultFolder));
  // Her own key came back with it, so her films open to their end.
  expect(told(await world.handlers['vault.verify']({}))).toEqual({ films: 2, damage: [] });
  told(await world.handlers['vault.lock']({}));
  expect((await world.handlers['vault.unlock'](ANNA)).ok).toBe(false);
  told(await world.handlers['vault.unlock']({ ...ANNA, passphrase: NEXT }));
  const log = told(await world.handlers['audit.ofVault']({ from: 0, to: Number.MAX_SAFE_INTEGER }));
  const events = log.entries.map(({ event }) => event);
  expect(events).toEqual(expect.arrayContaining(['vault.restore', 'vault.recover', 'passphrase.change']));
});

it.each([
  ['a recovery key with a sign wrong', 'vault.wrong-recovery-key', { wrongKey: true, passphrase: NEXT }],
  ['a new passphrase that is too short', 'passphrase.too-short', { passphrase: 'kort' }],
  ['a name that is not in the vault', 'not-found', { passphrase: NEXT, name: 'Zoë' }],
])('%s puts nothing back', async (_, code, { wrongKey = false, ...changes }: Changes) => {
  const { world, recoveryKey } = await backedUp();
  const into = path.join(world.home, 'terug');
  const key = wrongKey ? recoveryKey.replace(/^./u, (sign) => (sign === '0' ? '1' : '0')) : recoveryKey;
  const answer = await restore(world, into, { ...changes, recoveryKey: key });
  expect(answer).toMatchObject({ ok: false, error: { code } });
  expect(existsSync(into) ? readdirSync(into) : []).toEqual([]);
});

interface Changes {
  readonly passphrase: string;
  readonly name?: string;
  readonly wrongKey?: boolean;
}
