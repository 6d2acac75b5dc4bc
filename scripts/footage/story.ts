// The story of a film: the baby leads, the parent answers as the profile says, the baby notices.
// Tension grows when a baby is pursued or gets no answer, and makes it turn away and fuss; answers ease it.

import type { StoryEvent } from './events.ts';
import type { Film } from './films.ts';
import { PROFILES, type Profile } from './profiles.ts';
import { type Chance, createChance } from './random.ts';
import { createScript, type Script } from './script.ts';

/** Soothing that begins later than this after the crying is no answer to it. */
const LATEST_SOOTHING_S = 2.5;

type Gaze = 'parent' | 'toy' | 'away';

/** Seconds that one look of the baby lasts. */
const LOOK_S = { parent: [3.2, 6.5], toy: [2.6, 5], away: [1.8, 3.8] } as const;

interface Telling {
  readonly script: Script;
  readonly chance: Chance;
  readonly profile: Profile;
  /** 0 (at ease) to 1 (upset). */
  tension: number;
}

/** All events of a film, ordered by start. The same film gives the same events. */
export function tellStory(film: Pick<Film, 'seed' | 'seconds' | 'profile'>): StoryEvent[] {
  const telling: Telling = {
    script: createScript(film.seconds),
    chance: createChance(film.seed),
    profile: PROFILES[film.profile],
    tension: PROFILES[film.profile].startTension,
  };
  divideAttention(telling, film.seconds);

  let gaze: Gaze = 'parent';
  for (let at = 0; at < film.seconds; ) {
    const [shortest, longest] = LOOK_S[gaze];
    const until = at + telling.chance.between(shortest, longest);
    telling.script.add({ tier: 'babyGaze', code: gaze }, at, until);
    LOOKS[gaze](telling, at, until);
    at = until;
    gaze = nextGaze(telling, gaze);
  }
  return telling.script.events();
}

function divideAttention({ script, chance, profile }: Telling, seconds: number): void {
  for (let at = 0; at < seconds; ) {
    const away = at + chance.between(...profile.attentiveS);
    const back = away + chance.between(...profile.elsewhereS);
    script.add({ tier: 'parentGaze', code: 'baby' }, at, away);
    script.add({ tier: 'parentGaze', code: 'elsewhere' }, away, back);
    at = back;
  }
}

function nextGaze({ chance, tension }: Telling, last: Gaze): Gaze {
  return chance.weighted<Gaze>({
    parent: last === 'parent' ? 0.6 : 2.6 - tension,
    toy: last === 'toy' ? 0 : 1.4 - tension,
    away: last === 'away' ? 0 : 0.5 + 3 * tension,
  });
}

const LOOKS: Record<Gaze, (telling: Telling, at: number, until: number) => void> = {
  parent: seekContact,
  toy: explore,
  away: turnAway,
};

function seekContact(telling: Telling, at: number, until: number): void {
  const { script, chance, profile } = telling;
  const first = at + chance.between(0.5, 0.9);
  if (sees(telling, at) && chance.happens(profile.pursues * 0.35)) {
    pursue(telling, first, until);
    return;
  }
  if (chance.happens(0.85 - telling.tension)) {
    const end = Math.min(until, first + chance.between(1.6, 3));
    script.add({ tier: 'babyAffect', code: 'smile' }, first, end);
    answer(
      telling,
      first,
      (start) => script.add({ tier: 'parentAffect', code: 'smile' }, start, end + 0.8),
      'smilesBack',
    );
  }
  if (chance.happens(0.8)) {
    const start = first + chance.between(0.2, 0.8);
    const end = start + chance.between(0.6, 1.2);
    const code = chance.weighted({ coo: 1, babble: 1 });
    script.add({ tier: 'babyVoice', code }, start, end);
    const length = chance.between(1, 1.8);
    answer(
      telling,
      end,
      (from) => script.add({ tier: 'parentVoice', code: 'reply' }, from, from + length),
      'replies',
    );
  }
}

/** Answers a signal if the parent is looking and the profile does so; the baby's tension follows. */
function answer(
  telling: Telling,
  at: number,
  act: (start: number) => void,
  tendency: 'smilesBack' | 'replies',
): void {
  const { chance, profile } = telling;
  const start = at + chance.between(...profile.latencyS);
  const answered = chance.happens(profile[tendency]) && sees(telling, start);
  if (answered) act(start);
  ease(telling, answered ? -0.12 : 0.13);
}

function explore(telling: Telling, at: number, until: number): void {
  const { script, chance, profile } = telling;
  const joins = at + chance.between(0.4, 0.9);
  if (!sees(telling, joins)) return;
  if (chance.happens(profile.pursues * 0.8)) {
    pursue(telling, joins, until);
  } else if (chance.happens(profile.follows)) {
    script.add({ tier: 'parentTouch', code: 'offer' }, joins, until - 0.2);
    script.add({ tier: 'parentVoice', code: 'comment' }, joins + 0.5, joins + chance.between(1.4, 2.4));
    ease(telling, -0.06);
  }
}

function turnAway(telling: Telling, at: number, until: number): void {
  const { chance, profile } = telling;
  const start = at + chance.between(0.3, 0.7);
  if (chance.happens(0.08 + 0.9 * telling.tension)) fuss(telling, start, until);
  else if (sees(telling, start) && chance.happens(profile.pursues)) pursue(telling, start, until);
  else ease(telling, -0.08);
}

function pursue(telling: Telling, at: number, until: number): void {
  const { script, chance } = telling;
  const longer = until + chance.between(0.3, 0.9);
  const code = chance.weighted({ insist: 1.2, tickle: 1 });
  script.add({ tier: 'parentTouch', code }, at, longer);
  script.add({ tier: 'parentVoice', code: 'prompt' }, at + 0.2, at + chance.between(1.4, 2.2));
  if (chance.happens(0.4)) script.add({ tier: 'parentAffect', code: 'smile' }, at + 0.2, longer);
  ease(telling, 0.18);
}

function fuss(telling: Telling, at: number, until: number): void {
  const { script, chance, profile } = telling;
  script.add({ tier: 'babyAffect', code: 'fuss' }, at, until);
  script.add({ tier: 'babyVoice', code: 'cry' }, at + 0.2, until - 0.2);
  // Crying is heard also by who looks elsewhere: soothing then begins with the turning back.
  const start = script.parentSeesFrom(at + chance.between(...profile.latencyS));
  const soothed = chance.happens(profile.soothes) && start < until + LATEST_SOOTHING_S;
  if (soothed) {
    script.add(
      { tier: 'parentTouch', code: 'stroke' },
      start,
      Math.max(start, until) + chance.between(1.2, 2),
    );
    script.add({ tier: 'parentVoice', code: 'hush' }, start + 0.2, start + chance.between(1.4, 2.2));
    ease(telling, -0.35);
  } else if (start < until && chance.happens(profile.pursues)) {
    pursue(telling, start, until);
  } else {
    ease(telling, 0.05);
  }
}

function sees({ script }: Telling, at: number): boolean {
  return script.parentSeesFrom(at) === at;
}

function ease(telling: Telling, by: number): void {
  telling.tension = Math.min(0.85, Math.max(0, telling.tension + by));
}
