// The number of a frame, written in its picture: sixteen blocks in the upper half are its bits, and below each
// stands its opposite, so that a torn or blurred picture is seen to be unreadable and never read wrongly.

export const WIDTH = 320;
export const HEIGHT = 180;

const BITS = 16;
const BLOCK = WIDTH / BITS;
const HALF = HEIGHT / 2;
/** ITU-R BT.601: luma of white and black, chroma of grey. */
const WHITE = 235;
const BLACK = 16;
const GREY = 128;
/** Of 255: what stands between may be either. */
const BRIGHT_ABOVE = 170;
const DARK_BELOW = 85;

/** One frame as raw yuv420p. */
export function drawFrame(number: number): Buffer {
  const frame = Buffer.alloc((WIDTH * HEIGHT * 3) / 2, GREY);
  for (const half of [0, 1]) {
    const row = Buffer.alloc(WIDTH);
    for (let bit = 0; bit < BITS; bit += 1) {
      const set = ((number >> bit) & 1) !== half;
      row.fill(set ? WHITE : BLACK, bit * BLOCK, (bit + 1) * BLOCK);
    }
    for (let y = half * HALF; y < (half + 1) * HALF; y += 1) row.copy(frame, y * WIDTH);
  }
  return frame;
}

/** Reads it back from pixels of RGBA; null where the picture does not say one number. */
export function readFrame(pixels: Uint8ClampedArray): number | null {
  let number = 0;
  for (let bit = 0; bit < BITS; bit += 1) {
    const upper = brightness(pixels, bit, HALF / 2);
    const lower = brightness(pixels, bit, HALF + HALF / 2);
    if (upper > BRIGHT_ABOVE && lower < DARK_BELOW) number += 1 << bit;
    else if (upper >= DARK_BELOW || lower <= BRIGHT_ABOVE) return null;
  }
  return number;
}

/** Green in the middle of a block: the picture is grey, so any colour would do. */
function brightness(pixels: Uint8ClampedArray, bit: number, y: number): number {
  const x = bit * BLOCK + BLOCK / 2;
  return pixels[(y * WIDTH + x) * 4 + 1] ?? 0;
}
