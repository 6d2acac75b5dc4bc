// Film facts: what a film is made of, as the probe finds it.

import type { Micros } from '../../../shared/domain/time.ts';

/** Degrees clockwise by which the picture must be turned to be seen upright. */
export type Rotation = 0 | 90 | 180 | 270;

/** `unknown`: the file does not say, and it is of a kind that is often interlaced. */
export type Scanning = 'progressive' | 'interlaced' | 'unknown';

export interface VideoFacts {
  /** Index of the stream in the file. */
  readonly index: number;
  /** FFmpeg's name, e.g. `h264`. */
  readonly codec: string;
  readonly pixelFormat: string | null;
  /** As shown: after rotation and with square pixels. */
  readonly width: number;
  readonly height: number;
  /** As coded. */
  readonly codedWidth: number;
  readonly codedHeight: number;
  readonly rotation: Rotation;
  readonly scanning: Scanning;
}

export interface SoundFacts {
  readonly index: number;
  readonly codec: string;
  readonly channels: number;
}

export interface FilmFacts {
  /** FFmpeg's name of the container, e.g. `mov,mp4,m4a,3gp,3g2,mj2`. */
  readonly format: string;
  /** What the file's clock says at its start: camera streams begin anywhere, MP4 and Matroska count from zero. */
  readonly origin: Micros;
  /** From the origin until picture and sound are both over; null where the file does not tell. */
  readonly duration: Micros | null;
  readonly video: VideoFacts;
  readonly sound: SoundFacts | null;
  /** All streams, those that are not shown too. */
  readonly streams: readonly { readonly kind: string; readonly codec: string }[];
}

export interface Shape {
  readonly width: number;
  readonly height: number;
}

/**
 * The shape on screen. Pixels that are not square make the picture wider or higher, never smaller, as players
 * do it; a quarter turn swaps the sides.
 */
export function shownShape(coded: Shape, pixelAspect: number, rotation: Rotation): Shape {
  const width = pixelAspect > 1 ? Math.round(coded.width * pixelAspect) : coded.width;
  const height = pixelAspect < 1 ? Math.round(coded.height / pixelAspect) : coded.height;
  return rotation === 90 || rotation === 270 ? { width: height, height: width } : { width, height };
}

/** Containers of which players show the clock as it stands in the file. */
export function countsFromZero(format: string): boolean {
  return format.startsWith('mov') || format.startsWith('matroska');
}
