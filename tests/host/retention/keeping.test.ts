// Choosing, holding, ending care and requests, through the program's own doors.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sql } from '../../../electron/host/db/sql.ts';
import type { RetentionClass } from '../../../shared/domain/retention/retention-class.ts';
import { AINSWORTH } from '../../../shared/domain/instrument/ainsworth.ts';
import { asId, type RecordingId } from '../../../shared/domain/ids.ts';
import type { Recording } from '../../../shared/domain/recording/recording.ts';
import { fromSeconds } from '../../../shared/domain/time.ts';
import { openTestVault, type FeatureHandlers, type TestVault } from '../../support/session.ts';
import {
  addRecording,
  addRound,
  finish,
  refusalOf,
  SENSITIVITY,
  sheetOf,
  told,
} from '../../support/scenes.ts';

/** The day on which the clock of these tests stands. */
const TODAY = '2026-01-05';

let vault: TestVault;
let ans: FeatureHandlers;
let bram: FeatureHandlers;
let film: Recording;
let other: Recording;
beforeEach(async () => {
  vault = await openTestVault(['Ans', 'Bram']);
  [ans, bram] = [vault.as('Ans'), vault.as('Bram')];
  film = await addRecording(vault, 'Bram', { code: 'V-0001', title: 'Badje' });
  other = await addRecording(vault, 'Bram', { code: 'V-0002', caseId: film.caseId });
});
afterEach(() => vault.close());

const choose = (as: RetentionClass, reason = '', who = bram) =>
  who['retention.choose']({ recordingId: film.id, class: as, sessionOn: null, reason });
const family = async (who = ans) => told(await who['retention.ofFamily']({ caseId: film.caseId }));
const kept = async (code: string) => (await family()).kept.find((one) => one.code === code);

describe('what nobody chose for', () => {
  it('counts as working material, and says so', async () => {
    expect(await kept('V-0001')).toMatchObject({
      dueOn: '2026-04-05',
      notice: null,
      details: { class: null, rule: 'last-use', chosen: null, lastUsedOn: TODAY },
    });
  });

  it('counts from the last time somebody looked at the film', async () => {
    const at = Date.UTC(2026, 1, 1, 12);
    await vault.db.write((writer) =>
      writer.run(sql`
        insert into audit_event (seq, at, monotonic, boot, event, outcome, access_point, app_version, recording_id,
          object_type, emergency, mac)
        values (99, ${at}, 1, 'b', 'recording.view', 0, 'p', '1', ${film.id}, 'recording', 0, 'm')`),
    );
    expect(await kept('V-0001')).toMatchObject({
      dueOn: '2026-05-01',
      details: { lastUsedOn: '2026-02-01' },
    });
    expect((await kept('V-0002'))?.dueOn).toBe('2026-04-05');
  });

  it('goes sooner where the organisation says so', async () => {
    told(await ans['retention.setPolicy']({ workingWeeks: 2, logYears: 20 }));
    expect(await kept('V-0001')).toMatchObject({ dueOn: '2026-01-19', notice: 30 });
    expect(refusalOf(await bram['retention.setPolicy']({ workingWeeks: 3, logYears: 20 }))).toBe(
      'access.role',
    );
  });
});

describe('choosing', () => {
  it('is kept with who, when and why', async () => {
    told(await choose('file', 'hoort bij het besluit'));
    expect(await kept('V-0001')).toMatchObject({
      dueOn: null,
      details: {
        class: 'file',
        rule: 'in-care',
        chosen: { on: TODAY, by: 'Bram', reason: 'hoort bij het besluit' },
      },
    });
    expect(vault.news.at(-1)).toMatchObject({ label: 'retention.choose', topics: ['retention'] });
  });

  it('for supervision or teaching asks what the family said about that', async () => {
    expect(refusalOf(await choose('supervision'))).toBe('consent.not-asked');
    expect(refusalOf(await choose('education'))).toBe('consent.not-asked');
    expect((await kept('V-0001'))?.details?.class).toBeNull();
  });

  it('takes nothing out of the file but by the coordinator, with a reason', async () => {
    told(await choose('file'));
    expect(refusalOf(await choose('working-material', 'vergissing'))).toBe('not-allowed');
    expect(refusalOf(await choose('working-material', '', ans))).toBe('retention.reason-missing');
    told(await choose('working-material', 'vergissing', ans));
    expect((await kept('V-0001'))?.details?.class).toBe('working-material');
  });
});

describe('working material that others are going to see', () => {
  const plan = (raters: readonly string[]) => ({
    name: 'Ronde',
    instrumentId: AINSWORTH.id,
    scaleIds: [SENSITIVITY],
    raterIds: raters.map((name) => vault.profile(name).id),
    recordingIds: [film.id],
    reason: 'op papier',
  });
  const undecided = async (raters: readonly string[]) => {
    const raterIds = raters.map((name) => vault.profile(name).id);
    return told(await ans['retention.undecided']({ recordingIds: [film.id], raterIds }));
  };

  it('asks what that makes of it, once, and keeps the answer with its reason', async () => {
    expect(refusalOf(await ans['rounds.createWithReason'](plan(['Bram', 'Ans'])))).toBe(
      'retention.sharing-undecided',
    );
    expect(await undecided(['Bram', 'Ans'])).toEqual([{ recordingId: film.id, code: 'V-0001' }]);
    const decision = { recordingIds: [film.id], becomes: 'working-material' as const };
    expect(refusalOf(await ans['retention.decideSharing']({ ...decision, reason: ' ' }))).toBe(
      'retention.reason-missing',
    );
    told(await ans['retention.decideSharing']({ ...decision, reason: 'alleen om te oefenen' }));
    expect(vault.news.at(-1)?.label).toBe('retention.share');
    told(await ans['rounds.createWithReason'](plan(['Bram', 'Ans'])));
    expect(await kept('V-0002')).toMatchObject({ details: { class: null } });
    const { kept: own } = await family(bram);
    expect(own.map(({ code }) => code)).toEqual(['V-0002']);
  });

  it('is not asked of who keeps it to themselves, nor of the file', async () => {
    expect(await undecided(['Bram'])).toEqual([]);
    told(await ans['rounds.createWithReason'](plan(['Bram'])));
    told(
      await ans['retention.choose']({ recordingId: other.id, class: 'file', sessionOn: null, reason: '' }),
    );
    told(await ans['rounds.createWithReason']({ ...plan(['Ans']), recordingIds: [other.id] }));
  });
});

describe('a hold', () => {
  const hold = { kind: 'hold' as const, reason: 'er loopt een klacht' };

  it('stops every deadline of what it is about, until the coordinator lifts it', async () => {
    told(await bram['retention.setHold']({ ...hold, caseId: film.caseId, recordingId: film.id }));
    expect(await kept('V-0001')).toMatchObject({
      dueOn: null,
      details: { rule: 'held', holds: [{ reason: 'er loopt een klacht', setByName: 'Bram' }] },
    });
    expect((await kept('V-0002'))?.details?.rule).toBe('last-use');
    const id = (await kept('V-0001'))?.details?.holds[0]?.id ?? asId('');
    expect(refusalOf(await bram['retention.liftHold']({ id }))).toBe('access.role');
    told(await ans['retention.liftHold']({ id }));
    expect((await kept('V-0001'))?.details?.rule).toBe('last-use');
    expect(refusalOf(await ans['retention.liftHold']({ id }))).toBe('not-found');
  });

  it('needs a reason, and a recording of the same family', async () => {
    const stranger = await addRecording(vault, 'Ans');
    const asked = { ...hold, caseId: film.caseId, recordingId: stranger.id };
    expect(refusalOf(await ans['retention.setHold'](asked))).toBe('not-found');
    expect(refusalOf(await ans['retention.setHold']({ ...asked, recordingId: null, reason: ' ' }))).toBe(
      'retention.reason-missing',
    );
  });

  it('for a family holds what comes later too', async () => {
    told(await bram['retention.setHold']({ ...hold, caseId: film.caseId, recordingId: null }));
    await addRecording(vault, 'Bram', { code: 'V-0003', caseId: film.caseId });
    expect((await family()).kept.map(({ details }) => details?.rule)).toEqual(['held', 'held', 'held']);
  });

  it('that disputes a recording stops its use', async () => {
    const round = await addRound(vault, 'Ans', ['Bram'], [film, other]);
    const sheetId = await sheetOf(vault, 'Bram', round, film);
    told(await ans['retention.setHold']({ ...hold, caseId: other.caseId, recordingId: other.id }));
    const asked = { caseId: film.caseId, recordingId: film.id, reason: 'vader betwist dit' };
    told(await ans['retention.setHold']({ ...asked, kind: 'restriction' }));
    expect(refusalOf(await ans['recordings.open']({ id: film.id }))).toBe('recording.restricted');
    expect((await ans['recordings.open']({ id: other.id })).ok).toBe(true);
    const field = { sheetId, scaleId: SENSITIVITY };
    const score = await bram['sheets.score']({ ...field, verdict: { kind: 'value', value: 5 } });
    expect(refusalOf(score)).toBe('recording.restricted');
    const span = { start: fromSeconds(1), end: fromSeconds(2) };
    expect(refusalOf(await ans['fragments.mark']({ recordingId: film.id, ...span }))).toBe(
      'recording.restricted',
    );
    const rows = told(await ans['recordings.list']({}));
    expect(rows.map(({ cover }) => cover === null)).toEqual([true, false]);
    expect((await kept('V-0001'))?.details?.rule).toBe('held');
  });
});

describe('the end of care', () => {
  const close = (closedOn: string, followUpOn: string | null = null, as: RetentionClass = 'file') =>
    ans['retention.closeCare']({
      caseId: film.caseId,
      closedOn,
      followUpOn,
      choices: [{ recordingId: film.id, class: as }],
    });

  it('offers to keep what fragments or scores rest on, and lets the rest go', async () => {
    told(await bram['fragments.mark']({ recordingId: film.id, start: fromSeconds(1), end: fromSeconds(2) }));
    const offers = told(await ans['retention.closing']({ caseId: film.caseId }));
    expect(offers).toEqual([
      { recordingId: film.id, code: 'V-0001', class: null, offered: 'file', held: false },
      { recordingId: other.id, code: 'V-0002', class: null, offered: 'working-material', held: false },
    ]);
  });

  it('starts the terms, and reopening stops them', async () => {
    told(await close('2026-01-04'));
    expect(await family()).toMatchObject({ closedOn: '2026-01-04', scoresDueOn: '2046-01-04' });
    expect(await kept('V-0001')).toMatchObject({ dueOn: '2046-01-04', details: { rule: 'file-term' } });
    expect(await kept('V-0002')).toMatchObject({
      dueOn: '2026-01-04',
      notice: 0,
      details: { rule: 'closing' },
    });
    expect(refusalOf(await close('2026-01-05'))).toBe('case.closed');
    told(await ans['retention.reopenCare']({ caseId: film.caseId }));
    expect(await family()).toMatchObject({ closedOn: null, scoresDueOn: null });
    expect((await kept('V-0001'))?.dueOn).toBeNull();
  });

  it('leaves to a planned follow-up what it needs', async () => {
    told(await close('2026-01-04', '2026-04-04', 'working-material'));
    expect(await kept('V-0001')).toMatchObject({ dueOn: '2026-04-04', details: { rule: 'follow-up' } });
  });

  it('is not tomorrow, and its follow-up not before it', async () => {
    expect(refusalOf(await close('2026-01-06'))).toBe('input.invalid');
    expect(refusalOf(await close('2026-01-04', '2026-01-03'))).toBe('input.invalid');
  });
});

describe('a recording that is destroyed while it is being scored', () => {
  it('takes the forms along that were not handed in, and no others', async () => {
    const round = await addRound(vault, 'Ans', ['Ans', 'Bram'], [film], { scaleIds: [SENSITIVITY] });
    await finish(vault, 'Ans', round, film, [7]);
    const open = await sheetOf(vault, 'Bram', round, film);
    const field = { sheetId: open, scaleId: SENSITIVITY };
    told(await bram['sheets.score']({ ...field, verdict: { kind: 'value', value: 3 } }));
    told(await bram['sheets.note']({ ...field, note: 'een eerste indruk' }));
    told(await choose('working-material', 'toch niet bij het dossier', ans));
    told(await ans['retention.destroy']({ recordingId: film.id, ground: 'early', reason: 'mislukt' }));
    expect(told(await bram['tasks.list']({}))).toEqual([]);
    expect(told(await ans['tasks.list']({}))).toHaveLength(1);
    const traces = await vault.db.read((reader) =>
      reader.all(sql`select changes from journal where changes like ${'%een eerste indruk%'}`),
    );
    expect(traces).toEqual([]);
    const { rows } = told(
      await ans['agreement.study']({
        instrumentId: AINSWORTH.id,
        roundIds: null,
        team: null,
        raterIds: null,
        from: null,
        to: null,
      }),
    );
    expect(rows).toMatchObject([{ recordingCode: 'V-0001', cells: [{ verdict: { value: 7 } }] }]);
  });
});

describe('a request to erase', () => {
  const receive = (about: 'family' | RecordingId[]) =>
    bram['erasure.receive']({
      caseId: film.caseId,
      about,
      receivedOn: '2025-11-30',
      askedBy: 'parent-with-authority',
      channel: 'letter',
    });
  const people = async () => {
    const family = told(await ans['consents.ofFamily']({ caseId: film.caseId }));
    return { persons: family.persons.length, consents: family.consents.length };
  };

  it('is due within three months, weighed, carried out and proven', async () => {
    told(await choose('file'));
    const { id } = told(await receive([film.id]));
    expect((await family()).requests).toMatchObject([
      {
        state: 'received',
        dueOn: '2026-02-28',
        notice: null,
        codes: ['V-0001'],
        askedBy: 'parent-with-authority',
      },
    ]);
    expect(refusalOf(await ans['erasure.execute']({ id }))).toBe('erasure.not-granted');
    expect(refusalOf(await bram['erasure.assess']({ id, assessment: { verdict: 'granted' } }))).toBe(
      'access.role',
    );
    told(await ans['erasure.assess']({ id, assessment: { verdict: 'granted' } }));
    expect(told(await ans['erasure.execute']({ id }))).toBe(1);
    const after = await family();
    expect(after.requests).toMatchObject([{ state: 'executed', executed: { by: vault.profile('Ans').id } }]);
    expect(after.destroyed).toMatchObject([{ ground: 'request', requestId: id, class: 'file' }]);
    expect(refusalOf(await ans['erasure.execute']({ id }))).toBe('erasure.executed');
    expect(told(await ans['retention.overview']({})).requests).toEqual([]);
  });

  it('granted in part leaves the rest, with its ground', async () => {
    const { id } = told(await receive('family'));
    const assessment = {
      verdict: 'partly' as const,
      ground: 'interest-of-another' as const,
      explanation: 'het belang van het kind',
      keeps: [other.id],
    };
    told(await ans['erasure.assess']({ id, assessment }));
    expect(told(await ans['erasure.execute']({ id }))).toBe(1);
    expect((await family()).kept.map(({ code }) => code)).toEqual(['V-0002']);
    expect((await family()).erasedAt).toBeNull();
  });

  it('waits for a hold', async () => {
    const { id } = told(await receive([film.id, other.id]));
    told(await ans['erasure.assess']({ id, assessment: { verdict: 'granted' } }));
    const hold = { caseId: other.caseId, recordingId: other.id, kind: 'hold' as const, reason: 'klacht' };
    told(await ans['retention.setHold'](hold));
    expect(refusalOf(await ans['erasure.execute']({ id }))).toBe('retention.held');
    expect((await family()).kept).toHaveLength(2);
  });

  it('for everything erases the people and every word, and keeps the scores, the log and the record', async () => {
    const parent = {
      capacity: 'parent-with-sole-authority',
      born: null,
      authority: null,
      seenIn: 'all',
    } as const;
    const { id: mother } = told(
      await bram['persons.add']({ caseId: film.caseId, codeName: 'ouder met een geheim', ...parent }),
    );
    const form = {
      givenOn: '2026-01-02',
      form: 'paper',
      textVersion: 'geheime folder',
      validUntil: null,
    } as const;
    told(
      await bram['consents.give']({ personIds: [mother], purposes: ['scoring'], recordingId: null, ...form }),
    );
    told(await choose('file', 'een geheime reden'));
    const round = told(
      await ans['rounds.create']({
        name: 'Ronde',
        instrumentId: AINSWORTH.id,
        scaleIds: [SENSITIVITY],
        raterIds: [vault.profile('Ans').id],
        recordingIds: [film.id],
      }),
    );
    const sheetId = await sheetOf(vault, 'Ans', round, film);
    told(await ans['sheets.note']({ sheetId, scaleId: SENSITIVITY, note: 'een geheime mening' }));
    await finish(vault, 'Ans', round, film, [7]);
    const mark = told(
      await bram['fragments.mark']({ recordingId: film.id, start: fromSeconds(1), end: fromSeconds(2) }),
    );
    told(await bram['fragments.edit']({ id: mark.id, note: 'een geheim moment' }));
    const lines = await vault.db.read((reader) => reader.all(sql`select seq from audit_event`));

    const { id } = told(await receive('family'));
    told(await ans['erasure.assess']({ id, assessment: { verdict: 'granted' } }));
    expect(told(await ans['erasure.execute']({ id }))).toBe(2);

    expect(await people()).toEqual({ persons: 0, consents: 0 });
    const after = await family();
    expect(after).toMatchObject({ kept: [], erasedAt: expect.any(Number) });
    expect(after.destroyed.map(({ ground }) => ground)).toEqual(['family-request', 'family-request']);
    const sheet = told(await ans['sheets.open']({ sheetId }));
    expect(sheet.scores).toMatchObject([{ verdict: { kind: 'value', value: 7 }, note: '' }]);
    const everything = JSON.stringify(
      await vault.db.read((reader) =>
        Promise.all(
          [
            'recording',
            'care_case',
            'fragment',
            'score',
            'journal',
            'consent',
            'visible_person',
            'retention_choice',
            'destruction',
            'erasure_request',
            'audit_event',
          ].map((table) => reader.all({ parts: [`select * from ${table}`], parameters: [] })),
        ),
      ),
    );
    for (const words of ['geheim', 'Badje']) expect(everything).not.toContain(words);
    const left = await vault.db.read((reader) => reader.all(sql`select seq from audit_event`));
    expect(left.length).toBeGreaterThan(lines.length);
  });
});
