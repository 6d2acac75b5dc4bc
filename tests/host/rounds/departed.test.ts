// A round that somebody left: what they did not hand in is waited for by nobody, what they did stays.

import { afterEach, beforeEach, expect, test } from 'vitest';
import { sql } from '../../../electron/host/db/sql.ts';
import { AINSWORTH } from '../../../shared/domain/instrument/ainsworth.ts';
import type { Recording } from '../../../shared/domain/recording/recording.ts';
import type { Round } from '../../../shared/domain/round/round.ts';
import {
  addRecording,
  addRound,
  decideSharing,
  finish,
  refusalOf,
  SENSITIVITY,
  told,
} from '../../support/scenes.ts';
import { openTestVault, type TestVault } from '../../support/session.ts';

let vault: TestVault;
let film: Recording;
let round: Round;
beforeEach(async () => {
  vault = await openTestVault(['Ans', 'Bram', 'Chris']);
  film = await addRecording(vault, 'Ans');
  round = await addRound(vault, 'Ans', ['Bram', 'Chris'], [film], { scaleIds: [SENSITIVITY] });
});
afterEach(() => vault.close());

async function leave(name: string): Promise<void> {
  await vault.db.write((writer) =>
    writer.run(sql`insert into departure (id, at) values (${vault.profile(name).id}, 1)`),
  );
}

async function ratersShown(): Promise<readonly unknown[]> {
  const filter = { roundIds: null, team: null, raterIds: null, from: null, to: null };
  const study = told(await vault.as('Ans')['agreement.study']({ instrumentId: AINSWORTH.id, ...filter }));
  return study.rows.flatMap((row) => row.cells.map(({ raterId }) => raterId));
}

const revealed = async () => told(await vault.as('Ans')['rounds.list']({}))[0]?.revealed;

test('opens once those who are here have handed in', async () => {
  await finish(vault, 'Chris', round, film, [5]);
  expect([await revealed(), await ratersShown()]).toEqual([0, []]);
  await leave('Bram');
  expect(await revealed()).toBe(1);
  expect(await ratersShown()).toEqual([vault.profile('Chris').id]);
});

test('keeps what they handed in, under their name', async () => {
  await finish(vault, 'Bram', round, film, [5]);
  await leave('Bram');
  expect(await revealed()).toBe(0);
  await finish(vault, 'Chris', round, film, [5]);
  expect(await ratersShown()).toEqual([vault.profile('Bram').id, vault.profile('Chris').id]);
});

test('stays closed when nobody handed anything in', async () => {
  await leave('Bram');
  await leave('Chris');
  expect([await revealed(), await ratersShown()]).toEqual([0, []]);
});

test('and nobody who left is asked for a new one', async () => {
  await leave('Bram');
  await decideSharing(vault, 'Ans', [film]);
  const plan = {
    name: 'Tweede ronde',
    instrumentId: AINSWORTH.id,
    scaleIds: [SENSITIVITY],
    raterIds: [vault.profile('Bram').id],
    recordingIds: [film.id],
    reason: 'staat op papier',
  };
  expect(refusalOf(await vault.as('Ans')['rounds.createWithReason'](plan))).toBe('not-found');
});
