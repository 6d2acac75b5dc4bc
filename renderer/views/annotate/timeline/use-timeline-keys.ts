// Keys of the timeline: zoom and snap.

import { useTranslations } from 'use-intl';
import { useActions } from '../../../actions/index.ts';
import type { Snap } from './use-snap.ts';
import type { TimeViewControl } from './use-time-view.ts';

export const ZOOM_STEP = 1.5;

export function useTimelineKeys(control: TimeViewControl, snap: Snap): void {
  const t = useTranslations('annotate.timeline');
  useActions('marking', [
    {
      id: 'zoom-in',
      label: t('zoomIn'),
      keys: ['+', '='],
      run: () => control.zoomBy(ZOOM_STEP),
      repeats: true,
    },
    {
      id: 'zoom-out',
      label: t('zoomOut'),
      keys: ['-'],
      run: () => control.zoomBy(1 / ZOOM_STEP),
      repeats: true,
    },
    { id: 'zoom-fit', label: t('fit'), keys: ['Z'], run: control.toggleFit },
    { id: 'snap', label: t('snap'), keys: ['S'], run: snap.toggle },
  ]);
}
