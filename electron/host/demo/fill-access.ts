// Who works with which family in the example. The newcomer works with one of them and scores films of the other
// without knowing whose they are.

import type { CareCase } from '../../../shared/domain/care-case/care-case.ts';
import { addRelation } from '../access/relations.ts';
import { DAYS_AGO, daysAgo } from './calendar.ts';
import type { Filling, Role } from './filling.ts';

export type Families = Readonly<Record<'A' | 'B', CareCase>>;

const WORKS_WITH: Readonly<Record<Role, readonly (keyof Families)[]>> = {
  coordinator: ['A', 'B'],
  colleague: ['A', 'B'],
  newcomer: ['B'],
};

export async function fillAccess(filling: Filling, families: Families): Promise<void> {
  const { rows, cast } = filling;
  for (const role of ['coordinator', 'colleague', 'newcomer'] as const) {
    const { ports } = daysAgo(filling, role === 'newcomer' ? DAYS_AGO.newcomerCame : DAYS_AGO.filmed);
    for (const family of WORKS_WITH[role]) {
      const care = { kind: 'care', until: null, reason: '', givenBy: cast.coordinator.id } as const;
      await addRelation(rows, ports, { ...care, caseId: families[family].id, profileId: cast[role].id });
    }
  }
}
