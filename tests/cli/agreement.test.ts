// The command `agreement`: its table, its JSON, and a sentence for every kind of bad input.
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { runAgreement } from '../../electron/cli/agreement.ts';

type Run = { readonly code: number; readonly out: string; readonly err: string };

/** Runs the command with one file in reach, called "in". */
async function run(text: string | null, ...args: string[]): Promise<Run> {
  let out = '';
  let err = '';
  const code = await runAgreement(args, {
    stdout: (piece) => {
      out += piece;
    },
    stderr: (piece) => {
      err += piece;
    },
    readFile: (path) =>
      text === null || path !== 'in' ? Promise.reject(new Error('no such file')) : Promise.resolve(text),
  });
  return { code, out, err };
}

const GOOD = '9,5;8\n5;5\n;3\n7;6\n1;1\n';

describe('agreement --ratings', () => {
  it('prints an aligned table in Dutch, with decimal commas', async () => {
    const { code, out, err } = await run(GOOD, '--ratings', 'in');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('5 rijen, 2 beoordelaars.');
    expect(out).toContain('Niet volledig gescoorde rijen: 1 (met één score: 1, zonder score: 0).');
    expect(out).toMatch(/precies gelijk +50,0 % +4\n/);
    expect(out).toMatch(/ICC\(A,1\), absolute overeenstemming +0,9\d\d +-?0,\d{3} … 0,9\d\d +4\n/);
    const table = out.split('\n').filter((line) => / \d+$| rijen$/.test(line));
    expect(new Set(table.map((line) => line.length)).size).toBe(1);
  });

  it('prints it in English, with decimal points', async () => {
    const { out } = await run(GOOD, '--ratings', 'in', '--lang', 'en');
    expect(out).toMatch(/exactly equal +50\.0 % +4\n/);
  });

  it('gives the report as JSON', async () => {
    const { out } = await run(GOOD, '--ratings', 'in', '--json');
    expect(JSON.parse(out)).toMatchObject({ nUnits: 5, nRaters: 2, exact: { estimate: 0.5, nUnits: 4 } });
  });

  it.each([
    ['semicolon', 'Anna;Bea\n1;2\n3;3\n'],
    ['comma', 'Anna,Bea\n1,2\n3,3\n'],
    ['tab, no header', '1\t2\n3\t3\n'],
    ['CRLF, byte order mark, quotes, blank lines', '\uFEFFAnna;"Bea"\r\n\r\n"1";2\r\n 3 ; 3 \r\n'],
  ])('reads a file with %s', async (_, text) => {
    const { out } = await run(text, '--ratings', 'in', '--json');
    expect(JSON.parse(out)).toMatchObject({ nUnits: 2, nRaters: 2, exact: { estimate: 0.5 } });
  });

  it('explains a figure that cannot be given', async () => {
    const { code, out } = await run('5;5\n5;5\n', '--ratings', 'in');
    expect(code).toBe(0);
    expect(out).toMatch(/Krippendorffs alfa, ordinaal +– +2\n/);
    expect(out).toContain('Krippendorffs alfa, ordinaal: Alle scores zijn gelijk');
  });

  it.each([
    ['text for a number', 'A;B\n1;2\n3;vier\n', 'rij 3, kolom 2: "vier" is geen getal'],
    ['a decimal comma after a comma separator', '1,2\n3,"4,5"\n', 'rij 2, kolom 2: "4,5" is geen getal'],
    ['ragged rows', '1;2\n3\n', 'rij 2 heeft 1 kolommen, de eerste rij heeft er 2'],
    ['a quotation mark left open', '1;2\n3;"4\n', 'is niet te lezen'],
    ['one rater', 'A\n1\n2\n', 'maar één kolom'],
    ['one subject', 'A;B\n1;2\n', 'maar één rij'],
    ['a rater without scores', '1;2;\n3;4;\n', 'kolom 3 is helemaal leeg'],
    ['a header only', 'A;B\n', 'geen scores'],
    ['nothing', '', 'geen scores'],
    ['a number too large', '1;2\n3;1e999\n', 'rij 2, kolom 2'],
  ])('refuses %s with a sentence', async (_, text, sentence) => {
    const { code, out, err } = await run(text, '--ratings', 'in');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
  });

  it('refuses a file that cannot be read, and arguments it does not know', async () => {
    expect(await run(null, '--ratings', 'in', '--lang', 'en')).toMatchObject({ code: 2, out: '' });
    for (const args of [[], ['--ratings'], ['--nonsense'], ['--ratings', 'in', '--lang', 'fr']]) {
      const { code, err } = await run(GOOD, ...args);
      expect(code).toBe(2);
      expect(err).toContain('Gebruik:');
    }
  });

  it('reads a hundred thousand rows', async () => {
    const { out } = await run('4;5\n6;6\n'.repeat(50_000), '--ratings', 'in', '--json');
    expect(JSON.parse(out)).toMatchObject({ nUnits: 100_000, exact: { estimate: 0.5 } });
  });
});

describe('agreement --cases', () => {
  it('answers every published case under the keys of the file', async () => {
    const text = await readFile(new URL('../fixtures/agreement/public_cases.json', import.meta.url), 'utf8');
    const { code, out } = await run(text, '--cases', 'in');
    expect(code).toBe(0);
    const file: { cases: { id: string; expected: object }[] } = JSON.parse(text);
    const answers: { id: string; result: object }[] = JSON.parse(out);
    expect(answers.map(({ id }) => id)).toEqual(file.cases.map(({ id }) => id));
    answers.forEach(({ result }, index) => {
      const expected = Object.keys(file.cases[index]?.expected ?? { none: 0 });
      expect(Object.keys(result)).toEqual(expect.arrayContaining(expected));
    });
  });

  it('goes on after a case it cannot run, in a bare list too', async () => {
    const good = {
      id: 'good',
      measure: 'mean_abs_diff',
      input: {
        matrix: [
          [1, 2],
          [2, 2],
        ],
      },
      options: {},
    };
    const cases = [{ ...good, id: 'odd', measure: 'tarot' }, { id: 'broken', measure: 'icc' }, 7, good];
    const { code, out } = await run(JSON.stringify(cases), '--cases', 'in');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual([
      { id: 'odd', error: 'measure tarot is not built' },
      { id: 'broken', error: 'input is not an object' },
      { id: 'case 3', error: 'the case is not an object' },
      { id: 'good', result: { estimate: 0.5, max: 1, n_units: 2 } },
    ]);
  });

  it('makes the ratings of a generator itself', async () => {
    const generator = { seed: 7, n: 40, k: 3, lo: 1, hi: 9, spread: 1, bias: [0, 1, 0], missing: 0.1 };
    const cases = [
      { id: 'made', measure: 'percent_agreement', input: { generator, input_check: {} }, options: {} },
    ];
    const { out } = await run(JSON.stringify({ cases }), '--cases', 'in');
    const [made]: { result: { n_units: number } }[] = JSON.parse(out);
    expect(made?.result.n_units).toBeGreaterThan(20);
    expect(made?.result.n_units).toBeLessThan(40);
  });

  it.each(['not json', '{"cases": 3}', '17', ''])('refuses a file that holds no cases: %s', async (text) => {
    const { code, out, err } = await run(text, '--cases', 'in');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('Er is niets berekend');
  });
});
