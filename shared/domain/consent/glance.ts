// Glance: what one person said about one purpose, for a table of a whole family: of all recordings together, and of how
// many single recordings something was said besides.

import type { Day } from '../day.ts';
import { standingAmong, standingOf, type Consent, type Standing } from './consent.ts';

export interface Glance {
  readonly atLarge: Standing;
  /** Single recordings: with a yes that holds, and with anything else. */
  readonly yes: number;
  readonly no: number;
}

/** `consents`: of this person, about this purpose. */
export function glanceOf(consents: readonly Consent[], today: Day): Glance {
  const general = consents.filter(({ recordingId }) => recordingId === null);
  const recordings = new Set(consents.flatMap(({ recordingId }) => recordingId ?? []));
  const standings = [...recordings].map((id) => standingOf(consents, id, today));
  const yes = standings.filter((standing) => standing === 'given').length;
  return { atLarge: standingAmong(general, today), yes, no: standings.length - yes };
}
