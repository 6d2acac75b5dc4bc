// What is wrong with a vault or a backup, in words.

import { useTranslations } from 'use-intl';
import type { Damage } from '../../../shared/domain/vault/vault-state.ts';

export function useDamageWords(): (damage: Damage) => string {
  const t = useTranslations('options.damage');
  return ({ part, what, code }) => {
    if (what === 'unknown-file') return t('unknownFile');
    if (what === 'not-read') return t('notRead', { code: code ?? '' });
    if (part === 'log' && code !== null) return `${t('logLine', { line: code })} ${t(what)}`;
    if (part !== 'recording') return `${t(part)} ${t(what)}`;
    return `${code === null ? t('recordingUnknown') : t('recording', { code })} ${t(what)}`;
  };
}
