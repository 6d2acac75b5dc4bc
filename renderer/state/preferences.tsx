// Language and theme: kept by the host, because the page itself stores nothing.

import { useEffect, useSyncExternalStore, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { IntlProvider } from 'use-intl';
import type { Preferences, Theme } from '../../shared/contract/program.ts';
import { useQuery } from '../api/use-query.ts';
import { messagesOf } from '../messages/index.ts';

const TIME_ZONE = new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** For the case that the preferences themselves cannot be had: then the page can still say so. */
const DEFAULTS: Preferences = { language: 'nl', theme: 'system', lockAfter: 10 };

export function usePreferences(): Preferences | null {
  const answer = useQuery('program.preferences', {});
  if (answer.status === 'loading') return null;
  return answer.status === 'ready' ? answer.value : DEFAULTS;
}

/** Gives everything inside it its language and its theme. Shows nothing until both are known. */
export function PreferencesProvider({ children }: { readonly children: ReactNode }) {
  const preferences = usePreferences();
  useDocumentLooks(preferences ?? DEFAULTS);
  if (preferences === null) return null;
  const { language } = preferences;
  return (
    <IntlProvider locale={language} messages={messagesOf(language)} timeZone={TIME_ZONE}>
      <I18nProvider locale={language === 'nl' ? 'nl-NL' : 'en-GB'}>{children}</I18nProvider>
    </IntlProvider>
  );
}

function useDocumentLooks({ language, theme }: Preferences): void {
  const systemDark = useSystemDark();
  const shown = shownTheme(theme, systemDark);
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset['theme'] = shown;
  }, [language, shown]);
}

function shownTheme(theme: Theme, systemDark: boolean): 'light' | 'dark' {
  if (theme !== 'system') return theme;
  return systemDark ? 'dark' : 'light';
}

const DARK = '(prefers-color-scheme: dark)';

function useSystemDark(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(DARK);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => window.matchMedia(DARK).matches,
  );
}
