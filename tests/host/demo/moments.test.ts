import { expect, test } from 'vitest';
import { findMoments, spread } from '../../../electron/host/demo/moments.ts';

const event = (tier: string, code: string, startMs: number, endMs: number) => ({
  tier,
  code,
  startMs,
  endMs,
});

test('a moment runs from the signal to the end of the answer, with air, within the film', () => {
  const events = [event('babyAffect', 'smile', 500, 2000), event('parentAffect', 'smile', 1500, 9800)];
  expect(findMoments('pleasure', events, 10_000)).toEqual([{ kind: 'pleasure', startMs: 0, endMs: 10_000 }]);
});

test('an answer that comes too late, too early or from something else is none', () => {
  const signal = event('babyVoice', 'coo', 5000, 5600);
  for (const answer of [
    event('parentVoice', 'reply', 8000, 9000),
    event('parentVoice', 'reply', 4000, 5500),
    event('parentVoice', 'comment', 5500, 6000),
  ]) {
    expect(findMoments('talking', [signal, answer], 20_000)).toEqual([]);
  }
  expect(findMoments('talking', [signal, event('parentVoice', 'reply', 7999, 9000)], 20_000)).toHaveLength(1);
});

test.each([
  [[1, 2, 3, 4, 5, 6], 2, [1, 4]],
  [[1, 2, 3], 2, [1, 3]],
  [[1], 2, [1]],
  [[], 2, []],
])('%j in %d', (things, count, expected) => {
  expect(spread<number>(things, count)).toEqual(expected);
});
