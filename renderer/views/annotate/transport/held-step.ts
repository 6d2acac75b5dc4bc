// Held step: a step that grows while its key is held, so that one key serves for close by and for far off.

/** So much longer with every repeat of a held key, up to so many times the step. */
const GROWTH = 1.03;
const MOST = 10;

/** `repeats`: how often the held key has repeated; 0 for the press itself. */
export function heldStep(step: number, repeats: number): number {
  return Math.round(step * Math.min(MOST, GROWTH ** repeats));
}

/** Counts the repeats of the key that is held now. */
export function createHold(): (event: Pick<KeyboardEvent, 'repeat' | 'code'>) => number {
  let held = '';
  let repeats = 0;
  return ({ repeat, code }) => {
    repeats = repeat && code === held ? repeats + 1 : 0;
    held = code;
    return repeats;
  };
}
