// Drawing on a canvas that keeps its sharpness on every screen and is drawn anew when something it shows changes.

import { useEffect, useRef, type RefObject } from 'react';

export interface Pen {
  readonly context: CanvasRenderingContext2D;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** `draw` must keep its identity for as long as it would draw the same. */
export function useDrawing(width: number, draw: (pen: Pen) => void): RefObject<HTMLCanvasElement | null> {
  const ref = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const canvas = ref.current;
    if (canvas === null || width === 0) return undefined;
    const redraw = () => drawOn(canvas, width, draw);
    redraw();
    return watchTheme(redraw);
  }, [width, draw]);
  return ref;
}

function drawOn(canvas: HTMLCanvasElement, width: number, draw: (pen: Pen) => void): void {
  const context = canvas.getContext('2d');
  if (context === null) return;
  const sharpness = globalThis.devicePixelRatio;
  const height = canvas.clientHeight;
  canvas.width = Math.round(width * sharpness);
  canvas.height = Math.round(height * sharpness);
  context.scale(sharpness, sharpness);
  draw({ context, width, height });
}

/** A canvas takes its colour from its style once; another theme means drawing it again. */
function watchTheme(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}
