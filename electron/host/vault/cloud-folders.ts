// Folders that a sync service copies elsewhere. A vault must not stand there: the service would put half-written
// files on other machines and bring old ones back. Recognised by the names those services give their folders.

import { sep } from 'node:path';

const SERVICES: readonly { readonly service: string; readonly name: RegExp }[] = [
  { service: 'OneDrive', name: /^onedrive( ?- ?.+)?$/iu },
  { service: 'Dropbox', name: /^dropbox( \(.+\))?$/iu },
  { service: 'Google Drive', name: /^(google ?drive(-.+)?|googledrive(-.+)?|mijn drive|my drive)$/iu },
  { service: 'iCloud', name: /^(icloud ?drive|mobile documents|com~apple~clouddocs)$/iu },
  { service: 'Nextcloud', name: /^(nextcloud|owncloud)$/iu },
  { service: 'SURFdrive', name: /^surfdrive$/iu },
];

/** The service that keeps this folder in step with elsewhere, or null. */
export function cloudServiceOf(path: string): string | null {
  const names = path.split(sep);
  for (const { service, name } of SERVICES) {
    if (names.some((part) => name.test(part))) return service;
  }
  // macOS hangs every other service under one folder: ~/Library/CloudStorage/<Service>-<account>.
  const at = names.indexOf('CloudStorage');
  return at < 0 ? null : (names[at + 1]?.split('-')[0] ?? 'CloudStorage');
}
