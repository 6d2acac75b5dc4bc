// Where everything stands in a backup. Sets share their films, which never change:
//
//   <chosen>/Terugblik-reservekopie-<vault>/
//     sets/<set>/ set.json  vault.json  main.db        one generation
//     rec/<id>.rec                                     every film once
//     half/                                            what is being made; cleared at the next run

import { basename, join } from 'node:path';
import type { VaultId } from '../../../shared/domain/ids.ts';
import type { RandomBytes } from '../ports.ts';

export const SETS_FOLDER = 'sets';
export const FILMS_FOLDER = 'rec';
export const HALF_FOLDER = 'half';
export const SET_FILE = 'set.json';

const PREFIX = 'Terugblik-reservekopie-';
const VAULT_DIGITS = 8;
const SET_NAME = /^\d{8}T\d{6}Z-[0-9a-f]{8}$/u;
const CHANCE_BYTES = 4;

/** Also when the folder chosen is the backup's own. */
export function backupFolder(chosen: string, vaultId: VaultId): string {
  const name = PREFIX + vaultId.slice(0, VAULT_DIGITS);
  return basename(chosen) === name ? chosen : join(chosen, name);
}

export function isBackupName(name: string): boolean {
  return name.startsWith(PREFIX);
}

/** The moment, for people who look into the folder; and chance, because a clock can be put back. */
export function newSetId(at: number, randomBytes: RandomBytes): string {
  const moment = new Date(at).toISOString().replace(/[-:]|\.\d+/gu, '');
  return `${moment}-${randomBytes(CHANCE_BYTES).toString('hex')}`;
}

export function isSetId(name: string): boolean {
  return SET_NAME.test(name);
}

export function setFolder(backup: string, set: string): string {
  return join(backup, SETS_FOLDER, set);
}

export function filmPath(folder: string, id: string): string {
  return join(folder, FILMS_FOLDER, `${id}.rec`);
}
