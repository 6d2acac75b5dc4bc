// Ways: how the film plays: round and round, stilled, how fast, with sound, over the whole screen.

import {
  ChevronsDownUp,
  Ellipsis,
  Maximize,
  Minimize,
  Repeat,
  Snowflake,
  Volume2,
  VolumeX,
} from 'lucide-react';
import { useTranslations } from 'use-intl';
import { usePlayerState } from '../../../player/use-player.ts';
import { useDesk } from '../desk/desk.ts';
import { toggleFullScreen } from '../stage/places.ts';
import { useFullScreen } from '../stage/use-full-screen.ts';
import { SpeedControl } from './speed-control.tsx';
import { TransportButton } from './transport-button.tsx';
import { useTransport } from './use-transport.ts';
import styles from './transport.module.css';

const ICON = 20;

export interface WaysProps {
  readonly more: boolean;
  readonly moreId: string;
  readonly onMore: () => void;
}

export function Ways({ more, moreId, onMore }: WaysProps) {
  const t = useTranslations('annotate.transport');
  const names = useTranslations('actions.player');
  const { player } = useDesk();
  const { muted, range, frozen } = usePlayerState(player);
  const transport = useTransport();
  const fullScreen = useFullScreen();
  return (
    <div className={styles['group']}>
      <TransportButton
        label={names('repeat')}
        keys="player.repeat"
        onPress={transport.toggleRepeat}
        isOn={range?.repeat === true}
      >
        <Repeat size={ICON} aria-hidden />
      </TransportButton>
      <TransportButton
        label={frozen ? t('unfreeze') : names('freeze')}
        keys="player.freeze"
        onPress={() => player.toggleFreeze({ timeStamp: performance.now() })}
        isOn={frozen}
        quiet
      >
        <Snowflake size={ICON} aria-hidden />
      </TransportButton>
      <SpeedControl />
      <TransportButton
        label={muted ? t('unmute') : t('mute')}
        keys="player.mute"
        onPress={() => player.setMuted(!muted)}
      >
        {muted ? <VolumeX size={ICON} aria-hidden /> : <Volume2 size={ICON} aria-hidden />}
      </TransportButton>
      <TransportButton
        label={fullScreen ? t('leaveFullScreen') : t('fullScreen')}
        keys="player.full-screen"
        onPress={toggleFullScreen}
      >
        {fullScreen ? <Minimize size={ICON} aria-hidden /> : <Maximize size={ICON} aria-hidden />}
      </TransportButton>
      <TransportButton
        label={more ? t('less') : t('more')}
        keys="player.more"
        onPress={onMore}
        expanded={{ is: more, of: moreId }}
      >
        {more ? <ChevronsDownUp size={ICON} aria-hidden /> : <Ellipsis size={ICON} aria-hidden />}
      </TransportButton>
    </div>
  );
}
