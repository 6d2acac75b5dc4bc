// The Ainsworth scales (Ainsworth, Bell & Stayton, 1974): four bipolar scales from 1 to 9, described at the
// odd points. Only names, ranges and short labels: the manual itself belongs to its authors.

import { asId } from '../ids.ts';
import type { Words } from '../words.ts';
import type { Anchor, Instrument, Scale } from './instrument.ts';

function words(nl: string, en: string): Words {
  return { nl, en };
}

const DESCRIBED_POINTS = [9, 7, 5, 3, 1];

function scale(id: string, name: Words, labels: readonly Words[]): Scale {
  const anchors: Anchor[] = labels.map((label, index) => ({ value: DESCRIBED_POINTS[index] ?? 0, label }));
  return { id: asId(id), name, min: 1, max: 9, step: 1, anchors };
}

const sensitivity = scale(
  'sensitivity',
  words('Sensitiviteit – insensitiviteit', 'Sensitivity – insensitivity'),
  [
    words('zeer sensitief', 'highly sensitive'),
    words('sensitief', 'sensitive'),
    words('wisselend sensitief', 'inconsistently sensitive'),
    words('insensitief', 'insensitive'),
    words('zeer insensitief', 'highly insensitive'),
  ],
);

const cooperation = scale('cooperation', words('Coöperatie – interferentie', 'Cooperation – interference'), [
  words('opvallend coöperatief', 'conspicuously cooperative'),
  words('coöperatief', 'cooperative'),
  words('licht interfererend', 'mildly interfering'),
  words('interfererend', 'interfering'),
  words('sterk interfererend', 'highly interfering'),
]);

const acceptance = scale('acceptance', words('Acceptatie – afwijzing', 'Acceptance – rejection'), [
  words('zeer accepterend', 'highly accepting'),
  words('accepterend', 'accepting'),
  words('ambivalent', 'ambivalent'),
  words('duidelijk afwijzend', 'substantially rejecting'),
  words('sterk afwijzend', 'highly rejecting'),
]);

const accessibility = scale(
  'accessibility',
  words('Toegankelijkheid – negeren', 'Accessibility – ignoring'),
  [
    words('zeer toegankelijk', 'highly accessible'),
    words('meestal toegankelijk', 'usually accessible'),
    words('wisselend toegankelijk', 'inconsistently accessible'),
    words('vaak ontoegankelijk', 'often inaccessible'),
    words('zeer ontoegankelijk', 'highly inaccessible'),
  ],
);

export const AINSWORTH: Instrument = {
  id: asId('ainsworth-1974'),
  name: words('Ainsworth-schalen (1974)', 'Ainsworth scales (1974)'),
  source: 'Ainsworth, Bell & Stayton (1974)',
  scales: [sensitivity, cooperation, acceptance, accessibility],
  usual: [sensitivity.id, cooperation.id],
};
