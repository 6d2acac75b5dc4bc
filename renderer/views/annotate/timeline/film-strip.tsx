// FilmStrip: small pictures along the timeline, cut from the one thumbnail sheet.

import { useEffect, useState } from 'react';
import { useDesk } from '../desk/desk.ts';
import { cornerOf, tilesOf } from './tiles.ts';
import { useTimeline } from './timeline-context.ts';
import { useCanvas, type Pen } from './use-canvas.ts';
import styles from './timeline.module.css';

export function FilmStrip() {
  const { opened, sheetUrl } = useDesk();
  const { view } = useTimeline();
  const picture = usePicture(sheetUrl);
  const sheet = opened.thumbnails;
  const { ref } = useCanvas(({ context, height }: Pen) => {
    if (sheet === null || picture === null) return;
    const { view: shown, width } = view.scale();
    const tileWidth = (height * sheet.tileWidth) / sheet.tileHeight;
    for (const tile of tilesOf(shown, width, sheet, tileWidth)) {
      const { x, y } = cornerOf(sheet, tile.picture);
      context.drawImage(picture, x, y, sheet.tileWidth, sheet.tileHeight, tile.x, 0, tileWidth, height);
    }
  });
  if (sheet === null) return null;
  return <canvas ref={ref} className={styles['strip']} aria-hidden />;
}

function usePicture(url: string | null): HTMLImageElement | null {
  const [picture, setPicture] = useState<HTMLImageElement | null>(null);
  useEffect(() => {
    if (url === null) return undefined;
    const image = new Image();
    const onLoad = () => setPicture(image);
    image.addEventListener('load', onLoad);
    image.src = url;
    return () => image.removeEventListener('load', onLoad);
  }, [url]);
  return picture;
}
