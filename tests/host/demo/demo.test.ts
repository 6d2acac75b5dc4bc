import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { PARTS } from '../../../electron/host/db/film-container.ts';
import { sql } from '../../../electron/host/db/sql.ts';
import { readCatalogue } from '../../../electron/host/demo/catalogue.ts';
import { DEMO_PEOPLE } from '../../../electron/host/demo/people.ts';
import { createSeedDemo } from '../../../electron/host/demo/service.ts';
import { decodeFrames } from '../../../electron/host/media/frame-part.ts';
import { readSheet } from '../../../electron/host/media/thumbnails.ts';
import { decodeWaveform } from '../../../electron/host/media/waveform.ts';
import type { RecordingRow } from '../../../shared/contract/recordings.ts';
import { AINSWORTH } from '../../../shared/domain/instrument/ainsworth.ts';
import { isKnownCode } from '../../../shared/domain/code/codebook.ts';
import { fromSeconds, toSeconds } from '../../../shared/domain/time.ts';
import type { Language } from '../../../shared/domain/words.ts';
import { openTestVault, type TestVault } from '../../support/session.ts';
import { refusalOf, told } from '../../support/scenes.ts';

const FILMS = join(import.meta.dirname, '../../../resources/demo');
const names = DEMO_PEOPLE.map((person) => person.name);

async function openDemo(language: Language): Promise<TestVault> {
  const vault = await openTestVault(names);
  const seed = createSeedDemo({ ports: vault.ports, filmsFolder: FILMS, language: () => language });
  const made = await seed(
    vault.session('Ans'),
    names.map((name) => vault.profile(name)),
  );
  told(made);
  return vault;
}

let vault: TestVault;
beforeAll(async () => {
  vault = await openDemo('nl');
});
afterAll(() => vault.close());

async function recordings(name: string): Promise<readonly RecordingRow[]> {
  return told(await vault.as(name)['recordings.list']({}));
}

async function longFilm(name: string): Promise<RecordingRow['recording']> {
  const all = (await recordings(name)).map((row) => row.recording);
  const [long] = all.filter((one) => one.duration >= fromSeconds(180));
  if (long === undefined) throw new Error('no long film');
  return long;
}

describe('the films of the demo', () => {
  test('lie in their containers as they were shipped, each part with its sum', async () => {
    const rowShape = z.object({
      id: z.string(),
      sha256: z.string(),
      frame_count: z.int(),
      key_hex: z.string(),
    });
    const rows = await vault.db.read((reader) =>
      reader.all(sql`select r.*, k.key_hex from recording r join film_key k on k.recording_id = r.id`),
    );
    const shipped = (await readCatalogue(FILMS)).map((film) => film.sha256);
    expect(new Set(rows.map((row) => row['sha256']))).toEqual(new Set(shipped));
    for (const { id, key_hex, sha256, frame_count } of rows.map((row) => rowShape.parse(row))) {
      const container = await vault.films.open(id, Buffer.from(key_hex, 'hex'));
      for (const part of PARTS.filter((name) => name !== 'proxy')) {
        const bytes = await container.read(part, 0, Number.MAX_SAFE_INTEGER);
        const hash = createHash('sha256').update(bytes).digest('hex');
        const kept = await vault.db.read((reader) =>
          reader.first(sql`select sha256 from film_part where recording_id = ${id} and part = ${part}`),
        );
        expect(kept?.['sha256']).toBe(hash);
        if (part === 'original') expect(hash).toBe(sha256);
        if (part === 'frames') expect(decodeFrames(bytes).times).toHaveLength(frame_count);
        if (part === 'waveform') expect(Math.max(...decodeWaveform(bytes).peaks)).toBeGreaterThan(20);
        if (part === 'thumbnails') expect(readSheet(bytes)?.count).toBeGreaterThan(3);
      }
      await container.close();
    }
  });

  test('are thirteen, of two families; one lasts minutes, the others half a minute', async () => {
    const all = (await recordings('Ans')).map((row) => row.recording);
    expect(new Set(all.map((one) => one.caseId)).size).toBe(2);
    const seconds = all.map((one) => toSeconds(one.duration)).toSorted((a, b) => a - b);
    expect(seconds).toHaveLength(13);
    expect(seconds.filter((length) => length >= 20 && length <= 31)).toHaveLength(12);
    expect(seconds.at(-1)).toBeGreaterThan(180);
  });
});

describe('the finished round', () => {
  test('shows figures that two careful raters could have', async () => {
    const [first] = told(await vault.as('Ans')['rounds.list']({}));
    if (first === undefined) throw new Error('no round');
    const { scales, rows, closed } = told(
      await vault.as('Ans')['agreement.round']({ roundId: first.round.id }),
    );
    expect([rows.length, closed]).toEqual([13, 0]);
    expect(scales.map((one) => one.scaleId)).toEqual(['sensitivity', 'cooperation']);
    for (const { agreement } of scales) {
      expect(agreement.nUnits).toBe(13);
      expect(agreement.icc.estimate).toBeGreaterThan(0.7);
      expect(agreement.icc.estimate).toBeLessThan(0.9);
      expect(agreement.withinOne.estimate).toBeGreaterThan(0.6);
      expect(agreement.withinOne.estimate).toBeLessThan(1);
      expect(agreement.icc.interval).toBeDefined();
    }
  });

  test('is handed in, with notes and with evidence that is there', async () => {
    for (const name of ['Ans', 'Bram']) {
      const mine = vault.as(name);
      const tasks = told(await mine['tasks.list']({}));
      expect(tasks).toHaveLength(13);
      let cited = 0;
      for (const task of tasks) {
        expect(task).toMatchObject({ answered: 2, asked: 2, submittedAt: expect.any(Number) });
        const { scores } = told(await mine['sheets.open']({ sheetId: task.sheetId }));
        expect(scores.some((score) => score.note !== '')).toBe(true);
        const known = told(await mine['fragments.list']({ recordingId: task.recordingId }));
        const evidence = scores.flatMap((score) => score.evidence);
        expect(known.map((one) => one.id)).toEqual(expect.arrayContaining([...evidence]));
        cited += evidence.length;
      }
      expect(cited).toBeGreaterThan(3);
    }
  });
});

describe('the prepared fragments on the long film', () => {
  test('have names, notes and codes, and those for the conversation bear a star', async () => {
    const long = await longFilm('Ans');
    const all = told(await vault.as('Ans')['fragments.list']({ recordingId: long.id }));
    const mine = all.filter((one) => one.authorId === vault.profile('Ans').id);
    const starred = mine.filter((one) => one.starred);
    expect(starred.length).toBeGreaterThanOrEqual(6);
    expect(mine.length).toBeGreaterThan(starred.length);
    expect(new Set(starred.flatMap((one) => one.codes)).size).toBeGreaterThanOrEqual(4);
    for (const one of mine) {
      expect(one.name).not.toBe('');
      expect(one.note).not.toBe('');
      expect(one.codes.every(isKnownCode)).toBe(true);
      expect(one.start).toBeGreaterThanOrEqual(0);
      expect(one.end).toBeLessThanOrEqual(long.duration);
      const seconds = toSeconds(one.end) - toSeconds(one.start);
      expect(seconds).toBeGreaterThan(2);
      expect(seconds).toBeLessThan(20);
    }
  });
});

describe('the newcomer', () => {
  test('has one open task, on the long film', async () => {
    const long = await longFilm('Chris');
    const tasks = told(await vault.as('Chris')['tasks.list']({}));
    expect(tasks).toMatchObject([{ recordingId: long.id, answered: 0, asked: 2, submittedAt: null }]);
  });

  test('is blind to that film, and sees all the rest', async () => {
    const chris = vault.as('Chris');
    const long = await longFilm('Chris');
    expect(long).toMatchObject({ title: '', caseId: null });
    const rows = await recordings('Chris');
    expect(rows.filter((row) => row.recording.title !== '')).toHaveLength(12);
    expect(rows.find((row) => row.recording.id === long.id)?.fragments).toBe(0);
    expect(told(await chris['fragments.list']({ recordingId: long.id }))).toEqual([]);
    const [first] = told(await chris['rounds.list']({}));
    if (first === undefined) throw new Error('no round');
    const agreement = told(await chris['agreement.round']({ roundId: first.round.id }));
    expect([agreement.rows.length, agreement.closed]).toEqual([12, 1]);
    const [sheet] = told(await vault.as('Ans')['tasks.list']({})).filter(
      (task) => task.recordingId === long.id,
    );
    if (sheet === undefined) throw new Error('no sheet');
    expect(refusalOf(await chris['sheets.open']({ sheetId: sheet.sheetId }))).toBe('blind');
  });
});

test('all that is known of the films comes in one act', () => {
  expect(vault.news.map((act) => act.label)).toEqual(['demo.fill']);
});

describe('another demo, in English', () => {
  let english: TestVault;
  beforeAll(async () => {
    english = await openDemo('en');
  });
  afterAll(() => english.close());

  test('speaks the language in which it is opened', async () => {
    const inEnglish = told(await english.as('Ans')['recordings.list']({})).map((row) => row.recording.title);
    const inDutch = (await recordings('Ans')).map((row) => row.recording.title);
    expect(inEnglish).toContain('Bath time');
    expect(inDutch).toContain('In bad');
  });

  test('opens the long film to the newcomer once that is scored', async () => {
    const chris = english.as('Chris');
    const [task] = told(await chris['tasks.list']({}));
    if (task === undefined) throw new Error('no task');
    for (const scaleId of AINSWORTH.usual) {
      const verdict = { kind: 'value', value: 7 } as const;
      told(await chris['sheets.score']({ sheetId: task.sheetId, scaleId, verdict }));
    }
    told(await chris['sheets.submit']({ sheetId: task.sheetId }));
    const { recording } = told(await chris['recordings.open']({ id: task.recordingId }));
    expect(recording.title).toBe('Playing together on the rug');
    const fragments = told(await chris['fragments.list']({ recordingId: task.recordingId }));
    expect(fragments.map((one) => one.name)).toContain('Taking turns talking');
    const [first] = told(await chris['rounds.list']({}));
    expect(first?.revealed).toBe(13);
  });
});
