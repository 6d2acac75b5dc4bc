// Shifting spans along the film: by seconds all by the same time, by frames each edge by as many boundaries between
// frames, which in a film of variable rate is not the same time everywhere.

import { nearestFrame, type FrameTable } from '../../../../shared/domain/recording/frame-table.ts';
import { fromSeconds, micros, type Micros, type Span } from '../../../../shared/domain/time.ts';

export const SHIFT_UNITS = ['seconds', 'frames'] as const;
export type ShiftUnit = (typeof SHIFT_UNITS)[number];

export interface Shift {
  /** Negative: earlier. Frames are whole. */
  readonly by: number;
  readonly unit: ShiftUnit;
}

/** Null when it would leave the film. */
export function shifted(span: Span, { by, unit }: Shift, frames: FrameTable): Span | null {
  const move = unit === 'seconds' ? (time: Micros) => onBy(time, by, frames) : framesOn(by, frames);
  const [start, end] = [move(span.start), move(span.end)];
  return start === null || end === null ? null : { start, end };
}

function onBy(time: Micros, seconds: number, { end }: FrameTable): Micros | null {
  const there = micros(time + fromSeconds(seconds));
  return there < 0 || there > end ? null : there;
}

function framesOn(by: number, { times, end }: FrameTable): (time: Micros) => Micros | null {
  return (time) => {
    const last = times.at(-1) ?? 0;
    // The end of the film is the last boundary.
    const isAtEnd = time - last > end - time;
    const from = isAtEnd ? times.length : nearestFrame({ times, end }, time);
    const there = from + by;
    if (there < 0 || there > times.length) return null;
    return micros(there === times.length ? end : (times[there] ?? end));
  };
}

/** What was typed; null when it is no number above nothing, or no whole number of frames. */
export function readAmount(text: string, unit: ShiftUnit): number | null {
  const plain = text.trim().replace(',', '.');
  if (!/^\d{1,5}(?:\.\d{1,6})?$/u.test(plain)) return null;
  const amount = Number(plain);
  return amount > 0 && (unit === 'seconds' || Number.isInteger(amount)) ? amount : null;
}
