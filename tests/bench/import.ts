// How fast a film that needs no conversion comes in, beside a plain copy of the same file that is synced to disk:
// its bytes alone (encrypted, hashed, synced, read back), and the whole import with all that is made of the film.

import { stat } from 'node:fs/promises';
import path from 'node:path';
import { copyPlain, fillContainer, importAndRemove, type Intake } from './import/ways-in.ts';
import type { Bench } from './support/bench.ts';
import { noisyFilm } from './support/film-maker.ts';
import { print, rounded } from './support/print.ts';
import { growthExponent, type Growth, median } from './support/stats.ts';
import { type Patience, takeTurns } from './support/take-turns.ts';
import { openBenchVault } from './support/vault.ts';

const MEGABYTES = [10, 160] as const;
const LONG_MEGABYTES = 1_000;
const BYTES_PER_MB = 1_000_000;
const USUAL: Patience = { rounds: 5, seconds: 30 };
const LONG: Patience = { rounds: 9, seconds: 300 };
const PLAIN = 'plain copy of the same file in pieces of 1 MiB, then synced';
/** A small film is over before its speed means anything; it is here to show the growth. */
const GOAL_FROM_MEGABYTES = 100;
const GOAL = { of: 'ratio', is: 'at least', limit: 0.4 } as const;
/** A job tells of itself at most ten times a second: a shorter phase may not be seen. */
const PHASE_RESOLUTION_MS = 100;

export const importBench: Bench = async ({ folder, filmFolder, long }) => {
  const vault = await openBenchVault(folder);
  const copy = path.join(folder, 'copy');
  const growth: Growth[] = [];
  try {
    for (const megabytes of [...MEGABYTES, ...(long ? [LONG_MEGABYTES] : [])]) {
      const film = await noisyFilm(filmFolder, megabytes);
      const { size } = await stat(film);
      const plain = () => copyPlain(film, copy);
      const patience = long ? LONG : USUAL;
      tell('the bytes alone', size, await takeTurns(patience, () => fillContainer(vault, film), plain), 0);
      const whole = await takeTurns(patience, () => importAndRemove(vault, film), plain);
      tell('the whole import', size, whole, PHASE_RESOLUTION_MS);
      growth.push({ size, value: median(whole.ours.map(({ milliseconds }) => milliseconds)) });
    }
  } finally {
    await vault.host.close();
  }
  print({
    bench: 'import',
    what: 'growth of the whole import with the size of the film',
    value: growthExponent(growth),
    unit: 'exponent',
    goal: { of: 'value', is: 'at most', limit: 1.1 },
    runs: growth.length,
  });
};

interface Sides {
  readonly ours: readonly Intake[];
  readonly baseline: readonly Intake[];
}

function tell(what: string, size: number, { ours, baseline }: Sides, resolution: number): void {
  const megabytes = size / BYTES_PER_MB;
  const speed = (intakes: readonly Intake[]) =>
    megabytes / (median(intakes.map(({ milliseconds }) => milliseconds)) / 1000);
  print({
    bench: 'import',
    what: `${what}, ${Math.round(megabytes)} MB`,
    value: speed(ours),
    unit: 'MB/s',
    baseline: { what: PLAIN, value: speed(baseline) },
    ...(megabytes < GOAL_FROM_MEGABYTES ? {} : { goal: GOAL }),
    runs: ours.length,
    more: { phaseMilliseconds: phaseTimes(ours), phaseResolutionMilliseconds: resolution },
  });
}

/** Median length of each phase that was seen. */
function phaseTimes(intakes: readonly Intake[]): Readonly<Record<string, number>> {
  const lengths = new Map<string, number[]>();
  for (const { phases, milliseconds } of intakes) {
    for (const [index, { phase, at }] of phases.entries()) {
      const end = phases[index + 1]?.at ?? milliseconds;
      lengths.set(phase, [...(lengths.get(phase) ?? []), end - at]);
    }
  }
  return Object.fromEntries([...lengths].map(([phase, times]) => [phase, rounded(median(times))]));
}
