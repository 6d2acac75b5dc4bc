// No key and no passphrase is ever said aloud: not in the log of the program, not in the text of a statement, not on the
// command line or in the environment, where other programs and files of the system could pick it up.

import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { openEncrypted } from '../../../electron/host/db/engine.ts';
import { deriveKey, type KeyPurpose } from '../../../electron/host/vault/keys.ts';
import { newKey, tempFolder } from '../../support/storage.ts';
import { ANNA, BRAM, lock, made, makeWorld, NEW_PASSPHRASE, told, type World } from './world.ts';

const PURPOSES: readonly KeyPurpose[] = [
  'database',
  'header',
  'audit',
  'backup',
  'identity',
  'draft',
  'former',
];

/** Copies of all that chance gave: what is handed out is wiped. */
function copiesOf(world: World): readonly Buffer[] {
  const copies: Buffer[] = [];
  const { ports } = world.deps;
  const draw = ports.randomBytes;
  vi.spyOn(ports, 'randomBytes').mockImplementation((count) => {
    const bytes = draw(count);
    copies.push(Buffer.from(bytes));
    return bytes;
  });
  return copies;
}

/** Every text that is given to the engine, or is written to the outputs of this process. */
async function everythingSaid(): Promise<readonly string[]> {
  const said: string[] = [];
  const hear = (text: unknown): void => void said.push(String(text));
  const connection = await openEncrypted(join(tempFolder(), 'any.db'), newKey(), { settings: [] });
  const engine: unknown = Object.getPrototypeOf(connection);
  connection.close();
  if (typeof engine !== 'object' || engine === null) throw new Error('no engine');
  for (const name of ['prepare', 'exec', 'pragma']) {
    const real: unknown = Reflect.get(engine, name);
    if (typeof real !== 'function') throw new Error(`the engine has no ${name}`);
    Reflect.set(engine, name, function overheard(this: unknown, ...given: unknown[]): unknown {
      hear(given[0]);
      return Reflect.apply(real, this, given);
    });
    onTestFinished(() => void Reflect.set(engine, name, real));
  }
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      hear(text);
      return true;
    });
  }
  return said;
}

async function aDay(world: World): Promise<readonly string[]> {
  const service = world.start();
  const { handlers } = service;
  const recoveryKey = await made(service);
  const bram = told(await handlers['profiles.add'](BRAM)).id;
  await handlers['vault.unlock']({ ...ANNA, passphrase: BRAM.passphrase });
  told(await handlers['keys.rekey']({ passphrase: ANNA.passphrase }));
  const fresh = told(await handlers['keys.newRecovery']({ passphrase: ANNA.passphrase })).recoveryKey;
  told(await handlers['keys.confirmRecovery']({ lastGroup: fresh.slice(-4) }));
  told(await handlers['profiles.remove']({ id: bram, passphrase: ANNA.passphrase }));
  await lock(service);
  const anew = { recoveryKey: fresh, name: ANNA.name, passphrase: NEW_PASSPHRASE };
  told(await handlers['vault.recover'](anew));
  told(await handlers['profiles.changePassphrase']({ current: NEW_PASSPHRASE, next: ANNA.passphrase }));
  await lock(service);
  return [ANNA.passphrase, BRAM.passphrase, NEW_PASSPHRASE, recoveryKey, fresh];
}

it('in a whole day of keys', async () => {
  const world = await makeWorld();
  onTestFinished(() => void vi.restoreAllMocks());
  const drawn = copiesOf(world);
  const said = await everythingSaid();
  const words = await aDay(world);
  vi.restoreAllMocks();
  expect(said.length).toBeGreaterThan(50);

  const vaultId = drawn.find(({ length }) => length === 16)?.toString('hex') ?? '';
  const keys = drawn.filter(({ length }) => length === 32);
  const derived = keys.flatMap((key) => PURPOSES.map((purpose) => deriveKey(key, vaultId, purpose)));
  const needles = [
    ...words.flatMap((word) => [word, word.toLowerCase(), word.replaceAll('-', '')]),
    ...[...keys, ...derived].flatMap((key) => [key.toString('hex'), key.toString('base64').slice(0, 43)]),
  ];
  const places = {
    log: JSON.stringify(world.logged),
    events: JSON.stringify(world.events),
    said: said.join('\n'),
    argv: process.argv.join('\n'),
    environment: JSON.stringify(process.env),
  };
  for (const [place, text] of Object.entries(places)) {
    const found = needles.filter((needle) => text.includes(needle) || text.toUpperCase().includes(needle));
    expect([place, found.length]).toEqual([place, 0]);
  }
  // The control: the same search finds a key where it is said.
  const aloud = `pragma key = "x'${keys[0]?.toString('hex') ?? ''}'"`;
  expect(needles.filter((needle) => aloud.includes(needle))).toHaveLength(1);
});
