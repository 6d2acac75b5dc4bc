// Reading what systems answer about the encryption of a disk. Only a plain yes or no counts.

import type { DiskProtection } from '../../../shared/domain/vault/disk-protection.ts';

/**
 * `System.Volume.BitLockerProtection`: 1 on, 2 off, 3 being encrypted, 4 being decrypted, 5 suspended (the key lies
 * open on the disk), 6 on and locked (Microsoft, Windows property system).
 */
export function ofBitLocker(answer: string): DiskProtection {
  switch (answer.trim()) {
    case '1':
    case '6':
      return 'on';
    case '2':
    case '4':
    case '5':
      return 'off';
    default:
      return 'unknown';
  }
}

/** `fdesetup status`. While it is being encrypted the first line says "On" and another how far it is. */
export function ofFileVault(answer: string): DiskProtection {
  if (/^FileVault is On\.?/mu.test(answer)) return /in progress/iu.test(answer) ? 'unknown' : 'on';
  return /^FileVault is Off\.?/mu.test(answer) ? 'off' : 'unknown';
}

/** A block device and what it is made of. */
export interface Layer {
  /** Of the device mapper; null for a plain device. */
  readonly uuid: string | null;
  readonly below: readonly Layer[];
}

/** Encrypting kinds of dm-crypt; `CRYPT-VERITY` and `CRYPT-INTEGRITY` only check. */
const ENCRYPTED = /^CRYPT-(LUKS[12]|PLAIN|LOOPAES|TCRYPT|BITLK|FVAULT2)-/u;

export function ofLayers(layer: Layer): DiskProtection {
  return isEncrypted(layer) ? 'on' : 'off';
}

function isEncrypted({ uuid, below }: Layer): boolean {
  if (uuid !== null && ENCRYPTED.test(uuid)) return true;
  return below.length > 0 && below.every(isEncrypted);
}

/**
 * The device of the mount that holds this path, by /proc/self/mountinfo (proc(5)); null where it is on none, such as
 * one in memory, over a network, or laid over another.
 */
export function sourceOfMount(mountinfo: string, path: string): string | null {
  let best = { point: '', source: '' };
  for (const line of mountinfo.split('\n')) {
    const [mount = '', rest = ''] = line.split(' - ');
    const point = unescaped(mount.split(' ')[4] ?? '');
    const source = unescaped(rest.split(' ')[1] ?? '');
    const holds = path === point || path.startsWith(point.endsWith('/') ? point : `${point}/`);
    // A later mount at the same place hides the one before.
    if (point !== '' && holds && point.length >= best.point.length) best = { point, source };
  }
  return best.source.startsWith('/dev/') ? best.source : null;
}

/** Spaces and the like are written as octal. */
function unescaped(text: string): string {
  return text.replaceAll(/\\([0-7]{3})/gu, (_, octal: string) =>
    String.fromCodePoint(Number.parseInt(octal, 8)),
  );
}
