// ScaleRange: lowest and highest score and the step between, as a person types them ("1-9", "0-4/0,5").

export type ScaleRange = { readonly min: number; readonly max: number; readonly step: number };

/** More points than this are no rating scale; tables of categories would not be drawn. */
export const MAX_POINTS = 1001;

const NUMBER = '[+-]?\\d+(?:[.,]\\d+)?';
const RANGE = new RegExp(`^(${NUMBER})\\s*(?:[-–]|\\.\\.)\\s*(${NUMBER})(?:\\s*/\\s*(${NUMBER}))?$`);

/** Far smaller than any step, far larger than the error of adding steps. */
const ROUNDING = 1e-9;

/** Null when the text is no range of at least two points. The step is 1 where none is given. */
export function readScaleRange(text: string): ScaleRange | null {
  const [, min, max, step = '1'] = RANGE.exec(text.trim()) ?? [];
  return min === undefined || max === undefined
    ? null
    : scaleRange(decimal(min), decimal(max), decimal(step));
}

/** Null unless whole steps lead from a lowest to a higher highest point. */
export function scaleRange(min: number, max: number, step: number): ScaleRange | null {
  const steps = (max - min) / step;
  const isWhole = Math.abs(steps - Math.round(steps)) < ROUNDING;
  return step > 0 && isWhole && steps >= 1 && steps < MAX_POINTS ? { min, max, step } : null;
}

/** All scores of the scale, low to high, as exactly the numbers that the same scores are read as. */
export function scalePoints({ min, max, step }: ScaleRange): number[] {
  const count = Math.round((max - min) / step) + 1;
  return Array.from({ length: count }, (_, index) => Number((min + index * step).toFixed(9)));
}

function decimal(text: string): number {
  return Number(text.replace(',', '.'));
}
