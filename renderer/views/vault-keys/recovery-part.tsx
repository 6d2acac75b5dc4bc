// What the recovery key gives back, and to whom not yet; the coordinator makes a new one.

import { useTranslations } from 'use-intl';
import { useLocation } from 'wouter';
import type { KeysState } from '../../../shared/domain/vault/keys-state.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import styles from '../options/options.module.css';
import { places } from '../places.ts';

export interface RecoveryPartProps {
  readonly state: KeysState;
  readonly mayRenew: boolean;
}

export function RecoveryPart({ state, mayRenew }: RecoveryPartProps) {
  const t = useTranslations('vaultKeys.recovery');
  const [, go] = useLocation();
  const names = state.withoutRecovery.join(', ');
  return (
    <>
      <h3>{t('title')}</h3>
      {state.recovery === 'outdated' ? (
        <Notice tone="warning">{t('outdated')}</Notice>
      ) : (
        <p className={styles['quiet']}>{t('current')}</p>
      )}
      {names !== '' && <p>{t('without', { names })}</p>}
      {mayRenew && (
        <div>
          <Button onPress={() => go(places.recoveryKey)}>{t('make')}</Button>
        </div>
      )}
    </>
  );
}
