import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { followFilm, type Following } from '../../../renderer/player/follow-film.ts';
import type { Moment, Player, PlayerState } from '../../../renderer/player/player.ts';
import { fromSeconds, micros } from '../../../shared/domain/time.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] }));
afterEach(() => vi.useRealTimers());

const nothing = () => undefined;

/** A film whose clock runs as it is told, `skew` times as fast as it should, and starts `lag` µs late after a jump. */
function makeFilm({ skew = 1, lag = 0 } = {}) {
  let state: PlayerState = {
    status: 'ready',
    playing: false,
    rate: 1,
    range: null,
    frozen: false,
    muted: false,
    volume: 1,
  };
  let since = { at: 0, time: 0 };
  const states = new Set<() => void>();
  const moments = new Set<(moment: Moment) => void>();
  const timeAt = (at: number) =>
    micros(Math.round(since.time + (state.playing ? (at - since.at) * 1000 * state.rate * skew : 0)));
  const momentNow = (): Moment => ({ time: timeAt(performance.now()), frame: 0 });
  const change = (part: Partial<PlayerState>) => {
    since = { at: performance.now(), time: timeAt(performance.now()) };
    state = { ...state, ...part };
    for (const tell of states) tell();
  };
  const jumps: number[] = [];
  const player: Player = {
    state: () => state,
    watch: (listener) => {
      states.add(listener);
      return () => states.delete(listener);
    },
    moment: momentNow,
    watchMoment: (listener) => {
      moments.add(listener);
      return () => moments.delete(listener);
    },
    timeOfKey: ({ timeStamp }) => timeAt(timeStamp),
    play: () => change({ playing: true }),
    pause: () => change({ playing: false }),
    toggle: () => change({ playing: !state.playing }),
    seek: (time) => {
      jumps.push(time);
      since = { at: performance.now(), time: Math.max(0, time - (state.playing ? lag : 0)) };
      for (const tell of moments) tell(momentNow());
    },
    scrub: nothing,
    endScrub: nothing,
    showFrame: nothing,
    step: nothing,
    setRate: (rate) => change({ rate }),
    toggleFreeze: nothing,
    playRange: nothing,
    repeatFromHere: nothing,
    releaseRange: nothing,
    setSoundShift: nothing,
    setMuted: nothing,
    setVolume: nothing,
    dispose: nothing,
  };
  return { player, jumps, time: () => timeAt(performance.now()) };
}

const LENGTH = fromSeconds(60);

function follow(
  main: ReturnType<typeof makeFilm>,
  other: ReturnType<typeof makeFilm>,
  sync = { offset: fromSeconds(3), drift: 0 },
) {
  const told: Following[] = [];
  const stop = followFilm(main.player, other.player, {
    sync,
    duration: LENGTH,
    onChange: (following) => told.push(following),
  });
  return { told, stop };
}

describe('a second film', () => {
  test('stands where the first stands, and goes where it goes', () => {
    const [main, other] = [makeFilm(), makeFilm()];
    follow(main, other);
    main.player.seek(fromSeconds(10));
    expect(other.time()).toBe(fromSeconds(7));
    main.player.seek(fromSeconds(1));
    expect(other.time()).toBe(0);
  });

  test('plays and stands still with it, at its speed and by the drift', () => {
    const [main, other] = [makeFilm(), makeFilm()];
    follow(main, other, { offset: fromSeconds(3), drift: 1_000_000 });
    main.player.seek(fromSeconds(10));
    main.player.setRate(0.5);
    main.player.play();
    expect(other.player.state()).toMatchObject({ playing: true, rate: 0.5 / 1.001 });
    main.player.pause();
    expect(other.player.state().playing).toBe(false);
  });

  test('that runs apart is brought back within a frame without a jump, and that is told', () => {
    const [main, other] = [makeFilm(), makeFilm({ skew: 1.02 })];
    const { told } = follow(main, other);
    main.player.seek(fromSeconds(10));
    main.player.play();
    const jumps = other.jumps.length;
    vi.advanceTimersByTime(20_000);
    const apart = other.time() - (main.time() - fromSeconds(3));
    expect(Math.abs(apart)).toBeLessThan(60_000);
    expect(other.jumps.length - jumps).toBe(0);
    // Without being led it would have been 400 ms ahead by then.
    expect(told.some((one) => one.apart !== null && one.apart > 40_000)).toBe(true);
    expect(told.at(-1)?.outside).toBe(false);
  });

  test('that lags far behind jumps', () => {
    const [main, other] = [makeFilm(), makeFilm()];
    follow(main, other);
    main.player.seek(fromSeconds(10));
    main.player.play();
    other.player.seek(fromSeconds(2));
    vi.advanceTimersByTime(3_000);
    expect(Math.abs(other.time() - (main.time() - fromSeconds(3)))).toBeLessThan(50_000);
  });

  test('stands still where it has no such moment, says so, and joins in once it has', () => {
    const [main, other] = [makeFilm(), makeFilm()];
    const { told } = follow(main, other);
    main.player.play();
    vi.advanceTimersByTime(1_000);
    expect(other.player.state().playing).toBe(false);
    expect(told.at(-1)).toEqual({ apart: null, outside: true });
    vi.advanceTimersByTime(4_000);
    expect(other.player.state().playing).toBe(true);
    expect(Math.abs(other.time() - (main.time() - fromSeconds(3)))).toBeLessThan(50_000);
  });

  test('is let go', () => {
    const [main, other] = [makeFilm(), makeFilm()];
    const { stop } = follow(main, other);
    main.player.play();
    stop();
    expect(other.player.state().playing).toBe(false);
    main.player.seek(fromSeconds(20));
    expect(other.time()).not.toBe(fromSeconds(17));
  });
});
