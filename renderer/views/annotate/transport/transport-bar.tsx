// TransportBar: everything that moves the film, as buttons that name their keys.

import {
  ChevronFirst,
  ChevronLast,
  ChevronLeft,
  ChevronRight,
  ChevronsLeft,
  ChevronsRight,
  Maximize,
  Minimize,
  Pause,
  Play,
  Repeat,
  StepBack,
  StepForward,
  Volume2,
  VolumeX,
} from 'lucide-react';
import { useTranslations } from 'use-intl';
import { usePlayerState } from '../../../player/use-player.ts';
import { useDesk } from '../desk/desk.ts';
import { toggleFullScreen } from '../stage/places.ts';
import { useFullScreen } from '../stage/stage.tsx';
import { GoToField } from './go-to-field.tsx';
import { SpeedControl } from './speed-control.tsx';
import { TransportButton } from './transport-button.tsx';
import { useTransport } from './use-transport.ts';
import styles from './transport.module.css';

const ICON = 20;
const PLAY_ICON = 22;

export function TransportBar() {
  const t = useTranslations('annotate.transport');
  return (
    <div role="toolbar" aria-label={t('label')} className={styles['bar']}>
      <Moves />
      <GoToField />
      <Ways />
    </div>
  );
}

function Moves() {
  const t = useTranslations('annotate.transport');
  const { player } = useDesk();
  const { playing } = usePlayerState(player);
  const transport = useTransport();
  return (
    <div className={styles['group']}>
      <TransportButton label={t('toStart')} keys="Home" onPress={transport.toStart}>
        <ChevronFirst size={ICON} aria-hidden />
      </TransportButton>
      <TransportButton label={t('fiveBack')} keys="Shift+ArrowLeft" onPress={() => transport.jump(-5)}>
        <ChevronsLeft size={ICON} aria-hidden />
      </TransportButton>
      <TransportButton label={t('secondBack')} keys="ArrowLeft" onPress={() => transport.jump(-1)}>
        <ChevronLeft size={ICON} aria-hidden />
      </TransportButton>
      <TransportButton label={t('frameBack')} keys="," onPress={() => player.step(-1)}>
        <StepBack size={ICON} aria-hidden />
      </TransportButton>
      <TransportButton
        label={playing ? t('pause') : t('play')}
        keys="Space"
        onPress={() => player.toggle()}
        primary
      >
        {playing ? <Pause size={PLAY_ICON} aria-hidden /> : <Play size={PLAY_ICON} aria-hidden />}
      </TransportButton>
      <TransportButton label={t('frameOn')} keys="." onPress={() => player.step(1)}>
        <StepForward size={ICON} aria-hidden />
      </TransportButton>
      <TransportButton label={t('secondOn')} keys="ArrowRight" onPress={() => transport.jump(1)}>
        <ChevronRight size={ICON} aria-hidden />
      </TransportButton>
      <TransportButton label={t('fiveOn')} keys="Shift+ArrowRight" onPress={() => transport.jump(5)}>
        <ChevronsRight size={ICON} aria-hidden />
      </TransportButton>
      <TransportButton label={t('toEnd')} keys="End" onPress={transport.toEnd}>
        <ChevronLast size={ICON} aria-hidden />
      </TransportButton>
    </div>
  );
}

function Ways() {
  const t = useTranslations('annotate.transport');
  const { player } = useDesk();
  const { muted, range } = usePlayerState(player);
  const transport = useTransport();
  const fullScreen = useFullScreen();
  return (
    <div className={styles['group']}>
      <TransportButton
        label={t('repeat')}
        keys="R"
        onPress={transport.toggleRepeat}
        isOn={range?.repeat === true}
      >
        <Repeat size={ICON} aria-hidden />
      </TransportButton>
      <SpeedControl />
      <TransportButton
        label={muted ? t('unmute') : t('mute')}
        keys="M"
        onPress={() => player.setMuted(!muted)}
      >
        {muted ? <VolumeX size={ICON} aria-hidden /> : <Volume2 size={ICON} aria-hidden />}
      </TransportButton>
      <TransportButton
        label={fullScreen ? t('leaveFullScreen') : t('fullScreen')}
        keys="F"
        onPress={toggleFullScreen}
      >
        {fullScreen ? <Minimize size={ICON} aria-hidden /> : <Maximize size={ICON} aria-hidden />}
      </TransportButton>
    </div>
  );
}
