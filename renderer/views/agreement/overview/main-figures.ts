// The main figure of every scale.

import type { ReportedMeasure } from '../../../../shared/domain/agreement/report/scale-report.ts';
import type { Finished } from '../../../statistics/use-statistics.ts';
import type { Inquiry, ScaleScores } from '../inquiry.ts';

export interface MainFigure extends ReportedMeasure {
  readonly scores: ScaleScores;
}

export function mainFigures({ task, value }: Finished<Inquiry>): readonly MainFigure[] {
  return task.scales.flatMap((scores, index) => {
    const main = value[index]?.measures.find(({ role }) => role === 'main');
    return main === undefined ? [] : [{ ...main, scores }];
  });
}
