// Refusals of marking, scoring and the program itself, in words (English): what happened, what is safe, what a person can do.

import type { workRefusals as original } from '../../nl/refusals/work.ts';
import type { Translation } from '../../translation.ts';

export const workRefusals: Translation<typeof original> = {
  fragment: {
    'outside-recording': {
      happened: 'This fragment lies outside the recording.',
      safe: 'Nothing has changed.',
      next: 'Choose a start and an end within the recording.',
    },
    empty: {
      happened: 'Start and end of this fragment are the same.',
      safe: 'Nothing has changed.',
      next: 'Set the end later than the start.',
    },
    'moment-has-no-length': {
      happened: 'A moment has no length.',
      safe: 'The moment is still where it was.',
      next: 'Move the moment as a whole, or make a new fragment.',
    },
    'code-not-in-book': {
      happened: 'This code is not in the code book of this recording.',
      safe: 'The fragment has not changed.',
      next: 'Choose another code, or choose another code book for this recording.',
    },
    'ends-before-begin': {
      happened: 'What is running begins later in the film than where you are now, so it cannot stop here.',
      safe: 'It is still running.',
      next: 'Go further on the film and stop it there, or take it back with Ctrl+Z.',
    },
    'not-yours': {
      happened: 'This fragment was made by someone else.',
      safe: 'It has not changed.',
      next: 'Make a fragment of your own in the same place.',
    },
    cited: {
      happened: 'Submitted scores refer to this fragment.',
      safe: 'The fragment has not changed.',
      next: 'Make a new fragment if another place fits better.',
    },
    'some-not-yours': {
      happened:
        'Of the chosen fragments {count, plural, one {# was made by someone else} other {# were made by someone else}}.',
      safe: 'Nothing has changed.',
      next: 'Choose your own fragments only.',
    },
    'some-cited': {
      happened:
        'Submitted scores refer to {count, plural, one {# of the chosen fragments} other {# of the chosen fragments}}.',
      safe: 'Nothing has changed.',
      next: 'Leave those out of your choice. You can still give them a star and codes.',
    },
    'merge-in-draft': {
      happened:
        '{count, plural, one {# of these fragments is an example fragment} other {# of these fragments are example fragments}} with a score that you have not handed in yet.',
      safe: 'Nothing has changed. Your score still has its examples.',
      next: 'Take the example away from the score, merge, and add the new fragment to it.',
    },
    'merge-needs-two': {
      happened: 'Merging takes two fragments or more.',
      safe: 'Nothing has changed.',
      next: 'Choose another one too.',
    },
    'merge-moments': {
      happened: 'A moment has no length, so it cannot be merged with something in another place.',
      safe: 'Nothing has changed.',
      next: 'Leave the moments out of your choice.',
    },
    'merge-too-much': {
      happened: 'Together these fragments have too many words or codes for one fragment.',
      safe: 'Nothing has changed.',
      next: 'Merge fewer of them, or shorten a note first.',
    },
    'split-outside': {
      happened: 'The film does not stand within this fragment.',
      safe: 'Nothing has changed.',
      next: 'Go to where the fragment has to be split.',
    },
  },
  link: {
    'not-possible': {
      happened: 'These two fragments cannot be linked.',
      safe: 'The fragments have not changed.',
      next: 'Link two different fragments of your own on the same recording.',
    },
    'already-there': {
      happened: 'These two fragments are linked like this already.',
      safe: 'The fragments have not changed.',
    },
  },
  episode: {
    'no-room': {
      happened: 'No episode fits here: one begins here already, or it would run over another.',
      safe: 'The episodes have not changed.',
      next: 'Choose another time, or move the other episode first.',
    },
    blind: {
      happened:
        'This recording is still being scored, and you are one of its raters, so you cannot change its episodes now.',
      safe: 'The episodes have not changed. You can look at them and use them.',
      next: 'Ask a colleague who does not score the recording, or wait until the scores of the round are open.',
    },
  },
  interval: {
    'none-fits': {
      happened: 'No whole interval fits in this stretch of film.',
      safe: 'Nothing was made.',
      next: 'Choose shorter intervals, or a longer stretch.',
    },
    'too-many': {
      happened: 'This would make more than {most} intervals.',
      safe: 'Nothing was made.',
      next: 'Choose longer intervals, or a shorter stretch.',
    },
    'not-yours': {
      happened: 'These intervals are scored by somebody else.',
      safe: 'The scores have not changed.',
      next: 'Begin a row of your own with the same settings.',
    },
  },
  history: {
    nothing: {
      happened: 'There is nothing more to undo or redo.',
    },
    passed: {
      happened:
        'This step was skipped: it can no longer be undone or redone by itself. {because, select, blind {The recording is still being scored blind.} cited {Submitted scores rest on it.} used {The code book has come into use.} other {The same thing was changed later.}}',
      safe: 'Nothing has changed.',
      next: 'Press again to go on, or change it by hand.',
    },
  },
  score: {
    'out-of-range': {
      happened: 'This score does not exist on this scale.',
      safe: 'The former score has stayed.',
      next: 'Choose a score from {min} to {max}, in steps of {step}.',
    },
    'unknown-scale': {
      happened: 'This scale is not part of this round.',
      safe: 'Nothing has changed.',
    },
    'reason-missing': {
      happened: 'The reason for “cannot be scored” is missing.',
      safe: 'The former score has stayed.',
      next: 'Choose why this scale cannot be scored.',
    },
  },
  sheet: {
    'not-yours': {
      happened: 'This score sheet belongs to someone else.',
      safe: 'Nothing has changed.',
    },
    submitted: {
      happened: 'This score sheet has already been submitted.',
      safe: 'The submitted scores have not changed.',
    },
    incomplete: {
      happened: '{count, plural, one {# scale is still open.} other {# scales are still open.}}',
      safe: 'What you filled in is saved.',
      next: 'Give every scale a score, or choose “cannot be scored” with a reason.',
    },
  },
  round: {
    'no-recordings': {
      happened: 'No recording has been chosen yet.',
      next: 'Choose at least one recording for this round.',
    },
    'no-raters': {
      happened: 'No rater has been chosen yet.',
      next: 'Choose at least one person for this round.',
    },
    'no-scales': {
      happened: 'No scale has been chosen yet.',
      next: 'Choose at least one scale for this round.',
    },
    'not-a-rater': {
      happened: 'Somebody in this round does not have the role of rater.',
      safe: 'No round was made.',
      next: 'Give that role at People, or choose somebody else.',
    },
  },
  blind: {
    happened: 'This cannot be seen yet, because the scores are still blind.',
    next: 'It opens once you are done scoring and all raters have submitted this recording.',
  },
  input: {
    invalid: {
      happened: 'What was filled in cannot be used like this.',
      safe: 'Nothing has changed.',
      next: 'Check the fields and try again.',
    },
  },
  'not-found': {
    happened: 'This is not there (any more).',
    next: 'Go back to Today and choose again.',
  },
  'not-allowed': {
    happened: 'You may not do this here.',
    safe: 'Nothing has changed.',
    next: 'Ask the coordinator of this vault.',
  },
  connection: {
    lost: {
      happened: 'This window has lost its connection to the program.',
      safe: 'Everything that was reported as saved is in the vault.',
      next: 'Close this window and open Terugblik again.',
    },
  },
  internal: {
    happened: 'Something went wrong on our side.',
    safe: 'What was already saved has not changed.',
    next: 'Try again. If it happens again, pass on this number: {incident}.',
  },
};
