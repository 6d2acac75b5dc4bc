// The transport's rules: speeds, held steps, times that are typed, and how close the picture is looked at.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextRate, RATES } from '../../../renderer/player/player.ts';
import { createHold, heldStep } from '../../../renderer/views/annotate/transport/held-step.ts';
import { readShift } from '../../../renderer/views/annotate/transport/read-shift.ts';
import {
  dragged,
  lookedAside,
  WHOLE_PICTURE,
  zoomed,
  type PictureView,
} from '../../../renderer/views/annotate/stage/picture-view.ts';

describe('the speeds', () => {
  it('go from a tenth to double, one step at a time, and stay at the ends', () => {
    const up = [0.1];
    for (let i = 0; i < RATES.length + 2; i += 1) up.push(nextRate(up.at(-1) ?? 0, 1));
    expect(up).toEqual([0.1, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 2, 2, 2]);
    const down = [2];
    for (let i = 0; i < RATES.length + 2; i += 1) down.push(nextRate(down.at(-1) ?? 0, -1));
    expect(down).toEqual([2, 1.5, 1.25, 1, 0.75, 0.5, 0.25, 0.1, 0.1, 0.1, 0.1]);
  });
});

describe('a held step', () => {
  it('is the step itself at first, then longer, and never more than ten times it', () => {
    expect(heldStep(1_000_000, 0)).toBe(1_000_000);
    expect(heldStep(1_000_000, 1)).toBe(1_030_000);
    expect(heldStep(1_000_000, 500)).toBe(10_000_000);
    fc.assert(
      fc.property(fc.integer({ min: 40_000, max: 60_000_000 }), fc.nat(300), (step, repeats) => {
        expect(heldStep(step, repeats + 1)).toBeGreaterThanOrEqual(heldStep(step, repeats));
      }),
    );
  });

  it('begins anew with every press, and with another key', () => {
    const repeatsOf = createHold();
    const right = { code: 'ArrowRight', repeat: true };
    expect(repeatsOf({ ...right, repeat: false })).toBe(0);
    expect(repeatsOf(right)).toBe(1);
    expect(repeatsOf(right)).toBe(2);
    expect(repeatsOf({ code: 'ArrowLeft', repeat: true })).toBe(0);
    expect(repeatsOf({ ...right, repeat: false })).toBe(0);
    expect(repeatsOf(right)).toBe(1);
  });
});

describe('how much later the sound comes', () => {
  it.each([
    ['0,25', 250_000],
    ['-0.04', -40_000],
    ['−1', -1_000_000],
    ['+2', 2_000_000],
  ])('%j is %i µs', (text, shift) => {
    expect(readShift(text)).toBe(shift);
  });

  it.each(['', '2,5', '1,2345', 'later', '--1'])('%j is none', (text) => {
    expect(readShift(text)).toBeNull();
  });
});

describe('the picture', () => {
  it('comes closer and goes back to exactly the whole', () => {
    let view = WHOLE_PICTURE;
    for (let i = 0; i < 20; i += 1) view = zoomed(view, 1);
    expect(view.scale).toBe(6);
    view = lookedAside(view, 1, -1);
    for (let i = 0; i < 20; i += 1) view = zoomed(view, -1);
    expect(view).toEqual(WHOLE_PICTURE);
  });

  it('shows more of the right when looking right', () => {
    const close = zoomed(zoomed(WHOLE_PICTURE, 1), 1);
    expect(lookedAside(close, 1, 0).x).toBeLessThan(close.x);
    expect(lookedAside(close, 0, 1).y).toBeLessThan(close.y);
    expect(dragged(close, 0.1, 0).x).toBeGreaterThan(close.x);
  });

  it('never shows what lies beside the film', () => {
    const moves = fc.oneof(
      fc.constantFrom(1 as const, -1 as const).map((by) => (view: PictureView) => zoomed(view, by)),
      fc.tuple(fc.constantFrom(-1, 0, 1), fc.constantFrom(-1, 0, 1)).map(
        ([right, down]) =>
          (view: PictureView) =>
            lookedAside(view, right, down),
      ),
      fc.tuple(fc.double({ min: -2, max: 2, noNaN: true }), fc.double({ min: -2, max: 2, noNaN: true })).map(
        ([x, y]) =>
          (view: PictureView) =>
            dragged(view, x, y),
      ),
    );
    fc.assert(
      fc.property(fc.array(moves, { maxLength: 30 }), (all) => {
        const view = all.reduce((now, move) => move(now), WHOLE_PICTURE);
        const shown = 0.5 / view.scale;
        expect(Math.abs(view.x) + shown).toBeLessThanOrEqual(0.5 + 1e-9);
        expect(Math.abs(view.y) + shown).toBeLessThanOrEqual(0.5 + 1e-9);
      }),
    );
  });
});
