// From a study to the tables of its scales: what is asked of the statistics thread, and what rows and columns mean.

import { expect, test } from 'vitest';
import { makeInquiry, rowNounOf, SEED } from '../../../renderer/views/agreement/inquiry.ts';
import { editionOf, knownChoices, studyFilterOf } from '../../../renderer/views/agreement/study-filter.ts';
import { NO_CHOICES } from '../../../renderer/views/agreement/address.ts';
import type { AgreementCell, AgreementRow, AgreementStudy } from '../../../shared/contract/agreement.ts';
import {
  asId,
  type InstrumentId,
  type ProfileId,
  type RecordingId,
  type RoundId,
  type ScaleId,
} from '../../../shared/domain/ids.ts';
import type { Verdict } from '../../../shared/domain/score/score.ts';

const [ans, bram, chris] = ['a', 'b', 'c'].map((letter) => asId<ProfileId>(letter.repeat(32)));
const SENSITIVITY = asId<ScaleId>('sensitivity');
const COOPERATION = asId<ScaleId>('cooperation');

const given = (value: number): Verdict => ({ kind: 'value', value });
const cell = (
  raterId: ProfileId | undefined,
  scaleId: ScaleId,
  verdict: Verdict,
  submittedAt: number,
): AgreementCell => ({
  raterId: raterId ?? asId('0'.repeat(32)),
  scaleId,
  verdict,
  note: '',
  submittedAt,
});

function row(code: string, family: number, at: number, cells: readonly AgreementCell[]): AgreementRow {
  const recording = { recordingId: asId<RecordingId>(code), recordingCode: code, destroyedAt: null };
  return { roundId: asId('1'.repeat(32)), ...recording, family, at, cells };
}

const study: AgreementStudy = {
  instrumentId: asId('ainsworth-1974'),
  scaleIds: [SENSITIVITY, COOPERATION],
  raters: [ans, bram, chris].map((id) => ({ id: id ?? asId(''), name: 'x', team: '' })),
  rounds: [],
  rows: [
    row('V-0001', 1, 100, [
      cell(ans, SENSITIVITY, given(7), 90),
      cell(bram, SENSITIVITY, { kind: 'not-observed', reason: 'no-sound' }, 100),
      cell(ans, COOPERATION, given(3), 90),
      cell(bram, COOPERATION, given(4), 100),
    ]),
    row('V-0002', 2, 200, [cell(ans, SENSITIVITY, given(5), 200), cell(bram, SENSITIVITY, given(6), 190)]),
  ],
  closed: 0,
};

test('a table per scale, with the raters who gave a score on it and the rows in which it was asked', () => {
  const { question, scales } = makeInquiry(study, { resamples: 50, also: ['pearson'] });
  expect(question.map(({ table }) => table)).toEqual([
    {
      raterCount: 2,
      units: [
        [7, null],
        [5, 6],
      ],
    },
    { raterCount: 2, units: [[3, 4]] },
  ]);
  expect(scales.map(({ rows }) => rows.map(({ recordingCode }) => recordingCode))).toEqual([
    ['V-0001', 'V-0002'],
    ['V-0001'],
  ]);
  expect(scales[0]?.raters.map(({ id }) => id)).toEqual([ans, bram]);
});

test('families, times, seed and wishes go with the question, and the whole scale', () => {
  const [first] = makeInquiry(study, { resamples: 50, also: ['pearson'] }).question;
  expect(first?.options).toEqual({
    level: 0.95,
    resamples: 50,
    seed: SEED,
    alsoMeasures: ['pearson'],
    clusters: ['1', '2'],
    times: [
      [90, 100],
      [200, 190],
    ],
  });
  expect(first?.scale.points).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test('the filter asks for one edition, the most used one unless another was chosen', () => {
  const editions = [
    { instrumentId: asId<never>('old'), rounds: 1 },
    { instrumentId: asId<never>('new'), rounds: 4 },
  ];
  expect(editionOf(NO_CHOICES, { editions })).toBe('new');
  expect(editionOf({ ...NO_CHOICES, instrumentId: asId('old') }, { editions })).toBe('old');
  expect(editionOf({ ...NO_CHOICES, instrumentId: asId('unknown') }, { editions })).toBe('new');
  expect(studyFilterOf(NO_CHOICES, { editions: [], rounds: [], raters: [], teams: [] })).toBeNull();
});

test('a period runs from the start of its first day to the end of its last', () => {
  const possible = {
    editions: [{ instrumentId: asId<never>('x'), rounds: 1 }],
    rounds: [],
    raters: [],
    teams: [],
  };
  const filter = studyFilterOf({ ...NO_CHOICES, from: '2026-03-01', to: '2026-03-31' }, possible);
  expect(filter?.from).toBe(new Date(2026, 2, 1).getTime());
  expect(filter?.to).toBe(new Date(2026, 3, 1).getTime());
});

test('rounds, raters and a team that are not there are dropped; where none is left, all count', () => {
  const [here, elsewhere, gone] = ['1', '2', '3'].map((digit) => asId<RoundId>(digit.repeat(32)));
  if (here === undefined || elsewhere === undefined || gone === undefined) throw new Error('three rounds');
  if (ans === undefined || bram === undefined) throw new Error('two raters');
  const edition = asId<InstrumentId>('x');
  const round = (id: RoundId, instrumentId: InstrumentId) => ({
    id,
    instrumentId,
    name: '',
    raterIds: [],
    createdAt: 0,
  });
  const possible = {
    editions: [{ instrumentId: edition, rounds: 1 }],
    rounds: [round(here, edition), round(elsewhere, asId<InstrumentId>('y'))],
    raters: [{ id: ans, name: 'Ans', team: 'Noord' }],
    teams: ['Noord'],
  };
  const known = { ...NO_CHOICES, roundIds: [here], raterIds: [ans], team: 'Noord' };
  const mixed = { ...known, roundIds: [gone, here, elsewhere], raterIds: [bram, ans] };
  expect(knownChoices(mixed, possible)).toEqual(known);
  const unknown = { ...NO_CHOICES, roundIds: [gone], raterIds: [bram], team: 'Zuid' };
  expect(knownChoices(unknown, possible)).toEqual(NO_CHOICES);
  expect(studyFilterOf(unknown, possible)).toMatchObject({ roundIds: null, raterIds: null, team: null });
});

test('rows are recordings, and times of scoring as soon as one recording was scored in two rounds', () => {
  expect(rowNounOf(study)).toBe('recording');
  const again = { ...row('V-0001', 1, 300, []), roundId: asId<RoundId>('2'.repeat(32)) };
  expect(rowNounOf({ rows: [...study.rows, again] })).toBe('scoring');
});
