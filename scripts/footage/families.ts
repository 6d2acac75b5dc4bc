// What the two families look like. Nobody in particular.

import type { Film } from './films.ts';
import type { Rgb } from './raster.ts';
import { rgb } from './shapes.ts';

export type HairStyle = 'bob' | 'short' | 'tuft' | 'curls';

export interface HeadLook {
  readonly build: 'adult' | 'baby';
  /** Half the width of the head, px. */
  readonly radius: number;
  readonly skin: Rgb;
  readonly blush: Rgb;
  readonly lip: Rgb;
  readonly iris: Rgb;
  readonly hair: HairStyle;
  readonly hairColour: Rgb;
}

export interface PersonLook {
  readonly head: HeadLook;
  readonly top: Rgb;
  readonly legs: Rgb;
}

export interface Family {
  readonly parent: PersonLook;
  readonly baby: PersonLook;
}

const SKIN = {
  light: { skin: rgb('#F3D2B6'), blush: rgb('#E59A84'), lip: rgb('#B4564E') },
  lightBaby: { skin: rgb('#F8DCC4'), blush: rgb('#EFA48F'), lip: rgb('#C2635A') },
  brown: { skin: rgb('#A9714B'), blush: rgb('#B9583F'), lip: rgb('#7C3A34') },
  brownBaby: { skin: rgb('#BC8560'), blush: rgb('#CC6A50'), lip: rgb('#8E443C') },
};

/** Another visit is another day, with other clothes: [parent, baby] per visit. */
const CLOTHES: Record<Film['case'], readonly (readonly [Rgb, Rgb])[]> = {
  A: [
    [rgb('#2E7F7A'), rgb('#E9B949')],
    [rgb('#A65F7A'), rgb('#8FB996')],
    [rgb('#5F7FA8'), rgb('#E6A06E')],
    [rgb('#2E7F7A'), rgb('#EBC25C')],
  ],
  B: [
    [rgb('#C4673D'), rgb('#7FAFB0')],
    [rgb('#6B7F4E'), rgb('#E8B65A')],
    [rgb('#B98A2F'), rgb('#9BBFA2')],
  ],
};

export function familyOf(film: Pick<Film, 'case' | 'visit'>): Family {
  const clothes = CLOTHES[film.case][film.visit - 1];
  if (clothes === undefined) throw new Error(`no clothes for visit ${film.visit} of case ${film.case}`);
  const [parentTop, babyTop] = clothes;
  const heads = film.case === 'A' ? HEADS_A : HEADS_B;
  return {
    parent: { head: heads.parent, top: parentTop, legs: film.case === 'A' ? rgb('#4B5B78') : rgb('#5A4B41') },
    baby: { head: heads.baby, top: babyTop, legs: babyTop },
  };
}

const PARENT_RADIUS = 43;
const BABY_RADIUS = 42;

const HEADS_A = {
  parent: parentHead(SKIN.light, 'bob', rgb('#6B4630'), rgb('#4A6A58')),
  baby: babyHead(SKIN.lightBaby, 'tuft', rgb('#B98955'), rgb('#3F5F86')),
};
const HEADS_B = {
  parent: parentHead(SKIN.brown, 'short', rgb('#2B211E'), rgb('#3A241B')),
  baby: babyHead(SKIN.brownBaby, 'curls', rgb('#33261F'), rgb('#3A241B')),
};

type Complexion = Pick<HeadLook, 'skin' | 'blush' | 'lip'>;

function parentHead(complexion: Complexion, hair: HairStyle, hairColour: Rgb, iris: Rgb): HeadLook {
  return { build: 'adult', radius: PARENT_RADIUS, ...complexion, hair, hairColour, iris };
}

function babyHead(complexion: Complexion, hair: HairStyle, hairColour: Rgb, iris: Rgb): HeadLook {
  return { build: 'baby', radius: BABY_RADIUS, ...complexion, hair, hairColour, iris };
}
