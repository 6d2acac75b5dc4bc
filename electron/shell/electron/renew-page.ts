// A page that showed footage leaves nothing in memory after a lock: it begins anew in another process, and what the
// browser engine kept is thrown away.

import type { BrowserWindow, Session } from 'electron';
import { EMPTY_ADDRESS } from './addresses.ts';
import { loadPage } from './window.ts';

export async function renewPage(window: BrowserWindow, session: Session): Promise<void> {
  const { webContents: contents } = window;
  const former = contents.getOSProcessId();
  // Of another origin, so of another process; the former one ends, and its memory with it.
  await window.loadURL(EMPTY_ADDRESS).catch(() => undefined);
  if (!window.isDestroyed() && contents.getOSProcessId() === former) contents.forcefullyCrashRenderer();
  await session.clearStorageData();
  await session.clearCache();
  if (window.isDestroyed()) return;
  await loadPage(window);
  contents.navigationHistory.clear();
}
