import { afterEach, beforeEach, expect, test } from 'vitest';
import { sql } from '../../../electron/host/db/sql.ts';
import { asId } from '../../../shared/domain/ids.ts';
import type { Recording } from '../../../shared/domain/recording/recording.ts';
import { refuse } from '../../../shared/domain/result.ts';
import { fromSeconds, micros } from '../../../shared/domain/time.ts';
import { openTestVault, type FeatureHandlers, type TestVault } from '../../support/session.ts';
import { addRecording, addRound, finish, refusalOf, told } from '../../support/scenes.ts';

let vault: TestVault;
let ans: FeatureHandlers;
let bram: FeatureHandlers;
let film: Recording;
let other: Recording;
beforeEach(async () => {
  vault = await openTestVault(['Ans', 'Bram']);
  ans = vault.as('Ans');
  bram = vault.as('Bram');
  film = await addRecording(vault, 'Ans');
  other = await addRecording(vault, 'Ans', { caseId: film.caseId });
});
afterEach(() => vault.close());

const SYNC = { offset: fromSeconds(3), drift: 20_000 };
const tie = (who = ans, sync = SYNC) => who['ties.set']({ recordingId: film.id, otherId: other.id, sync });
const beside = async (who = ans) => told(await who['ties.of']({ recordingId: film.id }));

test('a second film is tied, said anew, and untied; undo takes back each', async () => {
  expect(await beside()).toEqual({ ties: [], films: [other.id], mayTie: true });
  const { id } = told(await tie());
  expect(vault.news.at(-1)).toMatchObject({ label: 'film.tie', topics: ['recordings', 'history'] });
  expect((await beside(bram)).ties).toEqual([{ id, mainId: film.id, otherId: other.id, sync: SYNC }]);
  const anew = { offset: fromSeconds(4), drift: 0 };
  expect(told(await tie(ans, anew)).id).toBe(id);
  expect((await beside()).ties.map(({ sync }) => sync)).toEqual([anew]);
  const place = { recording: film.id };
  told(await ans['history.undo']({ place }));
  expect((await beside()).ties.map(({ sync }) => sync)).toEqual([SYNC]);
  told(await ans['ties.remove']({ id }));
  expect((await beside()).ties).toEqual([]);
  told(await ans['history.undo']({ place }));
  expect((await beside()).ties).toHaveLength(1);
});

test('never with itself, and only within one family', async () => {
  const stranger = await addRecording(vault, 'Ans');
  const sync = { offset: micros(0), drift: 0 };
  const set = (otherId: Recording['id']) => ans['ties.set']({ recordingId: film.id, otherId, sync });
  expect(refusalOf(await set(film.id))).toBe('tie.not-possible');
  expect(refusalOf(await set(stranger.id))).toBe('tie.not-possible');
});

test('tells nothing to whoever still has to score one of them', async () => {
  told(await tie());
  const round = await addRound(vault, 'Ans', ['Bram'], [other]);
  expect((await beside(bram)).ties).toEqual([]);
  expect((await beside(bram)).films).toEqual([]);
  expect(refusalOf(await tie(bram))).toBe('blind');
  const ofOther = { recordingId: other.id };
  expect(told(await bram['ties.of'](ofOther))).toEqual({ ties: [], films: [], mayTie: false });
  await finish(vault, 'Bram', round, other, [5, 5]);
  expect((await beside(bram)).ties).toHaveLength(1);
});

test('goes with either film', async () => {
  told(await tie());
  told(await ans['retention.destroy']({ recordingId: other.id, ground: 'early', reason: 'klaar' }));
  expect(await beside()).toEqual({ ties: [], films: [], mayTie: true });
  const left = await vault.db.read((reader) => reader.all(sql`select id from film_tie`));
  expect(left).toEqual([]);
});

test('what is disputed is not tied', async () => {
  const { caseId } = film;
  told(await ans['retention.setHold']({ caseId, recordingId: other.id, kind: 'restriction', reason: 'x' }));
  expect(refusalOf(await tie())).toBe('recording.restricted');
});

test('who scores one of them blind neither ties nor unties by way of undo', async () => {
  told(await tie(bram));
  const { ties } = await beside();
  told(await bram['ties.remove']({ id: ties[0]?.id ?? asId('') }));
  await addRound(vault, 'Ans', ['Bram'], [other]);
  const undone = await bram['history.undo']({ place: { recording: film.id } });
  expect(undone).toEqual(refuse({ code: 'history.passed', because: 'blind' }));
  expect((await beside()).ties).toEqual([]);
});

test('what is disputed is not untied either', async () => {
  const { id } = told(await tie());
  const { caseId } = film;
  told(await ans['retention.setHold']({ caseId, recordingId: other.id, kind: 'restriction', reason: 'x' }));
  expect(refusalOf(await ans['ties.remove']({ id }))).toBe('recording.restricted');
  const left = await vault.db.read((reader) => reader.all(sql`select id from film_tie`));
  expect(left).toEqual([{ id }]);
});
