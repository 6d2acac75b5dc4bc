// Instrument: a named set of scales in one edition. The edition is part of what it is: scores of
// different editions are never put together.

import type { InstrumentId, ScaleId } from '../ids.ts';
import type { Words } from '../words.ts';

export interface Anchor {
  readonly value: number;
  /** One to four words; the manual's own descriptions are copyrighted and stay out. */
  readonly label: Words;
}

export interface Scale {
  readonly id: ScaleId;
  readonly name: Words;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** From high to low, as raters read them. */
  readonly anchors: readonly Anchor[];
}

export interface Instrument {
  readonly id: InstrumentId;
  readonly name: Words;
  readonly source: string;
  readonly scales: readonly Scale[];
  /** Scales that a new round starts with; the others can be added. */
  readonly usual: readonly ScaleId[];
}

/** The whole scale in steps, low to high: the categories that kappa and alpha need. */
export function valuesOf(scale: Pick<Scale, 'min' | 'max' | 'step'>): number[] {
  const count = Math.round((scale.max - scale.min) / scale.step);
  return Array.from({ length: count + 1 }, (_, index) => scale.min + index * scale.step);
}

export function isOnScale(scale: Pick<Scale, 'min' | 'max' | 'step'>, value: number): boolean {
  return valuesOf(scale).includes(value);
}
