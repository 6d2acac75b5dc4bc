// A film that is playing stops when what it rests on ends: nobody has to close it, and no new page has to ask.

import { afterEach, beforeEach, expect, test } from 'vitest';
import { told } from '../../support/scenes.ts';
import { makeLogWorld, type LogWorld } from '../audit/world.ts';

const SIL = { name: 'Sil', passphrase: 'een stille vijver vol sterren' };
const HOUR_MS = 3600_000;
/** Often enough that what the page was given does not go stale by itself. */
const STEP_HOURS = 6;

let world: LogWorld;
beforeEach(async () => {
  world = await makeLogWorld();
});
afterEach(() => world.close());

/** What an open player gets now. */
async function player(): Promise<() => Promise<number>> {
  const { handlers, host, recordingId } = world;
  const { video } = told(await handlers['recordings.open']({ id: recordingId }));
  return async () => {
    const headers = { range: 'bytes=0-99' };
    const answer = await host.media(new Request(`http://host/media/${video}`, { headers }));
    await answer.body?.cancel();
    return answer.status;
  };
}

test('a yes that holds until a day closes the film after that day', async () => {
  const { handlers, caseId, recordingId } = world;
  const { id: profileId } = told(await handlers['profiles.add']({ ...SIL, roles: ['supervisor'] }));
  told(await handlers['access.give']({ caseId, profileId, kind: 'supervision', until: null }));
  const mother = { codeName: 'ouder A', capacity: 'parent-with-sole-authority', seenIn: 'all' } as const;
  const added = told(await handlers['persons.add']({ caseId, ...mother, born: null, authority: null }));
  told(
    await handlers['consents.give']({
      personIds: [added.id],
      purposes: ['supervision'],
      recordingId,
      givenOn: '2026-01-05',
      form: 'paper',
      textVersion: '1',
      validUntil: '2026-01-06',
    }),
  );
  const file = { becomes: 'file', reason: 'werkbegeleiding' } as const;
  told(await handlers['retention.decideSharing']({ ...file, recordingIds: [recordingId] }));
  told(await handlers['vault.unlock'](SIL));
  const get = await player();
  expect(await get()).toBe(206);
  const seen: number[] = [];
  for (let hours = 0; hours < 60; hours += STEP_HOURS) {
    world.time.now += STEP_HOURS * HOUR_MS;
    seen.push(await get());
  }
  // Since nine in the morning of the fifth: surely the sixth, and surely the seventh, in every time zone.
  expect(seen.slice(0, 4)).toEqual([206, 206, 206, 206]);
  expect(seen.at(-1)).toBe(404);
});
