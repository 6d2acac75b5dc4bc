// Lays out an agreement report as an aligned text table.
import type { ReportedFigure, ScaleAgreement } from '../../shared/domain/agreement/report.ts';
import type { AgreementWords, FigureName } from './agreement-words.ts';

type Row = readonly [figure: string, estimate: string, interval: string, subjects: string];

const GAP = '  ';

/** The report as lines of text, ending with the reasons of what could not be given. */
export function agreementTable(report: ScaleAgreement, words: AgreementWords): string {
  const named = namedFigures(report);
  const rows = named.map(([name, figure]) => figureRow(name, figure, words));
  const notes = named.flatMap(([name, { reason }]) =>
    reason === undefined ? [] : [`${words.figures[name]}: ${words.reasons[reason]}`],
  );
  const { nPairs, nUndefinedPairs } = report.kappa;
  const isPartial = nUndefinedPairs > 0 && nUndefinedPairs < nPairs;
  const { incomplete, unrated } = report.missing;
  return [
    words.size(report),
    ...(incomplete + unrated > 0 ? [words.missing(report)] : []),
    '',
    ...aligned([words.columns, ...rows]),
    ...(notes.length > 0 ? ['', ...notes] : []),
    ...(isPartial ? [words.undefinedPairs(nUndefinedPairs, nPairs)] : []),
    '',
  ].join('\n');
}

function namedFigures(report: ScaleAgreement): [FigureName, ReportedFigure][] {
  return [
    ['exact', report.exact],
    ['withinOne', report.withinOne],
    ['icc', report.icc],
    [report.kappa.basis === 'one-pair' ? 'kappa' : 'meanKappa', report.kappa],
    ['alpha', report.alpha],
  ];
}

function figureRow(name: FigureName, figure: ReportedFigure, words: AgreementWords): Row {
  const isShare = name === 'exact' || name === 'withinOne';
  const show = (value: number): string =>
    (isShare ? `${(100 * value).toFixed(1)} %` : value.toFixed(3)).replace('.', words.decimal);
  const { estimate, interval } = figure;
  return [
    words.figures[name],
    estimate === null ? words.none : show(estimate),
    interval === undefined ? '' : `${show(interval.low)} … ${show(interval.high)}`,
    String(figure.nUnits),
  ];
}

/** The first column to the left, the others to the right. */
function aligned(rows: readonly Row[]): string[] {
  const width = (column: number): number => Math.max(...rows.map((row) => (row[column] ?? '').length));
  const widths = [0, 1, 2, 3].map(width);
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join(GAP),
  );
}
