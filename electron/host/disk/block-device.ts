// Block devices of Linux: which one a folder stands on, and of which disks that one is made.

import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { sourceOfMount } from './protection-answers.ts';

/** More than any machine stacks. */
const DEEPEST = 8;

/** The device's place under /sys; null for what is not on a device of its own. `folder`: without links. */
export async function deviceOf(folder: string): Promise<string | null> {
  const { dev } = await stat(folder);
  const major = (dev >>> 8) & 0xfff;
  const minor = (dev & 0xff) | ((dev >>> 12) & 0xfff00);
  const direct = await realpath(`/sys/dev/block/${String(major)}:${String(minor)}`).catch(() => null);
  if (direct !== null) return direct;
  // Some file systems have a number of their own; the table of mounts knows their device.
  const source = sourceOfMount(await readFile('/proc/self/mountinfo', 'utf8'), folder);
  if (source === null) return null;
  return realpath(`/sys/class/block/${basename(await realpath(source))}`).catch(() => null);
}

/** The devices right below this one, such as the partition under an encrypted volume. */
export async function devicesBelow(device: string): Promise<readonly string[]> {
  const names = await readdir(join(device, 'slaves')).catch(() => []);
  return Promise.all(names.map((name) => realpath(join(device, 'slaves', name))));
}

/** The whole disks at the bottom: a partition counts as its disk. */
export async function disksUnder(device: string, deepest = DEEPEST): Promise<ReadonlySet<string>> {
  const below = deepest === 0 ? [] : await devicesBelow(device);
  if (below.length === 0) return new Set([(await isPartition(device)) ? dirname(device) : device]);
  const disks = await Promise.all(below.map((one) => disksUnder(one, deepest - 1)));
  return new Set(disks.flatMap((some) => [...some]));
}

async function isPartition(device: string): Promise<boolean> {
  return readFile(join(device, 'partition')).then(
    () => true,
    () => false,
  );
}
