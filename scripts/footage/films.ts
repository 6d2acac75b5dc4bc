// The thirteen films of the demo: two families, each filmed over several visits.

import type { ProfileName } from './profiles.ts';

export type Activity = 'badderen' | 'voeden' | 'verschonen' | 'spelen';

export interface Film {
  readonly id: string;
  /** Titles say what is done, never how well: whoever scores a film must not be told. */
  readonly title: { readonly nl: string; readonly en: string };
  readonly activity: Activity;
  readonly case: 'A' | 'B';
  readonly visit: number;
  readonly seconds: number;
  readonly seed: number;
  readonly profile: ProfileName;
}

type Row = readonly [string, Film['case'], number, Activity, ProfileName, number, number, string, string];

const ROWS: readonly Row[] = [
  ['a1-bath', 'A', 1, 'badderen', 'intrusive', 26, 101, 'In bad', 'Bath time'],
  ['a1-feeding', 'A', 1, 'voeden', 'intrusive', 24, 102, 'Een hapje eten', 'A bite to eat'],
  ['a2-changing', 'A', 2, 'verschonen', 'inconsistent', 25, 103, 'Een schone luier', 'A clean nappy'],
  ['a2-play', 'A', 2, 'spelen', 'inconsistent', 28, 104, 'Met de bal', 'With the ball'],
  ['a3-feeding', 'A', 3, 'voeden', 'attuned', 27, 105, 'Pap met fruit', 'Porridge with fruit'],
  ['a3-bath', 'A', 3, 'badderen', 'goodEnough', 30, 106, 'Badderen met de eend', 'Bath with the duck'],
  [
    'a4-long-play',
    'A',
    4,
    'spelen',
    'goodEnough',
    240,
    107,
    'Samen spelen op het kleed',
    'Playing together on the rug',
  ],
  ['b1-feeding', 'B', 1, 'voeden', 'absent', 25, 201, 'Aan tafel', 'At the table'],
  ['b1-play', 'B', 1, 'spelen', 'absent', 27, 202, 'Op het kleed', 'On the rug'],
  ['b2-changing', 'B', 2, 'verschonen', 'subdued', 24, 203, 'Verschonen', 'Nappy change'],
  ['b2-bath', 'B', 2, 'badderen', 'inconsistent', 28, 204, 'In het badje', 'In the little bath'],
  ['b3-play', 'B', 3, 'spelen', 'goodEnough', 26, 205, 'Samen met de bal', 'The ball together'],
  ['b3-feeding', 'B', 3, 'voeden', 'attuned', 29, 206, 'Samen eten', 'Eating together'],
];

export const FILMS: readonly Film[] = ROWS.map(
  ([id, family, visit, activity, profile, seconds, seed, nl, en]) => ({
    id,
    title: { nl, en },
    activity,
    case: family,
    visit,
    seconds,
    seed,
    profile,
  }),
);
