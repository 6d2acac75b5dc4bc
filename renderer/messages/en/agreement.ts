// Agreement screen (English).

import type { Translation } from '../translation.ts';
import type { agreement as original } from '../nl/agreement.ts';

export const agreement: Translation<typeof original> = {
  title: 'Agreement',
};
