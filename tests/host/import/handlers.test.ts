import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { StorageError } from '../../../electron/host/db/database.ts';
import { createImportHandlers } from '../../../electron/host/import/handlers.ts';
import { createFilmReception } from '../../../electron/host/import/reception.ts';
import { createJobs } from '../../../electron/host/jobs/jobs.ts';
import { asId } from '../../../shared/domain/ids.ts';
import { isOver, type Job } from '../../../shared/domain/job/job.ts';
import { clip } from '../../support/clips.ts';
import { NOTHING, openFilmBench, type FilmBench } from '../../support/film-bench.ts';
import { silent, testTools } from '../../support/film-tools.ts';
import { refusalOf, told } from '../../support/scenes.ts';

let bench: FilmBench;
beforeEach(async () => void (bench = await openFilmBench()));
afterEach(() => bench.close());

function desk(locked = false) {
  const events: Job[] = [];
  const ports = { clock: () => Date.now(), randomBytes, log: silent };
  const reception = createFilmReception(randomBytes);
  let onJob: (job: Job) => void = () => undefined;
  const emit = (event: { kind: string; job?: Job }) => {
    if (event.job === undefined) return;
    events.push(event.job);
    onJob(event.job);
  };
  const jobs = createJobs({ ports, emit });
  const current = () => (locked ? null : bench.session);
  const handlers = createImportHandlers({ current, tools: testTools, ports, reception, jobs });
  return {
    events,
    jobs,
    reception,
    handlers,
    when: (listener: (job: Job) => void) => void (onJob = listener),
    ask: async (path: string) => {
      const source = told(await reception.film(path)).id;
      return handlers['recordings.import']({ source, caseId: bench.caseId, title: '', activity: null });
    },
  };
}

describe('recordings.import', () => {
  test('answers a job at once, which ends in a recording', async () => {
    const { ask, jobs, handlers, events } = desk();
    const id = told(await ask(await clip('noSound')));
    expect(told(await handlers['jobs.list']({}))).toMatchObject([
      { id, label: expect.stringMatching(/noSound/u) },
    ]);
    await jobs.idle();
    const [job] = told(await handlers['jobs.list']({}));
    expect(job).toMatchObject({ state: 'done', fraction: 1 });
    expect(await bench.session.films.list()).toEqual([job?.recordingId]);
    expect(events.filter(isOver)).toHaveLength(1);
    told(await handlers['jobs.dismiss']({ id }));
    expect(told(await handlers['jobs.list']({}))).toEqual([]);
  });

  test('brings films in one after another', async () => {
    const { ask, jobs, events } = desk();
    await ask(await clip('noSound'));
    await ask(await clip('webm'));
    await jobs.idle();
    const running = events.filter((job) => job.state === 'running').map((job) => job.id);
    expect(new Set(running).size).toBe(2);
    expect(running.lastIndexOf(running[0] ?? asId(''))).toBeLessThan(
      running.indexOf(running.at(-1) ?? asId('')),
    );
    expect((await bench.session.films.list()).length).toBe(2);
  });

  test('refuses a film that was never offered, or was used already, and an unknown case', async () => {
    const { handlers, reception, jobs } = desk();
    const details = { caseId: bench.caseId, title: '', activity: null };
    const unknown = { source: asId<never>('0'.repeat(32)), ...details };
    expect(refusalOf(await handlers['recordings.import'](unknown))).toBe('not-found');
    const source = told(await reception.film(await clip('noSound'))).id;
    const nowhere = { source, ...details, caseId: asId<never>('0'.repeat(32)) };
    expect(refusalOf(await handlers['recordings.import'](nowhere))).toBe('not-found');
    told(await handlers['recordings.import']({ source, ...details }));
    expect(refusalOf(await handlers['recordings.import']({ source, ...details }))).toBe('not-found');
    await jobs.idle();
  });

  test('is closed without a session', async () => {
    const { ask, handlers } = desk(true);
    expect(refusalOf(await ask(await clip('noSound')))).toBe('vault.locked');
    expect(refusalOf(await handlers['jobs.list']({}))).toBe('vault.locked');
  });
});

describe('stopping', () => {
  test('by cancel: the job is cancelled, and nothing is left', async () => {
    const { ask, jobs, handlers, when } = desk();
    const id = told(await ask(await clip('hevc')));
    when((job) => void (job.phase === 'converting' && handlers['jobs.cancel']({ id })));
    await jobs.idle();
    expect(jobs.list()).toMatchObject([{ state: 'cancelled', refusal: null, recordingId: null }]);
    expect(await bench.left()).toEqual(NOTHING);
  });

  test('by the lock: every job ends, and nothing is left of them', async () => {
    const { ask, jobs, events, when } = desk();
    await ask(await clip('hevc'));
    await ask(await clip('noSound'));
    when((job) => void (job.state === 'running' && bench.end()));
    await jobs.idle();
    expect(jobs.list()).toEqual([]);
    expect(events.filter(isOver).map((job) => job.state)).toEqual(['cancelled', 'cancelled']);
    expect(await bench.left()).toEqual(NOTHING);
  });

  test('by the disk: the job says so', async () => {
    const { ask, jobs } = desk();
    bench.faults.append = (part) => {
      if (part === 'thumbnails') throw new StorageError('full');
    };
    await ask(await clip('noSound'));
    await jobs.idle();
    expect(jobs.list()).toMatchObject([{ state: 'failed', refusal: { code: 'disk.full' } }]);
    expect(await bench.left()).toEqual(NOTHING);
  });
});
