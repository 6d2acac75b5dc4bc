// Blindness, in every state of who has submitted: nothing of a hidden person's work comes out of any procedure.
// First by their words, which nobody else uses; then by changing their work and seeing that no answer changes,
// which also finds what has no words: scores, counts, figures, progress.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { insertRow } from '../../../electron/host/db/journalled-tables.ts';
import { sql } from '../../../electron/host/db/sql.ts';
import type { SheetId } from '../../../shared/domain/ids.ts';
import { askCommands, askQueries, type Answered } from './probes.ts';
import {
  fragmentWords,
  liveWords,
  judge,
  makeWorld,
  PEOPLE,
  SEEN_ONCE,
  setSubmitted,
  TITLE,
  type Person,
  type Plan,
  type Reach,
  type Work,
  type World,
} from './world.ts';

const PLANS: readonly (readonly [string, Plan, Reach])[] = [
  ['two raters', [['Ans', 'Bram']], 'one film'],
  ['two raters with two films to go', [['Ans', 'Bram']], 'both films'],
  ['two films in two rounds of one', [['Ans'], ['Bram']], 'both films'],
  ['three raters', [['Ans', 'Bram', 'Chris']], 'one film'],
  ['a third in a round of their own', [['Ans', 'Bram'], ['Chris']], 'one film'],
  ['one who scores again later', [['Ans', 'Bram'], ['Ans']], 'one film'],
  [
    'rounds that share a rater',
    [
      ['Ans', 'Bram'],
      ['Bram', 'Chris'],
    ],
    'one film',
  ],
  [
    'three and then two',
    [
      ['Ans', 'Bram', 'Chris'],
      ['Ans', 'Chris'],
    ],
    'one film',
  ],
  ['three rounds of one', [['Bram'], ['Chris'], ['Ans']], 'one film'],
];

/** Tens of thousands of questions; on a machine that has more to do, more than the usual minute. */
const LONG_MS = 240_000;

function subsets(works: readonly Work[]): readonly ReadonlySet<SheetId>[] {
  return works.reduce<readonly ReadonlySet<SheetId>[]>(
    (sets, { sheetId }) => [...sets, ...sets.map((set) => new Set([...set, sheetId]))],
    [new Set<SheetId>()],
  );
}

describe.each(PLANS)('%s', (_name, plan, reach) => {
  let world: World;
  beforeAll(async () => {
    world = await makeWorld(plan, reach);
  });
  afterAll(() => world.vault.close());

  async function inEveryState(
    check: (viewer: Person, verdict: ReturnType<typeof judge>, done: ReadonlySet<SheetId>) => Promise<void>,
  ) {
    for (const done of subsets(world.works)) {
      for (const viewer of PEOPLE) {
        await setSubmitted(world, done);
        await check(viewer, judge(world, done, viewer), done);
      }
    }
  }

  const asking = (viewer: Person) => ({ host: world.vault.as(viewer), world, viewer });

  test('words come out where they may, and nowhere else', async () => {
    await inEveryState(async (viewer, verdict) => {
      const answered = await askQueries(asking(viewer));
      const text = JSON.stringify(answered);
      for (const work of world.works) {
        expect(text.includes(work.words), `${viewer} reads: ${work.words}`).toBe(verdict.seesScore(work));
      }
      for (const round of world.rounds) {
        expect(text.includes(round.id), `${viewer} is told of ${round.name}`).toBe(verdict.knows(round));
      }
      for (const author of PEOPLE) {
        const seen = text.includes(fragmentWords(author));
        expect(seen, `${viewer} reads: ${fragmentWords(author)}`).toBe(verdict.seesFragments(author));
        const live = text.includes(liveWords(author));
        expect(live, `${viewer} reads: ${liveWords(author)}`).toBe(verdict.seesFragments(author));
        // As evidence under a score that may be seen, a fragment that may not would still show that it is there.
        const named = text.includes(world.fragments.get(author) ?? 'none');
        expect(named, `${viewer} is told of a fragment by ${author}`).toBe(seen);
        const sampled = text.includes(world.intervals.get(author) ?? 'none');
        expect(sampled, `${viewer} is told of intervals by ${author}`).toBe(seen);
      }
      expect(text.includes(TITLE), `${viewer} reads the title`).toBe(!verdict.blind);
      for (const words of [world.film.id, SEEN_ONCE]) {
        const named = consentsIn(answered).includes(words);
        expect(named, `${viewer} finds the film with its family: ${words}`).toBe(!verdict.blind);
      }
      const raters = JSON.stringify(answered.filter(([name]) => name === 'access.ofCase'));
      expect(raters.includes(world.film.code), `${viewer} finds who rates the film`).toBe(!verdict.blind);
      expect(familyOf(answered).includes(world.film.caseId), `${viewer} sees the family`).toBe(
        !verdict.blind,
      );
    });
  });

  test('no answer changes when hidden work changes', { timeout: LONG_MS }, async () => {
    await inEveryState(async (viewer, verdict, done) => {
      const before = await askQueries(asking(viewer));
      for (const work of world.works.filter((work) => !verdict.seesScore(work))) {
        await withOtherScore(world, work, async () =>
          expect(await askQueries(asking(viewer))).toEqual(before),
        );
      }
      for (const author of PEOPLE.filter((author) => !verdict.seesFragments(author))) {
        await withOtherFragments(world, author, async () =>
          expect(await askQueries(asking(viewer))).toEqual(before),
        );
        await withoutFragments(world, author, async () =>
          expect(await askQueries(asking(viewer)), `${viewer} notices marks of ${author}`).toEqual(before),
        );
      }
      const others = world.works.filter((work) => work.rater !== viewer && verdict.closed(work));
      for (const { sheetId } of others) {
        const without = [...done].filter((id) => id !== sheetId);
        const flipped = new Set(done.has(sheetId) ? without : [...done, sheetId]);
        await setSubmitted(world, flipped);
        expect(await askQueries(asking(viewer)), `${viewer} notices progress`).toEqual(before);
      }
    });
  });
});

describe('commands', () => {
  let world: World;
  beforeAll(async () => {
    world = await makeWorld([
      ['Ans', 'Bram', 'Chris'],
      ['Chris', 'Ans'],
    ]);
  });
  afterAll(() => world.vault.close());

  test("answer with nothing of what is hidden, and never touch another's work", async () => {
    for (const done of subsets(world.works)) {
      for (const viewer of PEOPLE) {
        await setSubmitted(world, done);
        const { seesScore, seesFragments, blind } = judge(world, done, viewer);
        const before = await othersWork(world, viewer);
        const answered = await askCommands({ host: world.vault.as(viewer), world, viewer });
        expect(await othersWork(world, viewer)).toEqual(before);
        const text = JSON.stringify(answered);
        for (const work of world.works) if (!seesScore(work)) expect(text).not.toContain(work.words);
        for (const author of PEOPLE)
          if (!seesFragments(author)) {
            expect(text).not.toContain(fragmentWords(author));
            expect(text).not.toContain(liveWords(author));
          }
        if (blind) expect(text).not.toContain(TITLE);
        expectRefusals(world, viewer, answered);
      }
    }
  });
});

function expectRefusals({ works, fragments }: World, viewer: Person, answered: Answered) {
  const codes = new Map(
    answered.map(([name, answers]) => [
      name,
      answers.map((answer) => (answer.ok ? 'ok' : answer.error.code)),
    ]),
  );
  for (const name of ['sheets.score', 'sheets.note', 'sheets.cite', 'sheets.submit']) {
    for (const [index, { rater }] of works.entries()) {
      // Whoever scores nothing of this recording does not even come to the sheet.
      const closed = ['sheet.not-yours', 'access.no-relation'];
      if (rater !== viewer) expect(closed, name).toContain(codes.get(name)?.[index]);
    }
  }
  for (const [index, { rater }] of works.entries()) {
    if (rater !== viewer) expect(codes.get('history.undo')?.[index + 1]).toBe('sheet.not-yours');
  }
  for (const [index, author] of [...fragments.keys()].entries()) {
    if (author !== viewer) expect(codes.get('fragments.edit')?.[index]).toBe('fragment.not-yours');
  }
  expect(new Set(codes.get('fragments.remove'))).toEqual(new Set(['fragment.not-yours']));
  for (const name of ['removeMany', 'starMany', 'codeMany', 'moveMany', 'merge', 'split']) {
    expect(new Set(codes.get(`fragments.${name}`)), name).toEqual(new Set(['fragment.some-not-yours']));
  }
  expect(codes.get('recordings.remove')).not.toContain('ok');
}

/** Where a family could be recognised: in answers about the recording, not where families were asked for. */
function familyOf(answered: Answered): string {
  const ofFamilies = new Set(['cases.list', 'consents.ofFamily', 'access.ofCase', 'live.list', 'live.open']);
  return JSON.stringify(answered.filter(([name]) => !ofFamilies.has(name)));
}

function consentsIn(answered: Answered): string {
  const ofFamilies = new Set(['consents.ofFamily', 'consents.affected', 'access.ofCase']);
  return JSON.stringify(answered.filter(([name]) => ofFamilies.has(name)));
}

async function othersWork({ vault }: World, viewer: Person) {
  const me = vault.profile(viewer).id;
  return vault.db.read(async (reader) => [
    await reader.all(sql`select * from fragment where author_id <> ${me} order by id`),
    await reader.all(sql`select * from sheet where rater_id <> ${me} order by id`),
    await reader.all(sql`
      select c.* from score c join sheet s on s.id = c.sheet_id where s.rater_id <> ${me} order by c.id`),
  ]);
}

async function withOtherScore({ vault }: World, { sheetId, words }: Work, check: () => Promise<void>) {
  const score = (value: number, note: string, evidence: string) =>
    vault.db.write((writer) =>
      writer.run(sql`
        update score set value = ${value}, note = ${note}, evidence = ${evidence} where sheet_id = ${sheetId}`),
    );
  const [kept] = await vault.db.read((reader) =>
    reader.all(sql`select evidence from score where sheet_id = ${sheetId}`),
  );
  await score(2, 'heel anders', '[]');
  await check();
  await score(7, words, String(kept?.['evidence']));
}

async function withOtherFragments(
  { vault, film, intervals }: World,
  author: Person,
  check: () => Promise<void>,
) {
  const me = vault.profile(author).id;
  const extra = 'e'.repeat(32);
  await vault.db.write(async (writer) => {
    await writer.run(sql`
      update fragment set name = 'heel anders', start_us = 1, starred = 1
      where author_id = ${me} and recording_id = ${film.id}`);
    await writer.run(sql`
      update live_mark set note = 'heel anders'
      where session_id in (select id from live_session where author_id = ${me})`);
    await writer.run(sql`
      insert into fragment (id, recording_id, author_id, start_us, end_us, name, note, codes, starred, created_at)
      values (${extra}, ${film.id}, ${me}, 1, 2, 'erbij', '', '[]', 0, 1)`);
    await writer.run(
      sql`update interval_score set assessable = 0 where run_id = ${intervals.get(author) ?? ''}`,
    );
  });
  await check();
  await vault.db.write(async (writer) => {
    await writer.run(sql`update live_mark set note = ${liveWords(author)} where session_id in
      (select id from live_session where author_id = ${me})`);
    await writer.run(
      sql`update interval_score set assessable = 1 where run_id = ${intervals.get(author) ?? ''}`,
    );
    await writer.run(sql`delete from fragment where id = ${extra}`);
    await writer.run(sql`
      update fragment set name = ${fragmentWords(author)}, start_us = 5000000, starred = 0
      where author_id = ${me} and recording_id = ${film.id}`);
  });
}

/** As if the author had marked nothing at all. */
async function withoutFragments({ vault, film }: World, author: Person, check: () => Promise<void>) {
  const me = vault.profile(author).id;
  const mine = await vault.db.read((reader) =>
    reader.all(sql`select * from fragment where author_id = ${me} and recording_id = ${film.id}`),
  );
  const lives = await vault.db.read((reader) =>
    reader.all(sql`select * from live_session where author_id = ${me}`),
  );
  const liveMarks = await vault.db.read((reader) =>
    reader.all(
      sql`select m.* from live_mark m join live_session s on s.id = m.session_id where s.author_id = ${me}`,
    ),
  );
  await vault.db.write(async (writer) => {
    await writer.run(sql`delete from live_mark where session_id in
      (select id from live_session where author_id = ${me})`);
    await writer.run(sql`delete from live_session where author_id = ${me}`);
    await writer.run(sql`delete from fragment where author_id = ${me} and recording_id = ${film.id}`);
  });
  await check();
  await vault.db.write(async (writer) => {
    for (const row of lives) await writer.run(insertRow('live_session', row));
    for (const row of liveMarks) await writer.run(insertRow('live_mark', row));
    for (const row of mine) await writer.run(insertRow('fragment', row));
  });
}
