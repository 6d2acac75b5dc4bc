// A table from elsewhere in the statistics thread: read, reported, or refused with the place of what is wrong.
import { describe, expect, it } from 'vitest';
import { perform } from '../../../renderer/statistics/perform.ts';
import type { TableAnswer, TableQuestion } from '../../../renderer/statistics/table-study.ts';
import { MAX_ROWS_RESAMPLED } from '../../../shared/interop/table-limits.ts';

function study(
  asked: Partial<TableQuestion>,
  tell: (fraction: number) => void = () => undefined,
): TableAnswer {
  const question: TableQuestion = {
    source: 'opname;Anna;Bea\nR1;2;3\nR2;4;4\nR3;6;5\n',
    level: 'ordinal',
    scale: null,
    options: { seed: 5 },
    ...asked,
  };
  return perform({ kind: 'table', question }, tell);
}

describe('the table task', () => {
  it('reads and reports, and tells how far it is', () => {
    const told: number[] = [];
    const answer = study({}, (fraction) => told.push(fraction));
    expect(answer).toMatchObject({
      ok: true,
      study: {
        raters: ['Anna', 'Bea'],
        subjects: ['R1', 'R2', 'R3'],
        rows: [2, 3, 4],
        span: { min: 2, max: 6 },
        resamples: 2000,
        report: { design: { level: 'ordinal', nUnits: 3, nRaters: 2, points: null } },
      },
    });
    expect(told.at(-1)).toBe(1);
  });

  it('takes a file for what it takes text for', () => {
    const text = 'A;B\n1;2\n2;2\n3;1\n';
    expect(study({ source: new TextEncoder().encode(text) })).toEqual(study({ source: text }));
  });

  it('takes the whole scale where it is given, and refuses a score off it', () => {
    const scale = { min: 1, max: 5, step: 1 };
    expect(study({ source: '2;3\n4;4\n', scale })).toMatchObject({
      study: { span: { min: 1, max: 5 }, report: { design: { points: [1, 2, 3, 4, 5] } } },
    });
    expect(study({ scale })).toMatchObject({
      ok: false,
      problem: { kind: 'out-of-range', row: 4, column: 2, name: 'Anna' },
    });
  });

  it('adds measures that are asked', () => {
    const answer = study({ options: { seed: 5, alsoMeasures: ['kendall-w'] } });
    expect(answer.ok && answer.study.report.measures.map(({ figure }) => figure.measure)).toContain(
      'kendall-w',
    );
  });

  it('draws no resamples from a table so large that nobody would wait', () => {
    const rows = (count: number) => study({ source: '1;2\n'.repeat(count - 1) + '2;1' });
    expect(rows(MAX_ROWS_RESAMPLED + 1)).toMatchObject({ study: { resamples: 0 } });
  });

  it('can be copied between threads', () => {
    expect(structuredClone(study({}))).toEqual(study({}));
  });
});
