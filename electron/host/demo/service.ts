// The demo: what a new demo vault is filled with. No film tool is needed, and it opens in seconds.

import type { Person } from '../../../shared/domain/profile/profile.ts';
import { ok } from '../../../shared/domain/result.ts';
import type { Language } from '../../../shared/domain/words.ts';
import type { FeatureDeps } from '../feature.ts';
import { giveNewKey } from '../films/settle-grants.ts';
import type { SeedDemo } from '../vault/deps.ts';
import { wipe } from '../vault/keys.ts';
import { readCatalogue } from './catalogue.ts';
import { fillDemo } from './fill.ts';
import type { Cast } from './filling.ts';
import { keepFilms } from './keep-films.ts';
import { DEMO_COLLEAGUE, DEMO_COORDINATOR, DEMO_NEWCOMER, type DemoPerson } from './people.ts';
import { FILM_ORDER } from './scores.ts';

export interface DemoDeps {
  readonly ports: FeatureDeps['ports'];
  /** Where the films lie, with what was made of them. */
  readonly filmsFolder: string;
  /** In which titles and notes are written, asked when the demo is made. */
  readonly language: () => Language;
}

/** Fills an empty vault: first the films and then, in one act, all that is known of them. */
export function createSeedDemo({ ports, filmsFolder, language }: DemoDeps): SeedDemo {
  return async (session, profiles) => {
    const cast = castOf(profiles);
    const films = await readCatalogue(filmsFolder);
    const inOrder = FILM_ORDER.flatMap((id) => films.filter((film) => film.id === id));
    const kept = await keepFilms(session, ports.randomBytes, filmsFolder, inOrder);
    if (!kept.ok) return kept;
    const topics = ['cases', 'recordings', 'episodes', 'fragments', 'rounds', 'sheets'] as const;
    const act = { label: 'demo.fill', actor: cast.coordinator.id, place: null, topics } as const;
    const filled = await session.journal.act(act, async (rows) => {
      const gone = await fillDemo(rows, ports, cast, language(), kept.value);
      for (const film of kept.value) {
        if (!gone.has(film.id)) await giveNewKey(rows.unjournalled, session, ports, film);
      }
      return ok(gone);
    });
    for (const { id, key } of kept.value) {
      if (filled.ok) await (filled.value.has(id) ? session.films.destroy(id) : session.films.settle(id));
      wipe(key);
    }
    return filled.ok ? ok(null) : filled;
  };
}

function castOf(profiles: readonly Person[]): Cast {
  const find = ({ name }: DemoPerson): Person => {
    const found = profiles.find((profile) => profile.name === name);
    if (found === undefined) throw new Error('the people of the demo are not there');
    return found;
  };
  return {
    coordinator: find(DEMO_COORDINATOR),
    colleague: find(DEMO_COLLEAGUE),
    newcomer: find(DEMO_NEWCOMER),
  };
}
