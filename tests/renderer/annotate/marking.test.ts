// Marking: begin and end in either order, the time to react, trimming by frames, times as people type them.

import { describe, expect, it } from 'vitest';
import { fromSeconds, micros } from '../../../shared/domain/time.ts';
import { noticedAt, pressEdge } from '../../../renderer/views/annotate/marking/running-mark.ts';
import { frameOfEdge, trimmed } from '../../../renderer/views/annotate/marking/trim.ts';
import { readTime } from '../../../renderer/views/annotate/transport/read-time.ts';

const at = fromSeconds;

describe('a running mark', () => {
  it('is completed by the other edge, in either order', () => {
    const begun = pressEdge(null, 'begin', at(3));
    expect(begun).toEqual({ kind: 'running', mark: { edge: 'begin', time: at(3) } });
    const span = { start: at(3), end: at(5) };
    expect(pressEdge({ edge: 'begin', time: at(3) }, 'end', at(5))).toEqual({
      kind: 'done',
      span,
      swapped: false,
    });
    expect(pressEdge({ edge: 'end', time: at(5) }, 'begin', at(3))).toEqual({
      kind: 'done',
      span,
      swapped: false,
    });
  });

  it('swaps an end that lies before its begin', () => {
    const done = pressEdge({ edge: 'begin', time: at(5) }, 'end', at(3));
    expect(done).toEqual({ kind: 'done', span: { start: at(3), end: at(5) }, swapped: true });
  });

  it('moves when the same edge is marked again', () => {
    const again = pressEdge({ edge: 'begin', time: at(3) }, 'begin', at(4));
    expect(again).toEqual({ kind: 'running', mark: { edge: 'begin', time: at(4) } });
  });
});

describe('the time to react', () => {
  it('counts only while the film runs, and with its speed', () => {
    expect(noticedAt(at(10), false, 1, 600)).toBe(at(10));
    expect(noticedAt(at(10), true, 1, 600)).toBe(at(9.4));
    expect(noticedAt(at(10), true, 0.5, 600)).toBe(at(9.7));
    expect(noticedAt(at(0.2), true, 1, 600)).toBe(at(0));
  });
});

describe('trimming by a frame', () => {
  // Variable on purpose: 40, 20 and 60 ms.
  const frames = { times: [0, 40_000, 60_000, 120_000], end: 160_000 };
  const span = { start: micros(40_000), end: micros(120_000) };

  it('goes to the frame before and after', () => {
    expect(trimmed(span, { edge: 'start', by: -1, unit: 'frame' }, frames).start).toBe(0);
    expect(trimmed(span, { edge: 'start', by: 1, unit: 'frame' }, frames).start).toBe(60_000);
    expect(trimmed(span, { edge: 'end', by: -1, unit: 'frame' }, frames).end).toBe(60_000);
    expect(trimmed(span, { edge: 'end', by: 1, unit: 'frame' }, frames).end).toBe(160_000);
  });

  it('takes an edge between two frames to the nearer one in that direction', () => {
    const between = { start: micros(50_000), end: micros(130_000) };
    expect(trimmed(between, { edge: 'start', by: -1, unit: 'frame' }, frames).start).toBe(40_000);
    expect(trimmed(between, { edge: 'end', by: -1, unit: 'frame' }, frames).end).toBe(120_000);
  });

  it('never makes a fragment empty', () => {
    const one = { start: micros(40_000), end: micros(60_000) };
    expect(trimmed(one, { edge: 'start', by: 1, unit: 'frame' }, frames)).toBe(one);
    expect(trimmed(one, { edge: 'end', by: -1, unit: 'frame' }, frames)).toBe(one);
  });

  it('goes a second at a time to the frame nearest there, and stays within film and fragment', () => {
    const times = Array.from({ length: 100 }, (_, i) => i * 40_000);
    const long = { times, end: 4_000_000 };
    const span = { start: micros(1_010_000), end: micros(2_510_000) };
    const second = (edge: 'start' | 'end', by: -1 | 1) => trimmed(span, { edge, by, unit: 'second' }, long);
    expect(second('start', 1).start).toBe(2_000_000);
    expect(second('start', -1).start).toBe(0);
    expect(second('end', 1).end).toBe(3_520_000);
    expect(
      trimmed({ ...span, end: micros(1_500_000) }, { edge: 'end', by: -1, unit: 'second' }, long).end,
    ).toBe(1_500_000);
    expect(
      trimmed({ ...span, end: micros(3_900_000) }, { edge: 'end', by: 1, unit: 'second' }, long).end,
    ).toBe(4_000_000);
  });

  it('moves a moment as a whole', () => {
    const moment = { start: micros(40_000), end: micros(40_000) };
    const on = trimmed(moment, { edge: 'end', by: 1, unit: 'frame' }, frames);
    expect(on.start).toBe(on.end);
    expect(on.start).toBeGreaterThan(moment.start);
  });

  it('shows the first and the last picture of the fragment', () => {
    expect(frameOfEdge(span, 'start', frames)).toBe(1);
    expect(frameOfEdge(span, 'end', frames)).toBe(2);
    expect(frameOfEdge({ start: micros(0), end: micros(160_000) }, 'end', frames)).toBe(3);
  });
});

describe('a typed time', () => {
  it.each([
    ['3:32', 212],
    ['3.32', 212],
    ['3,32', 212],
    ['212', 212],
    ['3:32,4', 212.4],
    ['3:32.45', 212.45],
    ['1:03:32', 3812],
    ['12,5', 12.5],
    [' 0:07 ', 7],
    ['+5', 105],
    ['-2,5', 97.5],
    ['+ 1:00', 160],
  ])('%s is read', (text, seconds) => {
    expect(readTime(text, at(100))).toBe(at(seconds));
  });

  it.each(['', 'later', '3:75', '1:2:3', '--5', '3:', ':30', '1e3'])('%s is not', (text) => {
    expect(readTime(text, at(100))).toBeNull();
  });
});
