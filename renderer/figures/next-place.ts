// Where an arrow key leads among places in rows and columns.

import type { Direction } from './use-roving.ts';

export interface GridPlace {
  readonly key: string;
  readonly row: number;
  readonly column: number;
}

/** The key of the place that lies nearest that way, straight ahead before aside; null where there is none. */
export function nextPlace(places: readonly GridPlace[], key: string, direction: Direction): string | null {
  if (direction === 'first') return places[0]?.key ?? null;
  if (direction === 'last') return places.at(-1)?.key ?? null;
  const from = places.find((place) => place.key === key);
  if (from === undefined) return null;
  const sideways = direction === 'left' || direction === 'right';
  const sign = direction === 'right' || direction === 'down' ? 1 : -1;
  const ahead = (place: GridPlace) => sign * (sideways ? place.column - from.column : place.row - from.row);
  const aside = (place: GridPlace) => Math.abs(sideways ? place.row - from.row : place.column - from.column);
  const [nearest] = places
    .filter((place) => ahead(place) > 0)
    .toSorted((one, other) => aside(one) - aside(other) || ahead(one) - ahead(other));
  return nearest?.key ?? null;
}
