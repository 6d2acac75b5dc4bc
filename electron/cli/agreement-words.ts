// What the agreement command says beside the report: how it is used, what it could not read, the heads of its table.

import { count } from '../../shared/domain/agreement/wording/numbers.ts';
import type { Language } from '../../shared/domain/words.ts';
import type { ArgumentProblem } from './agreement-request.ts';

export type Size = { readonly rows: number; readonly raters: number };

export type AgreementWords = {
  readonly usage: string;
  readonly argument: (
    problem: Exclude<ArgumentProblem, { kind: 'usage' }>,
    measures: readonly string[],
  ) => string;
  readonly unreadable: (path: string) => string;
  readonly folder: (path: string) => string;
  readonly notCases: (path: string) => string;
  readonly size: (size: Size) => string;
  readonly rowNames: string;
  readonly leftOut: (leftOut: { unrated: number; ratedOnce: number; incomplete: number }) => string;
  readonly withoutBootstrap: (rows: number) => string;
  readonly columns: readonly [
    measure: string,
    estimate: string,
    interval: string,
    method: string,
    rows: string,
  ];
  readonly pairs: string;
  readonly main: string;
  readonly notes: string;
  readonly methods: string;
};

const DUTCH: AgreementWords = {
  usage: `Gebruik: agreement --ratings BESTAND.csv [--level nominal|ordinal|interval|ratio] [--scale 1-9[/0,5]]
                   [--measures NAAM,NAAM] [--resamples AANTAL] [--seed GETAL] [--methods] [--json] [--lang nl|en]
         agreement --cases BESTAND.json
Rijen zijn opnames of personen, kolommen zijn beoordelaars, een lege cel is een ontbrekende score.`,
  argument: (problem, measures) => {
    switch (problem.kind) {
      case 'level':
        return `"${problem.text}" is geen meetniveau. Kies nominal, ordinal, interval of ratio.`;
      case 'scale':
        return `"${problem.text}" is geen schaal. Schrijf de laagste en de hoogste score, en zo nodig de stap: 1-9 of 1-9/0,5.`;
      case 'measure':
        return `"${problem.text}" is geen maat voor scores. Er zijn: ${measures.join(', ')}.`;
      case 'resamples':
        return `"${problem.text}" is geen aantal steekproeven. Geef een geheel getal van 0 tot en met 1.000.000.`;
      case 'seed':
        return `"${problem.text}" is geen startgetal. Geef een geheel getal van 1 tot en met 2147483646.`;
    }
  },
  unreadable: (path) =>
    `Het bestand ${path} is niet te lezen. Controleer of het bestaat en of u het mag openen.`,
  folder: (path) => `${path} is een map. Noem het bestand met de scores.`,
  notCases: (path) => `In ${path} staat geen lijst met rekenvoorbeelden (JSON). Er is niets berekend.`,
  size: ({ rows, raters }) => `${count(rows, 'nl')} rijen, ${raters} beoordelaars.`,
  rowNames: 'De eerste kolom is gelezen als naam van de rij.',
  leftOut: ({ unrated, ratedOnce, incomplete }) =>
    `Niet volledig gescoord: ${rowsOf(unrated + ratedOnce + incomplete, 'nl', 'rij', 'rijen')} (zonder score: ${unrated}, met één score: ${ratedOnce}, met een deel: ${incomplete}).`,
  withoutBootstrap: (rows) =>
    `Bij meer dan ${count(rows, 'nl')} rijen worden geen steekproeven getrokken, tenzij u met --resamples om een aantal vraagt.`,
  columns: ['maat', 'waarde', '95%-interval', 'methode', 'rijen'],
  pairs: 'paar',
  main: 'In woorden',
  notes: 'Let op',
  methods: 'Voor een methodeparagraaf',
};

const ENGLISH: AgreementWords = {
  usage: `Usage: agreement --ratings FILE.csv [--level nominal|ordinal|interval|ratio] [--scale 1-9[/0.5]]
                 [--measures NAME,NAME] [--resamples COUNT] [--seed NUMBER] [--methods] [--json] [--lang nl|en]
       agreement --cases FILE.json
Rows are recordings or persons, columns are raters, a blank cell is a missing score.`,
  argument: (problem, measures) => {
    switch (problem.kind) {
      case 'level':
        return `"${problem.text}" is no level of measurement. Choose nominal, ordinal, interval or ratio.`;
      case 'scale':
        return `"${problem.text}" is no scale. Write the lowest and the highest score, and the step if needed: 1-9 or 1-9/0.5.`;
      case 'measure':
        return `"${problem.text}" is no measure of scores. There are: ${measures.join(', ')}.`;
      case 'resamples':
        return `"${problem.text}" is no number of resamples. Give a whole number from 0 to 1,000,000.`;
      case 'seed':
        return `"${problem.text}" is no seed. Give a whole number from 1 to 2147483646.`;
    }
  },
  unreadable: (path) => `The file ${path} cannot be read. Check that it exists and that you may open it.`,
  folder: (path) => `${path} is a folder. Name the file that holds the scores.`,
  notCases: (path) => `${path} holds no list of cases (JSON). Nothing was computed.`,
  size: ({ rows, raters }) => `${count(rows, 'en')} rows, ${raters} raters.`,
  rowNames: 'The first column was read as the name of the row.',
  leftOut: ({ unrated, ratedOnce, incomplete }) =>
    `Not completely scored: ${rowsOf(unrated + ratedOnce + incomplete, 'en', 'row', 'rows')} (without a score: ${unrated}, with one score: ${ratedOnce}, with some: ${incomplete}).`,
  withoutBootstrap: (rows) =>
    `Over ${count(rows, 'en')} rows no resamples are drawn, unless you ask for a number with --resamples.`,
  columns: ['measure', 'value', '95% interval', 'method', 'rows'],
  pairs: 'pair',
  main: 'In words',
  notes: 'Note',
  methods: 'For a methods section',
};

export const AGREEMENT_WORDS: Readonly<Record<Language, AgreementWords>> = { nl: DUTCH, en: ENGLISH };

function rowsOf(rows: number, language: Language, one: string, more: string): string {
  return `${count(rows, language)} ${rows === 1 ? one : more}`;
}
