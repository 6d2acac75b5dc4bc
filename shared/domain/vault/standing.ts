// What still stands, of a vault or a backup that was read back: whoever hears of damage asks first what is left.

import { isWrong, type Damage } from './vault-state.ts';

type Part = Exclude<Damage['part'], 'recording'>;

export const PARTS_OF_VAULT: readonly Part[] = ['manifest', 'database', 'log'];
export const PARTS_OF_BACKUP: readonly Part[] = ['set', 'manifest', 'database'];

export interface Standing {
  /** In which nothing wrong was found. */
  readonly parts: readonly Part[];
  /** How many were read to their end and are whole, of how many there should be. */
  readonly films: { readonly whole: number; readonly all: number };
}

/** `films`: how many there should be; null, where that is not known, says nothing of anything. */
export function standing(
  damage: readonly Damage[],
  films: number | null,
  parts: readonly Part[],
): Standing | null {
  if (films === null) return null;
  const broken = new Set(
    damage.filter((one) => isWrong(one) && one.what !== 'mended').map(({ part }) => part),
  );
  const ofFilms = damage.filter(({ part, what }) => part === 'recording' && what !== 'unknown-file');
  const named = new Set(ofFilms.map(({ code }) => code).filter((code) => code !== null));
  const unnamed = ofFilms.filter(({ code }) => code === null).length;
  return {
    parts: parts.filter((part) => !broken.has(part)),
    films: { whole: Math.max(0, films - named.size - unnamed), all: films },
  };
}
