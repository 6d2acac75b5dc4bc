// Free start: one group without codes, for a book of one's own.

import { group, words, type Template } from './build.ts';

export const FREE_START: Template = {
  id: 'free',
  content: {
    name: words('Eigen codeboek', 'Code book of our own'),
    about: words('', ''),
    groups: [group('first', words('Eerste groep', 'First group'), { colour: 1, letter: 'A', codes: [] })],
    links: [],
  },
};
