// A run as a table, one line per interval, each with where it comes from: lines of several files can be put together.

import type { IntervalExport } from '../../../../../shared/contract/intervals.ts';
import { intervalsOf, type IntervalMethod } from '../../../../../shared/domain/interval/interval-grid.ts';
import type { IntervalAnswer } from '../../../../../shared/domain/interval/interval-run.ts';
import { toSeconds } from '../../../../../shared/domain/time.ts';
import { inLanguage, type Language } from '../../../../../shared/domain/words.ts';
import { writeCsv, type CsvCell } from '../../../../../shared/interop/csv.ts';

export type CsvColumn =
  | 'recording'
  | 'rater'
  | 'method'
  | 'length'
  | 'book'
  | 'version'
  | 'interval'
  | 'start'
  | 'end'
  | 'state';

export interface CsvWords {
  readonly column: (column: CsvColumn) => string;
  readonly method: (method: IntervalMethod) => string;
  readonly state: (state: IntervalAnswer['kind'] | 'open') => string;
}

const COLUMNS: readonly CsvColumn[] = [
  'recording',
  'rater',
  'method',
  'length',
  'book',
  'version',
  'interval',
  'start',
  'end',
  'state',
];

/** Each code has a column: 1 seen, 0 not seen, empty where the interval was not assessed. */
export function intervalCsv(file: IntervalExport, language: Language, words: CsvWords): string {
  const { run, scores, book } = file;
  const answers = new Map(scores.map(({ position, answer }) => [position, answer]));
  const nameOf = (id: string) => {
    const code = book.codes.find((one) => one.id === id);
    return code === undefined ? id : inLanguage(code.words, language);
  };
  const whence = [
    file.recordingCode,
    file.rater,
    words.method(run.method),
    toSeconds(run.length),
    inLanguage(book.name, language),
    book.version,
  ];
  const lines = intervalsOf(run).map(({ start, end }, position): readonly CsvCell[] => {
    const answer = answers.get(position);
    const seen = (id: string) =>
      answer?.kind === 'scored' ? Number(answer.codes.some((one) => one === id)) : null;
    const state = words.state(answer?.kind ?? 'open');
    return [...whence, position + 1, toSeconds(start), toSeconds(end), state, ...run.codes.map(seen)];
  });
  const header = [...COLUMNS.map(words.column), ...run.codes.map(nameOf)];
  return writeCsv([header, ...lines], { language });
}
