// Relations: by what right somebody has to do with a family. They are given and ended by name, kept after they end, and
// some end by themselves.

import type { CaseId, ProfileId, RelationId } from '../ids.ts';
import type { Role } from './role.ts';

/** Kinds that the coordinator gives. */
export const GIVEN_KINDS = ['care', 'supervision', 'intervision', 'training'] as const;
export type GivenKind = (typeof GIVEN_KINDS)[number];

/** `emergency`: opened by the person themselves, with a reason, for a day. */
export const RELATION_KINDS = [...GIVEN_KINDS, 'emergency'] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];

export interface Relation {
  readonly id: RelationId;
  readonly caseId: CaseId;
  readonly profileId: ProfileId;
  readonly kind: RelationKind;
  /** UTC milliseconds. */
  readonly since: number;
  /** From this moment on it is over, UTC milliseconds; null: until somebody ends it. */
  readonly until: number | null;
  /** Null: was there before relations were kept. */
  readonly givenBy: ProfileId | null;
  /** Why, where it was asked for; else ''. */
  readonly reason: string;
  readonly endedAt: number | null;
  readonly endedBy: ProfileId | null;
  /** When a coordinator said to have seen this emergency access. */
  readonly reviewedAt: number | null;
}

const HOUR_MS = 60 * 60_000;

/** Long enough for a night and the morning after, short enough not to become a habit. */
export const EMERGENCY_LASTS_MS = 24 * HOUR_MS;

/** Peer consultation always has an end. */
export const NEEDS_END: ReadonlySet<RelationKind> = new Set<RelationKind>(['intervision', 'emergency']);

/** Holds at this moment. Whatever the clock says it began: a clock that was put back must lock nobody out. */
export function isLive({ until, endedAt }: Pick<Relation, 'until' | 'endedAt'>, now: number): boolean {
  return endedAt === null && (until === null || now < until);
}

/** What somebody has to do with one recording. */
export type Basis = RelationKind | 'assignment';

/** Whose work each relation is: without one of these roles it opens nothing. */
export const ROLES_WITHIN: Readonly<Record<Basis, readonly Role[]>> = {
  care: ['worker', 'trainee', 'coordinator'],
  supervision: ['supervisor', 'coordinator'],
  intervision: ['worker', 'supervisor', 'trainer', 'coordinator'],
  training: ['trainer', 'trainee', 'coordinator'],
  emergency: ['worker', 'supervisor', 'coordinator'],
  /** Asked to score this recording. */
  assignment: ['rater', 'trainee'],
};
