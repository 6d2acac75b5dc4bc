// A code book with everything that coding while watching knows: things that exclude each other, that do not, moments,
// one key for two codes, whose behaviour it is, a question, and links.

import { writeBookFile } from '../../../shared/contract/codebook-file.ts';
import { choice, code, group, option, words } from '../../../shared/domain/code/templates/build.ts';
import { asId } from '../../../shared/domain/ids.ts';

const ID = 'ab'.repeat(16);
const named = (name: string) => words(name, name);

export const CODING_BOOK = writeBookFile({
  id: asId(ID),
  lineageId: asId(ID),
  version: 1,
  standing: 'published',
  note: '',
  createdBy: null,
  createdAt: 0,
  publishedAt: 0,
  content: {
    name: named('Kijken naar contact'),
    about: words('', ''),
    groups: [
      group('gaze', named('Blik'), {
        colour: 2,
        letter: 'B',
        exclusive: true,
        codes: [
          code('face', named('Naar het gezicht'), { key: 'Digit1' }),
          code('toy', named('Naar het speelgoed'), { key: 'Digit2' }),
        ],
      }),
      group('contact', named('Contact'), {
        colour: 5,
        letter: 'C',
        codes: [
          code('holds', named('Vasthouden van het kind'), { key: 'Digit3' }),
          code('smiles', named('Lacht'), {
            kind: 'moment',
            key: 'Digit3',
            roles: ['caregiver', 'child', 'both'],
          }),
        ],
      }),
      group('chain', named('Keten'), {
        colour: 3,
        letter: 'K',
        codes: [
          code('signal', named('Signaal'), { kind: 'moment', key: 'Digit4' }),
          code('response', named('Reactie'), {
            kind: 'moment',
            key: 'Digit5',
            modifiers: [
              choice('reception', named('Ontvangen'), option('yes', named('ja')), option('no', named('nee'))),
              { kind: 'number', id: asId('strength'), words: named('Hoe sterk'), min: 1, max: 5 },
            ],
          }),
        ],
      }),
    ],
    links: [{ kind: 'answers', from: asId('response'), to: asId('signal') }],
  },
});
