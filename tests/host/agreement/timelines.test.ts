// Marks of two people beside each other: only where the viewer may see those of both.

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asId, type ProfileId } from '../../../shared/domain/ids.ts';
import type { Recording } from '../../../shared/domain/recording/recording.ts';
import { fromSeconds } from '../../../shared/domain/time.ts';
import { openTestVault, type TestVault } from '../../support/session.ts';
import { addRecording, addRound, finish, refusalOf, told } from '../../support/scenes.ts';

const STRANGER: ProfileId = asId('0'.repeat(32));

let vault: TestVault;
let bath: Recording;
let play: Recording;
beforeEach(async () => {
  vault = await openTestVault(['Ans', 'Bram', 'Chris', 'Dirk']);
  bath = await addRecording(vault, 'Ans', { code: 'V-0002' });
  play = await addRecording(vault, 'Ans', { code: 'V-0001' });
});
afterEach(() => vault.close());

const id = (name: string) => vault.profile(name).id;

async function mark(author: string, film: Recording, start: number, end: number): Promise<void> {
  const span = { start: fromSeconds(start), end: fromSeconds(end) };
  told(await vault.as(author)['fragments.mark']({ recordingId: film.id, ...span }));
}

const ask = (viewer: string, a: ProfileId, b: ProfileId, film = bath) =>
  vault.as(viewer)['agreement.timeline']({ recordingId: film.id, raterIds: [a, b] });

async function marked(viewer: string) {
  const found = told(await vault.as(viewer)['agreement.marked']({}));
  return found.map(({ recordingCode, raters }) => [recordingCode, ...raters.map(({ name }) => name)]);
}

describe('two timelines', () => {
  test('hold the marks of each, by start, in the order asked for', async () => {
    await mark('Bram', bath, 20, 25);
    await mark('Bram', bath, 5, 9);
    await mark('Chris', bath, 6, 9);
    await mark('Dirk', bath, 1, 2);
    const { a, b, ...about } = told(await ask('Ans', id('Chris'), id('Bram')));
    expect(about).toEqual({
      recordingId: bath.id,
      recordingCode: 'V-0002',
      destroyedAt: null,
      duration: bath.duration,
    });
    expect(a.rater).toEqual({ id: id('Chris'), name: 'Chris', team: '' });
    expect(a.fragments).toHaveLength(1);
    expect(b.fragments.map(({ start, end }) => [start, end])).toEqual([
      [fromSeconds(5), fromSeconds(9)],
      [fromSeconds(20), fromSeconds(25)],
    ]);
    expect(Object.keys(a.fragments[0] ?? {}).toSorted()).toEqual(['codes', 'end', 'id', 'name', 'start']);
  });

  test('are of two different people who are there, on a recording that is', async () => {
    expect(refusalOf(await ask('Ans', id('Bram'), id('Bram')))).toBe('input.invalid');
    expect(refusalOf(await ask('Ans', id('Bram'), STRANGER))).toBe('not-found');
    const gone = { ...bath, id: asId<Recording['id']>('0'.repeat(32)) };
    expect(refusalOf(await ask('Ans', id('Bram'), id('Chris'), gone))).toBe('not-found');
  });

  test('of somebody who marked nothing are empty', async () => {
    await mark('Bram', bath, 5, 9);
    expect(told(await ask('Ans', id('Bram'), id('Dirk'))).b.fragments).toEqual([]);
  });

  test('open when the marks of both do, and the refusal does not tell whether there are any', async () => {
    const round = await addRound(vault, 'Ans', ['Bram', 'Chris'], [bath]);
    for (const viewer of ['Ans', 'Bram', 'Dirk']) {
      expect(refusalOf(await ask(viewer, id('Bram'), id('Chris')))).toBe('blind');
    }
    await mark('Bram', bath, 5, 9);
    await mark('Chris', bath, 5, 9);
    await finish(vault, 'Bram', round, bath, [5, 5]);
    for (const viewer of ['Ans', 'Bram', 'Chris', 'Dirk']) {
      expect(refusalOf(await ask(viewer, id('Bram'), id('Chris')))).toBe('blind');
    }
    // One's own marks do not open those of the other.
    expect(refusalOf(await ask('Chris', id('Chris'), id('Dirk')))).toBe('blind');
    await finish(vault, 'Chris', round, bath, [5, 5]);
    for (const viewer of ['Ans', 'Bram', 'Chris', 'Dirk']) {
      expect(told(await ask(viewer, id('Bram'), id('Chris'))).a.fragments).toHaveLength(1);
    }
  });
});

describe('marked recordings', () => {
  test('are those with marks of two or more, in the order of their codes', async () => {
    expect(await marked('Ans')).toEqual([]);
    await mark('Chris', bath, 1, 2);
    await mark('Bram', play, 1, 2);
    expect(await marked('Ans')).toEqual([]);
    await mark('Bram', bath, 1, 2);
    await mark('Bram', bath, 3, 4);
    await mark('Dirk', play, 1, 2);
    expect(await marked('Ans')).toEqual([
      ['V-0001', 'Bram', 'Dirk'],
      ['V-0002', 'Bram', 'Chris'],
    ]);
  });

  test('count only the people whose marks the viewer may see', async () => {
    for (const author of ['Bram', 'Chris', 'Dirk']) await mark(author, bath, 1, 2);
    const round = await addRound(vault, 'Ans', ['Chris', 'Dirk'], [bath]);
    // Chris is blind to the recording; Bram's marks are his own and nobody else's are open to him.
    expect(await marked('Chris')).toEqual([]);
    expect(await marked('Bram')).toEqual([]);
    await finish(vault, 'Chris', round, bath, [5, 5]);
    // Bram rates nowhere on it, so his marks are open to whoever has scored it.
    expect(await marked('Chris')).toEqual([['V-0002', 'Bram', 'Chris']]);
    await finish(vault, 'Dirk', round, bath, [5, 5]);
    expect(await marked('Chris')).toEqual([['V-0002', 'Bram', 'Chris', 'Dirk']]);
  });
});
