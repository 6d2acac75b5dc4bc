// Reading how much later the sound has to come, typed in seconds; a minus sign means earlier.

import { MOST_SOUND_SHIFT } from '../../../../shared/domain/recording/sound-shift.ts';
import { fromSeconds, type Micros } from '../../../../shared/domain/time.ts';

/** Null when it is no number, or farther than sound may be shifted. */
export function readShift(text: string): Micros | null {
  const plain = text.trim().replace('−', '-').replace(',', '.');
  if (!/^[+-]?\d(?:\.\d{1,3})?$/u.test(plain)) return null;
  const shift = fromSeconds(Number(plain));
  return Math.abs(shift) <= MOST_SOUND_SHIFT ? shift : null;
}
