// films.json: what the demo needs to know about each film, with what can be seen in it.

import type { StoryEvent } from './events.ts';
import type { Activity, Film } from './films.ts';
import { type AinsworthScores, PROFILES, type ProfileName } from './profiles.ts';

export interface CatalogueEntry {
  readonly id: string;
  /** Name of the file beside films.json. */
  readonly file: string;
  readonly title: { readonly nl: string; readonly en: string };
  readonly activity: Activity;
  readonly case: 'A' | 'B';
  /** Visits are numbered from 1 within a case. */
  readonly visit: number;
  readonly durationMs: number;
  readonly seed: number;
  readonly profile: ProfileName;
  /** What a careful observer would score on the four Ainsworth scales (1–9). */
  readonly intendedScores: AinsworthScores;
  /** Of the file, lower-case hex. */
  readonly sha256: string;
  readonly events: readonly StoryEvent[];
}

export interface Catalogue {
  readonly films: readonly CatalogueEntry[];
}

export const fileOf = (film: Pick<Film, 'id'>): string => `${film.id}.mp4`;

export function catalogueEntry(film: Film, events: readonly StoryEvent[], sha256: string): CatalogueEntry {
  const { id, title, activity, visit, seconds, seed, profile } = film;
  return {
    id,
    file: fileOf(film),
    title,
    activity,
    case: film.case,
    visit,
    durationMs: seconds * 1000,
    seed,
    profile,
    intendedScores: PROFILES[profile].intended,
    sha256,
    events,
  };
}

/** JSON with one line per event: small enough to ship, readable enough to review. */
export function printCatalogue(entries: readonly CatalogueEntry[]): string {
  const films = entries.map(({ events, ...rest }) => {
    const head = Object.entries(rest).map(
      ([key, value]) => `      ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
    );
    const lines = events.map((event) => `        ${JSON.stringify(event)}`).join(',\n');
    return `    {\n${head.join(',\n')},\n      "events": [\n${lines}\n      ]\n    }`;
  });
  return `{\n  "films": [\n${films.join(',\n')}\n  ]\n}\n`;
}
