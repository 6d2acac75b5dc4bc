// Every published case, figure by figure, within its own tolerance.
import { describe, expect, it } from 'vitest';
import { runCases } from '../../../shared/domain/agreement/cases.ts';
import { type PublicCase, publicCases } from './fixtures.ts';

type Tolerance = PublicCase['tolerance'];

const outcomes = new Map(runCases(publicCases).map((outcome) => [outcome.id, outcome]));

describe('published cases', () => {
  for (const one of publicCases) {
    it(`${one.id}: ${one.title} (${one.source})`, () => {
      const outcome = outcomes.get(one.id);
      if (outcome === undefined || 'error' in outcome) throw new Error(outcome?.error ?? 'no answer');
      expect(differences(one.expected, outcome.result, one.tolerance)).toEqual([]);
      if (hasNull(outcome.result)) expect(JSON.stringify(outcome.result)).toContain('"reason":"');
    });
  }
});

/** Where the answer differs from what was expected, as "key: expected …, got …". */
function differences(expected: unknown, got: unknown, tolerance: Tolerance, key = ''): string[] {
  if (typeof expected === 'object' && expected !== null) {
    if (typeof got !== 'object' || got === null) return [`${key}: expected figures, got ${String(got)}`];
    const answers = new Map(Object.entries(got));
    return Object.entries(expected).flatMap(([name, value]) =>
      differences(value, answers.get(name), tolerance, `${key}.${name}`),
    );
  }
  const isEqual =
    typeof expected === 'number' && typeof got === 'number'
      ? Math.abs(got - expected) <= tolerance.abs + tolerance.rel * Math.abs(expected)
      : got === expected;
  return isEqual ? [] : [`${key}: expected ${String(expected)}, got ${String(got)}`];
}

function hasNull(result: unknown): boolean {
  return JSON.stringify(result).includes('null');
}
