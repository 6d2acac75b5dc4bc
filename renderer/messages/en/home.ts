// Today (English).

import type { home as original } from '../nl/home.ts';
import type { Translation } from '../translation.ts';

export const home: Translation<typeof original> = {
  title: 'Today',
  greeting: 'Hello {name}',
  continue: {
    title: 'Go on with…',
    sheet: 'Score {code}',
    sheetBegun: '{answered} of {asked} scales filled in · {round}',
    sheetNew: 'Not begun yet · {round}',
    start: 'Begin',
    go: 'Go on',
  },
  tasks: {
    title: 'Still to score',
    none: 'Nothing is waiting for you to score.',
    done: '{count, plural, one {# recording submitted} other {# recordings submitted}}',
    stopped: 'Not to be scored now, as consent was withdrawn or is missing: {codes}.',
    open: 'Score',
    progress: '{answered} of {asked}',
    columns: { recording: 'Recording', round: 'Round', progress: 'Filled in', action: 'Action' },
  },
  recordings: {
    title: 'Recordings',
    add: 'Add a film',
    none: 'No recordings yet',
    noneText: 'Add a film, or drag it from your files onto this window.',
    noneYet: 'Recordings appear here once you have a relation to them or are asked to score one.',
    open: 'Open recording {code}',
    closed: { withdrawn: 'Consent was withdrawn', 'no-consent': 'Consent is missing' },
    fragments: '{count, plural, =0 {no fragments} one {# fragment} other {# fragments}}',
    silent: 'without sound',
    drop: 'Drop the film here to add it',
    search: 'Search by code, family or activity',
    noMatch: 'No recording fits this.',
    clear: 'Clear the search',
  },
  demo: {
    title: 'This is an example.',
    text: 'The films are drawn and the scores made up. Ans and Bram have scored everything; Chris has one recording to go. Look around as each of the three.',
    person: 'You are looking as',
    switch: 'Go on as {name}',
    remove: 'Remove the example',
    confirmTitle: 'Remove the example?',
    confirmText: 'Everything you did in the example goes. Your own vault stays as it is.',
    confirm: 'Remove the example',
    keep: 'Keep the example',
  },
};
