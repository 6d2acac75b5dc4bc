import { expect, test } from 'vitest';
import { createEventHub } from '../../electron/host/events.ts';

test('a listener that throws reaches neither the one that tells nor the other listeners', () => {
  const faults: unknown[] = [];
  const hub = createEventHub((error) => faults.push(error));
  const heard: string[] = [];
  const fault = new Error('a broken carrier');
  hub.subscribe(() => {
    throw fault;
  });
  hub.subscribe((event) => heard.push(event.kind));
  hub.emit({ kind: 'locked' });
  expect(heard).toEqual(['locked']);
  expect(faults).toEqual([fault]);
});
