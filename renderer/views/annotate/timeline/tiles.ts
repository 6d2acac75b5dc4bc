// Tiles of the film strip: which thumbnail stands where along the timeline. The tiles keep their shape and lie on a grid of
// the whole film, so that they do not swim while the view scrolls.

import type { ThumbnailSheet } from '../../../../shared/domain/recording/film-pictures.ts';
import { xOf, type TimeView } from './time-view.ts';

export interface Tile {
  /** Index of the picture in the sheet. */
  readonly picture: number;
  readonly x: number;
}

/** Tiles of `tileWidth` pixels that cover the view, from left to right; the first may begin left of it. */
export function tilesOf(
  view: TimeView,
  width: number,
  sheet: Pick<ThumbnailSheet, 'every' | 'count'>,
  tileWidth: number,
): readonly Tile[] {
  const stride = (tileWidth / Math.max(width, 1)) * view.length;
  const first = Math.max(0, Math.floor(view.from / stride));
  const end = Math.ceil((view.from + view.length) / stride);
  return Array.from({ length: Math.max(0, end - first) }, (_, i) => {
    const start = (first + i) * stride;
    return { picture: pictureAt(sheet, start + stride / 2), x: xOf(view, width, start) };
  });
}

/** Index of the thumbnail taken last before `time`. */
export function pictureAt(sheet: Pick<ThumbnailSheet, 'every' | 'count'>, time: number): number {
  return Math.min(Math.max(0, Math.floor(time / sheet.every)), Math.max(0, sheet.count - 1));
}

/** Left upper corner of a picture in the sheet, in its own pixels. */
export function cornerOf(sheet: ThumbnailSheet, picture: number): { readonly x: number; readonly y: number } {
  return {
    x: (picture % sheet.columns) * sheet.tileWidth,
    y: Math.floor(picture / sheet.columns) * sheet.tileHeight,
  };
}
