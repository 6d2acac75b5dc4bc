// The film's clock: what was on screen when a key went down, not when its handler ran.

import { describe, expect, it } from 'vitest';
import { createFilmClock } from '../../../renderer/player/film-clock.ts';
import { fromSeconds, MICROS_PER_SECOND } from '../../../shared/domain/time.ts';

const seconds = (clock: ReturnType<typeof createFilmClock>, at: number) =>
  clock.timeAt(at) / MICROS_PER_SECOND;

describe('the film clock', () => {
  it.each([0.1, 0.5, 1, 2])('runs with the film at %s×', (rate) => {
    const clock = createFilmClock();
    clock.painted(1_000, fromSeconds(10), rate);
    expect(seconds(clock, 1_200)).toBeCloseTo(10 + 0.2 * rate, 6);
  });

  it('remembers: a key is heard late, after more frames came', () => {
    const clock = createFilmClock();
    for (let frame = 0; frame < 50; frame += 1) {
      clock.painted(1_000 + frame * 40, fromSeconds(10 + frame * 0.04), 1);
    }
    expect(seconds(clock, 1_410)).toBeCloseTo(10.41, 6);
  });

  it('answers for a page that was held up and saw no frames', () => {
    const clock = createFilmClock();
    clock.painted(1_000, fromSeconds(10), 1);
    // The page hangs until 1,900; the film does not.
    expect(seconds(clock, 1_450)).toBeCloseTo(10.45, 6);
  });

  it('does not run past the frame that came next', () => {
    const clock = createFilmClock();
    clock.painted(1_000, fromSeconds(10), 1);
    // The film stuttered: 200 ms later it was only one frame on.
    clock.painted(1_200, fromSeconds(10.04), 1);
    expect(seconds(clock, 1_150)).toBeCloseTo(10.04, 6);
  });

  it('stands where the film stands', () => {
    const clock = createFilmClock();
    clock.painted(1_000, fromSeconds(10), 1);
    clock.goes(1_100, 0);
    expect(seconds(clock, 9_000)).toBeCloseTo(10.1, 6);
    expect(seconds(clock, 1_050)).toBeCloseTo(10.05, 6);
  });

  it('takes a change of speed along', () => {
    const clock = createFilmClock();
    clock.painted(1_000, fromSeconds(10), 1);
    clock.goes(1_100, 2);
    expect(seconds(clock, 1_200)).toBeCloseTo(10.3, 6);
  });

  it('holds what is handled after the film was sent somewhere to be about that place', () => {
    const clock = createFilmClock();
    clock.painted(1_000, fromSeconds(10), 1);
    clock.sent(fromSeconds(50));
    expect(seconds(clock, 1_010)).toBe(50);
    expect(seconds(clock, 2_000)).toBe(50);
    clock.painted(2_000, fromSeconds(50.02), 1);
    expect(seconds(clock, 1_990)).toBe(50);
    expect(seconds(clock, 2_100)).toBeCloseTo(50.12, 6);
  });

  it('goes round: a film that begins again is not held back by where it was', () => {
    const clock = createFilmClock();
    clock.painted(1_000, fromSeconds(20), 1);
    clock.painted(1_100, fromSeconds(2), 1);
    expect(seconds(clock, 1_050)).toBeCloseTo(20.05, 6);
    expect(seconds(clock, 1_150)).toBeCloseTo(2.05, 6);
  });

  it('forgets what is long ago, without losing where the film stood', () => {
    const clock = createFilmClock();
    clock.painted(0, fromSeconds(10), 0);
    clock.painted(60_000, fromSeconds(10), 1);
    expect(seconds(clock, 59_000)).toBe(10);
  });
});
