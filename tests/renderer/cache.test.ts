// What the page forgets, and when.

import { QueryObserver } from '@tanstack/react-query';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createCache, followEvents, queryKey, readsAny, withJob } from '../../renderer/api/cache.ts';
import type { HostEvent } from '../../shared/contract/events.ts';
import type { Job } from '../../shared/domain/job/job.ts';
import { asId } from '../../shared/domain/ids.ts';

const job = (id: string, fraction: number): Job => ({
  id: asId(id),
  kind: 'import',
  label: 'film.mp4',
  state: 'running',
  phase: 'copying',
  fraction,
  secondsLeft: null,
  refusal: null,
  recordingId: null,
});

function followed() {
  const cache = createCache();
  const hear: ((event: HostEvent) => void)[] = [];
  followEvents(
    {
      subscribe: (listener) => {
        hear.push(listener);
        return () => undefined;
      },
      connection: () => 'open',
      watchConnection: () => () => undefined,
    },
    cache,
  );
  const tell = (event: HostEvent) => {
    for (const listener of hear) listener(event);
  };
  const stale = (...key: ReturnType<typeof queryKey>) => cache.getQueryState(key)?.isInvalidated;
  /** As a view does that shows it; asking again is never answered here. */
  const watch = (name: Parameters<typeof queryKey>[0]) => {
    const queryFn = () => new Promise<never>(() => undefined);
    onTestFinished(
      new QueryObserver(cache, { queryKey: queryKey(name, {}), queryFn }).subscribe(() => undefined),
    );
  };
  return { cache, tell, stale, watch };
}

describe('the cache', () => {
  it('makes stale what is on the screen and reads a changed topic, and nothing else', () => {
    const { cache, tell, stale, watch } = followed();
    cache.setQueryData(queryKey('recordings.list', {}), []);
    cache.setQueryData(queryKey('rounds.list', {}), []);
    watch('recordings.list');
    watch('rounds.list');
    tell({ kind: 'changed', topics: ['recordings'] });
    expect(stale('recordings.list', {})).toBe(true);
    expect(stale('rounds.list', {})).toBe(false);
  });

  it('forgets what is not on the screen and changed, so that it never shows as it was', () => {
    const { cache, tell } = followed();
    cache.setQueryData(queryKey('tasks.list', {}), ['handed in meanwhile']);
    cache.setQueryData(queryKey('cases.list', {}), []);
    tell({ kind: 'changed', topics: ['sheets'] });
    expect(cache.getQueryData(queryKey('tasks.list', {}))).toBeUndefined();
    expect(cache.getQueryData(queryKey('cases.list', {}))).toEqual([]);
  });

  it('shows the lock at once and keeps nothing of the vault', () => {
    const { cache, tell } = followed();
    const me = { id: asId('1'), name: 'Ans', createdAt: 0 };
    cache.setQueryData(queryKey('vault.state', {}), { kind: 'open', folder: '/v', demo: false, me });
    cache.setQueryData(queryKey('recordings.list', {}), ['secret']);
    cache.setQueryData(queryKey('jobs.list', {}), [job('1', 0)]);
    cache.setQueryData(queryKey('program.preferences', {}), { language: 'nl', theme: 'system' });
    tell({ kind: 'locked' });
    expect(cache.getQueryData(queryKey('vault.state', {}))).toEqual({
      kind: 'locked',
      folder: '/v',
      demo: false,
    });
    expect(cache.getQueryData(queryKey('recordings.list', {}))).toBeUndefined();
    expect(cache.getQueryData(queryKey('jobs.list', {}))).toBeUndefined();
    expect(cache.getQueryData(queryKey('program.preferences', {}))).toBeDefined();
  });

  it('puts a job in its place, or at the end', () => {
    expect(withJob([job('a', 0), job('b', 0)], job('a', 0.5))?.map((j) => [j.id, j.fraction])).toEqual([
      ['a', 0.5],
      ['b', 0],
    ]);
    expect(withJob([job('a', 0)], job('c', 0))?.map((j) => j.id)).toEqual(['a', 'c']);
    expect(withJob(undefined, job('a', 0))).toBeUndefined();
  });

  it('knows that blindness opens fragments and rows of recordings', () => {
    // What may be seen of others changes when a sheet is submitted or a round is made.
    for (const name of [
      'recordings.list',
      'recordings.open',
      'fragments.list',
      'fragments.changes',
      'agreement.choices',
      'agreement.study',
      'agreement.marked',
      'agreement.timeline',
    ]) {
      expect(readsAny(name, ['sheets'])).toBe(true);
      expect(readsAny(name, ['rounds'])).toBe(true);
    }
  });
});

describe('a connection that comes back', () => {
  it('makes everything stale, because events may have been missed', () => {
    const cache = createCache();
    let connection: 'open' | 'interrupted' = 'open';
    const watchers: (() => void)[] = [];
    followEvents(
      {
        subscribe: () => () => undefined,
        connection: () => connection,
        watchConnection: (listener) => {
          watchers.push(listener);
          return () => undefined;
        },
      },
      cache,
    );
    cache.setQueryData(queryKey('rounds.list', {}), []);
    connection = 'interrupted';
    for (const watcher of watchers) watcher();
    expect(cache.getQueryState(queryKey('rounds.list', {}))?.isInvalidated).toBe(false);
    connection = 'open';
    for (const watcher of watchers) watcher();
    expect(cache.getQueryState(queryKey('rounds.list', {}))?.isInvalidated).toBe(true);
  });
});
