// Score screen (English).

import type { Translation } from '../translation.ts';
import type { score as original } from '../nl/score.ts';

export const score: Translation<typeof original> = {
  title: 'Score',
  tab: 'Score',
  sheet: 'Score sheet of {round}',
  keyScope: 'Keys: scoring',
  progress: '{answered} of {asked} filled in',
  nextOpen: 'Next open',
  next: 'Next',
  saveAgain: 'Save again',
  undo: 'Undo',
  redo: 'Redo',
  scored: 'Score {value}',
  cleared: 'Score cleared',
  history: {
    undone: 'Undone: {act}',
    redone: 'Redone: {act}',
    acts: { score: 'score', note: 'note', cite: 'example fragments', other: 'last change' },
  },
  status: {
    open: 'open',
    value: 'score {value}',
    notObserved: 'cannot be scored',
    noteMissing: 'note is missing',
  },
  values: 'Score on {scale}, from {min} to {max}',
  value: 'Score {value}',
  valueWithAnchor: 'Score {value}, {anchor}',
  notObserved: {
    label: 'Cannot be scored',
    why: 'Why not?',
    choose: 'Choose why this scale cannot be scored.',
    given: 'Cannot be scored: {reason}',
    until: 'Until you choose, score {value} stays.',
    explain: 'Write down why this scale cannot be scored.',
    reasons: {
      'not-in-view': 'not in view',
      'no-sound': 'no sound',
      'too-short': 'too short',
      other: 'other',
    },
  },
  evidence: {
    label: 'Example fragments',
    choose: 'First choose a fragment of your own on the timeline, or make one with C.',
    cite: 'Link “{label}”',
    cited: '“{label}” is linked',
    play: '{start} {label}, play',
    remove: 'Unlink {label}',
  },
  note: {
    label: 'Note',
    private: 'Only for you, until everyone has submitted.',
  },
  submit: {
    button: 'Submit',
    ready: 'Everything is filled in.',
    left: '{count, plural, one {# scale} other {# scales}} not finished',
    missing: 'Something is missing',
    missingText: 'You can submit once this is completed:',
    lacksVerdict: '{scale}: no score yet',
    lacksNote: '{scale}: write in the note why this cannot be scored',
    title: 'Submit for good?',
    locks: 'After submitting you can no longer change your scores and notes.',
    reveals:
      'You see the scores of others only when you have scored the whole round and everyone has submitted this recording. Until everyone has submitted it, nobody sees yours either.',
    confirm: 'Submit for good',
    notYet: 'Not yet',
  },
  submitted: {
    title: 'Submitted',
    at: 'Submitted on {date} at {time}',
    waiting:
      'The scores are final. This recording opens for you once you are done with the whole round and all raters have submitted the recording.',
    revealed: 'All raters have submitted this recording. You can see the scores of others now.',
    agreement: 'See the agreement',
    scores: 'Scores',
  },
};
