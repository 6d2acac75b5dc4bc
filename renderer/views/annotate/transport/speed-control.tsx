// SpeedControl: slower, the speed itself (pressing it goes back to 1×), faster.

import { Minus, Plus } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from 'react-aria-components/Button';
import { KeyHint } from '../../../components/key-cap.tsx';
import { useFormats } from '../../../messages/formats.ts';
import { RATES } from '../../../player/player.ts';
import { usePlayerState } from '../../../player/use-player.ts';
import { useDesk } from '../desk/desk.ts';
import { TransportButton } from './transport-button.tsx';
import { useTransport } from './use-transport.ts';
import styles from './transport.module.css';

const ICON = 18;

export function SpeedControl() {
  const t = useTranslations('annotate.transport');
  const format = useFormats();
  const { player } = useDesk();
  const { rate } = usePlayerState(player);
  const { changeSpeed } = useTransport();
  const shown = format.number(rate);
  return (
    <div className={styles['group']}>
      <TransportButton
        label={t('slower')}
        keys="player.slower"
        onPress={() => changeSpeed(-1)}
        isDisabled={rate <= RATES[0]}
      >
        <Minus size={ICON} aria-hidden />
      </TransportButton>
      <span className={styles['key']}>
        <Button
          className={styles['speed'] ?? ''}
          data-changed={rate === 1 ? undefined : ''}
          preventFocusOnPress
          aria-label={t('speedNow', { rate: shown })}
          onPress={() => player.setRate(1)}
        >
          {shown}×
        </Button>
        <span aria-hidden className={styles['cap']}>
          <KeyHint keys="player.normal-speed" />
        </span>
      </span>
      <TransportButton
        label={t('faster')}
        keys="player.faster"
        onPress={() => changeSpeed(1)}
        isDisabled={rate >= (RATES.at(-1) ?? 1)}
      >
        <Plus size={ICON} aria-hidden />
      </TransportButton>
    </div>
  );
}
