// Giving, ending and opening in an emergency; who holds keys; and by what right the log says that things were done.

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { holdersOf } from '../../../electron/host/access/holders.ts';
import { sql } from '../../../electron/host/db/sql.ts';
import { setRoles } from '../../../electron/host/profiles/service.ts';
import type { Role } from '../../../shared/domain/access/role.ts';
import type { CaseId, ProfileId } from '../../../shared/domain/ids.ts';
import { AINSWORTH } from '../../../shared/domain/instrument/ainsworth.ts';
import type { Recording } from '../../../shared/domain/recording/recording.ts';
import { fromSeconds } from '../../../shared/domain/time.ts';
import {
  addRecording,
  addRound,
  finish,
  refusalOf,
  sayYes,
  SENSITIVITY,
  sheetOf,
  told,
} from '../../support/scenes.ts';
import { openTestVault, type TestVault } from '../../support/session.ts';
import { linesOf } from '../audit/desk.ts';

const REASON = 'moeder belde, het kan niet wachten';
const TOMORROW = '2026-01-06';

let vault: TestVault;
let film: Recording;
let caseId: CaseId;
beforeEach(async () => {
  const roles = { Bram: ['worker', 'rater'], Rita: ['rater'], Sil: ['supervisor'] } as const;
  vault = await openTestVault(['Ans', 'Bram', 'Rita', 'Sil'], { roles, needToKnow: true });
  film = await addRecording(vault, 'Ans', { title: 'Badje' });
  ({ caseId } = film);
});
afterEach(() => vault.close());

const idOf = (name: string): ProfileId => vault.profile(name).id;
const open = async (name: string) => refusalOf(await vault.as(name)['recordings.open']({ id: film.id }));
const live = async () => told(await vault.as('Ans')['access.ofCase']({ caseId })).live;
type Kind = 'care' | 'supervision' | 'intervision' | 'training';
const give = (name: string, kind: Kind, until: string | null = null) =>
  vault.as('Ans')['access.give']({ caseId, profileId: idOf(name), kind, until });
const breakGlass = (name: string, reason = REASON) =>
  vault.as(name)['access.breakGlass']({ caseCode: 'g-001', reason });
const lines = () => linesOf(vault.db);

describe('a relation', () => {
  test('comes with adding a family, and opens it for nobody else', async () => {
    expect((await live()).map(({ profileId, kind, givenBy }) => [profileId, kind, givenBy])).toEqual([
      [idOf('Ans'), 'care', idOf('Ans')],
    ]);
    expect(await open('Ans')).toBe('none');
    expect(await open('Bram')).toBe('access.no-relation');
  });

  test('is given by name, and ended', async () => {
    told(await give('Bram', 'care'));
    expect(await open('Bram')).toBe('none');
    expect(refusalOf(await give('Bram', 'care'))).toBe('access.already');
    const given = (await live()).find(({ profileId }) => profileId === idOf('Bram'));
    if (given === undefined) throw new Error('not given');
    expect(refusalOf(await vault.as('Bram')['access.end']({ id: given.id }))).toBe('access.role');
    told(await vault.as('Ans')['access.end']({ id: given.id }));
    expect(await open('Bram')).toBe('access.no-relation');
    const { past } = told(await vault.as('Ans')['access.ofCase']({ caseId }));
    expect(past).toMatchObject([{ kind: 'care', profileId: idOf('Bram'), endedBy: idOf('Ans') }]);
    expect(
      (await lines()).slice(-3).map(({ event, objectId, objectPart }) => [event, objectId, objectPart]),
    ).toEqual([
      ['access.refuse', caseId, 'access.manage'],
      ['access.end', idOf('Bram'), 'care'],
      ['access.refuse', film.id, 'content.view'],
    ]);
  });

  test('is for whose work it is', async () => {
    await sayYes(vault, 'Ans', film);
    expect(refusalOf(await give('Rita', 'care'))).toBe('access.role-missing');
    expect(refusalOf(await give('Bram', 'supervision'))).toBe('access.role-missing');
    told(await give('Sil', 'supervision'));
    expect(await open('Sil')).toBe('none');
  });

  test('for a while ends by itself, after its last day', async () => {
    await sayYes(vault, 'Ans', film);
    expect(refusalOf(await give('Bram', 'intervision'))).toBe('access.needs-end');
    expect(refusalOf(await give('Bram', 'intervision', '2026-01-04'))).toBe('access.needs-end');
    told(await give('Bram', 'intervision', TOMORROW));
    expect(await open('Bram')).toBe('none');
    vault.wait(2 * 24 * 3600_000);
    expect(await open('Bram')).toBe('access.no-relation');
  });
});

describe('emergency access', () => {
  test('takes a reason, lasts a day, and is told to the coordinator until it was seen', async () => {
    expect(refusalOf(await breakGlass('Bram', 'even kijken'.slice(0, 9)))).toBe('access.reason-missing');
    expect(told(await breakGlass('Bram'))).toBe(caseId);
    expect(await open('Bram')).toBe('none');
    expect(refusalOf(await breakGlass('Bram'))).toBe('access.already');
    const [notice] = told(await vault.as('Ans')['access.notices']({}));
    expect(notice).toMatchObject({ caseCode: 'G-001', profileId: idOf('Bram'), reason: REASON });
    expect((notice?.until ?? 0) - (notice?.since ?? 0)).toBeLessThanOrEqual(24 * 3600_000);
    vault.wait(24 * 3600_000);
    expect(await open('Bram')).toBe('access.no-relation');
    expect(told(await vault.as('Ans')['access.notices']({}))).toHaveLength(1);
    if (notice !== undefined) told(await vault.as('Ans')['access.review']({ id: notice.id }));
    expect(told(await vault.as('Ans')['access.notices']({}))).toEqual([]);
  });

  test('its line holds the reason, and everything done by it is marked', async () => {
    told(await breakGlass('Bram'));
    const span = { start: fromSeconds(1), end: fromSeconds(2) };
    told(await vault.as('Bram')['fragments.mark']({ recordingId: film.id, ...span }));
    expect((await lines()).slice(-2)).toMatchObject([
      { event: 'access.emergency', emergency: true, reason: REASON, role: 'worker', caseId },
      { event: 'fragment.mark', emergency: true, basis: 'emergency', purpose: 'guidance', reason: null },
    ]);
  });

  test('its reason goes when the family is erased', async () => {
    told(await breakGlass('Bram'));
    const ans = vault.as('Ans');
    const how = { receivedOn: '2026-01-05', askedBy: 'child', channel: 'letter' } as const;
    const { id } = told(await ans['erasure.receive']({ caseId, about: 'family', ...how }));
    const assessment = { verdict: 'granted', ground: null, explanation: '', keeps: [] } as const;
    told(await ans['erasure.assess']({ id, assessment }));
    told(await ans['erasure.execute']({ id }));
    const relations = sql`select reason from case_relation where kind = 'emergency'`;
    expect(await vault.db.read((reader) => reader.all(relations))).toEqual([{ reason: '-' }]);
  });

  test('is not for a rater, and not for a code that is not there', async () => {
    expect(refusalOf(await breakGlass('Rita'))).toBe('access.role');
    const wrong = await vault.as('Bram')['access.breakGlass']({ caseCode: 'G-999', reason: REASON });
    expect(refusalOf(wrong)).toBe('access.no-such-family');
  });

  test('opens no family for who still has to score, so that no refusal tells whose film it is', async () => {
    await addRecording(vault, 'Ans');
    const round = await addRound(vault, 'Ans', ['Bram'], [film]);
    const ask = (caseCode: string) => vault.as('Bram')['access.breakGlass']({ caseCode, reason: REASON });
    expect(refusalOf(await ask('G-001'))).toBe('access.emergency-while-scoring');
    expect((await lines()).at(-1)).toMatchObject({
      event: 'access.refuse',
      outcome: 8,
      objectPart: 'emergency.open',
    });
    expect(refusalOf(await ask('G-002'))).toBe('access.emergency-while-scoring');
    await finish(vault, 'Bram', round, film, [5, 5]);
    expect(refusalOf(await ask('G-001'))).toBe('none');
    expect(refusalOf(await ask('G-002'))).toBe('none');
  });

  test('opens nothing that the family took back', async () => {
    const ans = vault.as('Ans');
    const mother = { codeName: 'ouder A', capacity: 'parent-with-sole-authority', seenIn: 'all' } as const;
    const { id } = told(await ans['persons.add']({ caseId, ...mother, born: null, authority: null }));
    const purposes = ['guidance' as const];
    const other = await addRecording(vault, 'Ans', { caseId });
    told(await ans['consents.withdraw']({ personId: id, purposes, recordingId: film.id }));
    told(await breakGlass('Bram'));
    expect(await open('Bram')).toBe('consent.withdrawn');
    expect((await vault.as('Bram')['recordings.open']({ id: other.id })).ok).toBe(true);
    vault.wait(24 * 3600_000);
    told(await ans['consents.withdraw']({ personId: id, purposes, recordingId: null }));
    told(await ans['consents.withdraw']({ personId: id, purposes, recordingId: other.id }));
    expect(refusalOf(await breakGlass('Bram'))).toBe('access.no-emergency');
  });
});

describe('what is refused', () => {
  test('is written down before the answer, once a minute for the same', async () => {
    const refusals = async () =>
      (await lines())
        .filter(({ event }) => event === 'access.refuse')
        .map(({ outcome, objectPart, recordingId, role, basis }) => [
          outcome,
          objectPart,
          recordingId,
          role,
          basis,
        ]);
    for (let times = 0; times < 50; times += 1) await open('Bram');
    const one = [8, 'content.view', film.id, 'worker', null];
    expect(await refusals()).toEqual([one]);
    vault.wait(60_000);
    await open('Bram');
    expect(await refusals()).toEqual([one, one]);
    await vault.as('Bram')['audit.ofVault']({ from: 0, to: 1 });
    expect((await refusals()).at(-1)).toEqual([4, 'log.read', null, 'worker', null]);
  });

  test('says the code of the family only to who may open it in an emergency', async () => {
    const refused = async (name: string) => vault.as(name)['recordings.open']({ id: film.id });
    expect(await refused('Bram')).toMatchObject({ error: { caseCode: 'G-001' } });
    expect(await refused('Rita')).toMatchObject({ error: { caseCode: '' } });
  });
});

describe('the line of what was done', () => {
  const last = async () => {
    const { role, basis, purpose, consentRef } = (await lines()).at(-1) ?? {};
    return [role, basis, purpose, consentRef];
  };

  test('tells by what right and for what, and the consents it rests on', async () => {
    const ans = vault.as('Ans');
    const mother = { codeName: 'ouder A', capacity: 'parent-with-sole-authority', seenIn: 'all' } as const;
    const { id } = told(await ans['persons.add']({ caseId, ...mother, born: null, authority: null }));
    expect(await last()).toEqual(['worker', 'care', null, null]);
    const form = { givenOn: '2026-01-02', form: 'paper', textVersion: '1', validUntil: null } as const;
    const purposes = ['guidance' as const, 'scoring' as const];
    told(await ans['consents.give']({ personIds: [id], purposes, recordingId: null, ...form }));
    const said = told(await ans['consents.ofFamily']({ caseId })).consents;
    const consent = (purpose: string) => said.find((one) => one.purpose === purpose)?.id;
    const { audit } = vault.session('Ans');
    await audit.noteRead(idOf('Ans'), 'recording.view', { recordingId: film.id });
    expect(await last()).toEqual(['worker', 'care', 'guidance', consent('guidance')]);
    const round = await addRound(vault, 'Ans', ['Ans', 'Rita'], [film]);
    expect(await last()).toEqual(['coordinator', 'role', 'scoring', null]);
    const sheetId = await sheetOf(vault, 'Rita', round, film);
    const verdict = { kind: 'value', value: 5 } as const;
    told(await vault.as('Rita')['sheets.score']({ sheetId, scaleId: SENSITIVITY, verdict }));
    expect(await last()).toEqual(['rater', 'assignment', 'scoring', consent('scoring')]);
    vault.wait(3600_000);
    await audit.noteRead(idOf('Ans'), 'recording.view', { recordingId: film.id });
    expect(await last(), 'who still scores it looks for that').toEqual([
      'rater',
      'assignment',
      'scoring',
      consent('scoring'),
    ]);
  });
});

describe('a line of looking', () => {
  const look = () =>
    vault.session('Bram').audit.noteRead(idOf('Bram'), 'recording.view', { recordingId: film.id });
  const views = async () =>
    (await lines())
      .filter(({ event }) => event === 'recording.view')
      .map(({ basis, purpose }) => [basis, purpose]);

  test('begins anew once it is by another right, also within the hour', async () => {
    told(await breakGlass('Bram'));
    await look();
    await look();
    expect(await views()).toEqual([['emergency', 'guidance']]);
    told(await give('Bram', 'care'));
    await look();
    await look();
    expect(await views()).toEqual([
      ['emergency', 'guidance'],
      ['care', 'guidance'],
    ]);
  });
});

describe('keys', () => {
  const holders = async () => {
    const ids = await vault.db.read((reader) => holdersOf(reader, film.id, vault.ports.clock()));
    return ['Ans', 'Bram', 'Rita', 'Sil'].filter((name) => ids.includes(idOf(name)));
  };

  test('are held by who may look now, and by who hands out access', async () => {
    expect(await holders()).toEqual(['Ans']);
    const [care] = await live();
    if (care !== undefined) told(await vault.as('Ans')['access.end']({ id: care.id }));
    expect(await holders(), 'a coordinator without a relation').toEqual(['Ans']);
    expect(await open('Ans')).toBe('access.no-relation');
    await addRound(vault, 'Ans', ['Rita'], [film]);
    told(await give('Bram', 'intervision', TOMORROW));
    expect(await holders()).toEqual(['Ans', 'Bram', 'Rita']);
    vault.wait(2 * 24 * 3600_000);
    expect(await holders()).toEqual(['Ans', 'Rita']);
  });
});

describe('roles', () => {
  const set = (name: string, roles: readonly Role[]) => setRoles(vault.session('Ans'), idOf(name), roles);

  test('count from the moment they change', async () => {
    told(await give('Bram', 'care'));
    told(await set('Bram', ['administrator']));
    expect(await open('Bram')).toBe('access.role');
    expect(told(await vault.as('Bram')['recordings.list']({}))).toEqual([]);
    expect(told(await vault.as('Bram')['access.mine']({})).roles).toEqual(['administrator']);
  });

  test('leave a coordinator in every vault', async () => {
    expect(refusalOf(await set('Ans', ['worker']))).toBe('access.own-coordinator');
    told(await set('Ans', ['worker', 'coordinator', 'worker']));
    expect(told(await vault.as('Ans')['access.mine']({})).roles).toEqual(['coordinator', 'worker']);
  });

  test('decide who can be asked to score', async () => {
    const plan = { name: 'R', instrumentId: AINSWORTH.id, scaleIds: [SENSITIVITY], recordingIds: [film.id] };
    const asked = { ...plan, raterIds: [idOf('Sil')], reason: 'staat op papier' };
    expect(refusalOf(await vault.as('Ans')['rounds.createWithReason'](asked))).toBe('round.not-a-rater');
  });
});
