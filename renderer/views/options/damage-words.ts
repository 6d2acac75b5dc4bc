// What is wrong with a vault or a backup, and what still stands, in words.

import { useTranslations } from 'use-intl';
import type { Standing } from '../../../shared/domain/vault/standing.ts';
import type { Damage } from '../../../shared/domain/vault/vault-state.ts';
import { useFormats } from '../../messages/formats.ts';

export function useDamageWords(): (damage: Damage) => string {
  const t = useTranslations('options.damage');
  return ({ part, what, code }) => {
    if (what === 'unknown-file') return t('unknownFile');
    if (what === 'not-read')
      return t('notRead', { recording: code === null ? t('recordingUnknown') : t('recording', { code }) });
    if (part === 'log' && code !== null) return `${t('logLine', { line: code })} ${t(what)}`;
    if (part !== 'recording') return `${t(part)} ${t(what)}`;
    return `${code === null ? t('recordingUnknown') : t('recording', { code })} ${t(what)}`;
  };
}

/** Null where nothing stands, or nothing is known of it. */
export function useStandingWords(): (standing: Standing | null) => string | null {
  const t = useTranslations('options.damage');
  const { list } = useFormats();
  return (standing) => {
    if (standing === null) return null;
    const { whole, all } = standing.films;
    const films =
      whole === all ? t('allFilms', { all }) : t('films', { whole: String(whole), all: String(all) });
    const things = [...standing.parts.map((part) => t(`parts.${part}`)), ...(whole === 0 ? [] : [films])];
    return things.length === 0 ? null : t('stands', { things: list(things) });
  };
}
