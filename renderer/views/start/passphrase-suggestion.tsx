// A passphrase to take over: six words that chance picked, and others for the asking.

import { Dices } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { suggestPassphrase } from '../../../shared/domain/profile/suggest-passphrase.ts';
import { Button } from '../../components/button.tsx';
import { pickByChance } from './pick-by-chance.ts';
import styles from './start.module.css';

export function PassphraseSuggestion({ onUse }: { readonly onUse: (passphrase: string) => void }) {
  const t = useTranslations('start.create');
  const [suggestion, setSuggestion] = useState(() => suggestPassphrase(pickByChance));
  return (
    <section className={styles['suggestion']} aria-label={t('suggestion')}>
      <p>{t('suggestion')}</p>
      <p className={styles['words']} aria-live="polite">
        {suggestion}
      </p>
      <div className={styles['suggestionButtons']}>
        <Button size="compact" onPress={() => onUse(suggestion)}>
          {t('useSuggestion')}
        </Button>
        <Button
          look="quiet"
          size="compact"
          icon={<Dices size={16} aria-hidden />}
          onPress={() => setSuggestion(suggestPassphrase(pickByChance))}
        >
          {t('otherSuggestion')}
        </Button>
      </div>
      <p className={styles['quiet']}>{t('suggestionText')}</p>
    </section>
  );
}
