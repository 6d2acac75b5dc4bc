// Measurement error in scale points: standard error of measurement and smallest detectable change.
import { normalQuantile } from './distributions/normal.ts';
import { type Figure, figure, reasonIfAnyNull, type ReasonCode } from './figure.ts';
import { intraclassCorrelations } from './icc.ts';
import { sumOfSquares } from './sums.ts';
import { completeUnits, type RatingTable } from './table.ts';

export type MeasurementError = {
  /** √MSE: raters keep their own level. */
  readonly semConsistency: Figure;
  /** √(rater variance + MSE): differences in level count as error. */
  readonly semAgreement: Figure;
  /** √MSW: one-way. */
  readonly semWithin: Figure;
  /** z·√2·SEM, for one person. */
  readonly sdcConsistency: Figure;
  readonly sdcAgreement: Figure;
  /** Standard deviation of all ratings together, and SD√(1 − ICC(A,1)); not the same as semAgreement. */
  readonly sdPooled: Figure;
  readonly semFromIcc: Figure;
  /** Variance components; that of raters or units can come out negative. */
  readonly varRaters: Figure;
  readonly varResidual: Figure;
  readonly varUnits: Figure;
  readonly nUnits: number;
  readonly reason?: ReasonCode;
};

/** From the two-way analysis of variance of the complete rows. Sources: de Vet et al. (2006); COSMIN. */
export function measurementError(table: RatingTable): MeasurementError {
  const { rows } = completeUnits(table);
  const icc = intraclassCorrelations(table);
  const ms = icc.meanSquares;
  const units = ms?.units ?? Number.NaN;
  const residual = ms?.residual ?? Number.NaN;
  const varRaters = ((ms?.raters ?? Number.NaN) - residual) / rows.length;
  const consistency = Math.sqrt(residual);
  const agreement = Math.sqrt(Math.max(0, varRaters) + residual);
  const perSem = normalQuantile(0.975) * Math.SQRT2;
  const ratings = rows.flat();
  const sdPooled = Math.sqrt(sumOfSquares(ratings) / (ratings.length - 1));
  const semFromIcc = figure(sdPooled * Math.sqrt(1 - (icc.forms.icc2.estimate ?? Number.NaN)));
  return {
    semConsistency: figure(consistency),
    semAgreement: figure(agreement),
    semWithin: figure(Math.sqrt(ms?.within ?? Number.NaN)),
    sdcConsistency: figure(perSem * consistency),
    sdcAgreement: figure(perSem * agreement),
    sdPooled: figure(sdPooled),
    semFromIcc,
    varRaters: figure(varRaters),
    varResidual: figure(residual),
    varUnits: figure((units - residual) / table.raterCount),
    nUnits: rows.length,
    ...reasonIfAnyNull([semFromIcc], icc.forms.icc2.reason ?? 'too-few-units'),
  };
}
