// What a recording is used for by whoever comes to it this way: the consent that is asked, and the purpose in the log.

import type { Purpose } from '../consent/purpose.ts';
import type { Action } from './may.ts';
import type { Basis } from './relation.ts';

const PURPOSE_OF: Readonly<Record<Basis, Purpose>> = {
  care: 'guidance',
  supervision: 'supervision',
  intervision: 'intervision',
  training: 'education',
  /** For the family's own sake, or not at all. */
  emergency: 'guidance',
  assignment: 'scoring',
};

export function purposeOf(basis: Basis): Purpose {
  return PURPOSE_OF[basis];
}

/** Actions that use a recording, rather than look after it. */
const USES: ReadonlySet<Action> = new Set<Action>(['content.view', 'content.mark', 'sheet.fill']);

export function isUse(action: Action): boolean {
  return USES.has(action);
}
