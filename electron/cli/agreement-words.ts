// The sentences of the agreement command, in Dutch and English.
import type { ReasonCode } from '../../shared/domain/agreement/figure.ts';
import type { ScaleAgreement } from '../../shared/domain/agreement/report.ts';
import type { Language } from '../../shared/domain/words.ts';
import type { CsvProblem } from './ratings-csv.ts';

/** The rows of the table. */
export type FigureName = 'exact' | 'withinOne' | 'icc' | 'kappa' | 'meanKappa' | 'alpha';

export type AgreementWords = {
  readonly usage: string;
  readonly unreadable: (path: string) => string;
  readonly notCases: (path: string) => string;
  readonly problem: (path: string, problem: CsvProblem) => string;
  readonly size: (report: ScaleAgreement) => string;
  readonly missing: (report: ScaleAgreement) => string;
  readonly columns: readonly [figure: string, estimate: string, interval: string, subjects: string];
  readonly figures: Readonly<Record<FigureName, string>>;
  readonly undefinedPairs: (undefinedPairs: number, pairs: number) => string;
  readonly none: string;
  readonly decimal: ',' | '.';
  readonly reasons: Readonly<Record<ReasonCode, string>>;
};

const DUTCH: AgreementWords = {
  usage: [
    'Gebruik: agreement --ratings BESTAND.csv [--json] [--lang nl|en]',
    '         agreement --cases BESTAND.json',
    'Rijen zijn opnames of personen, kolommen zijn beoordelaars, een lege cel is een ontbrekende score.',
  ].join('\n'),
  unreadable: (path) =>
    `Het bestand ${path} is niet te lezen. Controleer of het bestaat en of u het mag openen.`,
  notCases: (path) => `In ${path} staat geen lijst met rekenvoorbeelden (JSON). Er is niets berekend.`,
  problem: (path, problem) => `${path}: ${dutchProblem(problem)}`,
  size: ({ nUnits, nRaters }) => `${nUnits} rijen, ${nRaters} beoordelaars.`,
  missing: ({ missing }) =>
    `Niet volledig gescoorde rijen: ${missing.incomplete + missing.unrated} (met één score: ${missing.ratedOnce}, zonder score: ${missing.unrated}).`,
  columns: ['maat', 'waarde', '95%-interval', 'rijen'],
  figures: {
    exact: 'precies gelijk',
    withinOne: 'hoogstens 1 punt verschil',
    icc: 'ICC(A,1), absolute overeenstemming',
    kappa: 'kappa, kwadratisch gewogen',
    meanKappa: 'kappa, kwadratisch gewogen, gemiddeld over paren',
    alpha: 'Krippendorffs alfa, ordinaal',
  },
  undefinedPairs: (undefinedPairs, pairs) => `${undefinedPairs} van de ${pairs} paren hebben geen kappa.`,
  none: '–',
  decimal: ',',
  reasons: {
    'no-units': 'Er is geen rij die alle beoordelaars hebben gescoord.',
    'too-few-units': 'Er zijn te weinig volledig gescoorde rijen om dit te berekenen.',
    'one-rater': 'Er is maar één beoordelaar.',
    'no-pairs': 'Geen enkele rij is door twee beoordelaars gescoord.',
    'no-variance': 'Alle scores zijn gelijk; zonder verschillen is dit niet te berekenen.',
    'single-category': 'Er is maar één score gebruikt; toeval en overeenstemming zijn dan niet te scheiden.',
    'unused-category': 'Een van de scores is niet gebruikt; daarvoor is dit niet te berekenen.',
    'perfect-agreement': 'Alle scores zijn precies gelijk; een interval is dan niet te berekenen.',
    'no-residual-variance':
      'Op een vast verschil na zijn alle scores gelijk; een interval is dan niet te berekenen.',
    'zero-standard-error': 'De standaardfout is nul; een toets is dan niet te berekenen.',
    'no-positive-denominator': 'De scores lopen zo uiteen dat de formule geen waarde heeft.',
    'not-a-ratio-scale': 'Deze maat vraagt scores vanaf nul.',
    'no-events': 'Een van beide beoordelaars heeft niets gemarkeerd.',
    'single-code': 'Er is maar één code gebruikt; toeval en overeenstemming zijn dan niet te scheiden.',
    'out-of-range': 'Een grens van het interval valt buiten wat de formule toelaat.',
  },
};

const ENGLISH: AgreementWords = {
  usage: [
    'Usage: agreement --ratings FILE.csv [--json] [--lang nl|en]',
    '       agreement --cases FILE.json',
    'Rows are recordings or persons, columns are raters, a blank cell is a missing score.',
  ].join('\n'),
  unreadable: (path) => `The file ${path} cannot be read. Check that it exists and that you may open it.`,
  notCases: (path) => `${path} holds no list of cases (JSON). Nothing was computed.`,
  problem: (path, problem) => `${path}: ${englishProblem(problem)}`,
  size: ({ nUnits, nRaters }) => `${nUnits} rows, ${nRaters} raters.`,
  missing: ({ missing }) =>
    `Rows not completely scored: ${missing.incomplete + missing.unrated} (with one score: ${missing.ratedOnce}, without a score: ${missing.unrated}).`,
  columns: ['measure', 'value', '95% interval', 'rows'],
  figures: {
    exact: 'exactly equal',
    withinOne: 'at most 1 point apart',
    icc: 'ICC(A,1), absolute agreement',
    kappa: 'kappa, quadratic weights',
    meanKappa: 'kappa, quadratic weights, mean of pairs',
    alpha: "Krippendorff's alpha, ordinal",
  },
  undefinedPairs: (undefinedPairs, pairs) => `${undefinedPairs} of the ${pairs} pairs have no kappa.`,
  none: '–',
  decimal: '.',
  reasons: {
    'no-units': 'There is no row that all raters scored.',
    'too-few-units': 'Too few rows were scored completely to compute this.',
    'one-rater': 'There is only one rater.',
    'no-pairs': 'No row was scored by two raters.',
    'no-variance': 'All scores are the same; without differences this cannot be computed.',
    'single-category': 'Only one score was used; chance and agreement cannot be told apart then.',
    'unused-category': 'One of the scores was not used; for that one this cannot be computed.',
    'perfect-agreement': 'All scores are exactly equal; an interval cannot be computed then.',
    'no-residual-variance':
      'But for a fixed difference all scores are equal; an interval cannot be computed then.',
    'zero-standard-error': 'The standard error is zero; a test cannot be computed then.',
    'no-positive-denominator': 'The scores are so opposed that the formula has no value.',
    'not-a-ratio-scale': 'This measure needs scores from zero upwards.',
    'no-events': 'One of the two raters marked nothing.',
    'single-code': 'Only one code was used; chance and agreement cannot be told apart then.',
    'out-of-range': 'A limit of the interval falls outside what the formula allows.',
  },
};

export const AGREEMENT_WORDS: Readonly<Record<Language, AgreementWords>> = { nl: DUTCH, en: ENGLISH };

function dutchProblem(problem: CsvProblem): string {
  switch (problem.kind) {
    case 'empty':
      return 'er staan geen scores in.';
    case 'one-rater':
      return 'er is maar één kolom. Voor overeenstemming zijn minstens twee beoordelaars nodig.';
    case 'one-subject':
      return 'er is maar één rij met scores. Voor overeenstemming zijn minstens twee rijen nodig.';
    case 'malformed':
      return `rij ${problem.row} is niet te lezen. Staat er een aanhalingsteken te veel of te weinig?`;
    case 'ragged':
      return `rij ${problem.row} heeft ${problem.fields} kolommen, de eerste rij heeft er ${problem.expected}.`;
    case 'not-a-number':
      return `rij ${problem.row}, kolom ${problem.column}: "${problem.text}" is geen getal. Laat de cel leeg als de score ontbreekt.`;
    case 'empty-column':
      return `kolom ${problem.column} is helemaal leeg. Haal de kolom weg of vul de scores in.`;
  }
}

function englishProblem(problem: CsvProblem): string {
  switch (problem.kind) {
    case 'empty':
      return 'there are no scores in it.';
    case 'one-rater':
      return 'there is only one column. Agreement needs at least two raters.';
    case 'one-subject':
      return 'there is only one row of scores. Agreement needs at least two rows.';
    case 'malformed':
      return `row ${problem.row} cannot be read. Is there a quotation mark too many or too few?`;
    case 'ragged':
      return `row ${problem.row} has ${problem.fields} columns, the first row has ${problem.expected}.`;
    case 'not-a-number':
      return `row ${problem.row}, column ${problem.column}: "${problem.text}" is not a number. Leave the cell blank where a score is missing.`;
    case 'empty-column':
      return `column ${problem.column} is entirely blank. Remove the column or fill in its scores.`;
  }
}
