// Words that many screens share (English).

import type { Translation } from '../translation.ts';
import type { common as original } from '../nl/common.ts';

export const common: Translation<typeof original> = {
  cancel: 'Cancel',
  close: 'Close',
  back: 'Back',
  loading: 'One moment…',
  allSaved: 'Everything is saved',
  saving: 'Saving…',
  savedAt: 'Everything is saved · {time}',
  blind: 'Blind: you only see your own scores',
  activities: {
    bathing: 'Bathing',
    feeding: 'Feeding',
    changing: 'Changing',
    play: 'Free play',
    reading: 'Reading aloud',
    other: 'Something else',
  },
};
