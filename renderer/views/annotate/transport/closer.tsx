// Closer: a closer look at the picture, and around in it.

import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, Scan, ZoomIn, ZoomOut } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useDesk } from '../desk/desk.ts';
import { TransportButton } from './transport-button.tsx';
import styles from './transport.module.css';

const ICON = 18;

export function Closer() {
  const t = useTranslations('actions.player');
  const { picture } = useDesk();
  const whole = picture.view.scale === 1;
  return (
    <div className={styles['group']}>
      <TransportButton
        label={t('farther')}
        keys="player.farther"
        onPress={() => picture.zoom(-1)}
        isDisabled={whole}
        quiet
      >
        <ZoomOut size={ICON} aria-hidden />
      </TransportButton>
      <TransportButton label={t('closer')} keys="player.closer" onPress={() => picture.zoom(1)} quiet>
        <ZoomIn size={ICON} aria-hidden />
      </TransportButton>
      {!whole && <Around />}
    </div>
  );
}

/** Dragging the picture does the same. */
function Around() {
  const t = useTranslations('actions.player');
  const { picture } = useDesk();
  return (
    <>
      <TransportButton label={t('whole-picture')} keys="player.whole-picture" onPress={picture.whole} quiet>
        <Scan size={ICON} aria-hidden />
      </TransportButton>
      <TransportButton
        label={t('look-left')}
        keys="player.look-left"
        onPress={() => picture.look(-1, 0)}
        quiet
      >
        <ArrowLeft size={ICON} aria-hidden />
      </TransportButton>
      <TransportButton
        label={t('look-right')}
        keys="player.look-right"
        onPress={() => picture.look(1, 0)}
        quiet
      >
        <ArrowRight size={ICON} aria-hidden />
      </TransportButton>
      <TransportButton label={t('look-up')} keys="player.look-up" onPress={() => picture.look(0, -1)} quiet>
        <ArrowUp size={ICON} aria-hidden />
      </TransportButton>
      <TransportButton
        label={t('look-down')}
        keys="player.look-down"
        onPress={() => picture.look(0, 1)}
        quiet
      >
        <ArrowDown size={ICON} aria-hidden />
      </TransportButton>
    </>
  );
}
