// The one window.

import { BrowserWindow } from 'electron';
import { PAGE_ADDRESS } from './addresses.ts';
import { windowPreferences } from './window-preferences.ts';

/** Below this the annotation screen no longer holds its three parts side by side. */
const SMALLEST = { minWidth: 1024, minHeight: 640 };

export function createWindow(preload: string, packaged: boolean): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 820,
    ...SMALLEST,
    show: false,
    // Never a case or a name: window titles end up in logs and task bars.
    title: 'Terugblik',
    autoHideMenuBar: true,
    webPreferences: windowPreferences(preload, packaged),
  });
  // Footage stays out of screen recordings and shared screens, where the system can do that.
  window.setContentProtection(true);
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => window.show());
  return window;
}

export async function loadPage(window: BrowserWindow): Promise<void> {
  await window.loadURL(PAGE_ADDRESS);
}
