// Which events of B start near enough to each event of A, both in order of onset.
import { at } from '../indexed.ts';

export type Band = { readonly lows: Int32Array; readonly highs: Int32Array };

/** Per start in A the places [low, high) of starts in B at most `tolerance` away; both lists ascending. */
export function onsetBand(startsA: Float64Array, startsB: Float64Array, tolerance: number): Band {
  const lows = new Int32Array(startsA.length);
  const highs = new Int32Array(startsA.length);
  let low = 0;
  let high = 0;
  for (let i = 0; i < startsA.length; i += 1) {
    const start = at(startsA, i);
    while (low < startsB.length && start - at(startsB, low) > tolerance) low += 1;
    while (high < startsB.length && at(startsB, high) - start <= tolerance) high += 1;
    lows[i] = low;
    highs[i] = high;
  }
  return { lows, highs };
}
