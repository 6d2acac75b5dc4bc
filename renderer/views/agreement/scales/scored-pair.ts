// ScoredPair: what is known of two raters on one scale, with the scores behind it.

import type { PairReport } from '../../../../shared/domain/agreement/report/scale-report.ts';
import type { AgreementStudy } from '../../../../shared/contract/agreement.ts';
import type { ScaleScores } from '../inquiry.ts';

export interface ScoredPair {
  readonly scores: ScaleScores;
  readonly pair: PairReport;
  /** Whose names tell scores of one recording apart; none for a table from elsewhere. */
  readonly rounds?: AgreementStudy['rounds'] | undefined;
}
