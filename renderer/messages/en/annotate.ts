// Annotate screen (English).

import type { Translation } from '../translation.ts';
import type { annotate as original } from '../nl/annotate.ts';

export const annotate: Translation<typeof original> = {
  title: 'Annotate',
};
