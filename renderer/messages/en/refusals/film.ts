// Refusals of films and their import, in words (English): what happened, what is safe, what a person can do.

import type { filmRefusals as original } from '../../nl/refusals/film.ts';
import type { Translation } from '../../translation.ts';
import { retentionRefusals } from './retention.ts';

export const filmRefusals: Translation<typeof original> = {
  source: {
    missing: {
      happened: 'The file is not there (any more).',
      safe: 'Nothing was added.',
      next: 'Check that the disk or card is connected and choose the file again.',
    },
    'not-a-file': {
      happened: 'This is not a file but a folder or something else.',
      safe: 'Nothing was added.',
      next: 'Choose the film itself.',
    },
    unreadable: {
      happened: 'The file may not or cannot be read.',
      safe: 'Nothing was added.',
      next: 'Copy the file to this computer and choose the copy.',
    },
    empty: {
      happened: 'The file is empty.',
      safe: 'Nothing was added.',
      next: 'Look on the camera or card whether the recording is still there.',
    },
    interrupted: {
      happened: 'The file disappeared or changed while it was read.',
      safe: 'Nothing was half added.',
      next: 'Leave the disk or card connected and choose the file again.',
    },
  },
  media: {
    'not-a-film': {
      happened: 'This file is not a film that Terugblik can read.',
      safe: 'Nothing was added.',
      next: 'Choose a film, for example MP4, MOV, MTS, AVI, MKV or WebM.',
    },
    disguised: {
      happened: 'This file is named like a film, but it holds text.',
      safe: 'It was not opened and nothing was added.',
      next: 'Choose the original file of the camera.',
    },
    'no-picture': {
      happened: 'There is no picture in this file, only sound.',
      safe: 'Nothing was added.',
      next: 'Choose a recording with a picture.',
    },
    'no-duration': {
      happened: 'This film has no length: there is nothing to play.',
      safe: 'Nothing was added.',
      next: 'Look on the camera or card whether the recording is whole there.',
    },
    damaged: {
      happened: 'This film is damaged or was not copied completely.',
      safe: 'Nothing was added.',
      next: 'Copy the film again from the camera or card and try once more.',
    },
    'tool-missing': {
      happened: 'The helper program for films (ffmpeg) was not found.',
      safe: 'What is already in the vault can still be watched.',
      next: 'See Options for what is needed, or ask your administrator to install ffmpeg.',
    },
    'conversion-failed': {
      happened: 'No playable copy could be made of this film.',
      safe: 'Nothing was added; the original file has not changed.',
      next: 'Convert the film in another way, for example to MP4, and try again.',
    },
  },
  recording: {
    'already-here': {
      happened: 'This film is already in the vault, as {recordingCode}.',
      safe: 'Nothing was added twice.',
    },
    ...retentionRefusals,
  },
  film: {
    'no-key': {
      happened: 'You do not have the key of this recording yet.',
      safe: 'The recording is safe in the vault.',
      next: 'You get it by itself as soon as {people} opens the vault.',
    },
    'only-key': {
      happened: 'Only this person still has the key of {recordings}.',
      safe: 'Nobody was taken away and nothing was lost.',
      next: 'Let this person open the vault once more: the coordinator then gets that key by itself.',
    },
  },
  case: {
    'code-taken': {
      happened: 'This code is already in use.',
      safe: 'Nothing was added.',
      next: 'Choose that family from the list, or give another code.',
    },
    closed: {
      happened: 'Care for this family has ended already.',
      safe: 'Nothing has changed.',
      next: 'If the day is wrong, reopen care and end it again.',
    },
  },
  import: {
    'not-verified': {
      happened: 'The copy in the vault was not the same as the original file.',
      safe: 'The copy was thrown away; the original file has not changed.',
      next: 'Try again. If it happens more often, have the disk checked.',
    },
  },
};
