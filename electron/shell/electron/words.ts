// The few words that the system's own menus and dialogs need; all others stand in the page's catalogue.

import type { Language } from '../../../shared/domain/words.ts';

interface ShellWords {
  readonly films: string;
  readonly allFiles: string;
  readonly pdf: string;
  readonly file: string;
  readonly edit: string;
  readonly view: string;
  readonly window: string;
  readonly lock: string;
  readonly hostNotReady: string;
  readonly hostNotReadyDetail: string;
  readonly hostGone: string;
  readonly hostGoneDetail: string;
}

export const WORDS: Readonly<Record<Language, ShellWords>> = {
  nl: {
    films: "Video's",
    allFiles: 'Alle bestanden',
    pdf: 'PDF',
    file: 'Bestand',
    edit: 'Bewerken',
    view: 'Beeld',
    window: 'Venster',
    lock: 'Vergrendelen',
    hostNotReady: 'Terugblik kon niet starten.',
    hostNotReadyDetail:
      'Er is niets veranderd in je kluis. Start het programma opnieuw, of eerst de computer.',
    hostGone: 'Terugblik is onverwacht gestopt.',
    hostGoneDetail: 'Alles wat als bewaard is gemeld, staat veilig in de kluis. Start het programma opnieuw.',
  },
  en: {
    films: 'Videos',
    allFiles: 'All files',
    pdf: 'PDF',
    file: 'File',
    edit: 'Edit',
    view: 'View',
    window: 'Window',
    lock: 'Lock',
    hostNotReady: 'Terugblik could not start.',
    hostNotReadyDetail: 'Nothing in your vault has changed. Start the program again, or the computer first.',
    hostGone: 'Terugblik stopped unexpectedly.',
    hostGoneDetail: 'Everything that was reported as saved is safe in the vault. Start the program again.',
  },
};
