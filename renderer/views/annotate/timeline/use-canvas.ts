// A canvas that is painted with the frames of the screen: when the view moves, when its component renders, when its
// size, the theme or the sharpness of the screen changes. Never by React itself.

import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { createListeners, type Listeners } from '../../../api/listeners.ts';
import { readPalette, type Palette } from './palette.ts';
import { useTimeline } from './timeline-context.ts';

export interface Pen {
  readonly context: CanvasRenderingContext2D;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly palette: Palette;
  /** CSS font of the canvas element. */
  readonly font: string;
  /** Height of its letters, CSS pixels. */
  readonly letter: number;
}

export interface Surface {
  readonly ref: RefObject<HTMLCanvasElement | null>;
  /** Asks for a paint with the next frame. */
  readonly repaint: () => void;
  readonly asks: Listeners<null>;
}

/** For what has to ask for a paint before it is known what is painted. */
export function useSurface(): Surface {
  const ref = useRef<HTMLCanvasElement>(null);
  const [asks] = useState(() => createListeners<null>());
  const repaint = useCallback(() => asks.tell(null), [asks]);
  return { ref, repaint, asks };
}

export function useCanvas(paint: (pen: Pen) => void): Surface {
  const surface = useSurface();
  usePaint(surface, paint);
  return surface;
}

export function usePaint({ ref, asks }: Surface, paint: (pen: Pen) => void): void {
  const { view, frames } = useTimeline();
  const latest = useRef(paint);
  useEffect(() => {
    const canvas = ref.current;
    const context = canvas?.getContext('2d') ?? null;
    if (canvas === null || context === null) return undefined;
    let pen = penOf(canvas, context);
    const redraw = () => {
      context.clearRect(0, 0, pen.width, pen.height);
      latest.current(pen);
    };
    const renew = () => {
      pen = penOf(canvas, context);
      redraw();
    };
    const ask = () => frames.request(redraw);
    const askRenewed = () => frames.request(renew);
    const stops = [asks.add(ask), view.watch(ask), watchTheme(askRenewed), watchSize(canvas, askRenewed)];
    return () => {
      for (const stop of stops) stop();
      frames.drop(redraw);
      frames.drop(renew);
    };
  }, [view, frames, ref, asks]);
  useEffect(() => {
    latest.current = paint;
    asks.tell(null);
  });
}

/** Also makes the canvas as sharp as the screen, which empties it. */
function penOf(canvas: HTMLCanvasElement, context: CanvasRenderingContext2D): Pen {
  const sharpness = globalThis.devicePixelRatio;
  const { clientWidth: width, clientHeight: height } = canvas;
  canvas.width = Math.round(width * sharpness);
  canvas.height = Math.round(height * sharpness);
  context.scale(sharpness, sharpness);
  const { fontSize, fontFamily } = getComputedStyle(canvas);
  return {
    context,
    width,
    height,
    palette: readPalette(),
    font: `${fontSize} ${fontFamily}`,
    letter: Number.parseFloat(fontSize),
  };
}

function watchSize(canvas: HTMLCanvasElement, changed: () => void): () => void {
  const observer = new ResizeObserver(changed);
  observer.observe(canvas);
  return () => observer.disconnect();
}

function watchTheme(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}
