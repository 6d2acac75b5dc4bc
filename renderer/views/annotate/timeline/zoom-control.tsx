// ZoomControl: how much of the film the detail shows, and whether edges snap.

import { Magnet, Maximize2, ZoomIn, ZoomOut } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { TransportButton } from '../transport/transport-button.tsx';
import type { Snap } from './use-snap.ts';
import type { TimeViewControl } from './use-time-view.ts';
import { ZOOM_STEP } from './use-timeline-keys.ts';
import styles from './timeline.module.css';

const ICON = 18;
const SLIDER_STEP = 0.05;

export function ZoomControl({ control, snap }: { readonly control: TimeViewControl; readonly snap: Snap }) {
  const t = useTranslations('annotate.timeline');
  return (
    <div className={styles['zoom']}>
      <TransportButton label={t('snap')} keys="S" onPress={snap.toggle} isOn={snap.isOn}>
        <Magnet size={ICON} aria-hidden />
      </TransportButton>
      <TransportButton label={t('fit')} keys="Z" onPress={control.toggleFit}>
        <Maximize2 size={ICON} aria-hidden />
      </TransportButton>
      <TransportButton label={t('zoomOut')} keys="-" onPress={() => control.zoomBy(1 / ZOOM_STEP)}>
        <ZoomOut size={ICON} aria-hidden />
      </TransportButton>
      <input
        type="range"
        className={styles['slider']}
        aria-label={t('zoom')}
        min={0}
        max={1}
        step={SLIDER_STEP}
        value={control.zoom}
        onChange={(event) => control.setZoom(event.target.valueAsNumber)}
      />
      <TransportButton label={t('zoomIn')} keys="+" onPress={() => control.zoomBy(ZOOM_STEP)}>
        <ZoomIn size={ICON} aria-hidden />
      </TransportButton>
    </div>
  );
}
