import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FragmentId, SheetId } from '../../../shared/domain/ids.ts';
import { asId } from '../../../shared/domain/ids.ts';
import type { Recording } from '../../../shared/domain/recording/recording.ts';
import type { Round } from '../../../shared/domain/round/round.ts';
import type { Verdict } from '../../../shared/domain/score/score.ts';
import { fromSeconds } from '../../../shared/domain/time.ts';
import { openTestVault, type FeatureHandlers, type TestVault } from '../../support/session.ts';
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

let vault: TestVault;
let film: Recording;
let round: Round;
let ans: FeatureHandlers;
let sheetId: SheetId;
beforeEach(async () => {
  vault = await openTestVault(['Ans', 'Bram']);
  film = await addRecording(vault, 'Ans');
  round = await addRound(vault, 'Ans', ['Ans', 'Bram'], [film]);
  ans = vault.as('Ans');
  sheetId = await sheetOf(vault, 'Ans', round, film);
});
afterEach(() => vault.close());

const value = (points: number): Verdict => ({ kind: 'value', value: points });

async function scores() {
  return told(await ans['sheets.open']({ sheetId })).scores;
}

async function mark(name: string): Promise<FragmentId> {
  const span = { start: fromSeconds(10), end: fromSeconds(20) };
  return told(await vault.as(name)['fragments.mark']({ recordingId: film.id, ...span })).id;
}

describe('a sheet that is being filled in', () => {
  test('has a line for every scale of the round, in its order, from the start', async () => {
    expect(await scores()).toEqual([
      { sheetId, scaleId: SENSITIVITY, verdict: { kind: 'open' }, note: '', evidence: [] },
      { sheetId, scaleId: COOPERATION, verdict: { kind: 'open' }, note: '', evidence: [] },
    ]);
  });

  test('keeps verdict, note and evidence of a scale apart from each other', async () => {
    const fragment = await mark('Ans');
    told(await ans['sheets.note']({ sheetId, scaleId: COOPERATION, note: 'wacht lang' }));
    told(await ans['sheets.score']({ sheetId, scaleId: COOPERATION, verdict: value(7) }));
    told(await ans['sheets.cite']({ sheetId, scaleId: COOPERATION, evidence: [fragment, fragment] }));
    expect((await scores())[1]).toEqual({
      sheetId,
      scaleId: COOPERATION,
      verdict: value(7),
      note: 'wacht lang',
      evidence: [fragment],
    });
  });

  test('"not observed" is an answer, and an answer can be withdrawn', async () => {
    const verdict: Verdict = { kind: 'not-observed', reason: 'no-sound' };
    told(await ans['sheets.score']({ sheetId, scaleId: SENSITIVITY, verdict }));
    expect((await scores())[0]?.verdict).toEqual(verdict);
    expect(told(await ans['tasks.list']({}))).toMatchObject([{ answered: 1, asked: 2 }]);
    told(await ans['sheets.score']({ sheetId, scaleId: SENSITIVITY, verdict: { kind: 'open' } }));
    expect(told(await ans['tasks.list']({}))).toMatchObject([{ answered: 0, asked: 2 }]);
  });

  test.each([0, 10, 4.5, Number.NaN])('%d is no point of the scale', async (points) => {
    const answer = await ans['sheets.score']({ sheetId, scaleId: SENSITIVITY, verdict: value(points) });
    expect(refusalOf(answer)).toBe('score.out-of-range');
    expect((await scores())[0]?.verdict).toEqual({ kind: 'open' });
  });

  test('a scale that the round did not ask for is refused', async () => {
    const answer = await ans['sheets.score']({ sheetId, scaleId: ACCEPTANCE, verdict: value(5) });
    expect(refusalOf(answer)).toBe('score.unknown-scale');
  });

  test("scores rest on the rater's own fragments of this recording only", async () => {
    const theirs = await mark('Bram');
    const elsewhere = await addRecording(vault, 'Ans');
    const span = { start: fromSeconds(1), end: fromSeconds(2) };
    const there = told(await ans['fragments.mark']({ recordingId: elsewhere.id, ...span })).id;
    for (const evidence of [[theirs], [there], [asId<FragmentId>('0'.repeat(32))]]) {
      const answer = await ans['sheets.cite']({ sheetId, scaleId: SENSITIVITY, evidence });
      expect(refusalOf(answer)).toBe('fragment.not-yours');
    }
  });

  test('a fragment that is taken away rests in the evidence until it is back', async () => {
    const fragment = await mark('Ans');
    told(await ans['sheets.cite']({ sheetId, scaleId: SENSITIVITY, evidence: [fragment] }));
    told(await ans['fragments.remove']({ id: fragment }));
    expect((await scores())[0]?.evidence).toEqual([]);
    told(await ans['history.undo']({ place: { recording: film.id } }));
    expect((await scores())[0]?.evidence).toEqual([fragment]);
  });

  test('can be undone step by step without touching the marks', async () => {
    const place = { sheet: sheetId };
    told(await ans['sheets.score']({ sheetId, scaleId: SENSITIVITY, verdict: value(3) }));
    await mark('Ans');
    told(await ans['sheets.score']({ sheetId, scaleId: SENSITIVITY, verdict: value(7) }));
    told(await ans['history.undo']({ place }));
    expect((await scores())[0]?.verdict).toEqual(value(3));
    told(await ans['history.undo']({ place }));
    expect((await scores())[0]?.verdict).toEqual({ kind: 'open' });
    expect(refusalOf(await ans['history.undo']({ place }))).toBe('history.nothing');
    expect(told(await ans['fragments.list']({ recordingId: film.id }))).toHaveLength(1);
  });
});

describe('handing in', () => {
  test('waits for every scale and names those that are open', async () => {
    told(await ans['sheets.score']({ sheetId, scaleId: SENSITIVITY, verdict: value(7) }));
    const early = await ans['sheets.submit']({ sheetId });
    expect(early).toEqual({ ok: false, error: { code: 'sheet.incomplete', open: [COOPERATION] } });
    const reason: Verdict = { kind: 'not-observed', reason: 'too-short' };
    told(await ans['sheets.score']({ sheetId, scaleId: COOPERATION, verdict: reason }));
    expect(told(await ans['sheets.submit']({ sheetId })).submittedAt).toEqual(expect.any(Number));
  });

  test('locks the sheet: nothing writes on it, undo neither', async () => {
    await finish(vault, 'Ans', round, film, [7, 8]);
    const before = await scores();
    const field = { sheetId, scaleId: SENSITIVITY };
    const answers = [
      await ans['sheets.score']({ ...field, verdict: value(1) }),
      await ans['sheets.note']({ ...field, note: 'toch anders' }),
      await ans['sheets.cite']({ ...field, evidence: [] }),
      await ans['sheets.submit']({ sheetId }),
      await ans['history.undo']({ place: { sheet: sheetId } }),
    ];
    expect(answers.map(refusalOf)).toEqual(answers.map(() => 'sheet.submitted'));
    expect(await scores()).toEqual(before);
  });

  test('keeps only evidence that is there', async () => {
    const [gone, stays] = [await mark('Ans'), await mark('Ans')];
    told(await ans['sheets.cite']({ sheetId, scaleId: SENSITIVITY, evidence: [gone, stays] }));
    told(await ans['fragments.remove']({ id: gone }));
    await finish(vault, 'Ans', round, film, [7, 8]);
    told(await ans['history.undo']({ place: { recording: film.id } }));
    expect((await scores())[0]?.evidence).toEqual([stays]);
  });

  test('what is open comes first among the tasks', async () => {
    const second = await addRound(vault, 'Ans', ['Ans'], [await addRecording(vault, 'Ans')]);
    await finish(vault, 'Ans', round, film, [7, 8]);
    const tasks = told(await ans['tasks.list']({}));
    expect(tasks.map((task) => [task.roundId, task.submittedAt === null])).toEqual([
      [second.id, true],
      [round.id, false],
    ]);
  });
});

describe("another's sheet", () => {
  test('opens for both at the moment when both are done', async () => {
    const bram = vault.as('Bram');
    await finish(vault, 'Ans', round, film, [7, 8]);
    expect(refusalOf(await bram['sheets.open']({ sheetId }))).toBe('blind');
    const theirs = await finish(vault, 'Bram', round, film, [5, 6]);
    expect(told(await bram['sheets.open']({ sheetId }))).toMatchObject({
      revealed: true,
      scores: [{ verdict: value(7) }, { verdict: value(8) }],
    });
    expect(told(await ans['sheets.open']({ sheetId: theirs })).scores[0]?.verdict).toEqual(value(5));
  });

  test('is never written on', async () => {
    const bram = vault.as('Bram');
    const field = { sheetId, scaleId: SENSITIVITY };
    const answers = [
      await bram['sheets.score']({ ...field, verdict: value(1) }),
      await bram['sheets.note']({ ...field, note: 'x' }),
      await bram['sheets.cite']({ ...field, evidence: [] }),
      await bram['sheets.submit']({ sheetId }),
      await bram['history.undo']({ place: { sheet: sheetId } }),
    ];
    expect(answers.map(refusalOf)).toEqual(answers.map(() => 'sheet.not-yours'));
  });
});
