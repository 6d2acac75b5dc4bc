// Same disk or another: told of real folders on this machine.

import { mkdtempSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { disksUnder } from '../../../electron/host/disk/block-device.ts';
import { onSameDisk } from '../../../electron/host/disk/same-disk.ts';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';

function folderIn(place: string): string {
  const folder = mkdtempSync(path.join(place, 'same-disk-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

it('two folders side by side share their disk', async () => {
  expect(await onSameDisk(folderIn(tmpdir()), folderIn(tmpdir()))).toBe(true);
});

it('a folder that is not there is on no disk', async () => {
  expect(await onSameDisk(folderIn(tmpdir()), path.join(tmpdir(), 'no such folder'))).toBe(false);
});

const MEMORY = '/dev/shm';
const hasOther = ((): boolean => {
  try {
    return statSync(MEMORY).dev !== statSync(tmpdir()).dev;
  } catch {
    return false;
  }
})();

it.skipIf(!hasOther)('a disk in memory is another disk', async () => {
  expect(await onSameDisk(folderIn(tmpdir()), folderIn(MEMORY))).toBe(false);
});

/** As /sys shows them: a disk with two partitions, of which the second holds an encrypted volume. */
it.skipIf(process.platform === 'win32')(
  'two partitions, and what is laid over one, come down to one disk',
  async () => {
    const sys = realpathSync(folderIn(tmpdir()));
    const disk = path.join(sys, 'sda');
    for (const part of ['sda1', 'sda2']) {
      mkdirSync(path.join(disk, part), { recursive: true });
      writeFileSync(path.join(disk, part, 'partition'), part.slice(-1));
    }
    const volume = path.join(sys, 'dm-0');
    mkdirSync(path.join(volume, 'slaves'), { recursive: true });
    symlinkSync(path.join(disk, 'sda2'), path.join(volume, 'slaves', 'sda2'));
    for (const device of [path.join(disk, 'sda1'), volume, disk]) {
      expect(await disksUnder(device)).toEqual(new Set([disk]));
    }
  },
);
