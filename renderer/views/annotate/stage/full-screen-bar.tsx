// FullScreenBar: the few buttons that are needed where the film fills the screen.

import { Minimize, Pause, Play } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { usePlayerState } from '../../../player/use-player.ts';
import { useDesk } from '../desk/desk.ts';
import { TransportButton } from '../transport/transport-button.tsx';
import { toggleFullScreen } from './places.ts';
import styles from './stage.module.css';

const ICON = 22;

export function FullScreenBar() {
  const t = useTranslations('annotate.transport');
  const { player } = useDesk();
  const { playing } = usePlayerState(player);
  return (
    <div role="toolbar" aria-label={t('label')} className={styles['over']}>
      <TransportButton
        label={playing ? t('pause') : t('play')}
        keys="player.play-kept-speed"
        onPress={() => player.toggle()}
      >
        {playing ? <Pause size={ICON} aria-hidden /> : <Play size={ICON} aria-hidden />}
      </TransportButton>
      <TransportButton label={t('leaveFullScreen')} keys="player.full-screen" onPress={toggleFullScreen}>
        <Minimize size={ICON} aria-hidden />
      </TransportButton>
    </div>
  );
}
