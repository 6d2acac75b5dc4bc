// Reading tables of ratings as people export them, and a sentence for each that cannot be read.
import { describe, expect, it } from 'vitest';
import { type CsvRatings, readRatings, readRatingsFile } from '../../shared/interop/ratings-csv.ts';
import { ratingsProblemSentence } from '../../shared/interop/ratings-problem-words.ts';
import { MAX_FILE_BYTES, MAX_ROWS } from '../../shared/interop/table-limits.ts';

const ONE_TO_NINE = { min: 1, max: 9, step: 0.5 };

function units(ratings: CsvRatings): unknown {
  return ratings.ok ? ratings.table.units : ratings.problem;
}

function sentence(ratings: CsvRatings): string {
  if (ratings.ok) throw new Error('this was read');
  return ratingsProblemSentence(ratings.problem, 'nl');
}

function utf16(text: string, isBigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index += 1) {
    view.setUint16(index * 2, text.charCodeAt(index), !isBigEndian);
  }
  return bytes;
}

const SAME = [
  [1.5, 2],
  [null, 3],
  [4, 4],
];

describe('what is read', () => {
  it.each([
    ['semicolons and decimal commas', '1,5;2\n;3\n4;4\n'],
    ['semicolons and decimal points', '1.5;2\n;3\n4;4'],
    ['commas', '1.5,2\n,3\n4,4\n'],
    ['commas, with decimal commas in quotation marks', '"1,5",2\n,3\n4,4\n'],
    ['tabs, as cells are pasted', '1,5\t2\r\n\t3\r\n4\t4'],
    ['a header', 'Anna;Bea\n1,5;2\n;3\n4;4\n'],
    [
      'a byte order mark, CRLF, quotes, blank lines',
      '\uFEFFAnna;"Bea"\r\n\r\n"1,5";2\r\n;3\r\n 4 ; 4 \r\n\r\n',
    ],
    ['marks of missing scores', '1,5;2\nNA;3\n4;4\n'],
    ['the marks of SPSS and spreadsheets', 'Anna;Bea\n1,5;2\n.;3\n4;4\n'],
    ['the mark of this program', '1,5;2\nn.t.s.;3\n4;4\n'],
    ['a dash', '1,5;2\n-;3\n4;4\n'],
    ['rows of separators at the end', '1,5;2\n;3\n4;4\n;\n;\n'],
    ['the line in which Excel names the separator', 'sep=;\n1,5;2\n;3\n4;4\n'],
    ['line ends of old Macs', '1,5;2\r;3\r4;4\r'],
    ['hard spaces', '1,5;\u00a02\n;3\n4;4\u00a0\n'],
    ['row names', 'opname;Anna;Bea\nR1;1,5;2\nR2;;3\nR3;4;4\n'],
    ['row numbers', 'id;Anna;Bea\n1;1,5;2\n2;;3\n3;4;4\n'],
    ['row names under a blank corner, numbered raters', ';1;2\nR1;1,5;2\nR2;;3\nR3;4;4\n'],
    ['what R writes', '"","Anna","Bea"\n"1",1.5,2\n"2",NA,3\n"3",4,4\n'],
  ])('%s', (_, text) => {
    expect(units(readRatings(text))).toEqual(SAME);
  });

  it('tells the raters, the rows and their lines', () => {
    expect(readRatings('opname;Anna;\n\nR1;1;2\nR2;3;3\n')).toMatchObject({
      raters: ['Anna', null],
      subjects: ['R1', 'R2'],
      rows: [3, 4],
    });
    expect(readRatings('1;2\n3;3')).toMatchObject({ raters: [null, null], subjects: null, rows: [1, 2] });
  });

  it('keeps a row without scores within the table: nobody rated it', () => {
    expect(units(readRatings('1;2\n;\n3;3\n'))).toEqual([
      [1, 2],
      [null, null],
      [3, 3],
    ]);
  });

  it('takes no number for a missing score', () => {
    expect(units(readRatings('99;2\n3;3\n'))).toEqual([
      [99, 2],
      [3, 3],
    ]);
  });

  it.each([
    ['a few scores that go up', `A;B;C\n${counted(4, 1)}`],
    ['scores that go up, of raters who are numbered', `rater 1;rater 2;rater 3\n${counted(6, 1)}`],
    ['scores that go up with a step left out', 'A;B\n1;2\n2;2\n3;1\n4;4\n6;5\n'],
    ['scores that go up with one missing', 'A;B\n1;2\n2;2\n;1\n4;4\n5;5\n'],
    ['halves', 'A;B\n200,5;2\n300,5;4\n'],
    ['far numbers of which one returns', 'A;B\n200;2\n300;3\n200;4\n'],
    ['far numbers but for one', 'A;B\n99;2\n3;3\n'],
    ['higher scores, not far', 'A;B\n9;1\n8;2\n'],
  ])('as scores: %s', (_, text) => {
    const ratings = readRatings(text);
    expect(ratings).toMatchObject({ ok: true, subjects: null });
  });

  it('and counted rows as their names, under a heading that says so', () => {
    expect(readRatings(`Nr;A;B\n${counted(5, 1)}`)).toMatchObject({
      subjects: ['1', '2', '3', '4', '5'],
      table: { raterCount: 2 },
    });
  });

  it('never takes a rater with a typing error for row names', () => {
    expect(readRatings('Anna;Bea\n1;2\nvier;3\n2;2\n')).toMatchObject({
      problem: { kind: 'not-a-number', row: 3, column: 1, name: 'Anna', text: 'vier' },
    });
  });

  it('reads the scores of a scale with steps that binary numbers do not have', () => {
    const scale = { min: 0, max: 1, step: 0.1 };
    expect(units(readRatings('0,3;0,7\n0,6;1\n', { scale }))).toEqual([
      [0.3, 0.7],
      [0.6, 1],
    ]);
  });
});

describe('files', () => {
  const text = 'Zoë;Bea\n1,5;2\n;3\n4;4\n';
  it.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${text}`)],
    ['UTF-16, little end first', utf16(`\uFEFF${text}`, false)],
    ['UTF-16, big end first', utf16(`\uFEFF${text}`, true)],
    ['Windows-1252', Uint8Array.from(text, (character) => character.charCodeAt(0))],
  ])('are read as %s', (_, bytes) => {
    const ratings = readRatingsFile(bytes);
    expect(units(ratings)).toEqual(SAME);
    expect(ratings).toMatchObject({ raters: ['Zoë', 'Bea'] });
  });

  it.each([
    ['a workbook', [0x50, 0x4b, 0x03, 0x04, 0x14], 'werkmap'],
    ['an old workbook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1], 'werkmap'],
    ['a file of SPSS', [0x24, 0x46, 0x4c, 0x32, 0x40], 'SPSS'],
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0], 'geen tekst'],
    ['UTF-16 without its mark', [...utf16(text, false)], 'geen tekst'],
  ])('are refused when they are no text: %s', (_, bytes, words) => {
    expect(sentence(readRatingsFile(Uint8Array.from(bytes)))).toContain(words);
  });

  it('are refused when they are too large, with the reason that is known', () => {
    const wide = new Uint8Array(MAX_FILE_BYTES + 1).fill(0x31);
    expect(readRatingsFile(wide)).toEqual({ ok: false, problem: { kind: 'too-large' } });
    const long = new Uint8Array(MAX_FILE_BYTES + 1).fill(0x31);
    for (let place = 9; place < long.length; place += 10) long[place] = 0x0a;
    expect(readRatingsFile(long)).toMatchObject({ problem: { kind: 'too-many-rows' } });
  });
});

/** So many rows that are counted from `start`, with the scores of two raters. */
function counted(rows: number, start: number): string {
  return Array.from({ length: rows }, (_, row) => `${start + row};${row % 3};${row % 2}\n`).join('');
}

describe('what is refused, with row, column and what to do', () => {
  it.each([
    ['text', 'A;B\n1;2\n3;vier\n', 'Rij 3, kolom 2 (B): "vier" is geen getal. Laat de cel leeg'],
    ['thousands', '1,2\n3,"4,500"\n', 'Rij 2, kolom 2: "4,500" is geen getal'],
    ['a number beyond all numbers', '1;2\n3;1e999\n', 'Rij 2, kolom 2:'],
    ['a row too short', '1;2\n3\n', 'Rij 2 heeft 1 kolom, de eerste rij heeft er 2.'],
    ['a row too long', '1;2\n3;4;5\n', 'Rij 2 heeft 3 kolommen, de eerste rij heeft er 2.'],
    ['a mark left open', '1;2\n3;"4\n5;6\n7;8\n', 'Rij 2 is niet te lezen.'],
    ['a mark within', '1;2\n3;4"4\n', 'Rij 2 is niet te lezen.'],
    ['one rater', 'A\n1\n2\n', 'maar één kolom met scores'],
    ['one rater beside row names', 'opname;A\nR1;1\nR2;2\n', 'maar één kolom met scores'],
    ['one subject', 'A;B\n1;2\n', 'maar één rij met scores'],
    ['one subject with scores', 'A;B\n1;2\n;\n;NA\n', 'maar één rij met scores'],
    ['a column without scores', '1;2;\n3;4;\n', 'Kolom 3 is helemaal leeg.'],
    ['a rater without scores', 'A;B;C\n1;2;NA\n3;4;\n', 'Kolom 3 (C) is helemaal leeg.'],
    ['two raters of one name', 'A;B;A\n1;2;3\n3;4;5\n', 'Kolom 1 en kolom 3 heten allebei "A".'],
    ['two rows of one name', 'op;A;B\nR1;2;3\nR2;4;5\nR1;4;5\n', 'Rij 2 en rij 4 heten allebei "R1".'],
    ['two rows of one number', 'id;A;B\n7;2;3\n8;4;5\n7;4;5\n', 'Rij 2 en rij 4 heten allebei "7".'],
    ['two rows of one number under a blank corner', ';A;B\n1;2;3\n1;4;5\n', 'Rij 2 en rij 3 heten allebei'],
    ['a row without its number', 'id;A;B\n7;2;3\n;4;5\n', 'Rij 3 heeft niets in kolom 1 (id)'],
    [
      'rows that are counted under another name',
      `volgorde;A;B\n${counted(5, 1)}`,
      'Kolom 1 (volgorde) lijkt de rijen te nummeren. Geef de kolom een naam zoals "nr"',
    ],
    ['rows that are counted from 0', `x;A;B\n${counted(5, 0)}`, 'Kolom 1 (x) lijkt de rijen te nummeren.'],
    ['rows that are counted without a header', counted(5, 1), 'Kolom 1 lijkt de rijen te nummeren.'],
    ['numbers far above all scores', 'dossier;A;B\n20417;2;3\n20233;4;9\n', 'Kolom 1 (dossier) lijkt'],
    ['numbers far below all scores', 'x;A;B\n-90;2;3\n-80;4;9\n', 'Kolom 1 (x) lijkt'],
    ['categories in words', 'A;B\nja;nee\nja;ja\n', 'Rij 2, kolom 1 (A): "ja" is geen getal.'],
    ['too many raters', `${'1;'.repeat(50)}1\n${'1;'.repeat(50)}1\n`, '51 kolommen met scores; hoogstens 50'],
    ['a header only', 'A;B\n', 'Er staan geen scores in.'],
    ['missing scores only', '.;NA\n-;\n', 'Er staan geen scores in.'],
    ['nothing', '', 'Er staan geen scores in.'],
    ['blank lines', '\n \n\n', 'Er staan geen scores in.'],
  ])('%s', (_, text, words) => {
    expect(sentence(readRatings(text))).toContain(words);
  });

  it.each([
    [
      'above the scale',
      '1;9\n3;10\n',
      'Rij 2, kolom 2: 10 valt buiten de schaal van 1 tot en met 9 in stappen van 0,5.',
    ],
    ['below the scale', '1;9\n0,5;9\n', 'Rij 2, kolom 1: 0,5 valt buiten'],
    ['between two steps', '1;9\n3;4,25\n', 'Rij 2, kolom 2: 4,25 ligt tussen twee scores van de schaal'],
  ])('a score %s', (_, text, words) => {
    expect(sentence(readRatings(text, { scale: ONE_TO_NINE }))).toContain(words);
  });

  it('says how many cells more are wrong', () => {
    expect(sentence(readRatings('1;x\n3;4\ny;z\n'))).toMatch(
      /Rij 1, kolom 2: "x".* Nog 2 cellen hebben een fout\.$/,
    );
    expect(sentence(readRatings('1;x\n3;y\n'))).toMatch(/Nog 1 cel heeft een fout\.$/);
  });

  it('a million rows, before anything is made of them', () => {
    const ratings = readRatings('4;5\n'.repeat(1_000_000));
    expect(ratings).toEqual({ ok: false, problem: { kind: 'too-many-rows', limit: MAX_ROWS } });
    expect(sentence(ratings)).toContain('meer dan 100.000 rijen');
  });

  it('one row more than fits, but not what just fits below its header', () => {
    const rows = '4;5\n'.repeat(MAX_ROWS);
    expect(readRatings(`A;B\n${rows}\n \n`).ok).toBe(true);
    expect(readRatings(`${rows}1;1`)).toMatchObject({ problem: { kind: 'too-many-rows' } });
    expect(readRatings(`A;B\n${rows}1;1`)).toMatchObject({ problem: { kind: 'too-many-rows' } });
  });

  it('more pairs of scores than a report can keep', () => {
    const ratings = readRatings(`${'1;'.repeat(49)}1\n`.repeat(2000));
    expect(ratings).toMatchObject({ problem: { kind: 'too-many-comparisons', raters: 50, limit: 1632 } });
    expect(sentence(ratings)).toContain('bij 50 beoordelaars passen 1.632 rijen');
  });

  it('repeats a long cell in short', () => {
    expect(sentence(readRatings(`1;2\n3;${'x'.repeat(5000)}\n`)).length).toBeLessThan(250);
  });
});
