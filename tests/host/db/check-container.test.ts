import { randomBytes } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkContainer } from '../../../electron/host/db/check-container.ts';
import { CHUNK_BYTES } from '../../../electron/host/db/container-format.ts';
import type { Part } from '../../../electron/host/db/film-container.ts';
import { kept } from '../../support/containers.ts';
import { newKey, newRecordingId } from '../../support/storage.ts';

describe('checking a container', () => {
  const original = randomBytes(2 * CHUNK_BYTES + 5);

  it('finds nothing where all is well', async () => {
    const { store, id, key, facts } = await kept({ original, cover: randomBytes(9) });
    expect(await checkContainer(store, id, key, facts)).toEqual([]);
  });

  it('stops at the next piece when it is told to', async () => {
    const { store, id, key, facts } = await kept({ original });
    const stopped = new AbortController();
    const checking = checkContainer(store, id, key, facts, stopped.signal);
    stopped.abort(new Error('locked'));
    await expect(checking).rejects.toThrow('locked');
  });

  it('tells missing, unreadable, incomplete and altered apart', async () => {
    const { store, id, key, facts, path } = await kept({ original, cover: randomBytes(9) });
    const { sha256: hash } = facts.get('original') ?? { sha256: '' };
    const but = (part: Part, sizeBytes: number, sha: string) =>
      new Map([...facts, [part, { sizeBytes, sha256: sha }]]);
    expect(await checkContainer(store, newRecordingId(), key, facts)).toEqual(['missing']);
    expect(await checkContainer(store, id, newKey(), facts)).toEqual(['unreadable']);
    expect(await checkContainer(store, id, key, but('proxy', 1, hash))).toEqual(['incomplete']);
    expect(await checkContainer(store, id, key, but('original', original.length + 1, hash))).toEqual([
      'incomplete',
    ]);
    expect(await checkContainer(store, id, key, but('cover', 9, hash))).toEqual(['altered']);
    expect(await checkContainer(store, id, key, new Map([...facts].slice(0, 1)))).toEqual(['altered']);
    const file = openSync(path, 'r+');
    writeSync(file, randomBytes(64), 0, 64, CHUNK_BYTES);
    closeSync(file);
    expect(await checkContainer(store, id, key, facts)).toEqual(['unreadable']);
  });
});
