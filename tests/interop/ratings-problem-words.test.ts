// The sentences about unreadable tables: there is one for each problem, in both languages.
import { describe, expect, it } from 'vitest';
import { ratingsProblemSentence } from '../../shared/interop/ratings-problem-words.ts';
import type { RatingsProblem } from '../../shared/interop/ratings-problem.ts';

const SCALE = { min: 1, max: 9, step: 0.5 };
const CELL = { row: 12, column: 3, name: 'Anna', text: '4,2', others: 2 };

const PROBLEMS = {
  empty: { kind: 'empty' },
  'one-rater': { kind: 'one-rater' },
  'one-subject': { kind: 'one-subject' },
  'too-large': { kind: 'too-large' },
  'not-text': { kind: 'not-text', file: 'unknown' },
  'too-many-rows': { kind: 'too-many-rows', limit: 100_000 },
  'too-many-raters': { kind: 'too-many-raters', raters: 1200, limit: 50 },
  'too-many-comparisons': { kind: 'too-many-comparisons', raters: 20, limit: 10_526 },
  malformed: { kind: 'malformed', row: 12 },
  ragged: { kind: 'ragged', row: 12, fields: 2, expected: 4 },
  'empty-column': { kind: 'empty-column', column: 3, name: null },
  'same-rater': { kind: 'same-rater', column: 3, firstColumn: 1, name: 'Anna' },
  'same-subject': { kind: 'same-subject', row: 12, firstRow: 3, name: 'R1' },
  'unnamed-subject': { kind: 'unnamed-subject', row: 12, name: 'id' },
  'numbered-rows': { kind: 'numbered-rows', name: 'volgorde' },
  'not-a-number': { kind: 'not-a-number', ...CELL },
  'out-of-range': { kind: 'out-of-range', ...CELL, scale: SCALE },
  'between-steps': { kind: 'between-steps', ...CELL, scale: SCALE },
} satisfies Readonly<Record<RatingsProblem['kind'], RatingsProblem>>;

describe.each<RatingsProblem>(Object.values(PROBLEMS))('$kind', (problem) => {
  it.each(['nl', 'en'] as const)(
    'says in whole sentences what is the matter and what to do (%s)',
    (language) => {
      const said = ratingsProblemSentence(problem, language);
      expect(said).toMatch(/^[A-Z][^.?]+[.:?;]? .+[.?]$/);
      expect(said).not.toMatch(/undefined|\[object|null/);
      for (const key of ['row', 'column'] as const) {
        if (key in problem) expect(said).toContain(String(Reflect.get(problem, key)));
      }
    },
  );

  it('is another sentence in English', () => {
    expect(ratingsProblemSentence(problem, 'en')).not.toBe(ratingsProblemSentence(problem, 'nl'));
  });
});

it('writes numbers as the language does', () => {
  expect(ratingsProblemSentence(PROBLEMS['out-of-range'], 'nl')).toContain(
    '1 tot en met 9 in stappen van 0,5',
  );
  expect(ratingsProblemSentence(PROBLEMS['out-of-range'], 'en')).toContain('1 to 9 in steps of 0.5');
  expect(ratingsProblemSentence(PROBLEMS['too-many-raters'], 'nl')).toContain('1.200 kolommen');
  expect(ratingsProblemSentence(PROBLEMS['too-many-rows'], 'en')).toContain('100,000 rows');
});
