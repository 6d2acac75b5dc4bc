// HoverPreview: what is to be seen at a place of the film: a small picture, its time, and the fragment there.

import type { CSSProperties } from 'react';
import { holds, type Micros } from '../../../../shared/domain/time.ts';
import { useFormats } from '../../../messages/formats.ts';
import { useDesk } from '../desk/desk.ts';
import { Thumbnail } from '../fragments/thumbnail.tsx';
import styles from './scrub-bar.module.css';

/** CSS pixels. */
const PICTURE_HEIGHT = 80;

/** `at`: share of the bar it stands over, from the left. */
export function HoverPreview({ time, at }: { readonly time: Micros; readonly at: number }) {
  const format = useFormats();
  const { fragments } = useDesk();
  const there = fragments.all.find(({ fragment }) => holds(fragments.spans.of(fragment), time));
  const place: CSSProperties = { left: `clamp(4.5rem, ${String(at * 100)}%, calc(100% - 4.5rem))` };
  return (
    <div className={styles['preview']} style={place} aria-hidden>
      <Thumbnail time={time} height={PICTURE_HEIGHT} />
      <span>{format.time(time)}</span>
      {there !== undefined && <span className={styles['there']}>{there.label}</span>}
    </div>
  );
}
