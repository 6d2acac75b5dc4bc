// Dialogs and menus may come before any vault is open, so the language is read where the host keeps it.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LANGUAGES, type Language } from '../../../shared/domain/words.ts';

export function preferredLanguage(settingsFolder: string, systemLocale: string): Language {
  return stored(settingsFolder) ?? (systemLocale.startsWith('en') ? 'en' : 'nl');
}

function stored(settingsFolder: string): Language | undefined {
  try {
    const settings: unknown = JSON.parse(readFileSync(path.join(settingsFolder, 'settings.json'), 'utf8'));
    if (typeof settings !== 'object' || settings === null || !('language' in settings)) return undefined;
    return LANGUAGES.find((known) => known === settings.language);
  } catch {
    return undefined; // not there yet, or broken: the system's language will do
  }
}
