// A case with nonsense in it answers a sentence that names what is wrong, and leaves the other cases alone.
import { describe, expect, it } from 'vitest';
import { runCases } from '../../../shared/domain/agreement/cases.ts';

type Case = { readonly measure: unknown; readonly input?: unknown; readonly options?: unknown };

const RATINGS = {
  matrix: [
    [1, 2],
    [2, 2],
    [3, 1],
  ],
};
const EVENTS = { A: [{ start: 0, end: 900, code: 'gaze' }], B: [], t0: 0, t1: 1000 };
const MADE = { seed: 1, n: 5, k: 2, lo: 1, hi: 5 };

const NONSENSE: readonly (readonly [wrong: string, one: Case, sentence: string])[] = [
  ['no such measure', { measure: 'vibes', input: RATINGS }, 'there is no measure "vibes"'],
  ['no measure', { measure: undefined, input: RATINGS }, 'there is no measure given'],
  ['no input', { measure: 'icc' }, 'input is not an object'],
  ['options that are none', { measure: 'icc', input: RATINGS, options: 3 }, 'options is not an object'],
  [
    'a cell that is a list',
    { measure: 'icc', input: { matrix: [[[1], 2]] } },
    'matrix[0][0] is not a number',
  ],
  ['text where numbers belong', { measure: 'icc', input: { matrix: [['a', 2]] } }, '"a" is not a number'],
  [
    'ragged rows',
    { measure: 'icc', input: { matrix: [[1, 2], [1]] } },
    'row 2 has another number of columns',
  ],
  ['a huge score', { measure: 'icc', input: { matrix: [[1, 1e300]] } }, 'too large to compute with'],
  ['a level of 1', ratings('icc', { conf_level: 1 }), 'conf_level is 1; it must lie between 0 and 1'],
  ['a level of 95', ratings('gwet_ac', { conf_level: 95 }), 'conf_level is 95'],
  ['a metric of its own', ratings('krippendorff_alpha', { metric: 'x' }), 'metric is none of nominal'],
  ['no replicates', ratings('krippendorff_bootstrap', { B: 0 }), 'B is 0; it must lie from 1 to 1000000'],
  ['half a replicate', ratings('krippendorff_bootstrap', { B: 2.5 }), 'B is 2.5; it must be a whole number'],
  ['endless replicates', ratings('krippendorff_bootstrap', { B: 1e15 }), 'it must lie from 1 to 1000000'],
  ['a negative seed', ratings('krippendorff_bootstrap', { lcg_seed: -3 }), 'lcg_seed is -3'],
  ['a category twice', ratings('cohen_kappa', { categories: [1, 2, 2, 3] }), 'categories has 2 twice'],
  ['a score off the scale', ratings('cohen_kappa', { categories: [1, 2] }), 'not both among the categories'],
  ['weights of another size', ratings('cohen_kappa', { weights: [[1]] }), 'weights is not 3 by 3'],
  ['a tolerance below 0', ratings('percent_agreement', { tolerance: -1 }), 'tolerance is -1'],
  [
    'three raters for two',
    { measure: 'pearson', input: { matrix: [[1, 2, 3]] } },
    'compares 2 raters, not 3',
  ],
  [
    'a negative count',
    {
      measure: 'kappa_2x2',
      input: {
        table: [
          [1, -2],
          [3, 4],
        ],
      },
    },
    'a count below 0',
  ],
  ['a crooked table', { measure: 'cohen_kappa', input: { table: [[1, 2]] } }, 'table is not square'],
  [
    'uneven counts',
    {
      measure: 'fleiss_kappa',
      input: {
        counts: [
          [1, 1],
          [3, 0],
        ],
      },
    },
    'counts[1] has another',
  ],
  ['half a rater', { measure: 'fleiss_kappa', input: { counts: [[1.5, 1]] } }, 'counts[0][0] is 1.5'],
  ['endless ratings', { measure: 'icc', input: { generator: { ...MADE, n: 1e12 } } }, 'generator.n is'],
  [
    'occasions that do not pair',
    { measure: 'cohen_d', input: { occasion1: [1], occasion2: [] }, options: { design: 'paired' } },
    'not of equal length',
  ],
  [
    'a reliability above 1',
    { measure: 'rci', input: { sd_baseline: 1, reliability: 2, pre: [1], post: [2] } },
    'reliability is 2',
  ],
  ['no time unit', events('time_unit_kappa', {}), 'unit is not a number'],
  ['endless time units', events('time_unit_kappa', { unit: 1e-9 }), 'unit 1e-9 cuts 1000 milliseconds'],
  ['endless samples', events('boris_time_kappa', { unit: 1e-9 }), 'unit 1e-9 cuts 900 milliseconds'],
  [
    'a window that ends first',
    { measure: 'segment_overlap', input: { ...EVENTS, t1: -5 } },
    't1 lies before t0',
  ],
  [
    'an event that ends first',
    { measure: 'event_easydiag', input: { ...EVENTS, B: [{ start: 5, end: 4, code: 'x' }] } },
    'B[0] ends before it starts',
  ],
  [
    'the code of no event',
    { measure: 'event_alignment', input: { ...EVENTS, B: [{ start: 5, end: 9, code: '_nil' }] } },
    'stands for no event',
  ],
  ['an overlap of 3', events('event_easydiag', { overlap: 3 }), 'overlap is 3'],
  [
    'endless places',
    { measure: 'boundary_similarity', input: { boundaries_A: [], boundaries_B: [], n_units: 1e12 } },
    'n_units is',
  ],
];

describe('a case with nonsense', () => {
  it.each(NONSENSE)('%s', (_, one, sentence) => {
    const sound = { id: 'sound', measure: 'mean_abs_diff', input: RATINGS };
    const [wrong, after] = runCases([{ id: 'wrong', ...one }, sound]);
    expect(wrong).toEqual({ id: 'wrong', error: expect.stringContaining(sentence) });
    expect(after).toEqual({ id: 'sound', result: { estimate: 1, max: 2, n_units: 3 } });
  });

  it('that is no object at all keeps its place', () => {
    expect(runCases([7, null, { id: 12 }])).toEqual([
      { id: 'case 1', error: 'the case is not an object' },
      { id: 'case 2', error: 'the case is not an object' },
      { id: '12', error: 'there is no measure given' },
    ]);
  });
});

function ratings(measure: string, options: object): Case {
  return { measure, input: RATINGS, options };
}

function events(measure: string, options: object): Case {
  return { measure, input: EVENTS, options };
}
