// The file of a run: one line per interval, exact times, and nothing that a spreadsheet would run.

import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { intervalCsv } from '../../../renderer/views/annotate/layout/intervals/interval-csv.ts';
import type { IntervalExport } from '../../../shared/contract/intervals.ts';
import { asId, type CodeId } from '../../../shared/domain/ids.ts';
import { fromSeconds, micros } from '../../../shared/domain/time.ts';

const [LOOK, SUM] = [asId<CodeId>('kijkt'), asId<CodeId>('som')];
const FILE: IntervalExport = {
  run: {
    id: asId('1'.repeat(32)),
    recordingId: asId('2'.repeat(32)),
    raterId: asId('3'.repeat(32)),
    method: 'partial',
    length: fromSeconds(2.5),
    parts: [{ start: micros(0), end: fromSeconds(9) }],
    codebookId: asId('0'.repeat(32)),
    codes: [LOOK, SUM],
    createdAt: 1,
  },
  scores: [
    { position: 0, answer: { kind: 'scored', codes: [SUM] } },
    { position: 2, answer: { kind: 'not-assessable' } },
  ],
  recordingCode: 'V-0001',
  rater: '@Ada',
  book: {
    id: asId('0'.repeat(32)),
    version: 3,
    name: { nl: 'Ons boek', en: 'Our book' },
    codes: [
      { id: LOOK, words: { nl: 'Kijkt', en: 'Looks' } },
      { id: SUM, words: { nl: '=SOM(1;2)', en: '' } },
    ],
  },
};
const WORDS = {
  column: (column: string) => column,
  method: (method: string) => method,
  state: (state: string) => state,
};

test.each([
  ['nl', ';', ['0', '2,5', 'scored', '0', '1'], 'Kijkt'],
  ['en', ',', ['0', '2.5', 'scored', '0', '1'], 'Looks'],
] as const)('in %s, as its spreadsheets read it', (language, delimiter, first, code) => {
  const rows: string[][] = parse(intervalCsv(FILE, language, WORDS), { delimiter, bom: true });
  expect(rows[0]?.slice(-2)).toEqual([code, "'=SOM(1;2)"]);
  expect(rows).toHaveLength(4);
  expect(rows[1]?.slice(-5)).toEqual(first);
  expect(rows[2]?.slice(-3)).toEqual(['open', '', '']);
  expect(rows[3]?.slice(-3)).toEqual(['not-assessable', '', '']);
  expect(rows[3]?.slice(0, 2)).toEqual(['V-0001', "'@Ada"]);
  expect(rows[1]?.[5]).toBe('3');
});
