// npm run soak [-- NAME… --short]: the vault's promises, tried many times over, as JSON lines on standard output.
// Fails when a promise was broken, and when a control that must break did not.

import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { diskFullSoak } from './disk-full.ts';
import { flipsSoak } from './flips.ts';
import { instancesSoak } from './instances.ts';
import { keysSoak } from './keys.ts';
import { killSoak } from './kill.ts';
import { lockSoak } from './lock.ts';
import { markersSoak } from './markers.ts';
import { powerCutSoak } from './power-cut.ts';
import { rekeySoak } from './rekey.ts';
import { print, say } from './support/print.ts';
import { isKept, isSharp, type Soak } from './support/soak.ts';

const SOAKS: Readonly<Record<string, Soak>> = {
  kill: killSoak,
  'power-cut': powerCutSoak,
  'disk-full': diskFullSoak,
  flips: flipsSoak,
  instances: instancesSoak,
  markers: markersSoak,
  keys: keysSoak,
  rekey: rekeySoak,
  lock: lockSoak,
};

process.exitCode = await main();

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { short: { type: 'boolean', default: false } },
  });
  const unknown = positionals.find((name) => !Object.hasOwn(SOAKS, name));
  if (unknown !== undefined) {
    say(`There is no soak called ${unknown}; there are ${Object.keys(SOAKS).join(', ')}.`);
    return 2;
  }
  const names = positionals.length > 0 ? positionals : Object.keys(SOAKS);
  const folder = await mkdtemp(path.join(tmpdir(), 'terugblik-soak-'));
  try {
    return await runAll(names, folder, values.short);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function runAll(names: readonly string[], folder: string, short: boolean): Promise<number> {
  const wrong: string[] = [];
  const skipped: string[] = [];
  for (const name of names) {
    const soak = SOAKS[name];
    if (soak === undefined) continue;
    const own = path.join(folder, name);
    await mkdir(own);
    const before = performance.now();
    try {
      const figures = await soak({ folder: own, short });
      for (const figure of figures) {
        print(name, (performance.now() - before) / 1000, figure);
        if (!isKept(figure)) wrong.push(`${name}: a promise was broken (${figure.what})`);
        if (!isSharp(figure)) wrong.push(`${name}: the control found nothing (${figure.what})`);
        if ('skipped' in figure) skipped.push(`${name}: ${figure.skipped}`);
      }
    } catch (error) {
      wrong.push(`${name} broke: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    } finally {
      await rm(own, { recursive: true, force: true });
    }
    say(`${name}: ${((performance.now() - before) / 1000).toFixed(0)} s`);
  }
  for (const line of skipped) say(`not tried here: ${line}`);
  for (const line of wrong) say(line);
  return wrong.length === 0 ? 0 : 1;
}
