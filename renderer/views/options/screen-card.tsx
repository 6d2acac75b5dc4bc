// ScreenCard: what others may see of the window: a shared screen or a beamer without a cable gets it only when it is
// allowed, and only until the vault is locked. In a browser the system offers no such thing.

import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { queryKey } from '../../api/cache.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { Card } from '../../components/card.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import styles from './options.module.css';

export function ScreenCard() {
  const t = useTranslations('options.screen');
  const abilities = useQuery('shell.abilities', {});
  const isProtected = useQuery('shell.contentProtected', {});
  const protect = useCommand('shell.protectContent');
  const cache = useQueryClient();
  if (abilities.status !== 'ready' || abilities.value.kind !== 'electron') return null;
  if (isProtected.status !== 'ready') return null;
  const change = async (isShared: boolean) => {
    const answer = await protect.run({ on: !isShared });
    if (answer.ok) cache.setQueryData(queryKey('shell.contentProtected', {}), answer.value);
  };
  return (
    <Card title={t('title')}>
      <Checkbox
        label={t('share')}
        isSelected={!isProtected.value}
        onChange={(isShared) => void change(isShared)}
      />
      <p className={styles['quiet']}>{t('text')}</p>
    </Card>
  );
}
