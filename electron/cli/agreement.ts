// The command `agreement`: figures from a CSV of ratings, or from a file of cases.
import { parseArgs } from 'node:util';
import { runCases } from '../../shared/domain/agreement/cases.ts';
import { ordinalAgreement } from '../../shared/domain/agreement/report.ts';
import { LANGUAGES, type Language } from '../../shared/domain/words.ts';
import { agreementTable } from './agreement-table.ts';
import { AGREEMENT_WORDS, type AgreementWords } from './agreement-words.ts';
import { readRatings } from './ratings-csv.ts';

export type AgreementIo = {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** The text of a file; rejects when it cannot be read. */
  readonly readFile: (path: string) => Promise<string>;
};

const DONE = 0;
const BAD_INPUT = 2;

type Request = {
  readonly source: { readonly kind: 'cases' | 'ratings'; readonly path: string };
  readonly asJson: boolean;
  readonly words: AgreementWords;
};

/**
 * `--cases FILE`: a JSON list of {id, result} or {id, error} on stdout.
 * `--ratings FILE.csv [--json] [--lang nl|en]`: the agreement table, or the report as JSON.
 * Answers the exit code: 0, or 2 with a sentence on stderr when the input is not right.
 */
export async function runAgreement(args: string[], io: AgreementIo): Promise<number> {
  const request = requestOf(args);
  if (request === null) return refuse(io, AGREEMENT_WORDS[languageOf(args)].usage);
  const { source, words } = request;
  const text = await io.readFile(source.path).catch(() => null);
  if (text === null) return refuse(io, words.unreadable(source.path));
  return source.kind === 'cases' ? answerCases(text, request, io) : answerRatings(text, request, io);
}

function answerCases(text: string, { source, words }: Request, io: AgreementIo): number {
  const file = parsedJson(text);
  const cases = Array.isArray(file) ? file : casesIn(file);
  if (cases === null) return refuse(io, words.notCases(source.path));
  io.stdout(`${JSON.stringify(runCases(cases))}\n`);
  return DONE;
}

function answerRatings(text: string, { source, asJson, words }: Request, io: AgreementIo): number {
  const ratings = readRatings(text);
  if (!ratings.ok) return refuse(io, words.problem(source.path, ratings.problem));
  const report = ordinalAgreement(ratings.table);
  io.stdout(asJson ? `${JSON.stringify(report, null, 2)}\n` : agreementTable(report, words));
  return DONE;
}

function requestOf(args: string[]): Request | null {
  const values = valuesOf(args);
  if (values === null) return null;
  const { cases, ratings, json, lang } = values;
  const path = cases ?? ratings;
  const language = LANGUAGES.find((known) => known === (lang ?? 'nl'));
  const isAmbiguous = cases !== undefined && ratings !== undefined;
  if (path === undefined || isAmbiguous || language === undefined) return null;
  return {
    source: { kind: cases === undefined ? 'ratings' : 'cases', path },
    asJson: json ?? false,
    words: AGREEMENT_WORDS[language],
  };
}

function valuesOf(
  args: string[],
): { cases?: string; ratings?: string; json?: boolean; lang?: string } | null {
  try {
    const options = {
      cases: { type: 'string' },
      ratings: { type: 'string' },
      json: { type: 'boolean' },
      lang: { type: 'string' },
    } as const;
    return parseArgs({ args, options }).values;
  } catch {
    return null; // an unknown option or one without its value; the usage says which there are
  }
}

/** The language for an answer to arguments that could not be read. */
function languageOf(args: readonly string[]): Language {
  return args.includes('en') || args.includes('--lang=en') ? 'en' : 'nl';
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function casesIn(file: unknown): readonly unknown[] | null {
  if (typeof file !== 'object' || file === null || !('cases' in file)) return null;
  return Array.isArray(file.cases) ? file.cases : null;
}

function refuse(io: AgreementIo, sentence: string): number {
  io.stderr(`${sentence}\n`);
  return BAD_INPUT;
}
