// Connected raters: whether shared units tie all raters to each other, directly or through other raters.

import type { RatingTable } from '../table.ts';

/**
 * Each unit as a row with one column per rater. Raters who scored none of the units stand aside. Without a path of
 * shared units between two groups of raters, a difference between the groups is one between their units as well.
 * Source: Weeks & Williams (1964), for designs with empty cells.
 */
export function areConnected(units: RatingTable['units']): boolean {
  const groups = units.reduce<readonly ReadonlySet<number>[]>((found, unit) => {
    const raters = unit.flatMap((score, rater) => (score === null ? [] : [rater]));
    const touches = (group: ReadonlySet<number>): boolean => raters.some((rater) => group.has(rater));
    const joined = new Set([...raters, ...found.filter(touches).flatMap((group) => [...group])]);
    return joined.size === 0 ? found : [...found.filter((group) => !touches(group)), joined];
  }, []);
  return groups.length <= 1;
}
