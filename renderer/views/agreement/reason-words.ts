// Why a figure is not there, as the key of its sentence. Reasons that a score table of this screen cannot
// have share one sentence.

import type { ReasonCode } from '../../../shared/domain/agreement/figure.ts';
import type { Catalogue } from '../../messages/index.ts';

export type ReasonKey = keyof Catalogue['agreement']['reasons'];

export function reasonKey(code: ReasonCode): ReasonKey {
  switch (code) {
    case 'no-units':
      return 'noUnits';
    case 'too-few-units':
      return 'tooFewUnits';
    case 'one-rater':
      return 'oneRater';
    case 'no-pairs':
      return 'noPairs';
    case 'no-variance':
      return 'noVariance';
    case 'single-category':
      return 'singleCategory';
    case 'perfect-agreement':
    case 'no-residual-variance':
      return 'perfectAgreement';
    default:
      return 'other';
  }
}
