// A study of agreement: what its filters let through, and that it never holds more than is open to the viewer.

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sql } from '../../../electron/host/db/sql.ts';
import { setTeam } from '../../../electron/host/profiles/service.ts';
import type { AgreementStudy, StudyFilter } from '../../../shared/contract/agreement.ts';
import { AINSWORTH } from '../../../shared/domain/instrument/ainsworth.ts';
import { asId, type InstrumentId } from '../../../shared/domain/ids.ts';
import type { Recording } from '../../../shared/domain/recording/recording.ts';
import type { Round } from '../../../shared/domain/round/round.ts';
import { openTestVault, type TestVault } from '../../support/session.ts';
import {
  ACCEPTANCE,
  addRecording,
  addRound,
  COOPERATION,
  finish,
  refusalOf,
  SENSITIVITY,
  sheetOf,
  told,
} from '../../support/scenes.ts';

const ALL: StudyFilter = {
  instrumentId: AINSWORTH.id,
  roundIds: null,
  team: null,
  raterIds: null,
  from: null,
  to: null,
};
const OTHER_EDITION: InstrumentId = asId('ainsworth-later');

let vault: TestVault;
let bath: Recording;
let play: Recording;
let sleep: Recording;
beforeEach(async () => {
  vault = await openTestVault(['Ans', 'Bram', 'Chris', 'Dirk']);
  bath = await addRecording(vault, 'Ans', { code: 'V-0002' });
  play = await addRecording(vault, 'Ans', { code: 'V-0001', caseId: bath.caseId });
  sleep = await addRecording(vault, 'Ans', { code: 'V-0003' });
});
afterEach(() => vault.close());

const id = (name: string) => vault.profile(name).id;
const ask = (viewer: string, filter: Partial<StudyFilter> = {}) =>
  vault.as(viewer)['agreement.study']({ ...ALL, ...filter });

async function study(viewer: string, filter: Partial<StudyFilter> = {}): Promise<AgreementStudy> {
  return told(await ask(viewer, filter));
}

const one = { scaleIds: [SENSITIVITY] };

async function finished(
  raters: readonly string[],
  films: readonly Recording[],
  name: string,
): Promise<Round> {
  const round = await addRound(vault, 'Ans', raters, films, { ...one, name });
  for (const film of films) for (const rater of raters) await finish(vault, rater, round, film, [5]);
  return round;
}

/** Who gave what on which recording, in the order of the answer. */
function valuesIn({ rows }: AgreementStudy) {
  return rows.map(({ recordingCode, cells }) => [
    recordingCode,
    ...cells.map(({ verdict }) => (verdict.kind === 'value' ? verdict.value : verdict.kind)),
  ]);
}

async function submittedAt(round: Round, film: Recording): Promise<readonly number[]> {
  const rows = await vault.db.read((reader) =>
    reader.all(sql`
      select submitted_at from sheet where round_id = ${round.id} and recording_id = ${film.id}
      order by submitted_at`),
  );
  return rows.map((row) => Number(row['submitted_at']));
}

describe('what a study holds', () => {
  test('the scores of every round of the edition, with who gave them, when, and of which family', async () => {
    const scaleIds = [COOPERATION, SENSITIVITY];
    const first = await addRound(vault, 'Ans', ['Chris', 'Bram'], [bath, sleep], { name: 'Een', scaleIds });
    await finish(vault, 'Bram', first, bath, [1, 2]);
    await finish(vault, 'Chris', first, bath, [3, 4]);
    await finish(vault, 'Bram', first, sleep, [5, 6]);
    await finish(vault, 'Chris', first, sleep, [7, 8]);
    const second = await addRound(vault, 'Ans', ['Bram'], [play], { name: 'Twee', scaleIds: [ACCEPTANCE] });
    await finish(vault, 'Bram', second, play, [9]);
    const found = await study('Ans');
    expect(found).toMatchObject({
      instrumentId: AINSWORTH.id,
      scaleIds: AINSWORTH.scales
        .map((scale) => scale.id)
        .filter((scale) => [...scaleIds, ACCEPTANCE].includes(scale)),
      raters: [
        { id: id('Bram'), name: 'Bram', team: '' },
        { id: id('Chris'), name: 'Chris', team: '' },
      ],
      rounds: [
        { id: first.id, name: 'Een' },
        { id: second.id, name: 'Twee' },
      ],
      closed: 0,
    });
    expect(valuesIn(found)).toEqual([
      ['V-0002', 1, 2, 3, 4],
      ['V-0003', 5, 6, 7, 8],
      ['V-0001', 9],
    ]);
    expect(found.rows.map(({ family }) => family)).toEqual([0, 1, 0]);
    const last = (await submittedAt(first, bath)).at(-1);
    expect(found.rows[0]).toMatchObject({ roundId: first.id, recordingId: bath.id, at: last });
    expect(found.rows[0]?.cells.map(({ raterId, scaleId }) => [raterId, scaleId])).toEqual([
      [id('Bram'), COOPERATION],
      [id('Bram'), SENSITIVITY],
      [id('Chris'), COOPERATION],
      [id('Chris'), SENSITIVITY],
    ]);
  });

  test('each cell says when its own rater handed in, not the last one', async () => {
    const round = await finished(['Chris', 'Bram'], [bath], 'Na elkaar');
    const [first, last] = await submittedAt(round, bath);
    expect(first).not.toBe(last);
    const { rows } = await study('Ans');
    expect(rows[0]?.cells.map(({ raterId, submittedAt: at }) => [raterId, at])).toEqual([
      [id('Bram'), last],
      [id('Chris'), first],
    ]);
    expect(rows[0]?.at).toBe(last);
  });

  test('the same recording of two rounds is two rows', async () => {
    const rounds = [await finished(['Bram'], [bath], 'Nu'), await finished(['Bram'], [bath], 'Later')];
    const { rows } = await study('Ans');
    expect(rows.map(({ recordingId, roundId }) => [recordingId, roundId])).toEqual(
      rounds.map((round) => [bath.id, round.id]),
    );
  });

  test('"not observed" with its reason, and the note beside it', async () => {
    const round = await addRound(vault, 'Ans', ['Bram'], [bath], one);
    const sheetId = await sheetOf(vault, 'Bram', round, bath);
    const field = { sheetId, scaleId: SENSITIVITY };
    const verdict = { kind: 'not-observed', reason: 'no-sound' } as const;
    told(await vault.as('Bram')['sheets.score']({ ...field, verdict }));
    told(await vault.as('Bram')['sheets.note']({ ...field, note: 'geen geluid' }));
    told(await vault.as('Bram')['sheets.submit']({ sheetId }));
    const { rows } = await study('Ans');
    const [at] = await submittedAt(round, bath);
    expect(rows[0]?.cells).toEqual([
      { raterId: id('Bram'), scaleId: SENSITIVITY, verdict, note: 'geen geluid', submittedAt: at },
    ]);
  });
});

describe('the filters', () => {
  test('one edition: never the rows of another, nor what is closed in it, also when asked for', async () => {
    const kept = await finished(['Bram', 'Chris'], [bath], 'Deze uitgave');
    const other = await addRound(vault, 'Ans', ['Bram', 'Dirk'], [bath, play], { ...one, name: 'Andere' });
    await finish(vault, 'Bram', other, bath, [9]);
    await finish(vault, 'Dirk', other, bath, [9]);
    await vault.db.write((writer) =>
      writer.run(sql`update round set instrument_id = ${OTHER_EDITION} where id = ${other.id}`),
    );
    for (const roundIds of [null, [kept.id, other.id]]) {
      const found = await study('Ans', { roundIds });
      expect(valuesIn(found)).toEqual([['V-0002', 5, 5]]);
      expect(found).toMatchObject({ closed: 0, rounds: [{ id: kept.id }] });
      expect(found.raters.map(({ name }) => name)).toEqual(['Bram', 'Chris']);
    }
    expect(await study('Ans', { roundIds: [other.id] })).toMatchObject({ rows: [], rounds: [], closed: 0 });
    expect(refusalOf(await ask('Ans', { instrumentId: OTHER_EDITION }))).toBe('not-found');
  });

  test('some rounds', async () => {
    const first = await finished(['Bram'], [bath], 'Een');
    const second = await finished(['Bram', 'Chris'], [play], 'Twee');
    expect(await study('Ans', { roundIds: [second.id] })).toMatchObject({
      rounds: [{ id: second.id }],
      rows: [{ roundId: second.id }],
    });
    expect((await study('Ans', { roundIds: [first.id] })).raters).toHaveLength(1);
    expect(await study('Ans', { roundIds: [] })).toMatchObject({ rounds: [], rows: [], raters: [] });
  });

  test('some raters: only their cells, and no round that they did not rate in', async () => {
    await finished(['Bram', 'Chris'], [bath], 'Samen');
    await finished(['Dirk'], [play], 'Alleen Dirk');
    const found = await study('Ans', { raterIds: [id('Chris')] });
    expect(found.raters.map(({ name }) => name)).toEqual(['Chris']);
    expect(found.rounds.map(({ name }) => name)).toEqual(['Samen']);
    expect(found.rows.map(({ cells }) => cells.map(({ raterId }) => raterId))).toEqual([[id('Chris')]]);
  });

  test('a team is that of the rater; with raters named too, both must hold', async () => {
    for (const [name, team] of [
      ['Bram', 'Noord'],
      ['Chris', 'Zuid'],
      ['Dirk', 'Noord'],
    ] as const) {
      told(await setTeam(vault.session('Ans'), id(name), team));
    }
    await finished(['Bram', 'Chris', 'Dirk'], [bath], 'Samen');
    await finished(['Chris'], [play], 'Zuid alleen');
    const north = await study('Ans', { team: 'Noord' });
    expect(north.raters).toEqual([
      { id: id('Bram'), name: 'Bram', team: 'Noord' },
      { id: id('Dirk'), name: 'Dirk', team: 'Noord' },
    ]);
    expect(north.rows).toHaveLength(1);
    expect(north.rows[0]?.cells.map(({ raterId }) => raterId)).toEqual([id('Bram'), id('Dirk')]);
    const both = await study('Ans', { team: 'Noord', raterIds: [id('Chris'), id('Dirk')] });
    expect(both.raters.map(({ name }) => name)).toEqual(['Dirk']);
    expect(await study('Ans', { team: 'Oost' })).toMatchObject({ raters: [], rounds: [], rows: [] });
  });

  test('a period: from its beginning up to but not with its end, by the last who handed in', async () => {
    const round = await finished(['Bram', 'Chris'], [bath, play], 'Samen');
    const [first, last] = await submittedAt(round, bath);
    if (first === undefined || last === undefined) throw new Error('two sheets');
    const codes = async (filter: Partial<StudyFilter>) =>
      (await study('Ans', filter)).rows.map(({ recordingCode }) => recordingCode);
    expect(await codes({ from: last })).toEqual(['V-0002', 'V-0001']);
    expect(await codes({ from: last + 1 })).toEqual(['V-0001']);
    expect(await codes({ to: last + 1 })).toEqual(['V-0002']);
    expect(await codes({ to: last })).toEqual([]);
    expect(await codes({ from: first, to: last })).toEqual([]);
    // Leaving out the one who was last does not move the recording.
    expect(await codes({ raterIds: [id('Bram')], to: last })).toEqual([]);
  });
});

describe('blindness', () => {
  test('rows are those of open recordings alone, and nothing moves when somebody is half-way', async () => {
    const round = await addRound(vault, 'Ans', ['Bram', 'Chris'], [bath, play, sleep], one);
    for (const rater of ['Bram', 'Chris']) await finish(vault, rater, round, bath, [5]);
    const before = await study('Ans');
    expect(before).toMatchObject({ closed: 2, rows: [{ recordingId: bath.id }] });
    await finish(vault, 'Bram', round, play, [9]);
    expect(await study('Ans')).toEqual(before);
    expect(await study('Ans', { from: 0 })).toEqual(before);
  });

  test('what is closed is counted whatever the period', async () => {
    const round = await addRound(vault, 'Ans', ['Bram', 'Chris'], [bath, play], one);
    for (const rater of ['Bram', 'Chris']) await finish(vault, rater, round, bath, [5]);
    const none = { from: 1, to: 2 };
    expect(await study('Ans', none)).toMatchObject({ rows: [], closed: 1 });
    await finish(vault, 'Bram', round, play, [9]);
    expect(await study('Ans', none)).toMatchObject({ rows: [], closed: 1 });
  });

  test('a rater sees no row of a round before being done with all of it, not even their own', async () => {
    const round = await addRound(vault, 'Ans', ['Bram', 'Chris'], [bath, play], one);
    for (const rater of ['Bram', 'Chris']) await finish(vault, rater, round, bath, [5]);
    await finish(vault, 'Bram', round, play, [9]);
    expect(await study('Chris')).toMatchObject({ closed: 2, rows: [] });
    expect(await study('Bram')).toMatchObject({ closed: 1, rows: [{ recordingId: bath.id }] });
    await finish(vault, 'Chris', round, play, [9]);
    expect(await study('Chris')).toMatchObject({ closed: 0, rows: [{}, {}] });
  });

  test('a recording that the viewer still scores elsewhere is closed for them alone', async () => {
    const first = await finished(['Bram', 'Chris'], [bath, sleep], 'Gedaan');
    const second = await addRound(vault, 'Ans', ['Chris'], [sleep], { ...one, name: 'Nog eens' });
    expect(await study('Chris', { roundIds: [first.id] })).toMatchObject({ closed: 1, rows: [{}] });
    expect(await study('Chris', { roundIds: [second.id] })).toMatchObject({ closed: 1, rows: [] });
    expect(JSON.stringify(await study('Chris'))).not.toContain(sleep.code);
    expect(await study('Bram', { roundIds: [first.id] })).toMatchObject({ closed: 0, rows: [{}, {}] });
  });

  test('a round that the viewer may not know of leaves no trace, not even in what is closed', async () => {
    await finished(['Bram'], [bath], 'Gedaan');
    const before = [await study('Dirk'), told(await vault.as('Dirk')['agreement.choices']({}))];
    const secret = await addRound(vault, 'Ans', ['Bram', 'Chris'], [play, sleep], one);
    await finish(vault, 'Bram', secret, play, [5]);
    expect([await study('Dirk'), told(await vault.as('Dirk')['agreement.choices']({}))]).toEqual(before);
    const asked = await study('Dirk', { roundIds: [secret.id] });
    const unknown = await study('Dirk', { roundIds: [asId('0'.repeat(32))] });
    expect(asked).toEqual(unknown);
    expect((await study('Ans')).closed).toBe(2);
  });
});
