// The reference figures of tests/fixtures/agreement.
import { readFileSync } from 'node:fs';

export type PublicCase = {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly measure: string;
  readonly input: unknown;
  readonly options: unknown;
  readonly expected: unknown;
  readonly tolerance: { readonly abs: number; readonly rel: number };
};

/** Distribution (f, t, n, c, b), probability, two parameters (0 where unused), quantile to 25 digits. */
export type QuantileRow = readonly [distribution: string, p: number, a: number, b: number, quantile: string];

// the files are part of the repository, and a wrong shape would fail every test that reads them
const caseFile: { readonly cases: readonly PublicCase[] } = JSON.parse(textOf('public_cases.json'));
export const publicCases = caseFile.cases;
export const quantiles: readonly QuantileRow[] = JSON.parse(textOf('quantiles.json'));

function textOf(name: string): string {
  return readFileSync(new URL(`../../fixtures/agreement/${name}`, import.meta.url), 'utf8');
}
