// Reading the whole vault back, and what was found.

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { PARTS_OF_VAULT, standing } from '../../../shared/domain/vault/standing.ts';
import { isWrong, type Verified } from '../../../shared/domain/vault/vault-state.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../components/button.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Notice } from '../../components/notice.tsx';
import { useRefusalWords } from '../../messages/refusals.ts';
import { useDamageWords, useStandingWords } from './damage-words.ts';
import styles from './options.module.css';

export function VaultCheck() {
  const t = useTranslations('options.vault');
  const words = useRefusalWords();
  // A query by nature, but only asked when a person wants it: it reads every film.
  const verify = useCommand('vault.verify');
  const [found, setFound] = useState<Verified | null>(null);
  const check = async () => {
    setFound(null);
    const result = await verify.run({});
    if (result.ok) setFound(result.value);
  };
  return (
    <>
      <p className={styles['quiet']}>{t('checkText')}</p>
      <div>
        <Button isDisabled={verify.pending} onPress={() => void check()}>
          {t(verify.pending ? 'checking' : 'check')}
        </Button>
      </div>
      {found !== null && <Findings {...found} />}
      {verify.refusal !== null && <ErrorPanel {...words(verify.refusal)} />}
    </>
  );
}

function Findings({ films, damage: damages }: Verified) {
  const t = useTranslations('options.vault');
  const describe = useDamageWords();
  const left = useStandingWords()(standing(damages, films, PARTS_OF_VAULT));
  const wrong = damages.filter(isWrong);
  const unread = damages.length - wrong.length;
  if (wrong.length === 0) {
    return (
      <Notice tone="success">
        <output>
          {t('sound')} {unread > 0 && t('unread', { count: unread })}
        </output>
      </Notice>
    );
  }
  return (
    <ErrorPanel
      happened={t('damages', { count: wrong.length })}
      safe={left ?? undefined}
      next={t('damagesNext')}
    >
      <ul className={styles['damages']}>
        {damages.map((damage, index) => (
          <li key={`${String(index)} ${damage.what}`}>{describe(damage)}</li>
        ))}
      </ul>
    </ErrorPanel>
  );
}
