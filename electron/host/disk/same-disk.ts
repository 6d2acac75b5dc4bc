// Whether two folders stand on the same disk, so that losing one is losing both. Two volumes of one disk are told on
// Linux only; elsewhere the volume decides. What cannot be told counts as another disk.

import { realpath, stat } from 'node:fs/promises';
import { deviceOf, disksUnder } from './block-device.ts';

export async function onSameDisk(one: string, other: string): Promise<boolean> {
  try {
    const [a, b] = await Promise.all([realpath(one), realpath(other)]);
    if ((await stat(a)).dev === (await stat(b)).dev) return true;
    return process.platform === 'linux' && (await shareDisk(a, b));
  } catch {
    return false;
  }
}

async function shareDisk(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([disksOf(one), disksOf(other)]);
  return [...a].some((disk) => b.has(disk));
}

async function disksOf(folder: string): Promise<ReadonlySet<string>> {
  const device = await deviceOf(folder);
  return device === null ? new Set() : disksUnder(device);
}
