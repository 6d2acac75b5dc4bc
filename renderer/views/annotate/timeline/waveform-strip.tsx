// WaveformStrip: how loud it is along the timeline: crying, cooing, silence.

import { useMemo } from 'react';
import { useDesk } from '../desk/desk.ts';
import { barsOf, pyramidOf, received } from './peaks.ts';
import { useTimeline } from './timeline-context.ts';
import { useCanvas, type Pen } from './use-canvas.ts';
import styles from './timeline.module.css';

const BAR_PX = 2;
const GAP_PX = 1;
const LOUDEST = 255;

export function WaveformStrip() {
  const { waveform } = useDesk().opened;
  const { view } = useTimeline();
  const pyramid = useMemo(() => (waveform === null ? null : pyramidOf(received(waveform))), [waveform]);
  const { ref } = useCanvas(({ context, height, palette }: Pen) => {
    if (pyramid === null) return;
    const { view: shown, perPixel, x } = view.scale();
    context.fillStyle = palette['text-muted'];
    for (const { time, loudness } of barsOf(pyramid, shown, (BAR_PX + GAP_PX) * perPixel)) {
      const bar = Math.max(1, (loudness / LOUDEST) * height);
      context.fillRect(Math.round(x(time)), (height - bar) / 2, BAR_PX, bar);
    }
  });
  if (waveform === null) return null;
  return <canvas ref={ref} className={styles['wave']} aria-hidden />;
}
