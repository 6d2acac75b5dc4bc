import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sql } from '../../../electron/host/db/sql.ts';
import { codesIn } from '../../../shared/domain/code/codebook.ts';
import { STANDARD_BOOK } from '../../../shared/domain/code/templates/standard-book.ts';
import type { CaseId, CodeId, LiveSessionId } from '../../../shared/domain/ids.ts';
import { asId } from '../../../shared/domain/ids.ts';
import type { Recording } from '../../../shared/domain/recording/recording.ts';
import { refuse } from '../../../shared/domain/result.ts';
import { fromSeconds, micros } from '../../../shared/domain/time.ts';
import { openTestVault, type FeatureHandlers, type TestVault } from '../../support/session.ts';
import { addRecording, addRound, finish, refusalOf, told } from '../../support/scenes.ts';

let vault: TestVault;
let ans: FeatureHandlers;
let bram: FeatureHandlers;
let film: Recording;
beforeEach(async () => {
  vault = await openTestVault(['Ans', 'Bram']);
  ans = vault.as('Ans');
  bram = vault.as('Bram');
  film = await addRecording(vault, 'Ans');
});
afterEach(() => vault.close());

const CODES = codesIn(STANDARD_BOOK.content);
const code = (index: number): CodeId => CODES[index]?.id ?? asId('');
const STATE = code(CODES.findIndex(({ kind }) => kind === 'state'));
const STRAIGHT = { offset: micros(0), drift: 0 };

const wish = (caseId: CaseId) => ({ caseId, codebookId: STANDARD_BOOK.id, activity: 'play' as const });
const begin = async (who = ans): Promise<LiveSessionId> =>
  told(await who['live.begin'](wish(film.caseId))).id;
const press = async (id: LiveSessionId, seconds: number, codeId = STATE) =>
  told(await ans['live.press']({ id, codeIds: [codeId], at: fromSeconds(seconds) }));
const mark = async (id: LiveSessionId, seconds: number, note = '') =>
  told(await ans['live.mark']({ id, at: fromSeconds(seconds), note }));
const open = async (id: LiveSessionId, who = ans) => told(await who['live.open']({ id }));
const spans = async (id: LiveSessionId) => (await open(id)).marks.map(({ start, end }) => [start, end]);
const onFilm = async () =>
  told(await ans['fragments.list']({ recordingId: film.id })).map(({ start, end, note }) => [
    start,
    end,
    note,
  ]);
const undoOnFilm = async () => ans['history.undo']({ place: { recording: film.id } });
const listed = async (who = ans) => told(await who['live.list']({ caseId: film.caseId }));

/** A state from 5 to 9, a moment with a note at 20, one at 70: after the film. */
async function visit(): Promise<LiveSessionId> {
  const id = await begin();
  await press(id, 5);
  await press(id, 9);
  await mark(id, 20, 'lacht terug');
  await mark(id, 70);
  told(await ans['live.end']({ id, length: fromSeconds(80) }));
  return id;
}
async function visitOf(who: FeatureHandlers): Promise<LiveSessionId> {
  const id = await begin(who);
  told(await who['live.mark']({ id, at: fromSeconds(3), note: '' }));
  told(await who['live.end']({ id, length: fromSeconds(30) }));
  return id;
}
const attach = (id: LiveSessionId, sync = STRAIGHT, who = ans) =>
  who['live.attach']({ id, recordingId: film.id, sync });

describe('marking by the clock', () => {
  test('keeps each press at once, and a state from on to off', async () => {
    const id = await begin();
    await press(id, 5);
    expect(await spans(id)).toEqual([[fromSeconds(5), null]]);
    await press(id, 9);
    await mark(id, 20, 'lacht terug');
    expect(await spans(id)).toEqual([
      [fromSeconds(5), fromSeconds(9)],
      [fromSeconds(20), fromSeconds(20)],
    ]);
    expect((await open(id)).marks.at(-1)?.note).toBe('lacht terug');
    expect(vault.news.slice(-3).map(({ label }) => label)).toEqual(['live.mark', 'live.mark', 'live.mark']);
  });

  test('leaves nothing of a state that ended as it began, and turns round one that ended before', async () => {
    const id = await begin();
    await press(id, 5);
    await press(id, 5);
    expect(await spans(id)).toEqual([]);
    await press(id, 7);
    await press(id, 6);
    expect(await spans(id)).toEqual([[fromSeconds(6), fromSeconds(7)]]);
  });

  test('of an exclusive group the next ends the one before, in one act', async () => {
    const made = told(await ans['codebooks.create']({ from: { template: 'contact' } }));
    const [group, ...others] = made.content.groups;
    const [first, second] = group?.codes ?? [];
    if (group === undefined || first === undefined || second === undefined) throw new Error('two codes');
    const states = {
      ...group,
      exclusive: true,
      codes: [first, second].map((one) => ({ ...one, kind: 'state' as const })),
    };
    const content = { ...made.content, groups: [states, ...others], links: [] };
    told(await ans['codebooks.edit']({ id: made.id, content, note: '' }));
    told(await ans['codebooks.publish']({ id: made.id }));
    const { id } = told(await ans['live.begin']({ ...wish(film.caseId), codebookId: made.id }));
    await press(id, 5, first.id);
    await press(id, 9, second.id);
    expect(await spans(id)).toEqual([
      [fromSeconds(5), fromSeconds(9)],
      [fromSeconds(9), null],
    ]);
    told(await ans['history.undo']({ place: { live: id } }));
    expect(await spans(id)).toEqual([[fromSeconds(5), null]]);
  });

  test('is taken back press by press', async () => {
    const id = await begin();
    await press(id, 5);
    await press(id, 9);
    const place = { live: id };
    told(await ans['history.undo']({ place }));
    expect(await spans(id)).toEqual([[fromSeconds(5), null]]);
    told(await ans['history.undo']({ place }));
    expect(await spans(id)).toEqual([]);
    told(await ans['history.redo']({ place }));
    expect(await spans(id)).toEqual([[fromSeconds(5), null]]);
  });

  test('ends what goes on, and then takes nothing more', async () => {
    const id = await begin();
    await press(id, 5);
    told(await ans['live.end']({ id, length: fromSeconds(30) }));
    expect(await spans(id)).toEqual([[fromSeconds(5), fromSeconds(30)]]);
    const late = { id, at: fromSeconds(31), note: '' };
    expect(refusalOf(await ans['live.mark'](late))).toBe('live.ended');
    expect(refusalOf(await ans['live.end']({ id, length: fromSeconds(40) }))).toBe('live.ended');
  });

  test('ends by an act that is taken back before what it ended', async () => {
    const id = await begin();
    await press(id, 5);
    told(await ans['live.end']({ id, length: fromSeconds(30) }));
    const place = { live: id };
    expect(told(await ans['history.undo']({ place }))).toEqual({ undo: 'live.mark', redo: 'live.end' });
    expect(await spans(id)).toEqual([[fromSeconds(5), null]]);
    told(await ans['history.undo']({ place }));
    expect(await spans(id)).toEqual([]);
  });

  test('that nobody ended is over at its last mark', async () => {
    const id = await begin();
    await press(id, 5);
    await mark(id, 12);
    expect(await listed()).toMatchObject([
      { session: { length: null }, length: fromSeconds(12), marks: 2, mine: true },
    ]);
    told(await attach(id));
    expect(await onFilm()).toEqual([
      [fromSeconds(5), fromSeconds(12), ''],
      [fromSeconds(12), fromSeconds(12), ''],
    ]);
  });

  test('keeps where the clock stood still', async () => {
    const id = await begin();
    const gap = { kind: 'asleep' as const, at: fromSeconds(4), length: fromSeconds(600) };
    told(await ans['live.noteGap']({ id, ...gap }));
    expect((await open(id)).session.gaps).toEqual([gap]);
  });

  test('knows only the codes of its book, and only its author changes it', async () => {
    const id = await begin();
    const odd = { id, codeIds: [asId<CodeId>('anders')], at: fromSeconds(1) };
    expect(refusalOf(await ans['live.press'](odd))).toBe('fragment.code-not-in-book');
    await mark(id, 3);
    const [first] = (await open(id)).marks;
    const others = { id: first?.id ?? asId<never>(''), note: 'van mij' };
    expect(refusalOf(await bram['live.mark']({ id, at: fromSeconds(1), note: '' }))).toBe('live.not-yours');
    expect(refusalOf(await bram['live.editNote'](others))).toBe('live.not-yours');
    expect(refusalOf(await bram['live.remove']({ id }))).toBe('live.not-yours');
    expect(refusalOf(await bram['history.undo']({ place: { live: id } }))).toBe('live.not-yours');
    expect(refusalOf(await attach(id, STRAIGHT, bram))).toBe('live.not-yours');
  });

  test('does not begin where care is closed or the use of all is disputed', async () => {
    const { caseId } = film;
    told(await ans['retention.setHold']({ caseId, recordingId: null, kind: 'restriction', reason: 'x' }));
    expect(refusalOf(await ans['live.begin'](wish(caseId)))).toBe('live.restricted');
  });
});

describe('laying on a film', () => {
  test('makes fragments of what falls on it, in one act', async () => {
    const id = await visit();
    expect(told(await attach(id))).toEqual({ on: 2, outside: 1 });
    expect(await onFilm()).toEqual([
      [fromSeconds(5), fromSeconds(9), ''],
      [fromSeconds(20), fromSeconds(20), 'lacht terug'],
    ]);
    const [first] = told(await ans['fragments.list']({ recordingId: film.id }));
    expect(first).toMatchObject({ authorId: vault.profile('Ans').id, codings: [{ codeId: STATE }] });
    expect((await open(id)).marks.filter(({ fragmentId }) => fragmentId === null)).toHaveLength(1);
    expect(refusalOf(await attach(id))).toBe('live.attached');
  });

  test('is not done again by who scores that film blind since', async () => {
    const id = await visitOf(bram);
    told(await attach(id, STRAIGHT, bram));
    const place = { recording: film.id };
    told(await bram['history.undo']({ place }));
    await addRound(vault, 'Ans', ['Bram'], [film]);
    expect(await bram['history.redo']({ place })).toEqual(
      refuse({ code: 'history.passed', because: 'blind' }),
    );
    expect((await open(id, bram)).session.attached).toBeNull();
  });

  test('goes by offset and drift', async () => {
    const id = await visit();
    told(await attach(id, { offset: fromSeconds(-4), drift: 1_000_000 }));
    expect(await onFilm()).toEqual([
      [fromSeconds(1.005), fromSeconds(5.009), ''],
      [fromSeconds(16.02), fromSeconds(16.02), 'lacht terug'],
    ]);
  });

  test('is undone as one and done again as one, and does not go twice', async () => {
    const id = await visit();
    told(await attach(id));
    told(await undoOnFilm());
    expect(await onFilm()).toEqual([]);
    expect((await open(id)).session.attached).toBeNull();
    told(await ans['history.redo']({ place: { recording: film.id } }));
    expect(await onFilm()).toHaveLength(2);
    expect((await open(id)).session.attached).toEqual({ recordingId: film.id, sync: STRAIGHT });
  });

  test('is taken off again: also what was changed on the film meanwhile, and undo brings that back', async () => {
    const id = await visit();
    told(await attach(id));
    const [first, second] = told(await ans['fragments.list']({ recordingId: film.id }));
    told(await ans['fragments.edit']({ id: first?.id ?? asId(''), note: 'toch niet' }));
    told(await ans['fragments.remove']({ id: second?.id ?? asId('') }));
    told(await ans['live.detach']({ id }));
    expect(await onFilm()).toEqual([]);
    told(await undoOnFilm());
    expect(await onFilm()).toEqual([[fromSeconds(5), fromSeconds(9), 'toch niet']]);
  });

  test('stays what it is while it lies there', async () => {
    const id = await visit();
    told(await attach(id));
    const [first] = (await open(id)).marks;
    const one = { id: first?.id ?? asId<never>('') };
    expect(refusalOf(await ans['live.removeMark'](one))).toBe('live.attached');
    expect(refusalOf(await ans['live.editNote']({ ...one, note: 'x' }))).toBe('live.attached');
    expect(refusalOf(await ans['live.remove']({ id }))).toBe('live.attached');
    expect(told(await ans['history.state']({ place: { live: id } })).undo).toBeNull();
  });

  test('only on a film of the family that may be used, and only where something falls on it', async () => {
    const id = await visit();
    const other = await addRecording(vault, 'Ans');
    const elsewhere = { id, recordingId: other.id, sync: STRAIGHT };
    expect(refusalOf(await ans['live.attach'](elsewhere))).toBe('live.other-family');
    const far = { offset: fromSeconds(600), drift: 0 };
    expect(refusalOf(await attach(id, far))).toBe('live.nothing-on-film');
    const { caseId } = film;
    told(await ans['retention.setHold']({ caseId, recordingId: film.id, kind: 'restriction', reason: 'x' }));
    expect(refusalOf(await attach(id))).toBe('recording.restricted');
    expect(await onFilm()).toEqual([]);
  });

  test('not while its author still has to score the film, of which the family is not told', async () => {
    const id = await visit();
    const round = await addRound(vault, 'Ans', ['Ans'], [film]);
    expect(refusalOf(await attach(id))).toBe('blind');
    await finish(vault, 'Ans', round, film, [5, 5]);
    told(await attach(id));
  });

  test('keeps the fragments that scores rest on', async () => {
    const id = await visit();
    told(await attach(id));
    const [first] = told(await ans['fragments.list']({ recordingId: film.id }));
    await vault.db.write(async (writer) => {
      const [me, cited] = [vault.profile('Ans').id, JSON.stringify([first?.id])];
      await writer.run(sql`insert into round (id, name, instrument_id, scale_ids, rater_ids, recording_ids,
        created_by, created_at) values ('r', '', 'ainsworth', '[]', '[]', '[]', ${me}, 1)`);
      await writer.run(sql`insert into sheet (id, round_id, recording_id, rater_id, submitted_at)
        values ('s', 'r', ${film.id}, ${me}, 1)`);
      await writer.run(sql`insert into score (id, sheet_id, scale_id, value, note, evidence)
        values ('c', 's', 'sensitivity', 7, '', ${cited})`);
    });
    expect(refusalOf(await ans['live.detach']({ id }))).toBe('fragment.cited');
    expect(await onFilm()).toHaveLength(2);
  });
});

describe('who sees it', () => {
  test('colleagues of the family do, and nobody who still scores one of its films', async () => {
    const id = await visit();
    expect(await listed(bram)).toMatchObject([{ mine: false, marks: 3 }]);
    const round = await addRound(vault, 'Ans', ['Bram'], [film]);
    expect(await listed(bram)).toEqual([]);
    expect(refusalOf(await bram['live.open']({ id }))).toBe('not-found');
    expect(refusalOf(await bram['live.export']({ id }))).toBe('not-found');
    await finish(vault, 'Bram', round, film, [5, 5]);
    expect(await listed(bram)).toHaveLength(1);
  });

  test('one’s own too is closed while the film on which it lies is still to be scored', async () => {
    const id = await visit();
    told(await attach(id));
    await addRound(vault, 'Ans', ['Ans'], [film]);
    expect(await listed()).toEqual([]);
    expect(refusalOf(await ans['live.open']({ id }))).toBe('not-found');
  });
});

describe('taking along and throwing away', () => {
  test('the list as CSV has every mark, note and gap, and no formulas', async () => {
    const id = await begin();
    told(await ans['live.noteGap']({ id, kind: 'asleep', at: fromSeconds(1), length: fromSeconds(9) }));
    await press(id, 12);
    await mark(id, 20, '=HYPERLINK("x")');
    told(await ans['live.end']({ id, length: fromSeconds(30) }));
    const { fileName, text } = told(await ans['live.export']({ id }));
    expect(fileName).toMatch(/^live-\d{4}-\d\d-\d\d\.csv$/u);
    const lines = text.split('\r\n');
    expect(lines[0]).toBe('start_s,end_s,kind,code,code_nl,code_en,note');
    expect(lines[1]).toMatch(/^12\.000,30\.000,state,/u);
    expect(lines[2]).toBe(`20.000,20.000,mark,,,,"'=HYPERLINK(""x"")"`);
    expect(lines.slice(3)).toEqual(['1.000,10.000,gap,,,,', '30.000,30.000,end,,,,', '']);
  });

  test('what was thrown away comes back whole by undo on the family', async () => {
    const id = await visit();
    const before = await open(id);
    told(await ans['live.remove']({ id }));
    expect(await listed()).toEqual([]);
    told(await ans['history.undo']({ place: { lives: film.caseId } }));
    expect(await open(id)).toEqual(before);
  });

  test('and stands in no way of what is undone on the film', async () => {
    const id = await visit();
    told(await attach(id));
    told(await ans['live.detach']({ id }));
    told(await ans['live.remove']({ id }));
    told(await undoOnFilm());
    expect(await onFilm()).toHaveLength(2);
    told(await undoOnFilm());
    expect(await onFilm()).toEqual([]);
  });

  test('a recording that goes leaves the list, on no film any more', async () => {
    const id = await visit();
    told(await attach(id));
    told(await ans['recordings.remove']({ id: film.id }));
    expect((await open(id)).session.attached).toBeNull();
    expect((await open(id)).marks.every(({ fragmentId }) => fragmentId === null)).toBe(true);
  });

  test('a film that is destroyed takes the notes of the list on it along', async () => {
    const id = await visit();
    told(await attach(id));
    told(await ans['retention.destroy']({ recordingId: film.id, ground: 'early', reason: 'klaar' }));
    expect((await open(id)).marks.map(({ note }) => note)).toEqual(['', '', '']);
    const acts = sql`select label from journal where changes like '%lacht terug%' or changes like ${`%${id}%`}`;
    expect(await vault.db.read((reader) => reader.all(acts))).toEqual([]);
  });

  test('a family that is erased takes its lists along, and what the journal kept of them', async () => {
    const id = await visit();
    const { caseId } = film;
    const how = { receivedOn: '2026-01-05', askedBy: 'child', channel: 'letter' } as const;
    const request = told(await ans['erasure.receive']({ caseId, about: 'family', ...how }));
    const assessment = { verdict: 'granted', ground: null, explanation: '', keeps: [] } as const;
    told(await ans['erasure.assess']({ id: request.id, assessment }));
    told(await ans['erasure.execute']({ id: request.id }));
    const left = await vault.db.read(async (reader) => [
      ...(await reader.all(sql`select id from live_session where id = ${id}`)),
      ...(await reader.all(sql`select id from live_mark where case_id = ${caseId}`)),
      ...(await reader.all(sql`select seq from journal where changes like ${`%${id}%`}`)),
    ]);
    expect(left).toEqual([]);
  });
});

describe('consent', () => {
  test('that was taken back closes what lies on the recording, and lets nothing be laid there', async () => {
    const [on, loose] = [await visit(), await visit()];
    told(await attach(on));
    const { caseId } = film;
    const parent = { codeName: 'ouder A', capacity: 'parent-with-sole-authority', seenIn: 'all' } as const;
    const { id } = told(await ans['persons.add']({ caseId, ...parent, born: null, authority: null }));
    told(await ans['consents.withdraw']({ personId: id, purposes: ['guidance'], recordingId: null }));
    expect((await listed()).map(({ session }) => session.id)).toEqual([loose]);
    expect(refusalOf(await ans['live.open']({ id: on }))).toBe('consent.withdrawn');
    expect(refusalOf(await ans['live.export']({ id: on }))).toBe('consent.withdrawn');
    expect(refusalOf(await ans['live.detach']({ id: on }))).toBe('consent.withdrawn');
    expect(refusalOf(await attach(loose))).toBe('consent.withdrawn');
  });
});
