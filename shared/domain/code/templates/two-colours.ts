// Two colours: what went well and what was difficult, for a first look or for choosing what to show.

import { CODED_ROLES } from '../code.ts';
import { code, group, words, type Template } from './build.ts';

export const TWO_COLOURS: Template = {
  id: 'two-colours',
  content: {
    name: words('Geslaagd en moeilijk', 'Going well and difficult'),
    about: words(
      'Twee kleuren voor een eerste keer kijken: wat lukt, en wat lastig is. Je kiest erbij bij wie je het ziet.',
      'Two colours for a first look: what goes well, and what is difficult. You choose in whom you see it.',
    ),
    groups: [
      group('well', words('Geslaagd', 'Going well'), {
        colour: 2,
        letter: '+',
        codes: [
          code('goes-well', words('Geslaagd moment', 'Good moment'), { key: 'Digit1', roles: CODED_ROLES }),
        ],
      }),
      group('difficult', words('Moeilijk', 'Difficult'), {
        colour: 1,
        letter: '–',
        codes: [
          code('is-difficult', words('Moeilijk moment', 'Difficult moment'), {
            key: 'Digit2',
            roles: CODED_ROLES,
          }),
        ],
      }),
    ],
    links: [],
  },
};
