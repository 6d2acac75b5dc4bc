// What surrounds every screen (English).

import type { shell as original } from '../nl/shell.ts';
import type { Translation } from '../translation.ts';

export const shell: Translation<typeof original> = {
  help: 'Help and keys',
  lock: 'Lock the vault',
  demo: 'Example',
  lockSoon: {
    text: 'Nothing happened for a while. In half a minute the vault will be locked. Everything is saved.',
    stay: 'I am still here',
  },
  interrupted:
    'No connection to the program for a moment. What was saved stays saved. Does it last? Then open Terugblik again.',
  places: {
    label: 'Places',
    home: 'Today',
    rounds: 'Rounds',
    agreement: 'Agreement',
    retention: 'Keeping',
    people: 'People',
    options: 'Options',
  },
  jobs: {
    title: 'Work that goes on',
    running: '{count, plural, one {Adding # film} other {Adding # films}}',
    working: '{count, plural, one {# task at work} other {# tasks at work}}',
    done: 'Done',
    failed: 'Did not work',
  },
  fault: {
    happened: 'This screen could not be shown.',
    safe: 'Everything that was reported as saved is in the vault.',
    next: 'Open the screen again. If it happens again, close Terugblik and start it anew.',
    retry: 'Open the screen again',
  },
};
