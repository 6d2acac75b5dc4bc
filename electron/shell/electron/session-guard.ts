// Everything the browser engine could do that this program never wants, refused in one place.

import type { Session } from 'electron';
import { isOurs } from './addresses.ts';

/** A proxy that is not there: whatever slipped past the filter still reaches nobody. */
const NOWHERE = 'http://127.0.0.1:9';

export async function guardSession(session: Session): Promise<void> {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.setCertificateVerifyProc((_request, answer) => answer(-2));
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOurs(details.url) }));
  session.on('will-download', (event) => event.preventDefault());
  await session.setProxy({ proxyRules: NOWHERE, proxyBypassRules: '<-loopback>' });
}
