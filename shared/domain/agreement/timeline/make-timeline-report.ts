// The agreement of two raters' marks on one recording, worked out in full.
import type { CodedSession } from './coded-session.ts';
import { codeAgreements } from './code-agreement.ts';
import { linkTable } from './link-table.ts';
import { matchOptimally } from './optimal-matching.ts';
import type { TimelineOptions, TimelineReport } from './timeline-report.ts';
import { timelineMeasures } from './timeline-measures.ts';
import { sweepPoint } from './tolerance-sweep.ts';

/** Work before the sweep, counted in points of the sweep: they cost about the same. */
const STEPS_BEFORE_SWEEP = 3;

/** Times in milliseconds. What has no value is null, in the measures with its reason; never NaN. */
export function timelineReport(session: CodedSession, options: TimelineOptions): TimelineReport {
  const { rule, unit, tolerances, progress = () => {} } = options;
  const steps = STEPS_BEFORE_SWEEP + tolerances.length;
  const matching = matchOptimally(session, rule);
  const confusion = linkTable(session, matching);
  progress(1 / steps);
  const measures = timelineMeasures(session, matching, options);
  progress(2 / steps);
  const perCode = codeAgreements(session, unit);
  progress(STEPS_BEFORE_SWEEP / steps);
  const sweep = tolerances.map((tolerance, index) => {
    const point = sweepPoint(session, unit, tolerance);
    progress((STEPS_BEFORE_SWEEP + index + 1) / steps);
    return point;
  });
  return { matching, measures, confusion, perCode, sweep };
}
