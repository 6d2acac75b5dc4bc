// Start: who has no open vault begins here; chooses the example, a new vault, or an existing one.

import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { useTranslations } from 'use-intl';
import type { VaultState } from '../../../shared/domain/vault/vault-state.ts';
import type { Restored } from '../../../shared/contract/backup.ts';
import { RestoreVault } from '../backup/restore-vault.tsx';
import { places } from '../places.ts';
import { ChooseStart } from './choose-start.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { NewVault } from './new-vault.tsx';
import { OpenExisting } from './open-existing.tsx';
import { Recover } from './recover.tsx';
import { Unlock } from './unlock.tsx';
import styles from './start.module.css';

type ClosedVault = Exclude<VaultState, { kind: 'open' }>;
type Step = 'choose' | 'create' | 'existing' | 'unlock' | 'recover' | 'restore';

export interface StartViewProps {
  readonly state: VaultState;
  readonly onMaking: () => void;
  /** The recovery key of the vault just made; null where making it was refused. */
  readonly onMade: (recoveryKey: string | null) => void;
  readonly onRestored: (restored: Restored) => void;
}

export function StartView({ state, ...making }: StartViewProps) {
  const t = useTranslations('start');
  const [, goTo] = useLocation();
  // Whoever comes in next begins at home, not where the one before had been.
  useEffect(() => goTo(places.home, { replace: true }), [goTo]);
  return (
    <div className={styles['start']}>
      <header className={styles['brand']}>
        <div>
          <p className={styles['name']}>Terugblik</p>
          <p className={styles['tagline']}>{t('tagline')}</p>
        </div>
        <LanguageSwitch />
      </header>
      <main className={styles['main']}>
        {/* While a new vault is being made it is already open; its form stays until the key is there. */}
        <Steps key={state.kind === 'open' ? 'none' : state.kind} state={closed(state)} {...making} />
      </main>
    </div>
  );
}

function closed(state: VaultState): ClosedVault {
  return state.kind === 'open' ? { kind: 'none', suggestedFolder: state.folder } : state;
}

interface StepsProps extends Omit<StartViewProps, 'state'> {
  readonly state: ClosedVault;
}

function Steps({ state, onMaking, onMade, onRestored }: StepsProps) {
  const first: Step = state.kind === 'locked' ? 'unlock' : 'choose';
  const [step, setStep] = useState<Step>(first);
  const toFirst = () => setStep(first);
  const toChoose = () => setStep('choose');

  switch (step) {
    case 'choose':
      return (
        <ChooseStart
          onCreate={() => setStep('create')}
          onExisting={() => setStep('existing')}
          onRestore={() => setStep('restore')}
          onBack={state.kind === 'locked' ? toFirst : undefined}
        />
      );
    case 'create':
      return <NewVault state={state} onBack={toChoose} onMaking={onMaking} onMade={onMade} />;
    case 'existing':
      return <OpenExisting onBack={toChoose} onChosen={() => setStep('unlock')} />;
    case 'restore':
      return <RestoreVault onBack={toChoose} onRestored={onRestored} />;
    case 'recover':
      return <Recover onBack={toFirst} />;
    case 'unlock':
      return state.kind === 'locked' ? (
        <Unlock state={state} onOther={toChoose} onForgotten={() => setStep('recover')} />
      ) : null;
  }
}
