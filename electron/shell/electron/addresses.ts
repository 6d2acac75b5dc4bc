// The two schemes of the app. Both are our own: no file:, no http server.

import type { CustomScheme } from 'electron';

export const PAGE_ORIGIN = 'app://terugblik';
export const PAGE_ADDRESS = `${PAGE_ORIGIN}/index.html`;

/** A page of another origin, with nothing on it: whoever goes there leaves the process of the page behind. */
export const EMPTY_ADDRESS = 'app://empty/';

/** Registered before the app is ready. `media` may be streamed in ranges, and nothing else. */
export const SCHEMES: CustomScheme[] = [
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  { scheme: 'media', privileges: { standard: true, secure: true, stream: true } },
];

export function isOurs(address: string): boolean {
  return (
    address === EMPTY_ADDRESS ||
    address.startsWith(`${PAGE_ORIGIN}/`) ||
    address.startsWith('media://film/') ||
    isMadeHere(address)
  );
}

/** What the page holds in memory, such as a figure to be saved. */
export function isMadeHere(address: string): boolean {
  return address.startsWith(`blob:${PAGE_ORIGIN}/`);
}
