// Score screen (English).

import type { Translation } from '../translation.ts';
import type { score as original } from '../nl/score.ts';

export const score: Translation<typeof original> = {
  title: 'Score',
};
