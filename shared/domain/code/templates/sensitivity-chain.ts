// Sensitivity chain: a signal of the child, the response of the parent, and what the response does, tied to each other.

import { asId, type CodeId } from '../../ids.ts';
import type { AskedLink } from '../codebook.ts';
import { choice, code, group, option, words, type Template } from './build.ts';

const SIGNALS = ['signal-initiative', 'signal-contact', 'signal-away', 'signal-distress'] as const;
const EFFECTS = ['effect-calmer', 'effect-goes-on', 'effect-turns-away', 'effect-none'] as const;

const RECEPTION = choice(
  'reception',
  words('Ontvangen', 'Received'),
  option('yes', words('ja', 'yes')),
  option('partly', words('deels', 'partly')),
  option('no', words('nee', 'no')),
);

const MANNER = choice(
  'manner',
  words('Hoe', 'How'),
  option('look', words('met de blik', 'by looking')),
  option('voice', words('met stem of woorden', 'by voice or words')),
  option('touch', words('met aanraken', 'by touching')),
  option('act', words('door iets te doen', 'by doing something')),
);

const RESPONSE = asId<CodeId>('response');

const links: readonly AskedLink[] = [
  ...SIGNALS.map((id): AskedLink => ({ kind: 'answers', from: RESPONSE, to: asId<CodeId>(id) })),
  ...EFFECTS.map((id): AskedLink => ({ kind: 'effect', from: asId<CodeId>(id), to: RESPONSE })),
];

const moment = { kind: 'moment' } as const;

export const SENSITIVITY_CHAIN: Template = {
  id: 'sensitivity-chain',
  content: {
    name: words('Sensitiviteitsketen', 'Sensitivity chain'),
    about: words(
      'Signaal van het kind, reactie van de ouder, effect op het kind. Een reactie wordt aan het signaal gekoppeld, een effect aan de reactie.',
      'Signal of the child, response of the parent, effect on the child. A response is linked to the signal, an effect to the response.',
    ),
    groups: [
      group('signal', words('Signaal van het kind', 'Signal of the child'), {
        colour: 2,
        letter: 'S',
        codes: [
          code(SIGNALS[0], words('Neemt initiatief of ontdekt', 'Takes initiative or explores'), {
            ...moment,
            key: 'Digit1',
          }),
          code(SIGNALS[1], words('Zoekt contact', 'Seeks contact'), { ...moment, key: 'Digit2' }),
          code(SIGNALS[2], words('Wendt zich af', 'Turns away'), { ...moment, key: 'Digit3' }),
          code(SIGNALS[3], words('Ongemak of huilen', 'Discomfort or crying'), { ...moment, key: 'Digit4' }),
        ],
      }),
      group('response', words('Reactie van de ouder', 'Response of the parent'), {
        colour: 5,
        letter: 'R',
        codes: [
          code('response', words('Reactie', 'Response'), {
            ...moment,
            key: 'Digit5',
            modifiers: [RECEPTION, MANNER],
          }),
        ],
      }),
      group('effect', words('Effect op het kind', 'Effect on the child'), {
        colour: 3,
        letter: 'E',
        codes: [
          code(EFFECTS[0], words('Wordt rustiger', 'Becomes calmer'), { ...moment, key: 'Digit6' }),
          code(EFFECTS[1], words('Gaat door met contact', 'Goes on with contact'), {
            ...moment,
            key: 'Digit7',
          }),
          code(EFFECTS[2], words('Wendt zich af na de reactie', 'Turns away after the response'), {
            ...moment,
            key: 'Digit8',
          }),
          code(EFFECTS[3], words('Geen verandering te zien', 'No change to be seen'), {
            ...moment,
            key: 'Digit9',
          }),
        ],
      }),
    ],
    links,
  },
};
