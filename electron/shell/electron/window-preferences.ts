// How the one window may behave. Asserted by a test, because a single loosened line here opens the house.

import type { WebPreferences } from 'electron';

/** In memory only (no `persist:`): nothing the page touches reaches the disk. */
export const PARTITION = 'terugblik';

export function windowPreferences(preload: string, packaged: boolean): WebPreferences {
  return {
    preload,
    partition: PARTITION,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    plugins: false,
    // The dictionary would be fetched from a server.
    spellcheck: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    devTools: !packaged,
    // Playing a fragment is always somebody's key or click, but it may reach the film after a call.
    autoplayPolicy: 'no-user-gesture-required',
    // Throttled timers would make marks late when the window is half hidden.
    backgroundThrottling: false,
  };
}
