// npm run bench [-- NAME… --long]: what the program costs, as JSON lines on standard output. Each line has a
// baseline that was measured in the same run. A missed goal is a finding; only a bench that breaks is a failure.

import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { agreementBench } from './agreement.ts';
import { auditBench } from './audit.ts';
import { callsBench } from './calls.ts';
import { framesBench } from './frames.ts';
import { importBench } from './import.ts';
import { matchingBench } from './matching.ts';
import { playbackBench } from './playback.ts';
import { startBench } from './start.ts';
import type { Bench } from './support/bench.ts';
import { say } from './support/print.ts';
import { timelineBench } from './timeline.ts';

const BENCHES: Readonly<Record<string, Bench>> = {
  agreement: agreementBench,
  matching: matchingBench,
  audit: auditBench,
  calls: callsBench,
  import: importBench,
  playback: playbackBench,
  frames: framesBench,
  timeline: timelineBench,
  start: startBench,
};

process.exitCode = await main();

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { long: { type: 'boolean', default: false } },
  });
  const unknown = positionals.find((name) => !Object.hasOwn(BENCHES, name));
  if (unknown !== undefined) {
    say(`There is no bench called ${unknown}; there are ${Object.keys(BENCHES).join(', ')}.`);
    return 2;
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'terugblik-bench-'));
  const filmFolder = path.join(folder, 'films');
  await mkdir(filmFolder);
  try {
    return await runAll(positionals, { folder, filmFolder, long: values.long });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Run {
  readonly folder: string;
  readonly filmFolder: string;
  readonly long: boolean;
}

async function runAll(names: readonly string[], { folder, filmFolder, long }: Run): Promise<number> {
  let broken = 0;
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (names.length > 0 && !names.includes(name)) continue;
    const own = path.join(folder, name);
    await mkdir(own);
    const before = performance.now();
    try {
      await bench({ folder: own, filmFolder, long });
    } catch (error) {
      broken += 1;
      say(`${name} broke: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    } finally {
      await rm(own, { recursive: true, force: true });
    }
    say(`${name}: ${((performance.now() - before) / 1000).toFixed(0)} s`);
  }
  return broken === 0 ? 0 : 1;
}
