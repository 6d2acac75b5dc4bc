// Words that many screens share (English).

import type { Translation } from '../translation.ts';
import type { common as original } from '../nl/common.ts';

export const common: Translation<typeof original> = {
  cancel: 'Cancel',
  close: 'Close',
  save: 'Save',
  back: 'Back',
  next: 'Next',
  remove: 'Remove',
  loading: 'One moment…',
  details: 'Details',
  key: 'Key {key}',
  tryAgain: 'Try again',
  allSaved: 'Everything is saved',
  saving: 'Saving…',
  savedAt: 'Everything is saved · {time}',
  blind: 'Blind: you only see your own scores',
  demo: 'Example',
  activities: {
    bathing: 'Bathing',
    feeding: 'Feeding',
    changing: 'Changing',
    play: 'Free play',
    reading: 'Reading aloud',
    other: 'Something else',
  },
};
