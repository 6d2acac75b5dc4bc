// What systems answer about disk encryption, as they wrote it.

import { expect, it } from 'vitest';
import {
  ofBitLocker,
  ofFileVault,
  ofLayers,
  sourceOfMount,
  type Layer,
} from '../../../electron/host/disk/protection-answers.ts';
import { diskProtection } from '../../../electron/host/disk/protection.ts';

it.each([
  ['1\r\n', 'on'],
  ['6\r\n', 'on'],
  ['2\r\n', 'off'],
  ['4\r\n', 'off'],
  ['5\r\n', 'off'],
  ['3\r\n', 'unknown'],
  ['0\r\n', 'unknown'],
  ['\r\n', 'unknown'],
  ['', 'unknown'],
])('BitLocker %j is %s', (answer, told) => {
  expect(ofBitLocker(answer)).toBe(told);
});

it.each([
  ['FileVault is On.\n', 'on'],
  ['FileVault is Off.\n', 'off'],
  ['FileVault is On.\nEncryption in progress: Percent completed = 41.2\n', 'unknown'],
  ['FileVault is Off, but will be enabled after the next restart.\n', 'off'],
  ['Error: Unable to determine FileVault status.\n', 'unknown'],
])('FileVault %j is %s', (answer, told) => {
  expect(ofFileVault(answer)).toBe(told);
});

const partition: Layer = { uuid: null, below: [] };
const luks: Layer = {
  uuid: 'CRYPT-LUKS2-0a1b2c3d4e5f60718293a4b5c6d7e8f9-nvme0n1p3_crypt',
  below: [partition],
};
const lvm = (...below: readonly Layer[]): Layer => ({ uuid: 'LVM-AbCdEf0123456789', below });

it.each([
  ['a plain partition', partition, 'off'],
  ['LUKS', luks, 'on'],
  ['LVM on LUKS', lvm(luks), 'on'],
  ['LVM on a plain partition', lvm(partition), 'off'],
  ['LVM over both', lvm(luks, partition), 'off'],
  ['verity, which only checks', { uuid: 'CRYPT-VERITY-00-root', below: [partition] }, 'off'],
])('%s', (_, layer, told) => {
  expect(ofLayers(layer)).toBe(told);
});

const MOUNTS = [
  '22 1 0:20 / / rw,relatime shared:1 - btrfs /dev/mapper/luks-1234 rw,subvol=/root',
  '40 22 0:35 / /tmp rw,nosuid shared:2 - tmpfs tmpfs rw',
  '41 22 8:17 / /media/anna/MIJN\\040SCHIJF rw - ext4 /dev/sdb1 rw',
  '42 22 0:50 / /srv rw - nfs4 server:/export rw',
].join('\n');

it.each([
  ['/home/anna/kluis', '/dev/mapper/luks-1234'],
  ['/tmp/kluis', null],
  ['/tmpkluis', '/dev/mapper/luks-1234'],
  ['/media/anna/MIJN SCHIJF/kluis', '/dev/sdb1'],
  ['/srv/kluis', null],
])('the device under %s is %s', (path, source) => {
  expect(sourceOfMount(MOUNTS, path)).toBe(source);
});

it('a folder that is not there is unknown, and never a fault', async () => {
  expect(await diskProtection('/is/er/niet')).toBe('unknown');
  expect(['on', 'off', 'unknown']).toContain(await diskProtection(import.meta.dirname));
});
