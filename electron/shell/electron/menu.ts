// The menu bar: what an app of this system is expected to have, and the lock. No zoom of films, no reload.

import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Language } from '../../../shared/domain/words.ts';
import { WORDS } from './words.ts';

export function menuTemplate(
  language: Language,
  platform: string,
  lock: () => void,
): MenuItemConstructorOptions[] {
  const words = WORDS[language];
  const app: MenuItemConstructorOptions[] = platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  return [
    ...app,
    {
      label: words.file,
      submenu: [
        { label: words.lock, accelerator: 'CmdOrCtrl+L', click: lock },
        { type: 'separator' },
        { role: platform === 'darwin' ? 'close' : 'quit' },
      ],
    },
    { label: words.edit, role: 'editMenu' },
    {
      label: words.view,
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
      ],
    },
    { label: words.window, role: 'windowMenu' },
  ];
}

export function installMenu(language: Language, platform: string, lock: () => void): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(language, platform, lock)));
}
