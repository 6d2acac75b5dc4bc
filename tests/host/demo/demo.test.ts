import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { PARTS } from '../../../electron/host/db/film-container.ts';
import { sql } from '../../../electron/host/db/sql.ts';
import { readCatalogue } from '../../../electron/host/demo/catalogue.ts';
import { DEMO_PEOPLE } from '../../../electron/host/demo/people.ts';
import { createSeedDemo } from '../../../electron/host/demo/service.ts';
import { filmKey } from '../../../electron/host/films/film-keys.ts';
import { allProfiles } from '../../../electron/host/profiles/service.ts';
import { decodeFrames } from '../../../electron/host/media/frame-part.ts';
import { readSheet } from '../../../electron/host/media/thumbnails.ts';
import { decodeWaveform } from '../../../electron/host/media/waveform.ts';
import type { AgreementStudy, StudyFilter, TimelineTrack } from '../../../shared/contract/agreement.ts';
import type { RecordingRow } from '../../../shared/contract/recordings.ts';
import { matchOptimally } from '../../../shared/domain/agreement/timeline/optimal-matching.ts';
import { AINSWORTH } from '../../../shared/domain/instrument/ainsworth.ts';
import { findCode } from '../../../shared/domain/code/codebook.ts';
import { withinEpisode } from '../../../shared/domain/episode/episode.ts';
import { STANDARD_BOOK } from '../../../shared/domain/code/templates/standard-book.ts';
import { codesOf } from '../../../shared/domain/fragment/coding.ts';
import type { Fragment } from '../../../shared/domain/fragment/fragment.ts';
import { asId, type ProfileId, type RecordingId } from '../../../shared/domain/ids.ts';
import { checkVerdict } from '../../../shared/domain/score/score.ts';
import { fromSeconds, toSeconds } from '../../../shared/domain/time.ts';
import type { Language } from '../../../shared/domain/words.ts';
import { openTestVault, type TestVault } from '../../support/session.ts';
import { refusalOf, told } from '../../support/scenes.ts';

const FILMS = join(import.meta.dirname, '../../../resources/demo');
/** Whose scores are still there. */
const DESTROYED = 'b2-changing';
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
    });
    const rows = await vault.db.read((reader) =>
      reader.all(sql`select id, sha256, frame_count from recording where destroyed_at is null`),
    );
    const shipped = (await readCatalogue(FILMS)).filter((film) => film.id !== DESTROYED);
    expect(new Set(rows.map((row) => row['sha256']))).toEqual(new Set(shipped.map(({ sha256 }) => sha256)));
    for (const { id, sha256, frame_count } of rows.map((row) => rowShape.parse(row))) {
      const key = await vault.db.read((reader) => filmKey(reader, vault.session('Ans'), asId(id)));
      const container = await vault.films.open(id, key ?? Buffer.alloc(32));
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

const NO_FILTER = { roundIds: null, team: null, raterIds: null, from: null, to: null };

async function studyOf(name: string, filter: Partial<StudyFilter> = {}): Promise<AgreementStudy> {
  const asked = { instrumentId: AINSWORTH.id, ...NO_FILTER, ...filter };
  return told(await vault.as(name)['agreement.study'](asked));
}

/** The rounds in their order: the first one, the repeated one, and the one that the newcomer scores along. */
async function roundIds(name = 'Ans') {
  return told(await vault.as(name)['rounds.list']({})).map(({ round }) => round.id);
}

/** What two people gave on one scale, where both gave points. */
function pairsOn(study: AgreementStudy, scaleId: string, a: string, b: string) {
  return study.rows.flatMap(({ cells }) => {
    const points = [a, b].map((name) => {
      const of = vault.profile(name).id;
      const verdict = cells.find((cell) => cell.raterId === of && cell.scaleId === scaleId)?.verdict;
      return verdict?.kind === 'value' ? verdict.value : null;
    });
    const [first = null, second = null] = points;
    return first === null || second === null ? [] : [[first, second] as const];
  });
}

describe('the first round', () => {
  test('holds what two careful raters could have given', async () => {
    const [first] = await roundIds();
    const study = await studyOf('Ans', { roundIds: first === undefined ? [] : [first] });
    expect([study.rows.length, study.closed]).toEqual([13, 0]);
    expect(study.scaleIds).toEqual(['sensitivity', 'cooperation']);
    expect(new Set(study.rows.map(({ family }) => family))).toEqual(new Set([0, 1]));
    for (const scaleId of study.scaleIds) {
      const pairs = pairsOn(study, scaleId, 'Ans', 'Bram');
      expect(pairs).toHaveLength(13);
      const near = pairs.filter(([a, b]) => Math.abs(a - b) <= 1).length;
      expect(near).toBeGreaterThan(7);
      expect(near).toBeLessThan(13);
      expect(new Set(pairs.flat()).size).toBeGreaterThan(5);
    }
  });

  test('is handed in, with notes and with evidence that is there', async () => {
    const [first] = await roundIds();
    for (const name of ['Ans', 'Bram']) {
      const mine = vault.as(name);
      const tasks = told(await mine['tasks.list']({})).filter((task) => task.roundId === first);
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

describe('the repeated round', () => {
  async function repeated() {
    const [, second] = await roundIds();
    return studyOf('Ans', { roundIds: second === undefined ? [] : [second] });
  }

  test('is of three people, on the short films and on all scales, with some things not observed', async () => {
    const study = await repeated();
    expect(study.raters.map(({ name, team }) => [name, team])).toEqual([
      ['Ans', 'Noord'],
      ['Bram', 'Noord'],
      ['Chris', 'Zuid'],
    ]);
    expect(study.rows).toHaveLength(12);
    expect(study.scaleIds).toEqual(AINSWORTH.scales.map(({ id }) => id));
    const verdicts = study.rows.flatMap(({ cells }) => cells.map(({ verdict }) => verdict));
    expect(verdicts).toHaveLength(12 * 3 * 4);
    for (const verdict of verdicts) expect(verdict.kind).not.toBe('open');
    const reasons = verdicts.flatMap((one) => (one.kind === 'not-observed' ? [one.reason] : []));
    expect(reasons.length).toBeGreaterThan(3);
    expect(new Set(reasons).size).toBeGreaterThan(2);
    for (const verdict of verdicts) {
      for (const scale of AINSWORTH.scales) expect(told(checkVerdict(scale, verdict))).toBe(verdict);
    }
  });

  test('lets a drift be seen: the third begins high and comes nearer', async () => {
    const { rows, ...study } = await repeated();
    const inTime = rows.toSorted((a, b) => a.at - b.at);
    const above = (some: typeof rows) => {
      const pairs = pairsOn({ ...study, rows: some }, 'sensitivity', 'Chris', 'Ans');
      return pairs.reduce((sum, [chris, ans]) => sum + chris - ans, 0) / pairs.length;
    };
    expect(above(inTime.slice(0, 5))).toBeGreaterThan(1);
    expect(above(inTime.slice(7))).toBeLessThan(0.5);
  });
});

describe('the time that lies behind the demo', () => {
  const DAY = 86_400_000;

  test('goes the right way: people, films, marks, rounds, sheets, and nothing after today', async () => {
    const { rows } = await studyOf('Ans');
    const rounds = told(await vault.as('Ans')['rounds.list']({})).map(({ round }) => round);
    const people = await vault.db.read((reader) => allProfiles(reader));
    const came = people.map(({ createdAt }) => createdAt);
    const filmed = (await recordings('Ans')).flatMap(({ recording }) => recording.importedAt ?? []);
    expect(filmed).toHaveLength(13);
    expect(came.filter((at) => at < Math.min(...filmed))).toHaveLength(2);
    expect(Math.max(...filmed)).toBeLessThan(rounds[0]?.createdAt ?? 0);
    expect(Math.max(...came)).toBeLessThan(rounds[1]?.createdAt ?? 0);
    for (const { roundId, at } of rows) {
      const turn = rounds.findIndex(({ id }) => id === roundId);
      expect(at).toBeGreaterThan(rounds[turn]?.createdAt ?? Number.NaN);
      expect(at).toBeLessThan(rounds[turn + 1]?.createdAt ?? Number.NaN);
    }
    const now = vault.ports.clock();
    expect(rounds.at(-1)?.createdAt).toBeLessThan(now - DAY);
    expect(people.map(({ name }) => name)).toEqual(names);
  });

  test('is long enough for figures over time: films come in days apart, the rounds months', async () => {
    const { rows } = await studyOf('Ans');
    const [first] = await roundIds();
    const days = (some: typeof rows) => some.map(({ at }) => at / DAY).toSorted((a, b) => a - b);
    const before = days(rows.filter(({ roundId }) => roundId === first));
    const after = days(rows.filter(({ roundId }) => roundId !== first));
    for (const list of [before, after]) {
      for (const [index, day] of list.slice(1).entries()) expect(day - (list[index] ?? 0)).toBeGreaterThan(1);
    }
    expect((after[0] ?? 0) - (before.at(-1) ?? 0)).toBeGreaterThan(60);
  });
});

describe('marks of two people on one film', () => {
  test('partly meet and partly do not, on several films and for each pair', async () => {
    const marked = told(await vault.as('Ans')['agreement.marked']({}));
    expect(marked.length).toBeGreaterThan(5);
    const long = await longFilm('Ans');
    expect(marked.find((one) => one.recordingId === long.id)?.raters.map(({ name }) => name)).toEqual([
      'Ans',
      'Bram',
    ]);
    const byAll = marked.filter(({ raters }) => raters.length === 3);
    expect(byAll).toHaveLength(2);
    const [one, other] = byAll.map(({ recordingId }) => recordingId);
    if (one === undefined || other === undefined) throw new Error('two films');
    for (const [recordingId, a, b] of [
      [long.id, 'Ans', 'Bram'],
      [one, 'Ans', 'Chris'],
      [other, 'Bram', 'Chris'],
    ] as const) {
      const { pairs, omissions, commissions } = await matchingOf(recordingId, a, b);
      expect(pairs.length, `${a} and ${b}`).toBeGreaterThan(1);
      expect(omissions.length + commissions.length, `${a} and ${b}`).toBeGreaterThan(0);
    }
  });

  async function matchingOf(recordingId: RecordingId, a: string, b: string) {
    const raterIds: [ProfileId, ProfileId] = [vault.profile(a).id, vault.profile(b).id];
    const study = told(await vault.as('Ans')['agreement.timeline']({ recordingId, raterIds }));
    const events = ({ fragments }: TimelineTrack) =>
      fragments.map((one) => ({ start: one.start, end: one.end, code: one.codes[0] ?? '' }));
    const session = { a: events(study.a), b: events(study.b), t0: 0, t1: study.duration };
    return matchOptimally(session, { kind: 'overlap', share: 0.5 });
  }
});

describe('the prepared fragments on the long film', () => {
  test('have names, notes and codes, and those for the conversation bear a star', async () => {
    const long = await longFilm('Ans');
    const all = told(await vault.as('Ans')['fragments.list']({ recordingId: long.id }));
    const mine = all.filter((one) => one.authorId === vault.profile('Ans').id);
    const starred = mine.filter((one) => one.starred);
    expect(starred.length).toBeGreaterThanOrEqual(6);
    expect(mine.length).toBeGreaterThan(starred.length);
    expect(new Set(starred.flatMap(codesOf)).size).toBeGreaterThanOrEqual(4);
    for (const one of mine) {
      expect(one.name).not.toBe('');
      expect(one.note).not.toBe('');
      expect(codesOf(one).every((code) => findCode(STANDARD_BOOK.content, code) !== null)).toBe(true);
      expect(one.start).toBeGreaterThanOrEqual(0);
      expect(one.end).toBeLessThanOrEqual(long.duration);
      const seconds = toSeconds(one.end) - toSeconds(one.start);
      expect(seconds).toBeGreaterThan(2);
      expect(seconds).toBeLessThan(20);
    }
  });
});

describe('the episodes on the long film', () => {
  test('follow each other with a break, and something is marked outside them and over a bound', async () => {
    const long = await longFilm('Ans');
    const { episodes } = told(await vault.as('Ans')['episodes.list']({ recordingId: long.id }));
    expect(episodes.map(({ kind }) => kind)).toEqual(['free-play', 'tidy-up']);
    const [play, tidyUp] = episodes;
    expect(play?.end).toBeLessThan(tidyUp?.start ?? 0);
    expect(tidyUp?.end).toBeLessThan(long.duration);
    const marked = told(await vault.as('Ans')['fragments.list']({ recordingId: long.id }));
    const within = (one: Fragment) => episodes.filter((episode) => withinEpisode(episode, one));
    expect(marked.some((one) => within(one).length === 0)).toBe(true);
    expect(
      marked.some((one) => within(one).some(({ start, end }) => one.start < start || one.end > end)),
    ).toBe(true);
  });
});

describe('keeping', () => {
  test('shows one that has to go this week, one that must stay, and one that is gone while its scores are not', async () => {
    const ans = vault.as('Ans');
    const { kept, requests } = told(await ans['retention.overview']({}));
    expect(kept).toHaveLength(12);
    expect(requests).toEqual([]);
    const due = kept.filter(({ notice }) => notice !== null);
    expect(due.map(({ notice, details }) => [notice, details?.class, details?.rule])).toEqual([
      [7, 'supervision', 'session'],
    ]);
    expect(kept.filter(({ details }) => details?.rule === 'held')).toHaveLength(1);
    expect(kept.every(({ details }) => details?.class !== null && details?.chosen?.reason !== '')).toBe(true);
    const [gone, ...others] = told(await ans['destructions.list']({}));
    expect(others).toEqual([]);
    expect(gone).toMatchObject({ class: 'supervision', rule: 'session', ground: 'term', byName: 'Ans' });
    const row = (await recordings('Ans')).find(({ recording }) => recording.id === gone?.recordingId);
    expect(row?.recording).toMatchObject({ title: '', destroyedAt: gone?.at });
    const { rows } = await studyOf('Ans');
    const scored = rows.filter(({ recordingId }) => recordingId === gone?.recordingId);
    expect(scored.map(({ cells, destroyedAt }) => [cells.length, destroyedAt])).toEqual([
      [2 * 2, gone?.at],
      [3 * 4, gone?.at],
    ]);
  });

  test('leaves no file of the film that is gone', async () => {
    expect(await vault.films.list()).toHaveLength(12);
    expect(await vault.films.unsettled()).toEqual([]);
  });
});

describe('the newcomer', () => {
  test('has one open task, on the long film', async () => {
    const long = await longFilm('Chris');
    const tasks = told(await vault.as('Chris')['tasks.list']({}));
    expect(tasks.filter((task) => task.submittedAt === null)).toMatchObject([
      { recordingId: long.id, answered: 0, asked: 2, submittedAt: null },
    ]);
  });

  test('is blind to that film, and sees all the rest', async () => {
    const chris = vault.as('Chris');
    const long = await longFilm('Chris');
    expect(long).toMatchObject({ title: '', caseId: null });
    const rows = await recordings('Chris');
    // Nor has the one that was destroyed a title any more.
    expect(rows.filter((row) => row.recording.title !== '')).toHaveLength(11);
    expect(rows.find((row) => row.recording.id === long.id)?.fragments).toBe(0);
    expect(told(await chris['fragments.list']({ recordingId: long.id }))).toEqual([]);
    const study = await studyOf('Chris');
    // Of the first round and of the repeated one; not the long film, in the first and to score along.
    expect([study.rows.length, study.closed]).toEqual([12 + 12, 2]);
    const marked = told(await chris['agreement.marked']({}));
    expect(marked.map(({ recordingId }) => recordingId)).not.toContain(long.id);
    const raterIds: [ProfileId, ProfileId] = [vault.profile('Ans').id, vault.profile('Bram').id];
    const asked = { recordingId: long.id, raterIds };
    expect(refusalOf(await chris['agreement.timeline'](asked))).toBe('blind');
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
