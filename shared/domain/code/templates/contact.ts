// Contact principles (basiscommunicatie): how parent and child find each other, in four groups, as video home training
// and Video Interaction Guidance look at a film.

import { CODED_ROLES } from '../code.ts';
import { code, group, words, type Template } from './build.ts';

const roles = CODED_ROLES.filter((role) => role !== 'both');
const seen = { roles };

export const CONTACT: Template = {
  id: 'contact',
  content: {
    name: words('Basiscommunicatie', 'Contact principles'),
    about: words(
      'Hoe ouder en kind elkaar vinden: initiatief en ontvangst, beurten, overleg en leiding. Je kiest erbij van wie het is.',
      'How parent and child find each other: initiative and reception, turns, talking things over and guiding. You choose whose it is.',
    ),
    groups: [
      group('initiative', words('Initiatief en ontvangst', 'Initiative and reception'), {
        colour: 2,
        letter: 'I',
        codes: [
          code('turning-to', words('Toewenden', 'Turning to each other'), { ...seen, key: 'Digit1' }),
          code('following', words('Volgen', 'Following'), { ...seen, key: 'Digit2' }),
          code('receiving', words('Ontvangst bevestigen', 'Showing reception'), { ...seen, key: 'Digit3' }),
          code('naming', words('Instemmend benoemen', 'Naming with agreement'), { ...seen, key: 'Digit4' }),
        ],
      }),
      group('turns', words('Beurten', 'Turns'), {
        colour: 5,
        letter: 'B',
        codes: [
          code('giving-turn', words('Beurt geven', 'Giving a turn'), { ...seen, key: 'Digit5' }),
          code('taking-turn', words('Beurt nemen', 'Taking a turn'), { ...seen, key: 'Digit6' }),
          code('including', words('In de kring betrekken', 'Including others'), { ...seen, key: 'Digit7' }),
        ],
      }),
      group('talking-over', words('Overleg', 'Talking things over'), {
        colour: 3,
        letter: 'O',
        codes: [
          code('forming-opinion', words('Mening vormen', 'Forming an opinion'), { ...seen, key: 'Digit8' }),
          code('exchanging', words('Uitwisselen', 'Exchanging'), { ...seen, key: 'Digit9' }),
          code('agreeing', words('Afspraken maken', 'Making agreements'), { ...seen, key: 'Digit0' }),
        ],
      }),
      group('guiding', words('Leiding geven', 'Guiding'), {
        colour: 4,
        letter: 'L',
        codes: [
          code('taking-initiative', words('Initiatief nemen', 'Taking initiative'), {
            ...seen,
            key: 'Shift+Digit1',
          }),
          code('structuring', words('Structureren', 'Structuring'), { ...seen, key: 'Shift+Digit2' }),
          code('limiting', words('Positief begrenzen', 'Setting limits kindly'), {
            ...seen,
            key: 'Shift+Digit3',
          }),
        ],
      }),
    ],
    links: [],
  },
};
