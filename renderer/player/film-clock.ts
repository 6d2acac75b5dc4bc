// Film clock: where the film was at a moment of the page's clock, so that a key means what was on screen when it
// went down, however late the page gets to hear of it. Page times are milliseconds of `performance.now()`, which
// events and painted frames are stamped with as well.

import { micros, type Micros } from '../../shared/domain/time.ts';

export interface FilmClock {
  /** A frame came on screen; from there the film runs on at `rate`, or stands when that is 0. */
  painted: (at: number, time: Micros, rate: number) => void;
  /** The film goes on at another rate from here; 0 stands still. */
  goes: (at: number, rate: number) => void;
  /**
   * The film was sent somewhere. Events are handled in the order in which they happened, so whatever is handled
   * from now on is about that place, even when its key went down before the film was sent there.
   */
  sent: (time: Micros) => void;
  /** Time on the film at a moment of the page's clock. */
  timeAt: (at: number) => Micros;
}

interface Mark {
  readonly at: number;
  readonly time: number;
  readonly rate: number;
}

/** Longer than any hold-up a person would not notice as a fault. */
const REMEMBERED_MS = 5_000;
const MICROS_PER_MS = 1_000;

export function createFilmClock(): FilmClock {
  let marks: Mark[] = [{ at: -Infinity, time: 0, rate: 0 }];

  function add(mark: Mark): void {
    const oldest = mark.at - REMEMBERED_MS;
    // The last mark before the remembered stretch says where the film was at its beginning.
    const first = marks.findLastIndex(({ at }) => at <= oldest);
    const kept = marks.slice(Math.max(0, first)).filter(({ at }) => at <= mark.at);
    marks = [...kept, mark];
  }

  function timeAt(at: number): Micros {
    const index = Math.max(
      0,
      marks.findLastIndex((mark) => mark.at <= at),
    );
    const mark = marks[index];
    if (mark === undefined) return micros(0);
    return micros(Math.round(runOn(mark, at, marks[index + 1])));
  }

  return {
    painted: (at, time, rate) => add({ at, time, rate }),
    goes: (at, rate) => add({ at, time: timeAt(at), rate }),
    sent(time) {
      marks = [{ at: -Infinity, time, rate: 0 }];
    },
    timeAt,
  };
}

/** Between two marks the film runs on, but not past what came next. */
function runOn(mark: Mark, at: number, next: Mark | undefined): number {
  if (mark.rate === 0) return mark.time;
  const time = mark.time + (at - mark.at) * mark.rate * MICROS_PER_MS;
  return next === undefined || next.time < mark.time ? time : Math.min(time, next.time);
}
