// Moves: play, and steps of a frame, a little and more, to both sides.

import {
  ChevronLeft,
  ChevronRight,
  ChevronsLeft,
  ChevronsRight,
  Pause,
  Play,
  StepBack,
  StepForward,
} from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../../messages/formats.ts';
import { usePlayerState } from '../../../player/use-player.ts';
import { useDeskSettings } from '../../../state/desk-settings.tsx';
import { useDesk } from '../desk/desk.ts';
import { TransportButton } from './transport-button.tsx';
import { useTransport, type StepName } from './use-transport.ts';
import styles from './transport.module.css';

const ICON = 20;
const PLAY_ICON = 22;

export function Moves() {
  const t = useTranslations('annotate.transport');
  const names = useTranslations('actions.player');
  const { player } = useDesk();
  const { playing } = usePlayerState(player);
  return (
    <div className={styles['group']}>
      <Step name="farBack" keys="player.far-back">
        <ChevronsLeft size={ICON} aria-hidden />
      </Step>
      <Step name="back" keys="player.back">
        <ChevronLeft size={ICON} aria-hidden />
      </Step>
      <TransportButton label={names('frame-back')} keys="player.frame-back" onPress={() => player.step(-1)}>
        <StepBack size={ICON} aria-hidden />
      </TransportButton>
      <TransportButton
        label={playing ? t('pause') : t('play')}
        keys="player.play-kept-speed"
        onPress={() => player.toggle()}
        primary
      >
        {playing ? <Pause size={PLAY_ICON} aria-hidden /> : <Play size={PLAY_ICON} aria-hidden />}
      </TransportButton>
      <TransportButton label={names('frame-on')} keys="player.frame-on" onPress={() => player.step(1)}>
        <StepForward size={ICON} aria-hidden />
      </TransportButton>
      <Step name="on" keys="player.on">
        <ChevronRight size={ICON} aria-hidden />
      </Step>
      <Step name="farOn" keys="player.far-on">
        <ChevronsRight size={ICON} aria-hidden />
      </Step>
    </div>
  );
}

interface StepProps {
  readonly name: StepName;
  readonly keys: string;
  readonly children: React.ReactNode;
}

const MS_PER_SECOND = 1_000;

function Step({ name, keys, children }: StepProps) {
  const t = useTranslations('annotate.transport');
  const format = useFormats();
  const { steps } = useDeskSettings();
  const { step } = useTransport();
  const seconds = format.number(steps[name] / MS_PER_SECOND);
  const back = name === 'back' || name === 'farBack';
  return (
    <TransportButton
      label={back ? t('stepBack', { seconds }) : t('stepOn', { seconds })}
      keys={keys}
      onPress={() => step(name)}
    >
      {children}
    </TransportButton>
  );
}
