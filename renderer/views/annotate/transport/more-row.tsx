// MoreRow: what is needed now and then: fixed speeds, how loud, and a closer look at the picture.

import { ChevronFirst, ChevronLast, Keyboard } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { useLocation } from 'wouter';
import { IconButton } from '../../../components/icon-button.tsx';
import { useFormats } from '../../../messages/formats.ts';
import { RATES } from '../../../player/player.ts';
import { usePlayerState } from '../../../player/use-player.ts';
import { places } from '../../places.ts';
import { SecondFilmButton } from '../beside/second-film-button.tsx';
import { useDesk } from '../desk/desk.ts';
import { Closer } from './closer.tsx';
import { SoundShiftField } from './sound-shift-field.tsx';
import { TransportButton } from './transport-button.tsx';
import { useTransport } from './use-transport.ts';
import styles from './transport.module.css';

const ICON = 18;

export function MoreRow({ id }: { readonly id: string }) {
  const t = useTranslations('annotate.transport');
  return (
    <div id={id} role="toolbar" aria-label={t('moreLabel')} className={styles['more']}>
      <Ends />
      <Speeds />
      <Volume />
      <SoundShiftField />
      <Closer />
      <SecondFilmButton />
      <ToSettings />
    </div>
  );
}

function ToSettings() {
  const t = useTranslations('annotate.transport');
  const [, goTo] = useLocation();
  return (
    <IconButton label={t('steps')} onPress={() => goTo(places.keys)}>
      <Keyboard size={ICON} aria-hidden />
    </IconButton>
  );
}

function Ends() {
  const t = useTranslations('actions.player');
  const { toStart, toEnd } = useTransport();
  return (
    <div className={styles['group']}>
      <TransportButton label={t('to-start')} keys="player.to-start" onPress={toStart} quiet>
        <ChevronFirst size={ICON} aria-hidden />
      </TransportButton>
      <TransportButton label={t('to-end')} keys="player.to-end" onPress={toEnd} quiet>
        <ChevronLast size={ICON} aria-hidden />
      </TransportButton>
    </div>
  );
}

function Speeds() {
  const t = useTranslations('annotate.transport');
  const format = useFormats();
  const { player } = useDesk();
  const { rate } = usePlayerState(player);
  return (
    <div role="group" aria-label={t('speeds')} className={styles['group']}>
      {RATES.map((one) => (
        <ToggleButton
          key={one}
          className={styles['rate'] ?? ''}
          isSelected={rate === one}
          onChange={() => player.setRate(one)}
          preventFocusOnPress
        >
          {t('speed', { rate: format.number(one) })}
        </ToggleButton>
      ))}
    </div>
  );
}

function Volume() {
  const t = useTranslations('annotate.transport');
  const format = useFormats();
  const { player } = useDesk();
  const { volume } = usePlayerState(player);
  return (
    <label className={styles['volume']}>
      {t('volume')}
      <input
        type="range"
        min={0}
        max={1}
        step={0.05}
        value={volume}
        aria-valuetext={format.number(volume, { style: 'percent' })}
        onChange={(event) => player.setVolume(event.target.valueAsNumber)}
      />
    </label>
  );
}
