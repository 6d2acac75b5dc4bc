// Unlocking: who are you, and what is your passphrase. The example needs neither.

import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import type { VaultState } from '../../../shared/domain/vault/vault-state.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../components/button.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { useRefusalWords } from '../../messages/refusals.ts';
import { EMPTY_PROOF, isFilledIn, ProofFields } from './proof-fields.tsx';
import { useCountdown } from './use-countdown.ts';
import styles from './start.module.css';

export interface UnlockProps {
  readonly state: Extract<VaultState, { kind: 'locked' }>;
  readonly onOther: () => void;
  readonly onForgotten: () => void;
}

export function Unlock(props: UnlockProps) {
  return props.state.demo ? <DemoDoor onOther={props.onOther} /> : <PassphraseDoor {...props} />;
}

function PassphraseDoor({ state, onOther, onForgotten }: UnlockProps) {
  const t = useTranslations('start.unlock');
  const words = useRefusalWords();
  const unlock = useCommand('vault.unlock');
  const [proof, setProof] = useState(EMPTY_PROOF);
  const countdown = useCountdown();
  const ready = isFilledIn(proof) && countdown.seconds === 0 && !unlock.pending;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    const result = await unlock.run(proof);
    if (!result.ok && 'wait' in result.error) countdown.begin(result.error.wait);
  };
  return (
    <form className={styles['form']} onSubmit={(event) => void submit(event)}>
      <h1>{t('title')}</h1>
      <p className={`${styles['quiet'] ?? ''} ${styles['path'] ?? ''}`}>
        {t('folder', { folder: state.folder })}
      </p>
      <ProofFields
        labels={{ name: t('name'), passphrase: t('passphrase') }}
        proof={proof}
        onChange={setProof}
        focusFirst
      />
      {unlock.refusal !== null && <ErrorPanel {...words(unlock.refusal)} />}
      <Button type="submit" look="primary" size="large" isDisabled={!ready}>
        {unlock.pending && t('opening')}
        {!unlock.pending && (countdown.seconds > 0 ? t('wait', { seconds: countdown.seconds }) : t('submit'))}
      </Button>
      <div className={styles['links']}>
        <Button look="quiet" onPress={onForgotten}>
          {t('forgotten')}
        </Button>
        <Button look="quiet" onPress={onOther}>
          {t('other')}
        </Button>
      </div>
    </form>
  );
}

function DemoDoor({ onOther }: Pick<UnlockProps, 'onOther'>) {
  const t = useTranslations('start');
  const words = useRefusalWords();
  const demo = useCommand('vault.openDemo');
  return (
    <section className={styles['form']}>
      <h1>{t('demoLocked.title')}</h1>
      <p className={styles['quiet']}>{t('demoLocked.text')}</p>
      {demo.refusal !== null && <ErrorPanel {...words(demo.refusal)} />}
      <Button look="primary" size="large" isDisabled={demo.pending} onPress={() => void demo.run({})}>
        {t('demoLocked.continue')}
      </Button>
      <div className={styles['links']}>
        <Button look="quiet" onPress={onOther}>
          {t('unlock.other')}
        </Button>
      </div>
    </section>
  );
}
