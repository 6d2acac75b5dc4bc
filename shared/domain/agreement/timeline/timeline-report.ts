// What is known of the agreement of two raters' marks on one recording, as values that a view draws.

import type { ContingencyTable } from '../contingency-table.ts';
import type { Figure } from '../figure.ts';
import type { Measured } from '../report/measured.ts';

/** How fragments of two raters are judged to be the same one. */
export type MatchingRule =
  /** Common time at least this share of the longer of the two, 0–1. */
  | { readonly kind: 'overlap'; readonly share: number }
  /** Starts at most this many milliseconds apart. */
  | { readonly kind: 'onset'; readonly tolerance: number };

/** Places in the lists of events of A and B. */
export type MatchedPair = {
  readonly a: number;
  readonly b: number;
  /** Common time as a share of the longer one. */
  readonly overlap: number;
  /** Start in B minus start in A, in milliseconds. */
  readonly shift: number;
  readonly sameCode: boolean;
};

/** One-to-one and optimal: as many pairs as the rule allows, and of those the best overlapping. */
export type TimelineMatching = {
  readonly rule: MatchingRule;
  readonly pairs: readonly MatchedPair[];
  /** Events of A that B does not have (omitted by B), and of B that A does not have (committed by B). */
  readonly omissions: readonly number[];
  readonly commissions: readonly number[];
};

export type CodeAgreement = {
  readonly code: string;
  readonly countA: number;
  readonly countB: number;
  /** Milliseconds, every moment counted once. */
  readonly durationA: number;
  readonly durationB: number;
  /** Common time over all time marked by either, 0–1. */
  readonly overlap: Figure;
  /** Smaller over larger, 0–1. */
  readonly countRatio: Figure;
  readonly durationRatio: Figure;
  /** Presence or absence of this code, in time units. */
  readonly kappa: Figure;
};

export type TimelineReport = {
  readonly matching: TimelineMatching;
  readonly measures: readonly Measured[];
  /** Codes of A (rows) against codes of B, "no event" last. */
  readonly confusion: ContingencyTable;
  readonly perCode: readonly CodeAgreement[];
  /** How the kappas change with the tolerance, in milliseconds. */
  readonly sweep: readonly {
    readonly tolerance: number;
    /** Only where the tolerance is a whole number of time units. */
    readonly timeUnitKappa?: Figure;
    readonly alignmentKappa: Figure;
    /** Share of events that have a partner. */
    readonly linked: Figure;
  }[];
};

export type TimelineOptions = {
  /** Length of a time unit, milliseconds. */
  readonly unit: number;
  readonly rule: MatchingRule;
  /** Tolerances of the sweep, milliseconds, ascending. */
  readonly tolerances: readonly number[];
  readonly level?: number;
  readonly progress?: (fraction: number) => void;
};
