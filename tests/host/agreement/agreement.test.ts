import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { scaleAgreement } from '../../../shared/domain/agreement/report.ts';
import type { Recording } from '../../../shared/domain/recording/recording.ts';
import type { Round } from '../../../shared/domain/round/round.ts';
import { openTestVault, type TestVault } from '../../support/session.ts';
import {
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
let films: readonly Recording[];
let round: Round;
beforeEach(async () => {
  vault = await openTestVault(['Ans', 'Bram', 'Chris']);
  const made: Recording[] = [];
  for (let count = 0; count < 4; count += 1) made.push(await addRecording(vault, 'Ans'));
  films = made;
  round = await addRound(vault, 'Ans', ['Bram', 'Chris'], films);
});
afterEach(() => vault.close());

const SCALE = { min: 1, max: 9, step: 1 };
const BRAM = [2, 5, 7, 9];
const CHRIS = [3, 5, 6, 9];

function film(index: number): Recording {
  const found = films[index];
  if (found === undefined) throw new Error('four films');
  return found;
}

async function agreement(name: string, of = round) {
  return told(await vault.as(name)['agreement.round']({ roundId: of.id }));
}

async function finishBoth(index: number) {
  await finish(vault, 'Bram', round, film(index), [BRAM[index] ?? 0, 5]);
  await finish(vault, 'Chris', round, film(index), [CHRIS[index] ?? 0, 5]);
}

describe('agreement of a round', () => {
  test('is the report of the domain over the scores that were given', async () => {
    for (const index of [0, 1, 2, 3]) await finishBoth(index);
    const { scales, rows, closed, raters } = await agreement('Ans');
    const units = BRAM.map((points, index) => [points, CHRIS[index] ?? null]);
    expect(scales.map((one) => one.scaleId)).toEqual([SENSITIVITY, COOPERATION]);
    expect(scales[0]?.agreement).toEqual(scaleAgreement({ raterCount: 2, units }, SCALE));
    expect(scales[0]?.agreement.exact.estimate).toBe(0.5);
    expect(closed).toBe(0);
    expect(raters.map((rater) => rater.name)).toEqual(['Bram', 'Chris']);
    expect(rows[0]).toMatchObject({
      recordingCode: film(0).code,
      cells: [
        { raterId: vault.profile('Bram').id, scaleId: SENSITIVITY, verdict: { kind: 'value', value: 2 } },
        { raterId: vault.profile('Bram').id, scaleId: COOPERATION },
        { raterId: vault.profile('Chris').id, scaleId: SENSITIVITY, verdict: { kind: 'value', value: 3 } },
        { raterId: vault.profile('Chris').id, scaleId: COOPERATION },
      ],
    });
  });

  test('"not observed" is missing, not low', async () => {
    await finishBoth(1);
    const sheetId = await sheetOf(vault, 'Bram', round, film(0));
    const verdict = { kind: 'not-observed', reason: 'not-in-view' } as const;
    for (const scaleId of round.scaleIds)
      told(await vault.as('Bram')['sheets.score']({ sheetId, scaleId, verdict }));
    told(await vault.as('Bram')['sheets.submit']({ sheetId }));
    await finish(vault, 'Chris', round, film(0), [3, 5]);
    const [sensitivity] = (await agreement('Ans')).scales;
    const units = [
      [null, 3],
      [5, 5],
    ];
    expect(sensitivity?.agreement).toEqual(scaleAgreement({ raterCount: 2, units }, SCALE));
    expect(sensitivity?.agreement.missing.ratedOnce).toBe(1);
  });

  test('figures are those of the open recordings alone', async () => {
    await finishBoth(0);
    await finishBoth(1);
    // Bram is done with the third, Chris is not: it must not move a digit, nor lie among the rows.
    const before = await agreement('Ans');
    await finish(vault, 'Bram', round, film(2), [1, 1]);
    expect(await agreement('Ans')).toEqual(before);
    expect(before).toMatchObject({ closed: 2, scales: [{ agreement: { nUnits: 2 } }, {}] });
    expect(before.rows.map((row) => row.recordingId)).toEqual([film(0).id, film(1).id]);
  });

  test('a rater sees no figure of a round before being done with all of it', async () => {
    for (const index of [0, 1, 2]) await finishBoth(index);
    await finish(vault, 'Bram', round, film(3), [9, 5]);
    expect(await agreement('Chris')).toMatchObject({ closed: 4, rows: [] });
    expect(await agreement('Bram')).toMatchObject({ closed: 1, scales: [{ agreement: { nUnits: 3 } }, {}] });
    await finish(vault, 'Chris', round, film(3), [9, 5]);
    expect(await agreement('Chris')).toMatchObject({ closed: 0 });
  });

  test('a recording that the viewer still scores elsewhere is closed for them alone', async () => {
    for (const index of [0, 1, 2, 3]) await finishBoth(index);
    await addRound(vault, 'Ans', ['Chris'], [film(3)]);
    expect(await agreement('Chris')).toMatchObject({ closed: 1, scales: [{ agreement: { nUnits: 3 } }, {}] });
    expect(JSON.stringify(await agreement('Chris'))).not.toContain(film(3).code);
    expect(await agreement('Bram')).toMatchObject({ closed: 0 });
  });

  test('with nothing open every figure says why it is not there', async () => {
    const { scales, rows, closed } = await agreement('Ans');
    expect([rows, closed]).toEqual([[], 4]);
    for (const { agreement } of scales) {
      for (const figure of [
        agreement.exact,
        agreement.withinOne,
        agreement.icc,
        agreement.kappa,
        agreement.alpha,
      ]) {
        expect(figure).toMatchObject({ estimate: null, reason: expect.any(String) });
      }
    }
  });

  test('outsiders get nothing of a round in which nothing is open', async () => {
    const own = await addRound(vault, 'Ans', ['Bram'], [film(0)]);
    expect(refusalOf(await vault.as('Chris')['agreement.round']({ roundId: own.id }))).toBe('blind');
  });
});
