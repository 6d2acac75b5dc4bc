// List of fragments beside the film: filtering, sorting, several at once (English).

import type { fragmentList as original } from '../nl/fragment-list.ts';
import type { Translation } from '../translation.ts';

export const fragmentList: Translation<typeof original> = {
  filter: 'Filter',
  filterCount: 'Filter{count, plural, =0 {} one {, # chosen} other {, # chosen}}',
  filters: 'Chosen filters',
  takeOff: 'Take off filter: {name}',
  takeAllOff: 'Take all off',
  notHere: 'No longer found here',
  showAll: 'Show all fragments',
  general: 'General',
  starred: 'With a star',
  inSight: 'In sight on the timeline',
  withNote: 'With a note',
  withoutNote: 'Without a note',
  spans: 'With a duration',
  moments: 'Moments',
  whose: 'Who does it',
  roles: { caregiver: 'Caregiver', child: 'Child', both: 'Both' },
  markedBy: 'Marked by',
  wholeGroup: 'All of {name}',
  noCode: 'Without a code',
  other: 'Other',
  sort: 'Order',
  sortedBy: 'Order: {by}',
  sorts: {
    time: 'by time',
    code: 'by code',
    length: 'longest first',
    person: 'by person',
    newest: 'newest first',
  },
};
