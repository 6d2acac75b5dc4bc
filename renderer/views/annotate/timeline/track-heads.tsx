// TrackHeads: the names of the tracks, left of them; pressing one folds its track.

import { ChevronDown, ChevronRight } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from 'react-aria-components/Button';
import type { Layout } from './layout.ts';
import styles from './timeline.module.css';

const ICON = 14;

export interface TrackHeadsProps {
  readonly layout: Layout;
  readonly toggle: (key: string) => void;
}

export function TrackHeads({ layout, toggle }: TrackHeadsProps) {
  const t = useTranslations('annotate.timeline');
  return (
    <div className={styles['heads']} style={{ height: layout.height }}>
      {layout.tracks.map(({ track: { head, count }, top, height, collapsed }) => (
        <Button
          key={head.key}
          className={styles['head'] ?? ''}
          style={{ top, height }}
          aria-expanded={!collapsed}
          aria-label={t('track', { name: head.name, count })}
          preventFocusOnPress
          onPress={() => toggle(head.key)}
        >
          {collapsed ? <ChevronRight size={ICON} aria-hidden /> : <ChevronDown size={ICON} aria-hidden />}
          {head.letter !== '' && (
            <b className={styles['sign']} data-series={head.series}>
              {head.letter}
            </b>
          )}
          <span className={styles['head-name']}>{head.name}</span>
        </Button>
      ))}
    </div>
  );
}
