// What a lock leaves of a page's ways in, and when a vault is locked because its page has gone.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ABSENCE_MS } from '../../electron/shell/loopback/absence.ts';
import { createHttpTransport } from '../../renderer/api/http-transport.ts';
import type { Job, JobState } from '../../shared/domain/job/job.ts';
import { asId, type JobId } from '../../shared/domain/ids.ts';
import { connectionBecomes } from '../support/connection.ts';
import { startTestLoopback, testSeat, type TestLoopback } from '../support/loopback.ts';
import { callWith, openPage } from '../support/page-session.ts';
import { send } from '../support/raw-http.ts';

let shell: TestLoopback;
beforeEach(async () => {
  shell = await startTestLoopback();
});
afterEach(() => shell.close());

const aJob = (state: JobState): Job => ({
  id: asId<JobId>('00000000000000000000000000000001'),
  kind: 'import',
  label: 'film.mp4',
  state,
  phase: 'copying',
  fraction: 0.5,
  secondsLeft: null,
  refusal: null,
  recordingId: null,
});

describe('after a lock', () => {
  it('the browser is told to forget, once', async () => {
    const { token } = await openPage(shell);
    const before = await callWith(shell, token, 'test.echo', { text: 'a' });
    const lock = await callWith(shell, token, 'vault.lock');
    const after = await callWith(shell, token, 'test.echo', { text: 'a' });
    const told = [before, lock, after].map(({ headers }) => headers.get('clear-site-data'));
    expect(told).toEqual([undefined, '"cache", "storage"', undefined]);
  });

  it('the page keeps its way in, for it must be able to unlock', async () => {
    const { token } = await openPage(shell);
    await callWith(shell, token, 'vault.lock');
    expect((await callWith(shell, token, 'test.echo', { text: 'a' })).status).toBe(200);
  });

  it('films are gone: the host’s 404 comes through', async () => {
    const { token } = await openPage(shell);
    const film = 'F'.repeat(43);
    shell.host.films.set(film, Buffer.from('film'));
    const ask = () =>
      send(shell.port, {
        method: 'GET',
        target: `/media/${film}`,
        headers: { 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'video' },
      });
    expect(await ask()).toMatchObject({ status: 200, body: 'film' });
    await callWith(shell, token, 'vault.lock');
    expect((await ask()).status).toBe(404);
  });
});

describe('a page that has gone', () => {
  it('leaves a locked vault after a while, and is locked once', async () => {
    shell.time.now += ABSENCE_MS - 1;
    await shell.absence.check();
    expect(shell.host.locks()).toBe(0);
    shell.time.now += 1;
    await shell.absence.check();
    shell.time.now += ABSENCE_MS;
    await shell.absence.check();
    expect(shell.host.locks()).toBe(1);
  });

  it('counts from the last request with a good token', async () => {
    const { token } = await openPage(shell);
    shell.time.now += ABSENCE_MS - 1;
    await callWith(shell, token, 'test.echo', { text: 'a' });
    await callWith(shell, 'wrong', 'test.echo', { text: 'a' });
    shell.time.now += ABSENCE_MS - 1;
    await callWith(shell, 'wrong', 'test.echo', { text: 'a' });
    await shell.absence.check();
    expect(shell.host.locks()).toBe(0);
    shell.time.now += 1;
    await shell.absence.check();
    expect(shell.host.locks()).toBe(1);
  });

  it('is not gone while it listens, and counts from when it stopped', async () => {
    const transport = createHttpTransport(testSeat(shell.origin, await shell.code()));
    await connectionBecomes(transport, 'open');
    shell.time.now += 10 * ABSENCE_MS;
    await shell.absence.check();
    expect(shell.host.locks()).toBe(0);
    transport.close();
  });

  it('is not waited for because an import runs', async () => {
    shell.host.hub.emit({ kind: 'job', job: aJob('running') });
    shell.time.now += ABSENCE_MS;
    await shell.absence.check();
    expect(shell.host.locks()).toBe(1);
  });
});
