// The main figure of each scale is the one with that role, wherever it stands in the report.

import { expect, test } from 'vitest';
import { perform } from '../../../renderer/statistics/perform.ts';
import { makeInquiry } from '../../../renderer/views/agreement/inquiry.ts';
import { mainFigures } from '../../../renderer/views/agreement/overview/main-figures.ts';
import type { AgreementCell, AgreementStudy } from '../../../shared/contract/agreement.ts';
import { asId, type ProfileId, type ScaleId } from '../../../shared/domain/ids.ts';

const scaleIds = ['sensitivity', 'cooperation'].map((id) => asId<ScaleId>(id));
const raters = ['ans', 'bram'].map((id) => ({ id: asId<ProfileId>(id), name: id, team: '' }));

/** Of each row the scores of both raters on both scales. */
const SCORES = [
  [7, 6, 3, 3],
  [5, 5, 2, 4],
  [8, 9, 6, 5],
  [2, 3, 9, 9],
] as const;

const study: AgreementStudy = {
  instrumentId: asId('ainsworth-1974'),
  scaleIds,
  raters,
  rounds: [],
  rows: SCORES.map((scores, row) => ({
    roundId: asId('round'),
    recordingId: asId(`film-${String(row)}`),
    recordingCode: `V-${String(row)}`,
    destroyedAt: null,
    family: row,
    at: row,
    cells: scaleIds.flatMap((scaleId, scale) =>
      raters.map(
        ({ id }, rater): AgreementCell => ({
          raterId: id,
          scaleId,
          verdict: { kind: 'value', value: scores[scale * 2 + rater] ?? 0 },
          note: '',
          submittedAt: row,
        }),
      ),
    ),
  })),
  closed: 0,
};

test('goes by its role, not its place, and a scale without one is left out', () => {
  const task = makeInquiry(study, { resamples: 0, also: [] });
  const [first, second] = perform(task, () => undefined);
  if (first === undefined || second === undefined) throw new Error('two scales');
  const main = first.measures.find(({ role }) => role === 'main');
  const backwards = first.measures.toReversed();
  expect(backwards[0]?.role).not.toBe('main');
  const withoutMain = second.measures.filter(({ role }) => role !== 'main');
  const value = [
    { ...first, measures: backwards },
    { ...second, measures: withoutMain },
  ];
  expect(mainFigures({ task, value })).toEqual([{ ...main, scores: task.scales[0], drift: first.drift }]);
  const both = mainFigures({ task, value: [first, second] });
  expect(both.map(({ scores }) => scores.scale.id).toSorted()).toEqual(scaleIds.toSorted());
});
