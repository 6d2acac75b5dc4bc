// Elements of a good parent–child relationship in the first thousand days, as youth health care names them. Neutral
// on purpose: they say what is seen, not how well. The book that every recording begins with.

import { code, group, words, type Template } from './build.ts';

export const ELEMENTS: Template = {
  id: 'elements',
  content: {
    name: words('Elementen van de ouder-kindrelatie', 'Elements of the parent–child relationship'),
    about: words(
      'Zes elementen om fragmenten mee te vinden. Ze zeggen wat er te zien is, niet hoe goed het gaat.',
      'Six elements to find fragments by. They say what is to be seen, not how well it goes.',
    ),
    groups: [
      group('elements', words('Elementen', 'Elements'), {
        colour: 1,
        letter: 'E',
        codes: [
          code('sensitive-care', words('Aandachtige zorg', 'Attentive care'), { colour: 1, key: 'Digit1' }),
          code('turn-taking', words('Heen en weer contact', 'Back-and-forth contact'), {
            colour: 2,
            key: 'Digit2',
          }),
          code('soothing', words('Troosten en herstel', 'Soothing and repair'), { colour: 3, key: 'Digit3' }),
          code('emotional-safety', words('Emotie herkennen', 'Recognising emotion'), {
            colour: 4,
            key: 'Digit4',
          }),
          code('shared-pleasure', words('Samen plezier', 'Shared pleasure'), { colour: 5, key: 'Digit5' }),
          code('touch', words('Lichamelijk contact', 'Physical contact'), { colour: 6, key: 'Digit6' }),
        ],
      }),
    ],
    links: [],
  },
};
