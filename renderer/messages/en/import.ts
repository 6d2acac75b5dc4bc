// Adding films (English).

import type { importing as original } from '../nl/import.ts';
import type { Translation } from '../translation.ts';

export const importing: Translation<typeof original> = {
  title: 'Add a film',
  choose: 'Choose a film…',
  chooseMore: 'Choose another film…',
  dropHint:
    'Or drag films onto this window. An encrypted copy comes into the vault; the file itself stays where it is.',
  type: 'Location of the film',
  typeHint: 'For example E:\\DCIM\\00012.MTS or /media/card/film.mp4',
  typeUse: 'Take this film',
  typeToggle: 'Type its location',
  chosen: 'Chosen films',
  takeOff: 'Do not add {name}',
  family: 'Family',
  familyNew: 'New family',
  familyPlaceholder: 'Choose a family',
  code: 'Code of the new family',
  codeHint: 'Leave empty for the next free code. No names.',
  activity: 'Activity',
  activityNone: 'Not filled in',
  label: 'Title (may stay empty)',
  labelHint: 'No names. Whoever still has to score does not see the title.',
  checked:
    'Terugblik checks that the film can be read and reads the whole copy back. Only when that is the same is the film in the vault.',
  submit: '{count, plural, one {Add the film} other {Add # films}}',
  cancelJob: 'Stop adding {name}',
  dismissJob: 'Take {name} off the list',
  openRecording: 'Open the recording',
  background: 'You can close this window and just go on working.',
  uploadWarning: 'Keep this browser tab open until the film has been handed over.',
  job: {
    queued: 'Waiting for the film before it',
    done: 'Added. The copy in the vault is the same as the original.',
    cancelled: 'Stopped. Nothing was added.',
    failed: 'Not added',
    phases: {
      waiting: 'Waiting',
      checking: 'Looking at the film',
      copying: 'Copying, encrypted',
      converting: 'Making a playable copy',
      verifying: 'Reading back and comparing',
      pictures: 'Making small pictures',
      sound: 'Drawing the sound',
      finishing: 'Finishing',
    },
    percent: '{percent} %',
    seconds: '{percent} % · {seconds, plural, one {# second} other {# seconds}} left',
    minutes: '{percent} % · {minutes, plural, one {about # minute} other {about # minutes}} left',
  },
};
