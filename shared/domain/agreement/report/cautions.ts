// Cautions: what must be known before a figure is trusted.

import type { Comparison } from './comparison.ts';
import type { Caution, Measured, MeasureId } from './measured.ts';
import { MANY_LEFT_OUT, modelOf } from './model.ts';
import { traitsOf } from './traits.ts';

export { PREVALENT_SHARE } from './score-facts.ts';

/** Fewer units than this carry no conclusion. Own choice: intervals are then wider than a band of any guideline. */
export const VERY_FEW_UNITS = 10;
/** Fewer units than this are indicative: Koo & Li (2016) ask for at least 30 heterogeneous ones. */
export const FEW_UNITS = 30;
/** Share of draws without a value from which an interval may be bent. Own choice. */
export const MANY_UNDEFINED = 0.01;

/** Of a measure that has an estimate; in the order of the catalogue. */
export function cautionsOf(
  id: MeasureId,
  figure: Pick<Measured, 'nUnits' | 'leftOut' | 'bootstrap'>,
  comparison: Comparison,
): Caution[] {
  const { design, facts } = comparison;
  const { needsSpread, isShare, isKappa, hasDirection } = traitsOf(id);
  const end = needsSpread || isShare ? facts.end : null;
  return [
    ...sizeOf(figure.nUnits, facts.nFamilies),
    ...(end === null ? [] : [end]),
    ...when(needsSpread && facts.hasLittleSpread, 'little-variance'),
    ...when(isKappa && end === null && facts.hasPrevalentCategory, 'high-prevalence'),
    ...when(leftOutShare(figure) > MANY_LEFT_OUT, 'many-left-out'),
    ...when(design.raters === 'changing', 'changing-raters'),
    ...when(facts.nFamilies !== null, 'repeated-units'),
    ...when(undefinedShare(figure) > MANY_UNDEFINED, 'undefined-resamples'),
    ...when(restsOnComponents(id, comparison), 'incomplete-design'),
    ...when(hasDirection && facts.isProportional, 'proportional-difference'),
  ];
}

function when(holds: boolean, caution: Caution): Caution[] {
  return holds ? [caution] : [];
}

/** Recordings of one family resemble each other: where their number is the lower one by these limits, it counts. */
function sizeOf(nUnits: number, nFamilies: number | null): Caution[] {
  const ofUnits = sizeCaution(nUnits);
  const [ofFamilies] = nFamilies === null ? [] : sizeCaution(nFamilies);
  if (ofFamilies === undefined || ofUnits.includes(ofFamilies)) return ofUnits;
  if (ofFamilies === 'very-few-units') return ['very-few-families'];
  return ofUnits.length === 0 ? ['few-families'] : ofUnits;
}

export function sizeCaution(nUnits: number): Caution[] {
  if (nUnits < VERY_FEW_UNITS) return ['very-few-units'];
  return nUnits < FEW_UNITS ? ['few-units'] : [];
}

/** Of the units that somebody rated, the share that the measure could not use. */
function leftOutShare({ nUnits, leftOut }: Pick<Measured, 'nUnits' | 'leftOut'>): number {
  const lost = leftOut.ratedOnce + leftOut.incomplete;
  return lost === 0 ? 0 : lost / (nUnits + lost);
}

function undefinedShare({ bootstrap }: Pick<Measured, 'bootstrap'>): number {
  return bootstrap === undefined ? 0 : bootstrap.undefinedResamples / bootstrap.resamples;
}

function restsOnComponents(id: MeasureId, comparison: Comparison): boolean {
  const { usesComponents, isError } = traitsOf(id);
  if (usesComponents) return comparison.design.raters !== 'crossed';
  return isError && modelOf(comparison) === 'components';
}
