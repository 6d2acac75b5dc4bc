// Writing CSV: the habits of each language, formulas that stay text, numbers that stay numbers.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../shared/interop/csv.ts';
import { csvLines } from '../../shared/interop/csv-lines.ts';
import { readRatings } from '../../shared/interop/ratings-csv.ts';

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

  it.each(['=1+1', '+31', '-2', '@SUM(A1)', '\tx', '\rx', '＝1'])(
    'lets no text become a formula: %j',
    (text) => {
      expect(writeCsv([[text, 'a']], { language: 'nl' })).toMatch(/^\uFEFF"?'/);
    },
  );

  it.each([-2, -0.5, 1e-7])('leaves a number a number: %d', (value) => {
    expect(writeCsv([[value, 1]], { language: 'en' })).toBe(`\uFEFF${value},1\r\n`);
  });

  it('refuses what is no number', () => {
    expect(() => writeCsv([[Number.NaN]], { language: 'nl' })).toThrow(RangeError);
  });

  it('writes text that is read back as it was, whatever is in it', () => {
    const cell = fc
      .string()
      .filter((text) => text.trim() === text && text !== '' && !/^[=+\-@'＝＋－＠]/.test(text));
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
