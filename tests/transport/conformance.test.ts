// One suite for every carrier: what a page may rely on, whichever shell it has.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HostEvent } from '../../shared/contract/events.ts';
import { asId } from '../../shared/domain/ids.ts';
import type { Job } from '../../shared/domain/job/job.ts';
import { A_SECRET } from '../support/fake-host.ts';
import { type Carried, carriers } from './carriers.ts';

const A_JOB: Job = {
  id: asId('a'),
  kind: 'import',
  label: 'film.mp4',
  state: 'running',
  phase: 'copying',
  fraction: 0,
  secondsLeft: null,
  refusal: null,
  recordingId: null,
};

const LARGE = 5 * 1024 * 1024;

describe.each(Object.entries(carriers))('%s', (_name, carry) => {
  let carried: Carried;
  beforeEach(async () => {
    carried = await carry();
  });
  afterEach(async () => {
    carried.transport.close();
    await carried.end();
  });
  const call = (name: string, input: unknown) => carried.transport.call(name, input);
  /** Each to be told from the others. */
  const happened = (number: number): HostEvent => ({
    kind: 'job',
    job: { ...A_JOB, fraction: number / 1000 },
  });

  /** Listens until so many events have come. */
  function events(count: number): Promise<readonly HostEvent[]> {
    const heard: HostEvent[] = [];
    return new Promise((resolve) => {
      const stop = carried.transport.subscribe((event) => {
        heard.push(event);
        if (heard.length < count) return;
        stop();
        resolve(heard);
      });
    });
  }

  it('carries a call and its answer', async () => {
    const text = 'ë 👶 \u2028 "quoted" \\ \0';
    expect(await call('test.echo', { text })).toEqual({ ok: true, value: text });
  });

  it('carries a refusal with its facts', async () => {
    const error = { code: 'score.out-of-range', min: 1, max: 9, step: 1 };
    expect(await call('test.refuse', {})).toEqual({ ok: false, error });
  });

  it('refuses input that does not fit, and says where', async () => {
    const error = { code: 'input.invalid', path: 'text' };
    expect(await call('test.echo', { text: 7 })).toEqual({ ok: false, error });
  });

  it.each([
    ['an extra key', { text: 'a', extra: 1 }],
    ['nothing', undefined],
    ['null', null],
    ['a list', ['a']],
    ['a bare text', 'a'],
  ])('refuses %s where an object is asked', async (_what, input) => {
    expect(await call('test.echo', input)).toMatchObject({ ok: false, error: { code: 'input.invalid' } });
  });

  it.each(['test.unknown', 'shell.unknown', '__proto__', 'constructor', 'toString', 'hasOwnProperty', ''])(
    'knows no procedure "%s"',
    async (name) => {
      expect(await call(name, {})).toEqual({ ok: false, error: { code: 'not-found' } });
    },
  );

  it('turns a throw into an incident number, without a word of its message', async () => {
    const answer = await call('test.throw', {});
    expect(answer).toMatchObject({ ok: false, error: { code: 'internal' } });
    const incident = !answer.ok && answer.error.code === 'internal' ? answer.error.incident : '';
    expect(incident).toMatch(/^[0-9a-f]{8}$/u);
    expect(JSON.stringify(answer)).not.toContain(A_SECRET);
    expect(carried.host.log.lines.join()).toContain(incident);
    expect(carried.host.log.lines.join()).not.toContain(A_SECRET);
  });

  it('lets the shell answer what is the shell’s', async () => {
    expect(await call('shell.abilities', {})).toMatchObject({ ok: true, value: { typedPaths: true } });
  });

  it('brings events in their order', async () => {
    const heard = events(200);
    const sent = Array.from({ length: 200 }, (_, at) => happened(at));
    for (const event of sent) carried.host.hub.emit(event);
    expect(await heard).toEqual(sent);
  });

  it('brings events to every listener, and to none that has stopped', async () => {
    const stopped: HostEvent[] = [];
    const stop = carried.transport.subscribe((event) => stopped.push(event));
    const first = events(1);
    carried.host.hub.emit(happened(1));
    await first;
    stop();
    const second = events(1);
    carried.host.hub.emit(happened(2));
    expect(await second).toEqual([happened(2)]);
    expect(stopped).toEqual([happened(1)]);
  });

  it('answers calls as they are done, not as they were asked', async () => {
    const order: string[] = [];
    const waits = ['a', 'b', 'c'].map(async (name) => {
      const answer = await call('test.wait', { name });
      order.push(name);
      return answer;
    });
    // Behind the three: when this one is answered, they have arrived.
    await call('test.echo', { text: 'all here' });
    for (const [name, at] of [
      ['c', 2],
      ['a', 0],
      ['b', 1],
    ] as const) {
      await call('test.release', { name });
      await waits[at];
    }
    expect(order).toEqual(['c', 'a', 'b']);
  });

  it('keeps many calls at once apart', async () => {
    const texts = Array.from({ length: 100 }, (_, at) => `call ${String(at)}`);
    const answers = await Promise.all(texts.map((text) => call('test.echo', { text })));
    expect(answers.map((answer) => answer.ok && answer.value)).toEqual(texts);
  });

  it('carries an answer of five megabytes', async () => {
    const answer = await call('test.large', { characters: LARGE });
    expect(answer.ok && typeof answer.value === 'string' && answer.value.length).toBe(LARGE);
  });

  it('answers “connection lost” once it is closed, and says so to who watches', async () => {
    const seen: string[] = [];
    carried.transport.watchConnection(() => seen.push(carried.transport.connection()));
    carried.transport.close();
    expect(seen).toEqual(['lost']);
    expect(await call('test.echo', { text: 'a' })).toEqual({ ok: false, error: { code: 'connection.lost' } });
  });
});

describe.each(Object.entries(carriers).filter(([name]) => name !== 'in memory'))('%s', (_name, carry) => {
  it('answers calls under way with “connection lost” when it is closed', async () => {
    const carried = await carry();
    const { transport } = carried;
    const waiting = transport.call('test.wait', { name: 'never' });
    await transport.call('test.echo', { text: 'all here' });
    transport.close();
    expect(await waiting).toEqual({ ok: false, error: { code: 'connection.lost' } });
    await carried.end();
  });
});
