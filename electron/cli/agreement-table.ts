// Lays out an agreement report as text: the table of measures, what to be careful about, and the words.

import type { Measured } from '../../shared/domain/agreement/report/measured.ts';
import type { ScaleReport } from '../../shared/domain/agreement/report/scale-report.ts';
import {
  cautionSentence,
  intervalMethodName,
  measureName,
  methodsSentence,
  plainSentence,
  reasonSentence,
  softwareSentence,
} from '../../shared/domain/agreement/wording/index.ts';
import { count } from '../../shared/domain/agreement/wording/numbers.ts';
import { limitText, valueText } from '../../shared/domain/agreement/wording/plain-sentence.ts';
import type { Language } from '../../shared/domain/words.ts';
import { AGREEMENT_WORDS } from './agreement-words.ts';

export type TableOptions = {
  readonly language: Language;
  readonly withMethods: boolean;
  /** One per column of the table that was read; null where it has no name. */
  readonly raters: readonly (string | null)[];
  /** Whole lines above the table. */
  readonly opening: readonly string[];
};

const GAP = '  ';
const NONE = '–';
/** Estimates, limits and counts end under one another; names and methods begin there. */
const isNumeric = (column: number): boolean => column === 1 || column === 2 || column === 4;

export function agreementTable(report: ScaleReport, options: TableOptions): string {
  const { language, withMethods, opening } = options;
  const words = AGREEMENT_WORDS[language];
  const figures = report.measures.map(({ figure }) => figure);
  const [main] = figures;
  const notes = notesOf(figures, language);
  const methods = withMethods
    ? [
        ...figures.map((figure) => methodsSentence(figure, language, { rows: 'row', software: false })),
        softwareSentence(language),
      ]
    : [];
  return [
    ...opening,
    '',
    ...aligned([words.columns, ...figures.map((figure) => figureRow(figure, language))], isNumeric),
    ...pairTable(report, options),
    ...section(words.main, main === undefined ? [] : [plainSentence(main, language, { rows: 'row' })]),
    ...section(words.notes, notes),
    ...section(words.methods, methods),
    '',
  ].join('\n');
}

function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', heading, ...lines];
}

function figureRow(figure: Measured, language: Language): string[] {
  const { estimate, interval, measure, nUnits } = figure;
  const isKnown = interval !== undefined && (interval.low !== null || interval.high !== null);
  const limit = (value: number | null): string => limitText(figure, value, language) ?? NONE;
  return [
    measureName(measure, language),
    estimate === null ? NONE : valueText(figure, estimate, language),
    isKnown ? `${limit(interval.low)} … ${limit(interval.high)}` : '',
    isKnown ? intervalMethodName(interval.method, language) : '',
    count(nUnits, language),
  ];
}

/** What was asked and compares two raters only, for each pair: without it the reader would have nothing. */
function pairTable({ measures, pairs }: ScaleReport, { language, raters }: TableOptions): string[] {
  const ids = measures
    .filter(({ figure }) => figure.reason === 'two-raters-only')
    .map(({ figure }) => figure.measure);
  if (ids.length === 0) return [];
  const name = (rater: number): string => raters[rater] ?? String(rater + 1);
  const rows = pairs.map(({ a, b, measures: found }) => [
    `${name(a)} – ${name(b)}`,
    ...ids.map((id) => {
      const figure = found.find(({ measure }) => measure === id);
      const estimate = figure?.estimate ?? null;
      return figure === undefined || estimate === null ? NONE : valueText(figure, estimate, language);
    }),
  ]);
  const head = [AGREEMENT_WORDS[language].pairs, ...ids.map((id) => measureName(id, language))];
  return ['', ...aligned([head, ...rows], (column) => column > 0)];
}

/** Each reason with its measure; each caution once, with its measures unless it holds for all. */
function notesOf(figures: readonly Measured[], language: Language): string[] {
  const name = ({ measure }: Measured): string => measureName(measure, language);
  const reasons = figures.flatMap((figure) =>
    figure.reason === undefined ? [] : [`${name(figure)}: ${reasonSentence(figure.reason, language)}`],
  );
  const given = figures.filter(({ estimate }) => estimate !== null);
  const cautions = new Set(given.flatMap((figure) => figure.cautions));
  const lines = [...cautions].map((caution) => {
    const meant = given.filter((figure) => figure.cautions.includes(caution));
    const sentence = cautionSentence(caution, language, 'row');
    return meant.length === given.length ? sentence : `${meant.map(name).join(', ')}: ${sentence}`;
  });
  return [...reasons, ...lines];
}

function aligned(rows: readonly (readonly string[])[], isToTheRight: (column: number) => boolean): string[] {
  const columns = rows[0]?.keys() ?? [];
  const widths = [...columns].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return isToTheRight(column) ? cell.padStart(width) : cell.padEnd(width);
      })
      .join(GAP)
      .trimEnd(),
  );
}
