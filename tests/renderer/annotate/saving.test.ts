// "Alles bewaard" is said only of what the host has answered for.

import { expect, it } from 'vitest';
import { createSaving } from '../../../renderer/views/annotate/desk/saving.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';

function underWay() {
  const { promise, resolve, reject } = Promise.withResolvers<Result<null>>();
  return { promise, resolve, reject };
}

it('is busy until every change was answered, and then says when the last was', async () => {
  let now = 100;
  let told = 0;
  const saving = createSaving(
    () => (told += 1),
    () => now,
  );
  expect(saving.status()).toEqual({ state: 'saved', savedAt: null });
  const [one, two] = [underWay(), underWay()];
  const tracked = [saving.track(one.promise), saving.track(two.promise)];
  expect(told).toBe(2);
  expect(saving.status().state).toBe('saving');
  one.resolve(ok(null));
  await tracked[0];
  expect(saving.status()).toEqual({ state: 'saving', savedAt: 100 });
  now = 200;
  two.resolve(ok(null));
  await tracked[1];
  expect(saving.status()).toEqual({ state: 'saved', savedAt: 200 });
});

it('is busy while something typed waits to be sent', () => {
  const saving = createSaving(
    () => undefined,
    () => 0,
  );
  const sent = saving.hold();
  expect(saving.status().state).toBe('saving');
  sent();
  expect(saving.status().state).toBe('saved');
});

it('says so of a refusal until the same subject was kept', async () => {
  const saving = createSaving(
    () => undefined,
    () => 0,
  );
  await saving.track(Promise.resolve(refuse({ code: 'not-found' })), 'name');
  expect(saving.status().state).toBe('failed');
  await saving.track(Promise.resolve(ok(null)), 'note');
  expect(saving.status().state).toBe('failed');
  await saving.track(Promise.resolve(ok(null)), 'name');
  expect(saving.status().state).toBe('saved');
});

it('is no longer busy when the answer never came', async () => {
  const saving = createSaving(
    () => undefined,
    () => 0,
  );
  await expect(saving.track(Promise.reject(new Error('gone')))).rejects.toThrow('gone');
  expect(saving.status().state).toBe('saved');
});

it('tells who watches only when something to be shown changed', async () => {
  const saving = createSaving(
    () => undefined,
    () => 5,
  );
  const seen: string[] = [];
  const stop = saving.watch(() => seen.push(saving.status().state));
  await saving.track(Promise.resolve(ok(null)));
  stop();
  await saving.track(Promise.resolve(ok(null)));
  expect(seen).toEqual(['saving', 'saving', 'saved']);
});
