// The sentences of the media command, in Dutch and English.

import type { RefusalCode } from '../../shared/domain/refusals.ts';
import type { Language } from '../../shared/domain/words.ts';
import type { Reason, Treatment } from '../host/media/playability.ts';

/** Refusals that looking at a film can end in. */
export type MediaRefusalCode = Exclude<
  Extract<RefusalCode, `source.${string}` | `media.${string}`>,
  'media.conversion-failed'
>;

export interface MediaWords {
  readonly usage: string;
  readonly format: string;
  readonly duration: string;
  readonly streams: string;
  readonly picture: string;
  readonly noSound: string;
  readonly turned: (degrees: number) => string;
  readonly frames: (count: number, variable: boolean) => string;
  readonly firstTimes: string;
  readonly importing: string;
  readonly treatments: Readonly<Record<Treatment, string>>;
  readonly reasons: Readonly<Record<Reason, string>>;
  readonly refusals: Readonly<Record<MediaRefusalCode, string>>;
  readonly otherwise: (code: string) => string;
}

const DUTCH: MediaWords = {
  usage: 'Gebruik: media BESTAND [--json] [--lang nl|en]',
  format: 'Soort bestand',
  duration: 'Duur',
  streams: 'Sporen',
  picture: 'Beeld',
  noSound: 'Geen geluid.',
  turned: (degrees) => `${degrees}° gedraaid`,
  frames: (count, variable) => `${count} beelden, ${variable ? 'wisselend' : 'vast'} tempo`,
  firstTimes: 'Eerste beelden (s)',
  importing: 'Bij importeren',
  treatments: {
    keep: 'de film blijft zoals hij is en wordt zo afgespeeld',
    rewrap: 'het beeld blijft hetzelfde; om af te spelen komt er een kopie met dezelfde beelden bij',
    transcode: 'de film blijft bewaard; om af te spelen komt er een omgezette kopie bij',
  },
  reasons: {
    'plays-as-it-is': 'dit bestand is direct af te spelen',
    'video-codec': 'deze beeldcodering kan de speler niet tonen',
    interlaced: 'het beeld bestaat uit halve beelden (interlaced)',
    'scanning-unknown': 'het bestand zegt niet of het beeld uit halve beelden bestaat',
    'few-key-frames': 'er zijn te weinig sleutelbeelden om vlot te kunnen springen',
    container: 'dit soort bestand kan de speler niet openen',
    'sound-codec': 'deze geluidscodering kan de speler niet laten horen',
  },
  refusals: {
    'source.missing': 'Dit bestand is er niet (meer). Er is niets veranderd. Controleer de naam en de map.',
    'source.not-a-file': 'Dit is een map of iets anders dan een bestand. Kies een filmbestand.',
    'source.unreadable': 'Dit bestand mag niet worden gelezen. Controleer de rechten of kopieer het eerst.',
    'source.empty': 'Dit bestand is leeg. Kopieer de film opnieuw van de camera.',
    'source.interrupted':
      'Het bestand veranderde tijdens het lezen. Probeer het opnieuw als het kopiëren klaar is.',
    'media.not-a-film':
      'Dit is geen film die we kunnen lezen. Kies het bestand zoals het van de camera kwam.',
    'media.disguised':
      'Dit is een tekst of afspeellijst met de naam van een film. Kies het filmbestand zelf.',
    'media.no-picture': 'In dit bestand zit geluid maar geen beeld. Kies een bestand met beeld.',
    'media.no-duration': 'Deze film duurt nul seconden. Kies een andere film.',
    'media.damaged':
      'Deze film is beschadigd of niet helemaal gekopieerd. Kopieer hem opnieuw van de camera.',
    'media.tool-missing':
      'Er is geen hulpprogramma voor film (ffmpeg) gevonden dat dit bestand kan lezen. Installeer ffmpeg en probeer het opnieuw.',
  },
  otherwise: (code) => `Dit lukte niet (${code}).`,
};

const ENGLISH: MediaWords = {
  usage: 'Usage: media FILE [--json] [--lang nl|en]',
  format: 'Kind of file',
  duration: 'Duration',
  streams: 'Tracks',
  picture: 'Picture',
  noSound: 'No sound.',
  turned: (degrees) => `turned ${degrees}°`,
  frames: (count, variable) => `${count} frames, ${variable ? 'variable' : 'constant'} rate`,
  firstTimes: 'First frames (s)',
  importing: 'On import',
  treatments: {
    keep: 'the film stays as it is and is played as it is',
    rewrap: 'the pictures stay the same; a copy with the same pictures is added for playing',
    transcode: 'the film is kept; a converted copy is added for playing',
  },
  reasons: {
    'plays-as-it-is': 'this file can be played directly',
    'video-codec': 'the player cannot show this video coding',
    interlaced: 'the picture is interlaced',
    'scanning-unknown': 'the file does not say whether the picture is interlaced',
    'few-key-frames': 'there are too few key frames to jump about quickly',
    container: 'the player cannot open this kind of file',
    'sound-codec': 'the player cannot play this sound coding',
  },
  refusals: {
    'source.missing':
      'This file is not there (any more). Nothing was changed. Check the name and the folder.',
    'source.not-a-file': 'This is a folder or something else than a file. Choose a film file.',
    'source.unreadable': 'This file may not be read. Check the permissions, or copy it first.',
    'source.empty': 'This file is empty. Copy the film from the camera again.',
    'source.interrupted': 'The file changed while it was read. Try again when copying is done.',
    'media.not-a-film': 'This is not a film that we can read. Choose the file as it came from the camera.',
    'media.disguised': 'This is a text or playlist with the name of a film. Choose the film file itself.',
    'media.no-picture': 'This file has sound but no picture. Choose a file with a picture.',
    'media.no-duration': 'This film lasts zero seconds. Choose another film.',
    'media.damaged': 'This film is damaged or was not copied completely. Copy it from the camera again.',
    'media.tool-missing':
      'No film tool (ffmpeg) was found that can read this file. Install ffmpeg and try again.',
  },
  otherwise: (code) => `This did not work (${code}).`,
};

export const MEDIA_WORDS: Readonly<Record<Language, MediaWords>> = { nl: DUTCH, en: ENGLISH };
