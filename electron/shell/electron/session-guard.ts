// Everything the browser engine could do that this program never wants, refused in one place.

import type { Session } from 'electron';
import { NOWHERE } from '../browser-switches.ts';
import { isOurs, PAGE_ORIGIN } from './addresses.ts';
import { guardDownload } from './downloads.ts';

/** Putting text on the clipboard at the user's wish. Reading from it stays refused, with all the rest. */
const COPYING = 'clipboard-sanitized-write';

export async function guardSession(session: Session): Promise<void> {
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) =>
    answer(mayCopy(permission, requestingUrl)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => mayCopy(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.setCertificateVerifyProc((_request, answer) => answer(-2));
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOurs(details.url) }));
  session.on('will-download', guardDownload);
  await session.setProxy({ proxyRules: NOWHERE, proxyBypassRules: '<-loopback>' });
}

function mayCopy(permission: string, asker: string): boolean {
  return permission === COPYING && (asker === PAGE_ORIGIN || asker.startsWith(`${PAGE_ORIGIN}/`));
}
