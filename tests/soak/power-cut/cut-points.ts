// Goes along a log and cuts the power at random points, each with another fate of what was not synced.

import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { DiskEvent } from './disk-log.ts';
import { FATES, type Fate, type ModelDisk } from './model-disk.ts';

export interface CutPoint {
  /** What is left. */
  readonly home: string;
  readonly fate: Fate;
}

export interface Cutting {
  readonly disk: ModelDisk;
  /** The folder that the log is about, as it is now. */
  readonly home: string;
  readonly events: readonly DiskEvent[];
  readonly points: number;
  readonly folder: string;
  /** A line on standard output, in its place among the rest. */
  readonly said: (line: string) => void;
  readonly look: (point: CutPoint) => Promise<void>;
}

export async function cutAtRandom({
  disk,
  home: real,
  events,
  points,
  folder,
  said,
  look,
}: Cutting): Promise<void> {
  const at = Array.from({ length: points }, () => Math.floor(Math.random() * events.length));
  const left = at.toSorted((a, b) => b - a);
  let number = 0;
  let text = '';
  for (const [index, event] of events.entries()) {
    disk.apply(event);
    if (event.what === 'said') {
      const lines = (text + event.bytes.toString()).split('\n');
      text = lines.pop() ?? '';
      for (const line of lines) said(line);
    }
    while (left.at(-1) === index) {
      left.pop();
      const home = path.join(folder, `cut-${String(number)}`);
      const fate = FATES[number % FATES.length] ?? 'none';
      await disk.cut(home, fate);
      await look({ home, fate });
      await rm(home, { recursive: true, force: true });
      number += 1;
    }
  }
  const whole = path.join(folder, 'whole');
  await disk.cut(whole, 'all');
  await expectSame(whole, real);
  await rm(whole, { recursive: true, force: true });
}

/** A model that missed a write would find nothing wrong with its loss. */
async function expectSame(model: string, real: string): Promise<void> {
  const [ours, theirs] = [await filesOf(model), await filesOf(real)];
  for (const name of new Set([...ours.keys(), ...theirs.keys()])) {
    const [a, b] = [ours.get(name), theirs.get(name)];
    if (a === undefined || b === undefined || !a.equals(b)) throw new Error(`the log missed some of ${name}`);
  }
}

async function filesOf(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const found = new Map<string, Buffer>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const name = path.join(entry.parentPath, entry.name);
    if (entry.isFile()) found.set(path.relative(folder, name), await readFile(name));
  }
  return found;
}
