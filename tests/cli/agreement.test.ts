// The command `agreement`: its table, its JSON, and a sentence for every kind of bad input.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runAgreement } from '../../electron/cli/agreement.ts';
import { readBytes } from '../../electron/cli/read-bytes.ts';
import { SEED } from '../../renderer/views/agreement/inquiry.ts';

type Run = { readonly code: number; readonly out: string; readonly err: string };

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'agreement-'));
  file = path.join(folder, 'scores.csv');
});
afterEach(() => rm(folder, { recursive: true }));

/** Runs the command with "in" for the file that holds the content; null: there is no such file. */
async function run(content: string | Uint8Array | null, ...args: string[]): Promise<Run> {
  if (content !== null) await writeFile(file, content);
  let out = '';
  let err = '';
  const code = await runAgreement(
    args.map((arg) => (arg === 'in' ? file : arg)),
    {
      stdout: (piece) => {
        out += piece;
      },
      stderr: (piece) => {
        err += piece;
      },
      readFile: readBytes,
    },
  );
  return { code, out, err };
}

const GOOD = 'opname;Anna;Bea\nR1;9,5;8\nR2;5;5\nR3;;3\nR4;7;6\nR5;1;1\n';

describe('agreement --ratings', () => {
  it('prints the table, the main figure in words and what to be careful about', async () => {
    const { code, out, err } = await run(GOOD, '--ratings', 'in');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('5 rijen, 2 beoordelaars.\nDe eerste kolom is gelezen als naam van de rij.\n');
    expect(out).toContain(
      'Niet volledig gescoord: 1 rij (zonder score: 0, met één score: 1, met een deel: 0).',
    );
    expect(out).toMatch(/^maat +waarde +95%-interval +methode +rijen$/m);
    expect(out).toMatch(/^ICC\(A,1\) +0,96 +0,60 … 1,00 +\S.* 4$/m);
    expect(out).toMatch(/^percentage precies gelijk +50% .* 4$/m);
    expect(out).toMatch(/In woorden\n.*ICC\(A,1\) is 0,9\d \(95%-interval .*; 4 rijen, 2 beoordelaars/);
    expect(out).toMatch(/Let op\nDit zijn er minder dan tien/);
    expect(out).toMatch(/^Krippendorffs alfa.*: In een deel van de nagebootste steekproeven/m);
    expect(out).not.toContain('methodeparagraaf');
    const table = out.split('\n').filter((line) => / \d$| rijen$/.test(line));
    expect(table.length).toBeGreaterThan(5);
    expect(new Set(table.map((line) => line.length)).size).toBe(1);
  });

  it('prints it in English, with decimal points', async () => {
    const { out } = await run(GOOD, '--ratings', 'in', '--lang', 'en');
    expect(out).toMatch(/^percentage exactly equal +50% .* 4$/m);
    expect(out).toMatch(/In words\n.*ICC\(A,1\) is 0\.9\d/);
  });

  it('adds a sentence for a methods section to each figure', async () => {
    const { out } = await run(GOOD, '--ratings', 'in', '--methods', '--measures', 'lin-ccc');
    const methods = out.split('Voor een methodeparagraaf\n')[1] ?? '';
    const figures = out.split('\n').filter((line) => line.endsWith(' 4'));
    expect(methods.trim().split('\n')).toHaveLength(figures.length + 1);
    expect(methods.match(/Berekend met/gu)).toHaveLength(1);
    expect(methods).toContain('Lin, 1989');
  });

  it('gives the report as JSON, with the names of the file', async () => {
    const { out } = await run(
      GOOD,
      '--ratings',
      'in',
      '--json',
      '--scale',
      '1-9.5/0.5',
      '--level',
      'interval',
    );
    const answer: { report: { measures: { figure: { measure: string } }[] } } = JSON.parse(out);
    expect(answer).toMatchObject({
      raters: ['Anna', 'Bea'],
      subjects: ['R1', 'R2', 'R3', 'R4', 'R5'],
      report: { design: { level: 'interval', nRaters: 2 }, leftOut: { ratedOnce: 1 } },
    });
    expect(answer.report.measures.map(({ figure }) => figure.measure)).toContain('alpha-interval');
  });

  it('chooses what suits the level, and adds what is asked', async () => {
    const names = async (...args: string[]): Promise<string[]> => {
      const { out } = await run('1;2\n2;2\n1;1\n3;3\n', '--ratings', 'in', '--json', ...args);
      const { report }: { report: { measures: { figure: { measure: string } }[] } } = JSON.parse(out);
      return report.measures.map(({ figure }) => figure.measure);
    };
    expect(await names()).not.toContain('cohen-kappa');
    expect((await names('--level', 'nominal'))[0]).toBe('cohen-kappa');
    expect(await names('--measures', 'cohen-kappa, spearman')).toEqual(
      expect.arrayContaining(['cohen-kappa', 'spearman', 'icc-a-1']),
    );
  });

  it('gives what compares two raters for each pair', async () => {
    const scores = 'Anna;Bea;Chris\n1;2;6\n2;4;4\n3;6;2\n';
    const { out } = await run(scores, '--ratings', 'in', '--measures', 'pearson');
    expect(out).toMatch(/^Anna – Bea +1,00$/m);
    expect(out).toMatch(/^Anna – Chris +−1,00$/m);
  });

  it('draws as many resamples as asked, from the seed', async () => {
    const bootstrap = async (...args: string[]): Promise<unknown> => {
      const { out } = await run(GOOD, '--ratings', 'in', '--json', ...args);
      const { report }: { report: { measures: { figure: { measure: string } }[] } } = JSON.parse(out);
      return report.measures.find(({ figure }) => figure.measure === 'alpha-ordinal')?.figure;
    };
    const first = await bootstrap('--resamples', '50', '--seed', '7');
    expect(first).toMatchObject({ bootstrap: { resamples: 50, seed: 7 } });
    expect(await bootstrap('--resamples', '50', '--seed', '7')).toEqual(first);
    expect(await bootstrap('--resamples', '0')).not.toHaveProperty('bootstrap');
    expect(await bootstrap()).toMatchObject({ bootstrap: { resamples: 2000, seed: SEED } });
  });

  it('explains a figure that cannot be given', async () => {
    const { code, out } = await run('5;5\n5;5\n', '--ratings', 'in');
    expect(code).toBe(0);
    expect(out).toMatch(/^Krippendorffs alfa \(ordinaal\) +– +2$/m);
    expect(out).toMatch(/^Krippendorffs alfa \(ordinaal\): Alle scores zijn gelijk/m);
  });

  it('reads a hundred thousand rows, and says that it drew no resamples', async () => {
    const { out } = await run('4;5\n6;6\n'.repeat(50_000), '--ratings', 'in');
    expect(out).toContain('100.000 rijen, 2 beoordelaars.');
    expect(out).toContain('worden geen steekproeven getrokken');
    expect(out).toMatch(/^percentage precies gelijk +50% .* 100\.000$/m);
  });
});

describe('agreement --ratings refuses', () => {
  it.each([
    ['text for a number', 'A;B\n1;2\n3;vier\n', 'Rij 3, kolom 2 (B): "vier" is geen getal'],
    [
      'a score off the scale',
      'A;B\n1;2\n10;4\n',
      'Rij 3, kolom 1 (A): 10 valt buiten de schaal van 1 tot en met 9',
    ],
    ['a score between two points', '1;2\n3;4,5\n', 'Rij 2, kolom 2: 4,5 ligt tussen twee scores'],
    ['ragged rows', '1;2\n3\n', 'Rij 2 heeft 1 kolom, de eerste rij heeft er 2'],
    ['a quotation mark left open', '1;2\n3;"4\n', 'Rij 2 is niet te lezen'],
    ['one rater', 'A\n1\n2\n', 'maar één kolom'],
    ['one subject', 'A;B\n1;2\n', 'maar één rij'],
    ['a rater without scores', '1;2;\n3;4;\n', 'Kolom 3 is helemaal leeg'],
    ['nothing', '', 'Er staan geen scores in'],
    ['a workbook', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), 'werkmap van Excel'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0), 'geen tekst'],
    ['a million rows', '4;5\n'.repeat(1_000_000), 'meer dan 100.000 rijen'],
  ])('%s', async (_, content, sentence) => {
    const { code, out, err } = await run(content, '--ratings', 'in', '--scale', '1-9');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`${file}: `);
    expect(err).toContain(sentence);
  });

  it('a file that is not there, and a folder', async () => {
    const missing = await run(null, '--ratings', 'in', '--lang', 'en');
    expect(missing).toMatchObject({ code: 2, out: '' });
    expect(missing.err).toContain('cannot be read');
    await mkdir(file);
    const inFolder = await run(null, '--ratings', 'in');
    expect(inFolder).toMatchObject({ code: 2, out: '' });
    expect(inFolder.err).toContain('is een map');
  });

  it.each([
    [[]],
    [['--ratings']],
    [['--nonsense']],
    [['--ratings', 'in', '--lang', 'fr']],
    [['--ratings', 'in', '--cases', 'in']],
  ])('arguments it does not know, with its usage: %j', async (args) => {
    const { code, out, err } = await run(GOOD, ...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('Gebruik: agreement --ratings');
  });

  it.each([
    ['--level', 'metric', 'is geen meetniveau'],
    ['--scale', '9-1', 'is geen schaal'],
    ['--measures', 'kappa,spearman', '"kappa" is geen maat voor scores. Er zijn: percent-exact'],
    ['--measures', 'time-unit-kappa', 'is geen maat voor scores'],
    ['--resamples', '-5', 'Gebruik'],
    ['--resamples', '1e9', 'is geen aantal steekproeven'],
    ['--seed', '0', 'is geen startgetal'],
  ])('what cannot be meant: %s %s', async (name, value, sentence) => {
    const { code, out, err } = await run(GOOD, '--ratings', 'in', name, value);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
  });
});

describe('agreement --cases', () => {
  it('answers every published case under the keys of the file', async () => {
    const text = await readFile(new URL('../fixtures/agreement/public_cases.json', import.meta.url), 'utf8');
    const { code, out } = await run(text, '--cases', 'in');
    expect(code).toBe(0);
    const given: { cases: { id: string; expected: object }[] } = JSON.parse(text);
    const answers: { id: string; result: object }[] = JSON.parse(out);
    expect(answers.map(({ id }) => id)).toEqual(given.cases.map(({ id }) => id));
    answers.forEach(({ result }, index) => {
      const expected = Object.keys(given.cases[index]?.expected ?? { none: 0 });
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
      { id: 'odd', error: 'there is no measure "tarot"' },
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
