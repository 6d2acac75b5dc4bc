// What the filters offer: the rounds that the viewer may know of, and who rates in them.

import { afterEach, beforeEach, expect, test } from 'vitest';
import { setTeam } from '../../../electron/host/profiles/service.ts';
import { AINSWORTH } from '../../../shared/domain/instrument/ainsworth.ts';
import type { Recording } from '../../../shared/domain/recording/recording.ts';
import { openTestVault, type TestVault } from '../../support/session.ts';
import { addRecording, addRound, finish, told } from '../../support/scenes.ts';

let vault: TestVault;
let film: Recording;
beforeEach(async () => {
  vault = await openTestVault(['Ans', 'Bram', 'Chris', 'Dirk']);
  film = await addRecording(vault, 'Ans');
  for (const [name, team] of [
    ['Ans', 'West'],
    ['Chris', 'Zuid'],
    ['Dirk', 'Zuid'],
  ] as const) {
    told(await setTeam(vault.session('Ans'), vault.profile(name).id, team));
  }
});
afterEach(() => vault.close());

async function choices(viewer: string) {
  return told(await vault.as(viewer)['agreement.choices']({}));
}

test('editions, rounds, the people who rate in them, and their teams', async () => {
  const first = await addRound(vault, 'Ans', ['Dirk', 'Bram'], [film], { name: 'Een' });
  const second = await addRound(vault, 'Ans', ['Chris'], [film], { name: 'Twee' });
  const asChoice = ({ id, name, instrumentId, raterIds, createdAt }: typeof first) => ({
    id,
    name,
    instrumentId,
    raterIds,
    createdAt,
  });
  const rater = (name: string, team: string) => ({ id: vault.profile(name).id, name, team });
  expect(await choices('Ans')).toEqual({
    editions: [{ instrumentId: AINSWORTH.id, rounds: 2 }],
    rounds: [asChoice(first), asChoice(second)],
    raters: [rater('Bram', ''), rater('Chris', 'Zuid'), rater('Dirk', 'Zuid')],
    // Not West: Ans rates nowhere.
    teams: ['Zuid'],
  });
});

test('are there for whoever may know of the round, and tell nothing of who is done', async () => {
  const round = await addRound(vault, 'Ans', ['Bram', 'Chris'], [film]);
  expect(await choices('Dirk')).toEqual({ editions: [], rounds: [], raters: [], teams: [] });
  const before = await choices('Chris');
  expect(before.rounds.map(({ id }) => id)).toEqual([round.id]);
  await finish(vault, 'Bram', round, film, [5, 5]);
  expect(await choices('Chris')).toEqual(before);
  expect((await choices('Dirk')).rounds).toEqual([]);
  await finish(vault, 'Chris', round, film, [5, 5]);
  expect((await choices('Dirk')).rounds.map(({ id }) => id)).toEqual([round.id]);
});
