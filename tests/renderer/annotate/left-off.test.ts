// A film that was left is taken up where it was, once it can show that.

import { expect, test } from 'vitest';
import { keepTime, leavePane, paneLeft } from '../../../renderer/views/annotate/desk/left-off.ts';
import { createEmitter } from '../../../renderer/player/emitter.ts';
import type { Moment, PlayerState } from '../../../renderer/player/player.ts';
import { fromSeconds, type Micros } from '../../../shared/domain/time.ts';

function filmFor() {
  const states = createEmitter<null>();
  const moments = createEmitter<Moment>();
  const sought: Micros[] = [];
  let status: PlayerState['status'] = 'loading';
  const still = { playing: false, rate: 1, range: null, frozen: false, muted: false, volume: 1 };
  return {
    sought,
    player: {
      state: (): PlayerState => ({ ...still, status }),
      watch: (listener: () => void) => states.listen(listener),
      watchMoment: (listener: (moment: Moment) => void) => moments.listen(listener),
      seek: (time: Micros) => void sought.push(time),
    },
    show: (seconds: number) => moments.emit({ time: fromSeconds(seconds), frame: 0 }),
    load() {
      status = 'ready';
      states.emit(null);
    },
  };
}

test('the film goes back to where it was left, and to nowhere the first time', () => {
  const first = filmFor();
  const stop = keepTime('ans film', first.player);
  first.load();
  expect(first.sought).toEqual([]);
  first.show(4);
  first.show(7);
  stop();
  first.show(9);

  const again = filmFor();
  keepTime('ans film', again.player);
  again.show(0);
  expect(again.sought).toEqual([]);
  again.load();
  again.load();
  expect(again.sought).toEqual([fromSeconds(7)]);
});

test('another person, or another film, begins at the beginning', () => {
  const one = filmFor();
  keepTime('ans other', one.player);
  one.load();
  one.show(3);
  const other = filmFor();
  keepTime('bram other', other.player);
  other.load();
  expect(other.sought).toEqual([]);
});

test('the tab beside it is the one that was left', () => {
  expect(paneLeft('ans tab')).toBeNull();
  leavePane('ans tab', 'coding');
  expect(paneLeft('ans tab')).toBe('coding');
});
