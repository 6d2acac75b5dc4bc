// TimelineTools: how the timeline is shown and what the pointer does on it.

import {
  Magnet,
  Maximize2,
  PenLine,
  Columns3,
  SquareDashedMousePointer,
  ZoomIn,
  ZoomOut,
} from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useDesk } from '../desk/desk.ts';
import { PANE_ID } from '../stage/places.ts';
import { TransportButton } from '../transport/transport-button.tsx';
import type { Tool } from './gesture.ts';
import { useTimeline } from './timeline-context.ts';
import { TrackMenu } from './track-menu.tsx';
import type { Snap } from './use-snap.ts';
import { ZOOM_STEP } from './use-timeline-keys.ts';
import type { Tracks } from './use-tracks.ts';
import { ZoomSlider } from './zoom-slider.tsx';
import styles from './timeline.module.css';

const ICON = 18;

export interface TimelineToolsProps {
  readonly snap: Snap;
  readonly tracks: Tracks;
  readonly tool: Tool;
  readonly setTool: (tool: Tool) => void;
}

export function TimelineTools({ snap, tracks, tool, setTool }: TimelineToolsProps) {
  const t = useTranslations('annotate.timeline');
  const layoutWords = useTranslations('layout');
  const { player, layout } = useDesk();
  const { view } = useTimeline();
  const now = () => player.moment().time;
  const other = (wanted: Tool) => setTool(tool === wanted ? 'look' : wanted);
  return (
    <div role="toolbar" aria-label={t('tools')} className={styles['tools']}>
      <TransportButton
        label={layoutWords('open')}
        keys="marking.layout"
        onPress={layout.toggle}
        expanded={{ is: layout.isOpen, of: PANE_ID }}
      >
        <Columns3 size={ICON} aria-hidden />
      </TransportButton>
      <TrackMenu tracks={tracks} />
      <TransportButton label={t('box')} keys="marking.box" onPress={() => other('box')} isOn={tool === 'box'}>
        <SquareDashedMousePointer size={ICON} aria-hidden />
      </TransportButton>
      <TransportButton
        label={t('draw')}
        keys="marking.draw"
        onPress={() => other('draw')}
        isOn={tool === 'draw'}
      >
        <PenLine size={ICON} aria-hidden />
      </TransportButton>
      <TransportButton label={t('snap')} keys="marking.snap" onPress={snap.toggle} isOn={snap.isOn}>
        <Magnet size={ICON} aria-hidden />
      </TransportButton>
      <TransportButton label={t('fit')} keys="marking.zoom-fit" onPress={() => view.toggleFit(now())}>
        <Maximize2 size={ICON} aria-hidden />
      </TransportButton>
      <TransportButton
        label={t('zoomOut')}
        keys="marking.zoom-out"
        onPress={() => view.zoomBy(1 / ZOOM_STEP, now())}
      >
        <ZoomOut size={ICON} aria-hidden />
      </TransportButton>
      <ZoomSlider />
      <TransportButton
        label={t('zoomIn')}
        keys="marking.zoom-in"
        onPress={() => view.zoomBy(ZOOM_STEP, now())}
      >
        <ZoomIn size={ICON} aria-hidden />
      </TransportButton>
    </div>
  );
}
