// Access: who has which roles and has to do with which family.

import { z } from 'zod';
import { EMERGENCY_REASON_MAX_LENGTH } from '../domain/access/emergency.ts';
import { GIVEN_KINDS, type Relation } from '../domain/access/relation.ts';
import type { Role } from '../domain/access/role.ts';
import { isDay } from '../domain/day.ts';
import type { CaseId, ProfileId, RelationId } from '../domain/ids.ts';
import { command, output, query } from './define.ts';
import { nothing, randomId } from './fields.ts';

/** Who may open a family, and who could. */
export interface CaseAccess {
  readonly live: readonly Relation[];
  /** The last first. */
  readonly past: readonly Relation[];
  /** Who was asked to score which recording of the family. */
  readonly assignments: readonly { readonly profileId: ProfileId; readonly recordingCode: string }[];
}

/** Somebody let themselves in. Times in UTC milliseconds. */
export interface EmergencyNotice {
  readonly id: RelationId;
  readonly caseId: CaseId;
  readonly caseCode: string;
  readonly profileId: ProfileId;
  readonly since: number;
  readonly until: number;
  readonly reason: string;
}

const wish = z.strictObject({
  caseId: randomId<CaseId>(),
  profileId: randomId<ProfileId>(),
  kind: z.enum(GIVEN_KINDS),
  /** The last day; null: until it is ended. */
  until: z.string().refine(isDay).nullable(),
});
export type RelationWish = z.output<typeof wish>;

const relation = z.strictObject({ id: randomId<RelationId>() });

export const accessProcedures = {
  /** As they are at this moment: the coordinator may change them while somebody works. */
  'access.mine': query(nothing, output<{ readonly roles: readonly Role[] }>()),
  'access.ofCase': query(z.strictObject({ caseId: randomId<CaseId>() }), output<CaseAccess>()),
  'access.give': command(wish, output<null>()),
  'access.end': command(relation, output<null>()),
  /** For a day, with a reason that the coordinator reads. Answers the family. */
  'access.breakGlass': command(
    z.strictObject({
      caseCode: z.string().max(20),
      reason: z.string().max(EMERGENCY_REASON_MAX_LENGTH),
    }),
    output<CaseId>(),
  ),
  'access.notices': query(nothing, output<readonly EmergencyNotice[]>()),
  /** The coordinator has seen it. */
  'access.review': command(relation, output<null>()),
};
