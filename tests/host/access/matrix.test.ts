// Role × situation × procedure, all of them: what comes through to a handler, held against a table that was written
// apart from the rule. Then what the answers hold, by words that stand nowhere else.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ACCESS } from '../../../electron/host/access/procedures.ts';
import { withAccess } from '../../../electron/host/access/with-access.ts';
import { sql } from '../../../electron/host/db/sql.ts';
import type { AppHandlers } from '../../../shared/contract/index.ts';
import { ROLES, type Role } from '../../../shared/domain/access/role.ts';
import {
  asId,
  type EpisodeId,
  type ErasureRequestId,
  type FilmTieId,
  type FragmentId,
  type FragmentLinkId,
  type HoldId,
  type LiveMarkId,
  type LiveSessionId,
  type IntervalRunId,
  type PersonId,
} from '../../../shared/domain/ids.ts';
import { AINSWORTH } from '../../../shared/domain/instrument/ainsworth.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import { addRecording, refusalOf, told } from '../../support/scenes.ts';
import { EXPECTED, LOOK } from './expected.ts';
import { bring, makeFamily, SECRETS, SITUATIONS, type Family, type Situation } from './situations.ts';

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a record of these names
const NAMES = Object.keys(EXPECTED) as readonly (keyof AppHandlers)[];
const LINK = asId<FragmentLinkId>('d'.repeat(32));
const RUN = asId<IntervalRunId>('7'.repeat(32));
const EPISODE = asId<EpisodeId>('e'.repeat(32));
const TIE = asId<FilmTieId>('5'.repeat(32));
const LIVE = asId<LiveSessionId>('7'.repeat(32));
const LIVE_MARK = asId<LiveMarkId>('6'.repeat(32));
const MARK = asId<FragmentId>('c'.repeat(32));
const HOLD = asId<HoldId>('b'.repeat(32));
const REQUEST = asId<ErasureRequestId>('9'.repeat(32));

let family: Family;
beforeAll(async () => {
  family = await makeFamily();
  const { vault, film, fragmentId, caseId } = family;
  const someone = vault.profile('supervisor').id;
  const elsewhere = await addRecording(vault, 'Ans');
  await vault.db.write(async (writer) => {
    await writer.run(sql`
      insert into fragment (id, recording_id, author_id, start_us, end_us, name, note, codes, starred, created_at)
      values (${MARK}, ${film.id}, ${vault.profile('supervisor').id}, 3, 4, '', '', '[]', 0, 1)`);
    await writer.run(sql`
      insert into fragment_link (id, recording_id, from_id, to_id, kind)
      values (${LINK}, ${film.id}, ${fragmentId}, ${MARK}, 'answers')`);
    await writer.run(sql`
      insert into interval_run
        (id, recording_id, rater_id, method, length_us, parts, codebook_id, codes, created_at)
      values (${RUN}, ${film.id}, ${someone}, 'partial', 1000000, '[]', '', '[]', 1)`);
    await writer.run(sql`
      insert into episode (id, recording_id, start_us, end_us, name) values (${EPISODE}, ${film.id}, 3, 4, '')`);
    await writer.run(sql`
      insert into film_tie (id, main_id, other_id, offset_us, drift_ppb)
      values (${TIE}, ${film.id}, ${elsewhere.id}, 0, 0)`);
    await writer.run(sql`
      insert into live_session (id, case_id, author_id, codebook_id, started_at, length_us, gaps)
      values (${LIVE}, ${caseId}, ${someone}, ${'0'.repeat(32)}, 1, 5, '[]')`);
    await writer.run(sql`
      insert into live_mark (id, session_id, case_id, start_us, end_us, codes, note, created_at)
      values (${LIVE_MARK}, ${LIVE}, ${caseId}, 1, 1, '[]', '', 1)`);
    await writer.run(sql`
      insert into retention_hold (id, case_id, kind, reason, set_at, set_by)
      values (${HOLD}, ${caseId}, 'hold', '', 1, ${someone})`);
    await writer.run(sql`
      insert into erasure_request (id, case_id, about, received_on, asked_by, channel, written_by)
      values (${REQUEST}, ${caseId}, 'family', '2026-01-05', 'child', 'letter', ${someone})`);
  });
});
afterAll(() => family.vault.close());

/** Everything a procedure could read to know what it is about. */
function inputFor(name: keyof AppHandlers): never {
  const { caseId, film, sheetId, fragmentId, personId, relationId } = family;
  const ids: Readonly<Record<string, unknown>> = {
    'recordings.open': film.id,
    'recordings.describe': film.id,
    'recordings.shiftSound': film.id,
    'recordings.remove': film.id,
    'fragments.edit': fragmentId,
    'fragments.remove': fragmentId,
    'fragments.unlink': LINK,
    'episodes.edit': EPISODE,
    'episodes.remove': EPISODE,
    'persons.edit': personId,
    'persons.remove': personId,
    'access.end': relationId,
    'access.review': relationId,
    'retention.liftHold': HOLD,
    'live.open': LIVE,
    'live.press': LIVE,
    'live.mark': LIVE,
    'live.noteGap': LIVE,
    'live.end': LIVE,
    'live.remove': LIVE,
    'live.attach': LIVE,
    'live.detach': LIVE,
    'live.export': LIVE,
    'ties.remove': TIE,
    'live.editNote': LIVE_MARK,
    'live.removeMark': LIVE_MARK,
    'erasure.assess': REQUEST,
    'erasure.execute': REQUEST,
  };
  const rest = {
    runId: RUN,
    caseId,
    otherId: film.id,
    recordingId: film.id,
    sheetId,
    personId,
    personIds: [personId],
  };
  const place = { recording: film.id };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- more than any one of them asks for
  return { id: ids[name], ...rest, place, from: fragmentId, to: MARK } as never;
}

function gate(role: Role): Readonly<Record<string, (input: never) => Promise<Result<unknown>>>> {
  const through = Object.fromEntries(NAMES.map((name) => [name, async () => ok('through')]));
  const session = family.vault.session(role);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one answer for all of them
  return withAccess(through as unknown as AppHandlers, () => session, family.vault.ports.clock);
}

describe.each(ROLES)('%s', (role) => {
  test.each(SITUATIONS)('%s: comes through to what is theirs, and to nothing else', async (situation) => {
    await bring(family, role, situation);
    const handlers = gate(role);
    for (const name of NAMES) {
      const answer = await handlers[name]?.(inputFor(name));
      const outcome = answer?.ok === true ? 'through' : answer?.error.code;
      const expected = EXPECTED[name](role, situation) ? ['through'] : ['access.role', 'access.no-relation'];
      expect(expected, `${role}, ${situation}: ${name}`).toContain(outcome);
    }
  });

  test.each(SITUATIONS)('%s: reads words of the family only where they may look', async (situation) => {
    await bring(family, role, situation);
    const { film, caseId } = family;
    const answers = await askAll(role);
    const text = JSON.stringify(answers);
    const looks = LOOK(role, situation);
    const viaFamily = looks && situation !== 'scoring' && situation !== 'scored';
    expect(text.includes(SECRETS.title), 'title').toBe(viaFamily);
    expect(text.includes(SECRETS.note), 'note').toBe(looks && situation !== 'scoring');
    expect(text.includes('original-of-'), 'film').toBe(looks);
    expect(text.includes('cover-of-'), 'picture').toBe(looks);
    expect(text.includes(SECRETS.person), 'person').toBe(EXPECTED['consents.ofFamily'](role, situation));
    const lists = JSON.stringify(answers.filter(([name]) => LISTS.has(name)));
    expect(lists.includes(film.id), 'that it is there').toBe(looks || role === 'coordinator');
    expect(lists.includes(caseId), 'whose it is').toBe(viaFamily || role === 'coordinator');
  });
});

const LISTS: ReadonlySet<string> = new Set([
  'cases.list',
  'recordings.list',
  'rounds.list',
  'agreement.marked',
]);

/** Through the real handlers. */
async function askAll(role: Role): Promise<readonly (readonly [string, Result<unknown>])[]> {
  const { film, caseId, sheetId } = family;
  const host = family.vault.as(role);
  const all = { roundIds: null, team: null, raterIds: null, from: null, to: null };
  return [
    ['cases.list', await host['cases.list']({})],
    ['recordings.list', await host['recordings.list']({})],
    ['recordings.open', await host['recordings.open']({ id: film.id })],
    ['fragments.list', await host['fragments.list']({ recordingId: film.id })],
    ['rounds.list', await host['rounds.list']({})],
    ['tasks.list', await host['tasks.list']({})],
    ['sheets.open', await host['sheets.open']({ sheetId })],
    ['agreement.choices', await host['agreement.choices']({})],
    ['agreement.study', await host['agreement.study']({ instrumentId: AINSWORTH.id, ...all })],
    ['agreement.marked', await host['agreement.marked']({})],
    ['consents.ofFamily', await host['consents.ofFamily']({ caseId })],
    ['access.ofCase', await host['access.ofCase']({ caseId })],
  ];
}

describe('the figures', () => {
  const scored = async (role: Role, situation: Situation) => {
    await bring(family, role, situation);
    const all = { roundIds: null, team: null, raterIds: null, from: null, to: null };
    const study = await family.vault.as(role)['agreement.study']({ instrumentId: AINSWORTH.id, ...all });
    return study.ok ? [study.value.rows.length, study.value.closed] : study.error.code;
  };
  test('are made of what one may look at, and count nothing besides', async () => {
    expect(await scored('worker', 'none')).toEqual([0, 0]);
    expect(await scored('worker', 'care')).toEqual([1, 0]);
    expect(await scored('coordinator', 'none')).toEqual([0, 0]);
    expect(await scored('rater', 'scored')).toEqual([1, 0]);
    expect(await scored('administrator', 'care')).toBe('access.role');
  });
});

test('what is about two families asks for both', async () => {
  const { vault, personId } = family;
  const { caseId } = await addRecording(vault, 'Ans');
  const father = { codeName: 'vader', capacity: 'parent-with-sole-authority', seenIn: 'all' } as const;
  const added = await vault.as('Ans')['persons.add']({ caseId, ...father, born: null, authority: null });
  await bring(family, 'worker', 'care');
  const give = (personIds: PersonId[]) => {
    const form = { givenOn: '2026-01-02', form: 'paper', textVersion: '1', validUntil: null } as const;
    const gift = { purposes: ['guidance' as const], recordingId: null, ...form };
    return vault.as('worker')['consents.give']({ personIds, ...gift });
  };
  expect(refusalOf(await give([personId]))).toBe('none');
  expect(refusalOf(await give([personId, told(added).id]))).toBe('access.no-relation');
});

test('every procedure says why, or asks', () => {
  expect(Object.keys(ACCESS).toSorted()).toEqual(NAMES.toSorted());
  for (const guard of Object.values(ACCESS)) {
    if (guard.kind === 'free') expect(guard.because).toMatch(/\w{3}/u);
  }
});
