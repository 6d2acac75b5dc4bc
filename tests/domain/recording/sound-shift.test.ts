// Sound that is played apart from its picture catches up without being noticed, or jumps when it is too far off.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctionFor } from '../../../shared/domain/recording/sound-shift.ts';

describe('shifted sound', () => {
  it('leaves alone what no ear tells', () => {
    expect(correctionFor(0.005, 1)).toEqual({ kind: 'play', rate: 1 });
    expect(correctionFor(-0.005, 0.5)).toEqual({ kind: 'play', rate: 0.5 });
  });

  it('goes slower when it is ahead and faster when it is behind, never by more than a twentieth', () => {
    expect(correctionFor(0.03, 1)).toEqual({ kind: 'play', rate: 0.97 });
    expect(correctionFor(-0.03, 2)).toEqual({ kind: 'play', rate: 2.06 });
    expect(correctionFor(0.19, 1)).toEqual({ kind: 'play', rate: 0.95 });
  });

  it('jumps when it is far off', () => {
    expect(correctionFor(0.21, 1)).toEqual({ kind: 'jump' });
    expect(correctionFor(-5, 1)).toEqual({ kind: 'jump' });
  });

  it('always ends where it should be', () => {
    const rates = fc.constantFrom(0.1, 0.25, 0.5, 1, 1.5, 2);
    fc.assert(
      fc.property(fc.double({ min: -0.2, max: 0.2, noNaN: true }), rates, (start, rate) => {
        let ahead = start;
        for (let quarter = 0; quarter < 400; quarter += 1) {
          const correction = correctionFor(ahead, rate);
          if (correction.kind === 'play') ahead += (correction.rate - rate) * 0.25;
        }
        expect(Math.abs(ahead)).toBeLessThan(0.02);
      }),
    );
  });
});
