// A page stays where it is: no navigation, no window, no frame of another's making.

import type { App, WebContents } from 'electron';
import { PAGE_ADDRESS } from './addresses.ts';

export function guardContents(app: App): void {
  app.on('web-contents-created', (_event, contents) => guard(contents));
}

function guard(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-navigate', (event) => stayHome(event));
  contents.on('will-redirect', (event) => stayHome(event));
  contents.on('will-frame-navigate', (event) => stayHome(event));
  // STUN packets would leave in spite of every policy of the page.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** Only a reload of the page itself is let through. */
function stayHome(event: { readonly url: string; preventDefault(): void }): void {
  if (event.url.split('#')[0] !== PAGE_ADDRESS) event.preventDefault();
}
