// Layout of a recording: its episodes (English).

import type { layout as original } from '../nl/layout.ts';
import type { Translation } from '../translation.ts';

export const layout: Translation<typeof original> = {
  title: 'Layout',
  open: 'Layout: episodes',
  close: 'Close layout',
  episodes: {
    tab: 'Episodes',
    intro:
      'An episode is a part of the recording, such as free play or tidying up. Everyone who watches the recording sees the same episodes.',
    blind:
      'You still have to score this recording. You see the episodes by their common names. A colleague who does not score the recording can change them.',
    procedure: 'Fixed order',
    procedures: {
      none: 'No fixed order',
      'play-tidy-up': 'Free play and tidying up',
      'still-face': 'Still-face (three times 2:00)',
      bathing: 'Bathing',
    },
    begin: 'The next episode begins here',
    beginNamed: '{name} begins here',
    endHere: 'Ends here',
    begun: 'Episode begun at {start}: {name}',
    ended: 'Episode ended at {time}: {name}',
    none: 'No episodes yet. Put the film where one begins and press the button above.',
    list: 'Episodes in order',
    unnamed: 'Episode {number}',
    change: 'Change {name}',
    length: 'Lasts {length}',
    shorter: 'Shorter than meant ({target})',
    longer: 'Longer than meant ({target})',
    kind: 'Name',
    ownWords: 'Own words',
    name: 'Own name',
    nameHint: 'Those who still have to score this recording do not see these words.',
    start: 'Start',
    end: 'End',
    target: 'Length meant',
    noTarget: 'None',
    targets: '{length} (meant)',
    remove: 'Remove',
    removed: '{name} has been removed. Fragments and scores stay.',
  },
};
