// A manifest that is not as it was written: damaged by chance, changed on purpose, from a newer program, or made
// to hurt. Each gets the right refusal, and none ever opens the wrong vault.

import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isCurrentSlot,
  readManifest,
  type CurrentSlot,
  type Manifest,
} from '../../../electron/host/vault/manifest.ts';
import { ANNA, BRAM, lock, made, makeWorld, NEW_PASSPHRASE, told, type World } from './world.ts';

const FILES = ['vault.json', 'vault.json.prev'];
const NONCE = 'AAAAAAAAAAAAAAAA';
const SALT = `${'A'.repeat(22)}==`;
/** As long as they should be, and nothing of ours. */
const KEY = Buffer.alloc(32, 9).toString('base64');
const SEALED = Buffer.alloc(48, 9).toString('base64');
const BOX = Buffer.alloc(80, 9).toString('base64');
const DAMAGED = { ok: false, error: { code: 'vault.damaged', part: 'manifest' } };

async function closedVault(): Promise<{ world: World; text: string }> {
  const world = await makeWorld();
  const service = world.start();
  await made(service);
  told(await service.handlers['profiles.add'](BRAM));
  await lock(service);
  return { world, text: await readFile(join(world.folder, 'vault.json'), 'utf8') };
}

async function put(world: World, text: string | Buffer, files = FILES): Promise<void> {
  for (const name of files) await writeFile(join(world.folder, name), text);
}

/** What stands at `path` replaced, by somebody who knows how the file is made: the checksum fits. */
function forged(text: string, path: string, value: unknown): string {
  const { checksum: _, ...content } = membersOf(JSON.parse(text));
  return withChecksum(replaced(content, path === '' ? [] : path.split('.'), value));
}

function withChecksum(content: unknown): string {
  const checksum = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  return JSON.stringify({ ...membersOf(content), checksum });
}

function replaced(node: unknown, [head, ...rest]: readonly string[], value: unknown): unknown {
  if (head === undefined) return value;
  const list: unknown[] | null = Array.isArray(node) ? node : null;
  if (list !== null) return list.with(Number(head), replaced(list[Number(head)], rest, value));
  const members = membersOf(node);
  return { ...members, [head]: replaced(members[head], rest, value) };
}

function membersOf(value: unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(Object(value)));
}

function parsed(text: string): Manifest {
  const manifest = readManifest(text);
  if (typeof manifest === 'string') throw new Error(manifest);
  return manifest;
}

function currentSlot({ slots }: Manifest, at: number): CurrentSlot {
  const slot = slots[at];
  if (slot === undefined || !isCurrentSlot(slot)) throw new Error('not a slot of today');
  return slot;
}

/** As format 1 had them; nobody has ever sealed it so. */
function earlier({ vaultKey: _box, device: _none, former: _old, ...slot }: CurrentSlot): unknown {
  return { ...slot, sealed: BOX };
}

async function unlock(world: World, typed = ANNA) {
  world.now += 60_000;
  return world.start().handlers['vault.unlock'](typed);
}

describe('damage by chance', () => {
  it('every changed byte is seen before a passphrase is asked for', async () => {
    const { text } = await closedVault();
    const whole = JSON.stringify(readManifest(text));
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; at += 1) {
      for (const flip of [1, 0x20, 0x80]) {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ flip;
        const found = readManifest(changed.toString('utf8'));
        // White space between the members carries nothing: the content is then still exactly what it was.
        if (found !== 'damaged') expect(JSON.stringify(found)).toBe(whole);
      }
    }
  });

  it('every cut is seen', async () => {
    const { text } = await closedVault();
    const end = text.trimEnd().length;
    for (let length = 0; length < end; length += 7)
      expect(readManifest(text.slice(0, length))).toBe('damaged');
  });

  it('never throws, whatever stands in the file', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.jsonValue().map((v) => JSON.stringify(v)),
        ),
        (text) => {
          expect(readManifest(text)).toBe('damaged');
        },
      ),
    );
  });

  it.each([
    ['cut', (text: string) => text.slice(0, 300)],
    ['empty', () => ''],
    ['other bytes', () => 'x'.repeat(100)],
    ['far too large', () => ' '.repeat(2 * 1024 * 1024)],
  ])('opens from the copy when the first file is %s, and mends it', async (_, damage) => {
    const { world, text } = await closedVault();
    await put(world, damage(text), ['vault.json']);
    const service = world.start();
    expect(told(await service.handlers['vault.state']({})).kind).toBe('locked');
    expect(told(await service.handlers['vault.unlock'](ANNA)).name).toBe(ANNA.name);
    expect(readManifest(await readFile(join(world.folder, 'vault.json'), 'utf8'))).toEqual(
      readManifest(text),
    );
  });

  it.each(FILES)('opens when %s is gone', async (name) => {
    const { world } = await closedVault();
    await rm(join(world.folder, name));
    expect((await unlock(world)).ok).toBe(true);
    expect(await readFile(join(world.folder, name), 'utf8')).toContain('"format": 2');
  });

  it('says so when both are beyond reading, and touches neither', async () => {
    const { world, text } = await closedVault();
    await put(world, text.slice(0, 500));
    expect(await unlock(world)).toEqual(DAMAGED);
    expect(await readFile(join(world.folder, 'vault.json'), 'utf8')).toBe(text.slice(0, 500));
  });

  it('a folder in the place of the file counts as damage', async () => {
    const { world } = await closedVault();
    await rm(join(world.folder, 'vault.json'));
    await mkdir(join(world.folder, 'vault.json'));
    await rm(join(world.folder, 'vault.json.prev'));
    expect(await unlock(world)).toEqual(DAMAGED);
  });
});

describe('from a newer program', () => {
  it('is said, also when only one of the files is', async () => {
    const { world, text } = await closedVault();
    const newer = forged(forged(text, 'somethingNew', { yes: true }), 'format', 3);
    await put(world, newer, ['vault.json']);
    expect(await unlock(world)).toEqual({ ok: false, error: { code: 'vault.newer-version' } });
    expect(await readFile(join(world.folder, 'vault.json'), 'utf8')).toBe(newer);
  });
});

describe('changed on purpose', () => {
  it.each<[string, string, unknown]>([
    ['demo switched on', 'demo', true],
    ['another MAC', 'mac', 'a'.repeat(64)],
    ['a slot left out', 'slots', (m: Manifest) => m.slots.slice(0, 1)],
    ['slots in another order', 'slots', (m: Manifest) => m.slots.toReversed()],
    ['the recovery sealed to somebody else', 'recovery.publicKey', KEY],
    ['another seal for the recovery', 'recovery.vaultKey', BOX],
    ['a vault key from before', 'former', { nonce: NONCE, sealed: SEALED }],
    ['another seal of the vault key', 'slots.0.vaultKey', BOX],
    ['a rater key from before', 'slots.0.former', { nonce: NONCE, sealed: SEALED }],
    ["another person's vault key", 'slots.0.vaultKey', (m: Manifest) => currentSlot(m, 1).vaultKey],
    ["a colleague's slot bound to a computer", 'slots.1.device', 'c'.repeat(32)],
    ['a person behind another name', 'slots.1.nameHash', 'b'.repeat(64)],
  ])('%s: refused although the passphrase is right', async (_, path, value) => {
    const { world, text } = await closedVault();
    await put(world, forged(text, path, typeof value === 'function' ? value(parsed(text)) : value));
    expect(await unlock(world)).toEqual(DAMAGED);
  });

  it.each<[string, string, unknown]>([
    ['another vault', 'vaultId', 'a'.repeat(32)],
    ['another person', 'slots.0.profileId', 'a'.repeat(32)],
    ['another name', 'slots.0.nameHash', 'a'.repeat(64)],
    ['a dearer key', 'slots.0.kdf.memoryKiB', 9],
    ['more passes', 'slots.0.kdf.passes', 2],
    ['another salt', 'slots.0.kdf.salt', SALT],
    ['another nonce', 'slots.0.nonce', NONCE],
    ["another person's seal", 'slots.0.sealed', (m: Manifest) => m.slots[1]?.sealed],
    ['a slot of the format before', 'slots.0', (m: Manifest) => earlier(currentSlot(m, 0))],
  ])('%s: the slot opens no more', async (_, path, value) => {
    const { world, text } = await closedVault();
    await put(world, forged(text, path, typeof value === 'function' ? value(parsed(text)) : value));
    expect(await unlock(world)).toMatchObject({ ok: false, error: { code: 'vault.wrong-key' } });
  });

  it.each<[string, string, unknown]>([
    ['4 TiB of memory', 'slots.0.kdf.memoryKiB', 2 ** 32],
    ['just over 1 GiB', 'slots.0.kdf.memoryKiB', 1024 * 1024 + 1],
    ['no memory', 'slots.0.kdf.memoryKiB', 0],
    ['half a KiB', 'slots.0.kdf.memoryKiB', 8.5],
    ['memory in words', 'slots.0.kdf.memoryKiB', '8'],
    ['eleven passes', 'slots.0.kdf.passes', 11],
    ['no passes', 'slots.0.kdf.passes', 0],
    ['five lanes', 'slots.0.kdf', { algorithm: 'argon2id', memoryKiB: 64, passes: 1, lanes: 5, salt: SALT }],
    ['too little for its lanes', 'slots.0.kdf.lanes', 2],
    ['a short salt', 'slots.0.kdf.salt', 'AAAAAAAAAAA='],
    ['a long salt', 'slots.0.kdf.salt', 'A'.repeat(64)],
    ['another algorithm', 'slots.0.kdf.algorithm', 'argon2d'],
    ['a short seal', 'slots.0.sealed', 'AAAA'],
    ['a short recovery seal', 'recovery.vaultKey', 'AAAA'],
    ['a short public key', 'recovery.publicKey', 'AAAA'],
    [
      'a recovery of both formats',
      'recovery',
      { publicKey: KEY, vaultKey: BOX, nonce: NONCE, sealed: SEALED },
    ],
    ['a short vault key', 'slots.0.vaultKey', 'AAAA'],
    ['a computer with a name', 'slots.0.device', 'the laptop of Anna'],
    ['no word about a computer', 'slots.0.device', undefined],
    ['no word about a key from before', 'former', undefined],
    ['a short key from before', 'former', { nonce: NONCE, sealed: 'AAAA' }],
    ['a field too many', 'note', 'x'],
    ['a format in words', 'format', 'one'],
    ['a format of the day before yesterday', 'format', 0],
    ['the format of yesterday around what is of today', 'format', 1],
    ['no slots', 'slots', []],
    ['one person twice', 'slots', (m: Manifest) => [m.slots[0], m.slots[0]]],
    ['a thousand slots', 'slots', (m: Manifest) => Array.from({ length: 1000 }, () => m.slots[0])],
  ])('%s: refused without a single derivation', async (_, path, value) => {
    const { world, text } = await closedVault();
    await put(world, forged(text, path, typeof value === 'function' ? value(parsed(text)) : value));
    const kdf = { derive: () => Promise.reject(new Error('must not be reached')) };
    expect(await world.start({ kdf }).handlers['vault.unlock'](ANNA)).toEqual(DAMAGED);
  });

  it("another vault's manifest does not open this vault's database", async () => {
    const { world } = await closedVault();
    const other = await closedVault();
    for (const name of FILES) await cp(join(other.world.folder, name), join(world.folder, name));
    await expect(unlock(world)).rejects.toThrow('wrong-key');
    const service = world.start();
    expect(service.current()).toBeNull();
  });

  it('an old manifest brings back only the old passphrase of the same vault', async () => {
    const { world, text } = await closedVault();
    const service = world.start();
    told(await service.handlers['vault.unlock'](ANNA));
    told(
      await service.handlers['profiles.changePassphrase']({ current: ANNA.passphrase, next: NEW_PASSPHRASE }),
    );
    await lock(service);
    await put(world, text);
    const again = await world.start().handlers['vault.unlock']({ ...ANNA, passphrase: NEW_PASSPHRASE });
    expect(again.ok).toBe(false);
    expect((await unlock(world)).ok).toBe(true);
  });
});
