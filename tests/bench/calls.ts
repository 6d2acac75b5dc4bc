// What a call costs: the way there and back over each carrier, and how marking and listing grow with the number
// of fragments that are there already.

import path from 'node:path';
import type { RecordingId } from '../../shared/domain/ids.ts';
import { told } from '../support/scenes.ts';
import { overHttp, overPort, type FarPage } from './calls/far-page.ts';
import { measureKeyGrowth } from './calls/key-growth.ts';
import { addFragments } from './calls/many-fragments.ts';
import { syncedLines } from './calls/synced-lines.ts';
import { BLANK_PAGE } from './playback/blank-page.ts';
import type { Bench } from './support/bench.ts';
import { noisyFilm } from './support/film-maker.ts';
import { startLoopback } from './support/loopback.ts';
import { print } from './support/print.ts';
import { growthExponent, type Growth, median, quantile } from './support/stats.ts';
import { type Patience, takeTurns, timed } from './support/take-turns.ts';
import { importFilm } from './support/import-film.ts';
import { type BenchVault, openBenchVault } from './support/vault.ts';

/** Answered from memory: what it costs is the way. */
const SMALL_CALL = { name: 'vault.state', input: {} };
const CALLS_PER_TURN = 200;
const TURNS: Patience = { rounds: 5, seconds: 15 };
const LONG_TURNS: Patience = { rounds: 50, seconds: 120 };
const FRAGMENTS = [100, 1_000, 10_000];
const MARKS: Patience = { rounds: 60, seconds: 10 };
const LISTS: Patience = { rounds: 15, seconds: 10 };
const SPAN = { start: 100_000, end: 900_000 };

export const callsBench: Bench = async ({ folder, filmFolder, long }) => {
  const vault = await openBenchVault(folder);
  const loopback = await startLoopback(vault.host, BLANK_PAGE);
  const carriers = {
    'message port': await overPort(vault.host),
    'loopback HTTP': await overHttp(loopback),
  };
  try {
    for (const [carrier, page] of Object.entries(carriers)) {
      await measureWay(vault, carrier, page, long ? LONG_TURNS : TURNS);
    }
    const { id } = await importFilm(vault, await noisyFilm(filmFolder, 10));
    await measureGrowth(vault, id, path.join(folder, 'lines'));
    const lines = await syncedLines(path.join(folder, 'lines'));
    await measureKeyGrowth(vault, id, lines.append);
    await lines.close();
  } finally {
    for (const page of Object.values(carriers)) await page.close();
    await loopback.close();
  }
};

async function measureWay({ host }: BenchVault, carrier: string, page: FarPage, patience: Patience) {
  const order = { ...SMALL_CALL, count: CALLS_PER_TURN };
  await page.measure(order);
  const { ours, baseline } = await takeTurns<readonly number[]>(
    patience,
    () => page.measure(order),
    async () => {
      const times: number[] = [];
      for (let done = 0; done < CALLS_PER_TURN; done += 1) {
        times.push(await timed(() => host.call(SMALL_CALL.name, SMALL_CALL.input)));
      }
      return times;
    },
  );
  for (const p of [0.5, 0.99]) {
    print({
      bench: 'calls',
      what: `round trip over ${carrier}, p${p * 100}`,
      value: quantile(ours.flat(), p),
      unit: 'ms',
      baseline: { what: 'the same call in memory', value: quantile(baseline.flat(), p) },
      runs: ours.flat().length,
    });
  }
}

async function measureGrowth(vault: BenchVault, id: RecordingId, file: string): Promise<void> {
  const growth: { mark: Growth[]; list: Growth[] } = { mark: [], list: [] };
  const lines = await syncedLines(file);
  for (const size of FRAGMENTS) {
    await fillUpTo(vault, id, size);
    growth.list.push({ size, value: await measureList(vault, id, size) });
    growth.mark.push({ size, value: await measureMark(vault, id, size, lines.append) });
  }
  await lines.close();
  for (const [name, points, limit] of [
    ['fragments.mark', growth.mark, 0.2],
    ['fragments.list', growth.list, 1.2],
  ] as const) {
    print({
      bench: 'calls',
      what: `growth of ${name} with the fragments on the recording`,
      value: growthExponent(points),
      unit: 'exponent',
      goal: { of: 'value', is: 'at most', limit },
      runs: points.length,
    });
  }
}

async function fillUpTo(vault: BenchVault, id: RecordingId, size: number): Promise<void> {
  const session = vault.vault.current();
  if (session === null) throw new Error('the vault is locked');
  const there = told(await vault.handlers['fragments.list']({ recordingId: id })).length;
  await addFragments(session, id, size - there);
}

async function measureList({ host, handlers }: BenchVault, recordingId: RecordingId, size: number) {
  const fragments = told(await handlers['fragments.list']({ recordingId }));
  const { ours, baseline } = await takeTurns(
    LISTS,
    () => timed(() => host.call('fragments.list', { recordingId })),
    () => timed(() => JSON.parse(JSON.stringify(fragments))),
  );
  print({
    bench: 'calls',
    what: `fragments.list of ${size}, p50`,
    value: median(ours),
    unit: 'ms',
    baseline: { what: 'the same list to JSON and back', value: median(baseline) },
    runs: ours.length,
  });
  return median(ours);
}

async function measureMark(
  { host }: BenchVault,
  recordingId: RecordingId,
  size: number,
  append: () => Promise<void>,
): Promise<number> {
  const { ours, baseline } = await takeTurns(
    MARKS,
    () => timed(async () => told(await host.call('fragments.mark', { recordingId, ...SPAN }))),
    () => timed(append),
  );
  for (const p of [0.5, 0.99]) {
    print({
      bench: 'calls',
      what: `fragments.mark beside ${size}, p${p * 100}`,
      value: quantile(ours, p),
      unit: 'ms',
      baseline: { what: 'a line of 4 KiB written to a plain file and synced', value: quantile(baseline, p) },
      runs: ours.length,
    });
  }
  return median(ours);
}
