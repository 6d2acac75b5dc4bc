// The name of a round, where several rounds count: then one recording may stand in a list more than once.

import type { AgreementStudy } from '../../../shared/contract/agreement.ts';
import type { RoundId } from '../../../shared/domain/ids.ts';

/** Empty for a round that is not known here. */
export function roundName(rounds: AgreementStudy['rounds'], id: RoundId): string {
  return rounds.find((round) => round.id === id)?.name ?? '';
}
