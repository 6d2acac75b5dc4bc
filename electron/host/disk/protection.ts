// Whether the disk under a folder is encrypted as a whole, asked of the system without any right to change it. What
// cannot be told, or not in time, is `unknown`; nothing waits for it.

import { execFile } from 'node:child_process';
import { readFile, realpath } from 'node:fs/promises';
import { join, parse } from 'node:path';
import type { DiskProtection } from '../../../shared/domain/vault/disk-protection.ts';
import { deviceOf, devicesBelow } from './block-device.ts';
import { ofBitLocker, ofFileVault, ofLayers, type Layer } from './protection-answers.ts';

const PATIENCE_MS = 5000;
/** More than any machine stacks. */
const DEEPEST = 8;

export async function diskProtection(folder: string): Promise<DiskProtection> {
  try {
    const real = await realpath(folder);
    if (process.platform === 'win32') return await onWindows(real);
    if (process.platform === 'darwin') return await onMac(real);
    if (process.platform === 'linux') return await onLinux(real);
    return 'unknown';
  } catch {
    return 'unknown';
  }
}

/** The shell's own column, which needs no administrator, where BitLocker's tools do. */
async function onWindows(folder: string): Promise<DiskProtection> {
  const letter = /^([A-Za-z]):/u.exec(parse(folder).root)?.[1];
  if (letter === undefined) return 'unknown';
  const ask = `(New-Object -ComObject Shell.Application).NameSpace('${letter}:').Self.ExtendedProperty('System.Volume.BitLockerProtection')`;
  return ofBitLocker(await said('powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', ask]));
}

/** FileVault is about the startup disk; of others it says nothing. */
async function onMac(folder: string): Promise<DiskProtection> {
  if (folder.startsWith('/Volumes/')) return 'unknown';
  return ofFileVault(await said('/usr/bin/fdesetup', ['status']));
}

async function onLinux(folder: string): Promise<DiskProtection> {
  const device = await deviceOf(folder);
  return device === null ? 'unknown' : ofLayers(await layersOf(device, DEEPEST));
}

async function layersOf(device: string, deepest: number): Promise<Layer> {
  const uuid = await readFile(join(device, 'dm', 'uuid'), 'utf8').catch(() => null);
  const below: Layer[] = [];
  for (const one of deepest === 0 ? [] : await devicesBelow(device))
    below.push(await layersOf(one, deepest - 1));
  return { uuid: uuid?.trim() ?? null, below };
}

/** '' when it fails or takes too long. */
function said(command: string, parameters: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    execFile(command, [...parameters], { timeout: PATIENCE_MS, windowsHide: true }, (error, stdout) => {
      resolve(error === null ? stdout : '');
    });
  });
}
