// Synthetic events of two raters from a seed, the same in every language.
import { at } from '../indexed.ts';
import { lehmer } from '../random.ts';
import { byStart, type CodedEvent, type CodedSession } from './coded-session.ts';

export type EventGenerator = {
  readonly seed: number;
  /** Events of A. */
  readonly n: number;
  readonly codes: readonly string[];
  /** Shortest and longest event, longest pause between two, largest shift of an end; milliseconds. */
  readonly dmin: number;
  readonly dmax: number;
  readonly gap: number;
  readonly jitter: number;
  /** Probability that B misses an event, and that B draws a code of its own. */
  readonly pdrop: number;
  readonly pconf: number;
};

/** The shortest event of B, in milliseconds. */
const SHORTEST = 40;

/** "evgen1": A codes one event after the other; B sees most of them, a little shifted, some with another code. */
export function generateSession(spec: EventGenerator): CodedSession {
  const { n, codes, dmin, dmax, gap, jitter, pdrop, pconf } = spec;
  const random = lehmer(spec.seed);
  const integerBelow = (count: number): number => Math.floor(random() * count);
  const shift = (): number => integerBelow(2 * jitter + 1) - jitter;
  const a: CodedEvent[] = [];
  const b: CodedEvent[] = [];
  let time = 0;
  let previous = -1;
  for (let event = 0; event < n; event += 1) {
    const drawn = integerBelow(codes.length);
    const index = drawn === previous ? (drawn + 1) % codes.length : drawn;
    previous = index;
    const end = time + dmin + integerBelow(dmax - dmin + 1);
    a.push({ start: time, end, code: at(codes, index) });
    const [startShift, endShift, missed, confused, other] = [
      shift(),
      shift(),
      random(),
      random(),
      integerBelow(codes.length),
    ];
    if (missed >= pdrop) {
      const start = Math.max(0, time + startShift);
      const code = at(codes, confused < pconf ? other : index);
      b.push({ start, end: Math.max(end + endShift, start + SHORTEST), code });
    }
    time = end + integerBelow(gap + 1);
  }
  const cut = cutAtNextStart(byStart(b));
  const t1 = [...a, ...cut].reduce((most, event) => Math.max(most, event.end), 0);
  return { a, b: cut, t0: 0, t1 };
}

/** Ends every event where the next begins, and drops those of which nothing is left. */
function cutAtNextStart(events: readonly CodedEvent[]): CodedEvent[] {
  return events
    .map((event, index) => ({ ...event, end: Math.min(event.end, events[index + 1]?.start ?? event.end) }))
    .filter(({ start, end }) => end > start);
}
