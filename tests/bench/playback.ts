// What encryption costs whoever watches: first picture and seeks of a film in its container, served by the real
// loopback shell, beside the same bytes from a plain file, in the same Chromium.

import type { Bench } from './support/bench.ts';
import type { Page } from '@playwright/test';
import { told } from '../support/scenes.ts';
import { BLANK_PAGE } from './playback/blank-page.ts';
import { FILM_PATH, startPlainServer } from './playback/plain-server.ts';
import { type Watched, watchFilm } from './playback/watch.ts';
import { withBrowser, withPage } from './support/browser.ts';
import { noisyFilm } from './support/film-maker.ts';
import { startLoopback } from './support/loopback.ts';
import { print } from './support/print.ts';
import { chances, quantile } from './support/stats.ts';
import { type Patience, takeTurns, type Turns } from './support/take-turns.ts';
import { importFilm } from './support/import-film.ts';
import { openBenchVault } from './support/vault.ts';

const MEGABYTES = 160;
const USUAL: Patience = { rounds: 20, seconds: 60 };
const LONG: Patience = { rounds: 40, seconds: 300 };
const OPENINGS_PER_ROUND = 4;
const SEEKS_PER_ROUND = 10;
const PLAIN = 'the same bytes from a plain file, same headers';
const GOAL = { of: 'ratio', is: 'at most', limit: 1.1 } as const;

export const playbackBench: Bench = async ({ folder, filmFolder, long }) => {
  const film = await noisyFilm(filmFolder, MEGABYTES);
  const vault = await openBenchVault(folder);
  const { id } = await importFilm(vault, film);
  const { video } = told(await vault.handlers['recordings.open']({ id }));
  const loopback = await startLoopback(vault.host, BLANK_PAGE);
  const plain = await startPlainServer(film);
  try {
    report(
      await withBrowser(async (browser) => {
        const watch = (origin: string, place: string, places: readonly number[]) =>
          withPage(browser, (page) => watchAt(page, origin, place, places));
        const ways = [paths(), paths()] as const;
        return takeTurns(
          long ? LONG : USUAL,
          () => watch(loopback.origin, `/media/${video}`, ways[0]()),
          () => watch(plain.origin, FILM_PATH, ways[1]()),
        );
      }),
    );
  } finally {
    plain.close();
    await loopback.close();
  }
};

/** Both sides walk the same way through the film. */
function paths(): () => readonly number[] {
  const random = chances();
  return () => Array.from({ length: SEEKS_PER_ROUND }, () => random());
}

async function watchAt(page: Page, origin: string, place: string, places: readonly number[]) {
  await page.goto(origin);
  return watchFilm(page, { url: origin + place, openings: OPENINGS_PER_ROUND, places });
}

function report({ ours, baseline }: Turns<Watched>): void {
  const first = (all: readonly Watched[]) => all.flatMap((one) => one.openings);
  const seeks = (all: readonly Watched[]) => all.flatMap((one) => one.seeks);
  for (const [what, values] of [
    ['first picture', first],
    ['seek until painted', seeks],
  ] as const) {
    for (const p of [0.5, 0.95]) {
      print({
        bench: 'playback',
        what: `${what}, p${p * 100}`,
        value: quantile(values(ours), p),
        unit: 'ms',
        baseline: { what: PLAIN, value: quantile(values(baseline), p) },
        goal: GOAL,
        runs: values(ours).length,
      });
    }
  }
}
