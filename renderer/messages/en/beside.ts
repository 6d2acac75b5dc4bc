// A second film beside the first (English).

import type { beside as original } from '../nl/beside.ts';
import type { Translation } from '../translation.ts';

export const beside: Translation<typeof original> = {
  button: 'Film beside',
  label: 'Second film',
  which: 'Second film',
  choose: 'Choose a film',
  close: 'Close second film',
  soundHere: 'Sound of this film',
  soundFirst: 'Sound of the first film',
  enlarge: 'Larger',
  shrink: 'Smaller',
  setRight: 'Set right',
  untie: 'Untie',
  together: 'In step (±{ms} ms)',
  apart: '{ms} ms apart',
  outside: 'This film does not have this moment',
  howFirst:
    'Put both films at the same moment: the first with the usual buttons, this one with those below. Then press “This is the same moment”.',
  howSecond:
    'Keep this, or choose another moment far from the first. Then it is measured whether the cameras run alike.',
  same: 'This is the same moment',
  keep: 'Keep',
  point: 'Point {number}: {on} in the first film is {at} in this one.',
  drift: 'The first film gains {seconds} seconds an hour on this one. That is accounted for.',
  driftBehind: 'The first film loses {seconds} seconds an hour on this one. That is accounted for.',
  moves: {
    back: 'Second film: 1 s back',
    frameBack: 'Second film: one frame back',
    play: 'Play second film',
    pause: 'Pause second film',
    frameOn: 'Second film: one frame on',
    on: 'Second film: 1 s on',
    position: 'Place in the second film',
  },
};
