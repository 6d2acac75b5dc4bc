// What the people of the demo wrote: names and notes of their fragments, notes beside their scores, names of
// rounds. In the language in which the demo is opened; it is content, as anyone's own notes are.

import { asId, type CodeId } from '../../../shared/domain/ids.ts';
import type { Words } from '../../../shared/domain/words.ts';
import type { FilmProfile } from './catalogue.ts';
import type { MomentKind } from './moments.ts';

function words(nl: string, en: string): Words {
  return { nl, en };
}

export const FIRST_ROUND = words('Eerste ronde', 'First round');
export const REPEATED_ROUND = words('Herhaalde meting', 'Repeated measurement');
export const ALONG_ROUND = words('Meescoren', 'Scoring along');

/** Why recordings are kept as they are. */
export const KEEPING_WORDS = {
  forThePlan: words(
    'het team scoort samen voor het behandelplan',
    'the team scores together for the care plan',
  ),
  onlyToLearn: words('alleen om samen te leren scoren', 'only to learn to score together'),
  forSupervision: words('besproken in supervisie', 'discussed in supervision'),
  copyAsked: words('de ouder wil graag een kopie', 'the parent would like a copy'),
  complaint: words('er loopt een klacht', 'there is a complaint'),
} as const;

export interface MomentWords {
  readonly name: Words;
  readonly note: Words;
  readonly codes: readonly CodeId[];
  /** Chosen to look at together with the parent. */
  readonly starred: boolean;
}

function moment(name: Words, note: Words, code: string | null, starred: boolean): MomentWords {
  return { name, note, codes: code === null ? [] : [asId(code)], starred };
}

export const MOMENT_WORDS: Readonly<Record<MomentKind, MomentWords>> = {
  pleasure: moment(
    words('Samen lachen', 'Smiling together'),
    words(
      'De baby lacht en krijgt een lach terug. Mooi om mee te beginnen.',
      'The baby smiles and gets a smile back. A good one to begin with.',
    ),
    'shared-pleasure',
    true,
  ),
  talking: moment(
    words('Praten om de beurt', 'Taking turns talking'),
    words(
      'Geluidje, even wachten, antwoord. Let op het wachten.',
      'A sound, a short wait, an answer. Notice the wait.',
    ),
    'turn-taking',
    true,
  ),
  soothing: moment(
    words('Troosten', 'Soothing'),
    words(
      'Onrust, een hand en een zachte stem. Hoe zou dit voor de baby zijn?',
      'Fussing, a hand and a soft voice. What might this be like for the baby?',
    ),
    'soothing',
    true,
  ),
  following: moment(
    words('Volgt waar de baby naar kijkt', 'Follows where the baby looks'),
    words(
      'De baby kijkt naar de bal, de bal komt dichterbij.',
      'The baby looks at the ball, and the ball comes closer.',
    ),
    'sensitive-care',
    true,
  ),
  'going-on': moment(
    words('Kijkt weg, het spel gaat door', 'Looks away, the game goes on'),
    words('Voor later, niet als eerste laten zien.', 'For later; not the one to show first.'),
    null,
    false,
  ),
};

interface ScoreWords {
  readonly sensitivity: Words;
  readonly cooperation: Words;
  /** What the colleague wrote beside sensitivity. */
  readonly colleague: Words;
}

export const SCORE_WORDS: Readonly<Record<FilmProfile, ScoreWords>> = {
  attuned: {
    sensitivity: words(
      'Ziet elk signaal en reageert snel en passend.',
      'Sees every signal and answers soon and well.',
    ),
    cooperation: words(
      'Sluit steeds aan bij wat de baby doet.',
      'Joins in with what the baby does, all the time.',
    ),
    colleague: words('Rustig tempo, veel kijken naar elkaar.', 'Calm pace, a lot of looking at each other.'),
  },
  goodEnough: {
    sensitivity: words(
      'Reageert meestal passend, mist af en toe iets kleins.',
      'Mostly answers well, now and then misses something small.',
    ),
    cooperation: words(
      'Volgt de baby, neemt soms even het initiatief over.',
      'Follows the baby, takes over for a moment at times.',
    ),
    colleague: words(
      'Na een kort wegkijken is het contact snel terug.',
      'After a short look away, contact is soon back.',
    ),
  },
  inconsistent: {
    sensitivity: words(
      'Wisselend: soms een passend antwoord, soms geen.',
      'It varies: sometimes a fitting answer, sometimes none.',
    ),
    cooperation: words(
      'Volgt en onderbreekt ongeveer even vaak.',
      'Follows and interrupts about equally often.',
    ),
    colleague: words(
      'Twijfel tussen twee punten; het einde gaf de doorslag.',
      'In doubt between two points; the end decided it.',
    ),
  },
  subdued: {
    sensitivity: words('Reageert laat en zacht, troost wel.', 'Answers late and softly, but does soothe.'),
    cooperation: words('Onderbreekt weinig, laat de baby begaan.', 'Interrupts little, lets the baby be.'),
    colleague: words(
      'Weinig geluid; ik heb vooral op handen en kijken gelet.',
      'Little sound; I looked mostly at hands and gaze.',
    ),
  },
  intrusive: {
    sensitivity: words(
      'Signalen om te stoppen worden vaak niet gevolgd.',
      'Signals to stop are often not followed.',
    ),
    cooperation: words('Gaat door als de baby wegkijkt.', 'Goes on when the baby looks away.'),
    colleague: words('Veel enthousiasme, weinig pauzes.', 'Much enthusiasm, few pauses.'),
  },
  absent: {
    sensitivity: words(
      'Kijkt meestal weg; veel signalen blijven zonder antwoord.',
      'Mostly looks away; many signals stay without an answer.',
    ),
    cooperation: words(
      'Weinig samenspel, ook weinig onderbreken.',
      'Little playing together, and little interrupting.',
    ),
    colleague: words('Eén keer oogcontact, dat duurt kort.', 'Eye contact once, and not for long.'),
  },
};
