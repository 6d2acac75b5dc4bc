// WaveformStrip: how loud it is along the timeline: crying, cooing, silence.

import { useCallback } from 'react';
import { useDesk } from '../desk/desk.ts';
import { columnsOf } from './peaks.ts';
import { useScale } from './scale.ts';
import { useDrawing, type Pen } from './use-drawing.ts';
import styles from './timeline.module.css';

const BAR_PX = 2;
const GAP_PX = 1;
const LOUDEST = 255;

export function WaveformStrip() {
  const { waveform } = useDesk().opened;
  const { view, width } = useScale();
  const draw = useCallback(
    ({ context, width, height }: Pen) => {
      if (waveform === null) return;
      context.fillStyle = getComputedStyle(context.canvas).color;
      const columns = columnsOf(waveform, view, Math.floor(width / (BAR_PX + GAP_PX)));
      for (const [column, loudness] of columns.entries()) {
        const bar = Math.max(1, (loudness / LOUDEST) * height);
        context.fillRect(column * (BAR_PX + GAP_PX), (height - bar) / 2, BAR_PX, bar);
      }
    },
    [waveform, view],
  );
  const canvas = useDrawing(width, draw);
  if (waveform === null) return null;
  return <canvas ref={canvas} className={styles['wave']} aria-hidden />;
}
