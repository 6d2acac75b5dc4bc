// Thumbnail: one picture of the film, cut from the thumbnail sheet.

import type { CSSProperties } from 'react';
import type { Micros } from '../../../../shared/domain/time.ts';
import { useDesk } from '../desk/desk.ts';
import { cornerOf, pictureAt } from '../timeline/tiles.ts';
import styles from './fragments.module.css';

export interface ThumbnailProps {
  readonly time: Micros;
  /** CSS pixels; the width follows from the film's shape. */
  readonly height?: number;
}

const LIST_HEIGHT = 40;

export function Thumbnail({ time, height = LIST_HEIGHT }: ThumbnailProps) {
  const { opened, sheetUrl } = useDesk();
  const sheet = opened.thumbnails;
  if (sheet === null || sheetUrl === null) return <span className={styles['thumbnail']} aria-hidden />;
  const scale = height / sheet.tileHeight;
  const { x, y } = cornerOf(sheet, pictureAt(sheet, time));
  const rows = Math.ceil(sheet.count / sheet.columns);
  const style: CSSProperties = {
    width: sheet.tileWidth * scale,
    height,
    backgroundImage: `url("${sheetUrl}")`,
    backgroundPosition: `${-x * scale}px ${-y * scale}px`,
    backgroundSize: `${sheet.columns * sheet.tileWidth * scale}px ${rows * sheet.tileHeight * scale}px`,
  };
  return <span className={styles['thumbnail']} style={style} aria-hidden />;
}
