// The help sheet (English).

import type { keys as original } from '../nl/keys.ts';
import type { Translation } from '../translation.ts';

export const keys: Translation<typeof original> = {
  title: 'Keys',
  intro: 'Everything can be done with the mouse as well. These keys work on this screen.',
  search: 'Find an action or key',
  noneFound: 'No action found',
  print: 'Print',
  change: 'Change keys',
  scopes: {
    anywhere: 'Everywhere',
    player: 'Playing',
    marking: 'Marking fragments',
    coding: 'Coding',
    fragments: 'List of fragments',
    scoring: 'Scoring',
    live: 'Live coding',
    intervals: 'Intervals',
    agreement: 'Agreement',
  },
  everywhere: {
    tab: 'to the next field or button',
    enter: 'choose or open',
    escape: 'close or go back',
  },
};
