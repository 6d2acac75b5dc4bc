// The main figure of every scale.

import type { RaterDrift, ReportedMeasure } from '../../../../shared/domain/agreement/report/scale-report.ts';
import type { Finished } from '../../../statistics/use-statistics.ts';
import type { Inquiry, ScaleScores } from '../inquiry.ts';

export interface MainFigure extends ReportedMeasure {
  readonly scores: ScaleScores;
  readonly drift: readonly RaterDrift[];
}

export function mainFigures({ task, value }: Finished<Inquiry>): readonly MainFigure[] {
  return task.scales.flatMap((scores, index) => {
    const report = value[index];
    const main = report?.measures.find(({ role }) => role === 'main');
    return report === undefined || main === undefined ? [] : [{ ...main, scores, drift: report.drift }];
  });
}
