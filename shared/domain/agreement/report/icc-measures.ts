// Intraclass correlations: of complete tables, of raters who change, and of tables with gaps.

import { type IccForm, intraclassCorrelations } from '../icc.ts';
import { varianceComponents } from '../variance-components.ts';
import type { Comparison } from './comparison.ts';
import { type Compute, type Draft, draftOf, drawnInterval } from './draft.ts';
import { resampleComponents } from './drawn-components.ts';
import type { IntervalMethod } from './measured.ts';
import { oneWayIcc } from './one-way-icc.ts';

export const ICC_MEASURES = {
  'icc-1': (comparison) => oneWay(comparison, 'icc1'),
  'icc-k': (comparison) => oneWay(comparison, 'icc1k'),
  'icc-a-1': (comparison) => twoWay(comparison, 'icc2', 'satterthwaite'),
  'icc-a-k': (comparison) => twoWay(comparison, 'icc2k', 'satterthwaite'),
  'icc-c-1': (comparison) => twoWay(comparison, 'icc3', 'f-exact'),
  'icc-c-k': (comparison) => twoWay(comparison, 'icc3k', 'f-exact'),
  'icc-a-1-reml': (comparison) => byComponents(comparison, 'icc2'),
  'icc-a-k-reml': (comparison) => byComponents(comparison, 'icc2k'),
} as const satisfies Record<string, Compute>;

function twoWay({ table, level }: Comparison, form: IccForm, method: IntervalMethod): Draft {
  const { forms, nUnits } = intraclassCorrelations(table, level);
  const { estimate, interval, p, reason } = forms[form];
  return draftOf({ estimate, nUnits, uses: 'complete', interval: { of: interval, method }, p, reason });
}

/** Where raters change, who gave a score does not count; only the scores that a unit has. */
function oneWay(comparison: Comparison, form: 'icc1' | 'icc1k'): Draft {
  return comparison.design.raters === 'crossed'
    ? twoWay(comparison, form, 'f-exact')
    : oneWayIcc(comparison, form);
}

/** Patterson & Thompson (1971). The interval redraws units, raters and residuals. */
function byComponents(comparison: Comparison, form: 'icc2' | 'icc2k'): Draft {
  const components = varianceComponents(comparison.table);
  const share = form === 'icc2' ? 1 : comparison.design.nRaters;
  const drawn = resampleComponents(
    comparison,
    ({ units, raters, residual }) => units / (units + (raters + residual) / share),
  );
  return draftOf({
    estimate: components[form],
    nUnits: components.nUnits,
    uses: 'rated',
    ...drawnInterval(drawn, 'parametric-bootstrap'),
    reason: components.reason,
  });
}
