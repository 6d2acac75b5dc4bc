// The system's dialogs. Paths go from here to the host and never to the page.

import { dialog, type BrowserWindow, type OpenDialogOptions } from 'electron';
import type { Language } from '../../../shared/domain/words.ts';
import { WORDS } from './words.ts';

const FILM_EXTENSIONS = [
  'mp4',
  'm4v',
  'mov',
  'mts',
  'm2ts',
  'ts',
  'mpg',
  'mpeg',
  'vob',
  'avi',
  'mkv',
  'webm',
  'wmv',
  '3gp',
  'dv',
];

export async function chooseWithDialog(
  window: BrowserWindow,
  what: 'films' | 'folder',
  language: Language,
): Promise<readonly string[]> {
  const words = WORDS[language];
  const options: OpenDialogOptions =
    what === 'folder'
      ? { properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'] }
      : {
          properties: ['openFile', 'multiSelections', 'dontAddToRecent'],
          filters: [
            { name: words.films, extensions: FILM_EXTENSIONS },
            { name: words.allFiles, extensions: ['*'] },
          ],
        };
  const { canceled, filePaths } = await dialog.showOpenDialog(window, options);
  return canceled ? [] : filePaths;
}
