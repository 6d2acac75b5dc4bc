// Refusals of live coding and of laying clocks side by side, in words (English).

import type { liveRefusals as original } from '../../nl/refusals/live.ts';
import type { Translation } from '../../translation.ts';

export const liveRefusals: Translation<typeof original> = {
  live: {
    restricted: {
      happened: 'The use of everything of this family has been stopped.',
      safe: 'What was marked is saved.',
      next: 'Ask the coordinator when it may be used again.',
    },
    'not-yours': {
      happened: 'This live list is somebody else’s.',
      safe: 'Nothing was changed.',
      next: 'Only whoever made it can change it.',
    },
    ended: {
      happened: 'This live coding has ended.',
      safe: 'The list was not changed.',
      next: 'Begin a new list.',
    },
    full: {
      happened: 'This live list is full.',
      safe: 'Everything up to now is saved.',
      next: 'End it and begin a new one.',
    },
    attached: {
      happened: 'This live list lies on a film.',
      safe: 'Nothing was changed.',
      next: 'Take it off the film first.',
    },
    'not-attached': {
      happened: 'This live list lies on no film.',
      safe: 'Nothing was changed.',
      next: 'See on the page of the family how things stand.',
    },
    'other-family': {
      happened: 'This film is of another family.',
      safe: 'Nothing was changed.',
      next: 'Choose the film of the same visit.',
    },
    'nothing-on-film': {
      happened: 'None of the marks falls on the film this way.',
      safe: 'Nothing was changed.',
      next: 'Check the points that you chose.',
    },
  },
  tie: {
    'not-possible': {
      happened: 'These two films cannot run beside each other.',
      safe: 'Nothing was changed.',
      next: 'Choose two different films of the same family.',
    },
  },
  sync: {
    'points-too-close': {
      happened: 'These two points lie too close together to compare the clocks.',
      safe: 'Nothing was changed.',
      next: 'Choose a second point at least ten seconds away.',
    },
    'not-the-same': {
      happened: 'By these points one clock would run much faster than the other.',
      safe: 'Nothing was changed.',
      next: 'Check that both points really are the same moment.',
    },
  },
};
