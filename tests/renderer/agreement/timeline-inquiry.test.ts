// From the marks of two raters to what the statistics thread is asked, and that nothing changes places on the way.

import { expect, test } from 'vitest';
import { perform } from '../../../renderer/statistics/perform.ts';
import {
  makeTimelineInquiry,
  NO_CODE,
  USUAL_SETTINGS,
} from '../../../renderer/views/agreement/timelines/timeline-inquiry.ts';
import type { TimelineFragment, TimelineStudy } from '../../../shared/contract/agreement.ts';
import { asId, type CodeId } from '../../../shared/domain/ids.ts';
import { fromSeconds } from '../../../shared/domain/time.ts';

const [contact, follow] = [asId<CodeId>('contact'), asId<CodeId>('follow')];

function mark(start: number, end: number, codes: readonly CodeId[]): TimelineFragment {
  return {
    id: asId(`${String(start)}-${String(end)}`),
    start: fromSeconds(start),
    end: fromSeconds(end),
    name: '',
    codes,
  };
}

function studyOf(a: readonly TimelineFragment[], b: readonly TimelineFragment[]): TimelineStudy {
  return {
    recordingId: asId('recording'),
    recordingCode: 'V-0001',
    destroyedAt: null,
    duration: fromSeconds(60),
    a: { rater: { id: asId('ans'), name: 'Ans', team: '' }, fragments: a },
    b: { rater: { id: asId('bram'), name: 'Bram', team: '' }, fragments: b },
  };
}

const study = studyOf(
  [mark(1, 2.5, [contact, follow]), mark(10, 20, [contact]), mark(30, 40, [contact])],
  [mark(10, 20, [contact])],
);

test('microseconds of the film become milliseconds; each code of a fragment is an event', () => {
  const { question, a } = makeTimelineInquiry(study, USUAL_SETTINGS);
  expect(question.session).toEqual({
    a: [
      { start: 1000, end: 2500, code: contact },
      { start: 1000, end: 2500, code: follow },
      { start: 10_000, end: 20_000, code: contact },
      { start: 30_000, end: 40_000, code: contact },
    ],
    b: [{ start: 10_000, end: 20_000, code: contact }],
    t0: 0,
    t1: 60_000,
  });
  expect(a.map(({ fragment }) => fragment)).toEqual([0, 0, 1, 2].map((index) => study.a.fragments[index]));
});

test('a mark thinner than a millisecond lasts one, and one without a code has a code of its own', () => {
  const { question } = makeTimelineInquiry(studyOf([mark(3, 3.0001, [])], []), USUAL_SETTINGS);
  expect(question.session.a).toEqual([{ start: 3000, end: 3001, code: NO_CODE }]);
});

test('the thread answers of A for A and of B for B', () => {
  const inquiry = makeTimelineInquiry(study, USUAL_SETTINGS);
  const told: number[] = [];
  const { matching } = perform(inquiry, (fraction) => told.push(fraction));
  expect(matching.pairs).toMatchObject([{ a: 2, b: 0 }]);
  const { matching: turned } = perform(
    makeTimelineInquiry({ ...study, a: study.b, b: study.a }, USUAL_SETTINGS),
    () => undefined,
  );
  expect(turned.pairs).toMatchObject([{ a: 0, b: 2 }]);
  expect(told.at(-1)).toBe(1);
});
