// Every procedure of the contract leaves exactly the lines that were decided for it, or none and a reason. Through
// the whole host, one after the other as a day of work would; the type holds every procedure.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOGGING } from '../../../electron/host/audit/procedures.ts';
import { DEFAULT_DESK } from '../../../shared/contract/desk-settings.ts';
import { writeBookFile } from '../../../shared/contract/codebook-file.ts';
import { codesIn, type Codebook } from '../../../shared/domain/code/codebook.ts';
import { sql } from '../../../electron/host/db/sql.ts';
import type { AppHandlers } from '../../../shared/contract/index.ts';
import { STANDARD_BOOK } from '../../../shared/domain/code/templates/standard-book.ts';
import { EVENTS, type EventCode } from '../../../shared/domain/audit/events.ts';
import {
  asId,
  type CaseId,
  type CodeId,
  type ErasureRequestId,
  type EpisodeId,
  type FragmentId,
  type HoldId,
  type FragmentLinkId,
  type LiveMarkId,
  type LiveSessionId,
  type IntervalRunId,
  type PersonId,
  type ProfileId,
  type RoundId,
  type SheetId,
} from '../../../shared/domain/ids.ts';
import { AINSWORTH } from '../../../shared/domain/instrument/ainsworth.ts';
import type { Result } from '../../../shared/domain/result.ts';
import { fromSeconds } from '../../../shared/domain/time.ts';
import { importFilm } from '../../bench/support/import-film.ts';
import { clip } from '../../support/clips.ts';
import { SENSITIVITY, told } from '../../support/scenes.ts';
import { makeLogWorld, PERSON, type LogWorld } from './world.ts';

const EVER = { from: 0, to: Number.MAX_SAFE_INTEGER };
const BRAM = { name: 'Bram', passphrase: 'een stille vijver vol sterren' };
const NEXT = 'honderd gele tulpen op zolder';

let world: LogWorld;
let otherCase: CaseId;
let fragment: FragmentId;
let secondHalves: readonly FragmentId[] = [];
const several = () => ({ recordingId: world.recordingId, ids: [fragment] });
let response: FragmentId;
let link: FragmentLinkId;
let episode: EpisodeId;
let live: LiveSessionId;
let liveMark: LiveMarkId;
let run: IntervalRunId;
let book: Codebook;
let draft: Codebook;
let round: RoundId;
let sheet: SheetId;
let newRecoveryKey = '';
let parent: PersonId;
let grandmother: PersonId;
beforeAll(async () => {
  world = await makeLogWorld();
  const details = { ...GRANDMOTHER, codeName: 'ouder A', capacity: 'parent-with-sole-authority' } as const;
  parent = told(await world.handlers['persons.add']({ caseId: world.caseId, ...details })).id;
  const later = { start: fromSeconds(0.5), end: fromSeconds(0.8) };
  const { recordingId } = world;
  response = told(await world.handlers['fragments.mark']({ recordingId, ...later })).id;
  told(await pressKey('touch', 0.2));
});
afterAll(() => world.close());

function pressKey(codeId: string, second: number) {
  const codeIds = [asId<CodeId>(codeId)];
  const key = { codeIds, time: fromSeconds(second), how: 'toggle' as const, role: null };
  return world.handlers['coding.press']({ recordingId: world.recordingId, ...key });
}

const GRANDMOTHER = {
  codeName: 'oma',
  capacity: 'grandparent',
  born: null,
  authority: null,
  seenIn: 'all',
} as const;

const HOLD = () => ({ caseId: world.caseId, recordingId: world.recordingId, reason: 'een geheime reden' });

const noResearch = () => ({ personId: parent, purposes: ['research' as const], recordingId: null });

async function plan() {
  const people = told(await world.handlers['profiles.list']({}));
  const anna = people.find(({ name }) => name === PERSON.name);
  return {
    name: 'Ronde',
    instrumentId: AINSWORTH.id,
    scaleIds: [SENSITIVITY],
    raterIds: anna === undefined ? [] : [anna.id],
    recordingIds: [world.recordingId],
  };
}

type Call = () => Promise<Result<unknown>>;
/** Only where a call of the host is not enough, or makes another vault. */
const ELSEWHERE = null;

/** In the order in which a day of work can do them. */
const CALLS: Readonly<Record<keyof AppHandlers, Call | typeof ELSEWHERE>> = {
  'vault.state': () => world.handlers['vault.state']({}),
  'program.about': () => world.handlers['program.about']({}),
  'program.stir': () => world.handlers['program.stir']({}),
  'program.preferences': () => world.handlers['program.preferences']({}),
  'program.prefer': () => world.handlers['program.prefer']({ language: 'nl' }),
  'program.desk': () => world.handlers['program.desk']({}),
  'program.setDesk': () => world.handlers['program.setDesk'](DEFAULT_DESK),
  'profiles.list': () => world.handlers['profiles.list']({}),
  'profiles.add': () => world.handlers['profiles.add'](BRAM),
  'profiles.setTeam': async () => {
    const [anna] = told(await world.handlers['profiles.list']({}));
    return world.handlers['profiles.setTeam']({ id: anna?.id ?? asId(''), team: 'Noord' });
  },
  'profiles.changePassphrase': () =>
    world.handlers['profiles.changePassphrase']({ current: PERSON.passphrase, next: NEXT }),
  'keys.state': () => world.handlers['keys.state']({}),
  'keys.newRecovery': async () => {
    const made = await world.handlers['keys.newRecovery']({ passphrase: NEXT });
    newRecoveryKey = told(made).recoveryKey;
    return made;
  },
  'keys.keptRecovery': () => world.handlers['keys.keptRecovery']({}),
  'keys.confirmRecovery': () =>
    world.handlers['keys.confirmRecovery']({ lastGroup: newRecoveryKey.slice(-4) }),
  // A vault of its own, or a computer that keeps secrets.
  'keys.rekey': ELSEWHERE,
  'keys.bindDevice': ELSEWHERE,
  'keys.unbindDevice': ELSEWHERE,
  'profiles.remove': async () => {
    const bram = told(await world.handlers['profiles.list']({})).find(({ name }) => name === BRAM.name);
    return world.handlers['profiles.remove']({ id: bram?.id ?? asId(''), passphrase: NEXT });
  },
  'cases.list': () => world.handlers['cases.list']({}),
  'cases.create': async () => {
    const created = await world.handlers['cases.create']({ code: '' });
    otherCase = told(created).id;
    return created;
  },
  'profiles.setRoles': async () => {
    const bram = told(await world.handlers['profiles.list']({})).find(({ name }) => name === BRAM.name);
    return world.handlers['profiles.setRoles']({ id: bram?.id ?? asId(''), roles: ['worker'] });
  },
  'access.mine': () => world.handlers['access.mine']({}),
  'access.ofCase': () => world.handlers['access.ofCase']({ caseId: otherCase }),
  'access.give': async () => {
    const [anna] = told(await world.handlers['profiles.list']({}));
    const wish = { profileId: anna?.id ?? asId<ProfileId>(''), kind: 'training', until: null } as const;
    return world.handlers['access.give']({ caseId: otherCase, ...wish });
  },
  'access.end': async () => {
    const { live } = told(await world.handlers['access.ofCase']({ caseId: otherCase }));
    return world.handlers['access.end']({ id: live.find(({ kind }) => kind === 'training')?.id ?? asId('') });
  },
  // Below: whoever added the family works with it, and cannot come as a stranger in the same call.
  'access.breakGlass': ELSEWHERE,
  'access.notices': () => world.handlers['access.notices']({}),
  'access.review': ELSEWHERE,
  'recordings.list': () => world.handlers['recordings.list']({}),
  'recordings.open': () => world.handlers['recordings.open']({ id: world.recordingId }),
  'recordings.import': async () => {
    const source = told(await world.host.reception.film(await clip('webm'))).id;
    const { caseId } = world;
    return world.handlers['recordings.import']({ source, caseId, title: '', activity: null });
  },
  'jobs.list': () => world.handlers['jobs.list']({}),
  'jobs.cancel': async () => {
    const jobs = told(await world.handlers['jobs.list']({}));
    const mine = jobs.find((job) => job.state !== 'done');
    return world.handlers['jobs.cancel']({ id: mine?.id ?? asId('') });
  },
  'jobs.dismiss': async () => {
    const jobs = told(await world.handlers['jobs.list']({}));
    return world.handlers['jobs.dismiss']({ id: jobs[0]?.id ?? asId('') });
  },
  'recordings.describe': () =>
    world.handlers['recordings.describe']({ id: world.recordingId, title: 'Badje', activity: 'bathing' }),
  'recordings.shiftSound': () =>
    world.handlers['recordings.shiftSound']({ id: world.recordingId, shift: fromSeconds(0.2) }),
  'fragments.list': () => world.handlers['fragments.list']({ recordingId: world.recordingId }),
  'fragments.mark': async () => {
    const span = { start: fromSeconds(0), end: fromSeconds(0.5) };
    const marked = await world.handlers['fragments.mark']({ recordingId: world.recordingId, ...span });
    fragment = told(marked).id;
    return marked;
  },
  'fragments.edit': () => world.handlers['fragments.edit']({ id: fragment, name: 'lacht' }),
  'fragments.changes': () =>
    world.handlers['fragments.changes']({ recordingId: world.recordingId, asking: 1, since: null }),
  'fragments.links': () => world.handlers['fragments.links']({ recordingId: world.recordingId }),
  'fragments.link': async () => {
    const linked = await world.handlers['fragments.link']({ from: response, to: fragment, kind: 'answers' });
    link = told(linked).id;
    return linked;
  },
  'fragments.starMany': () => world.handlers['fragments.starMany']({ ...several(), starred: true }),
  'fragments.codeMany': () =>
    world.handlers['fragments.codeMany']({ ...several(), codeId: asId('touch'), given: true }),
  'fragments.moveMany': () =>
    world.handlers['fragments.moveMany']({
      recordingId: world.recordingId,
      moves: [{ id: fragment, start: fromSeconds(0), end: fromSeconds(0.4) }],
    }),
  'fragments.split': async () => {
    const split = await world.handlers['fragments.split']({ ...several(), at: fromSeconds(0.2) });
    secondHalves = told(split).map(({ id }) => id);
    return split;
  },
  'fragments.merge': () =>
    world.handlers['fragments.merge']({ ...several(), ids: [fragment, ...secondHalves] }),
  'fragments.unlink': () => world.handlers['fragments.unlink']({ id: link }),
  'episodes.list': () => world.handlers['episodes.list']({ recordingId: world.recordingId }),
  'episodes.begin': async () => {
    const named = { kind: 'free-play' as const, name: '', target: null };
    const at = fromSeconds(0);
    const begun = await world.handlers['episodes.begin']({ recordingId: world.recordingId, at, ...named });
    episode = told(begun).id;
    return begun;
  },
  'episodes.edit': () => world.handlers['episodes.edit']({ id: episode, name: 'in de tuin' }),
  'episodes.remove': () => world.handlers['episodes.remove']({ id: episode }),
  'coding.running': () => world.handlers['coding.running']({ recordingId: world.recordingId }),
  'coding.press': async () => {
    told(await pressKey('sensitive-care', 0.1));
    return pressKey('sensitive-care', 0.3);
  },
  'coding.stop': () =>
    world.handlers['coding.stop']({ recordingId: world.recordingId, time: fromSeconds(0.6) }),
  'intervals.list': () => world.handlers['intervals.list']({ recordingId: world.recordingId }),
  'intervals.plan': async () => {
    const code = codesIn(STANDARD_BOOK.content)[0]?.id ?? asId<CodeId>('');
    const planned = await world.handlers['intervals.plan']({
      recordingId: world.recordingId,
      method: 'partial',
      length: fromSeconds(1),
      over: { kind: 'whole' },
      codes: [code],
    });
    run = told(planned).id;
    return planned;
  },
  'intervals.score': () =>
    world.handlers['intervals.score']({ runId: run, position: 0, answer: { kind: 'not-assessable' } }),
  'intervals.export': () =>
    world.handlers['intervals.export']({ recordingId: world.recordingId, runId: run }),
  'intervals.remove': () => world.handlers['intervals.remove']({ runId: run }),
  'codebooks.list': () => world.handlers['codebooks.list']({}),
  'codebooks.open': () => world.handlers['codebooks.open']({ id: STANDARD_BOOK.id }),
  'codebooks.codes': () => world.handlers['codebooks.codes']({}),
  'codebooks.ofRecording': () => world.handlers['codebooks.ofRecording']({ recordingId: world.recordingId }),
  'codebooks.choose': () =>
    world.handlers['codebooks.choose']({
      recordingId: world.recordingId,
      codebookId: STANDARD_BOOK.id,
    }),
  'codebooks.create': async () => {
    const made = await world.handlers['codebooks.create']({ from: { template: 'contact' } });
    book = told(made);
    return made;
  },
  'codebooks.edit': () =>
    world.handlers['codebooks.edit']({ id: book.id, content: { ...book.content, links: [] }, note: 'x' }),
  'codebooks.publish': () => world.handlers['codebooks.publish']({ id: book.id }),
  'codebooks.next': async () => {
    const next = await world.handlers['codebooks.next']({ id: book.id });
    draft = told(next);
    return next;
  },
  'codebooks.remove': () => world.handlers['codebooks.remove']({ id: draft.id }),
  'codebooks.retire': () => world.handlers['codebooks.retire']({ id: book.id }),
  'codebooks.restore': () => world.handlers['codebooks.restore']({ id: book.id }),
  'codebooks.export': () => world.handlers['codebooks.export']({ id: book.id }),
  'codebooks.import': () =>
    world.handlers['codebooks.import']({ text: writeBookFile(STANDARD_BOOK), asCopy: true }),
  'ties.of': () => world.handlers['ties.of']({ recordingId: world.recordingId }),
  // Below: they need another film of the family.
  'ties.set': ELSEWHERE,
  'ties.remove': ELSEWHERE,
  'live.list': () => world.handlers['live.list']({ caseId: world.caseId }),
  'live.begin': async () => {
    const wish = { caseId: world.caseId, codebookId: STANDARD_BOOK.id, activity: null };
    const begun = await world.handlers['live.begin'](wish);
    live = told(begun).id;
    return begun;
  },
  'live.press': () =>
    world.handlers['live.press']({
      id: live,
      codeIds: codesIn(STANDARD_BOOK.content)
        .slice(0, 1)
        .map(({ id }) => id),
      at: fromSeconds(0.1),
    }),
  'live.mark': () =>
    world.handlers['live.mark']({ id: live, at: fromSeconds(0.2), note: 'een geheime mening' }),
  'live.noteGap': () =>
    world.handlers['live.noteGap']({
      id: live,
      kind: 'asleep',
      at: fromSeconds(0.2),
      length: fromSeconds(9),
    }),
  'live.end': () => world.handlers['live.end']({ id: live, length: fromSeconds(0.5) }),
  'live.open': async () => {
    const opened = await world.handlers['live.open']({ id: live });
    liveMark = told(opened).marks.at(-1)?.id ?? asId('');
    return opened;
  },
  'live.editNote': () => world.handlers['live.editNote']({ id: liveMark, note: 'anders' }),
  'live.removeMark': () => world.handlers['live.removeMark']({ id: liveMark }),
  'live.export': () => world.handlers['live.export']({ id: live }),
  'live.attach': () =>
    world.handlers['live.attach']({
      id: live,
      recordingId: world.recordingId,
      sync: { offset: fromSeconds(0), drift: 0 },
    }),
  'live.detach': () => world.handlers['live.detach']({ id: live }),
  'live.remove': () => world.handlers['live.remove']({ id: live }),
  'history.state': () => world.handlers['history.state']({ place: { recording: world.recordingId } }),
  'history.undo': () => world.handlers['history.undo']({ place: { recording: world.recordingId } }),
  'history.redo': () => world.handlers['history.redo']({ place: { recording: world.recordingId } }),
  'persons.add': async () => {
    const added = await world.handlers['persons.add']({ caseId: world.caseId, ...GRANDMOTHER });
    grandmother = told(added).id;
    return added;
  },
  'persons.edit': () =>
    world.handlers['persons.edit']({ id: grandmother, ...GRANDMOTHER, codeName: 'oma van ver' }),
  'persons.remove': () => world.handlers['persons.remove']({ id: grandmother }),
  'consents.give': () =>
    world.handlers['consents.give']({
      personIds: [parent],
      purposes: ['scoring'],
      recordingId: null,
      givenOn: '2026-01-05',
      form: 'paper',
      textVersion: 'folder 1',
      validUntil: null,
    }),
  'consents.ofFamily': () => world.handlers['consents.ofFamily']({ caseId: world.caseId }),
  'consents.reminders': () => world.handlers['consents.reminders']({}),
  'consents.overview': () => world.handlers['consents.overview']({ purpose: 'scoring' }),
  'consents.affected': () => world.handlers['consents.affected'](noResearch()),
  'consents.withdraw': () => world.handlers['consents.withdraw'](noResearch()),
  'retention.overview': () => world.handlers['retention.overview']({}),
  'retention.ofFamily': () => world.handlers['retention.ofFamily']({ caseId: world.caseId }),
  'retention.undecided': () =>
    world.handlers['retention.undecided']({ recordingIds: [world.recordingId], raterIds: [] }),
  'retention.choose': () =>
    world.handlers['retention.choose']({
      recordingId: world.recordingId,
      class: 'file',
      sessionOn: null,
      reason: 'een geheime reden',
    }),
  'retention.decideSharing': () =>
    world.handlers['retention.decideSharing']({
      recordingIds: [world.recordingId],
      becomes: 'file',
      reason: 'een geheime reden',
    }),
  'retention.setHold': async () => {
    told(await world.handlers['retention.setHold']({ ...HOLD(), kind: 'hold' }));
    return world.handlers['retention.setHold']({ ...HOLD(), kind: 'restriction' });
  },
  'retention.liftHold': async () => {
    told(await world.handlers['retention.liftHold']({ id: await holdOf('hold') }));
    return world.handlers['retention.liftHold']({ id: await holdOf('restriction') });
  },
  'retention.closing': () => world.handlers['retention.closing']({ caseId: world.caseId }),
  'retention.closeCare': () =>
    world.handlers['retention.closeCare']({
      caseId: world.caseId,
      closedOn: '2026-01-05',
      followUpOn: null,
      choices: [{ recordingId: world.recordingId, class: 'file' }],
    }),
  'retention.reopenCare': () => world.handlers['retention.reopenCare']({ caseId: world.caseId }),
  'retention.setPolicy': () => world.handlers['retention.setPolicy']({ workingWeeks: 6, logYears: 20 }),
  'destructions.list': () => world.handlers['destructions.list']({}),
  'destructions.take': () => world.handlers['destructions.take']({ what: 'csv' }),
  // Below: they need a film of their own.
  'retention.destroy': ELSEWHERE,
  'erasure.receive': ELSEWHERE,
  'erasure.assess': ELSEWHERE,
  'erasure.execute': ELSEWHERE,
  'rounds.create': async () => {
    const made = await world.handlers['rounds.create'](await plan());
    round = told(made).id;
    return made;
  },
  'rounds.list': () => world.handlers['rounds.list']({}),
  'tasks.list': async () => {
    const tasks = await world.handlers['tasks.list']({});
    sheet = told(tasks)[0]?.sheetId ?? asId('');
    return tasks;
  },
  'sheets.open': () => world.handlers['sheets.open']({ sheetId: sheet }),
  'sheets.score': () =>
    world.handlers['sheets.score']({
      sheetId: sheet,
      scaleId: SENSITIVITY,
      verdict: { kind: 'value', value: 7 },
    }),
  'sheets.note': () =>
    world.handlers['sheets.note']({ sheetId: sheet, scaleId: SENSITIVITY, note: 'een geheime mening' }),
  'sheets.cite': () =>
    world.handlers['sheets.cite']({ sheetId: sheet, scaleId: SENSITIVITY, evidence: [fragment] }),
  'sheets.submit': () => world.handlers['sheets.submit']({ sheetId: sheet }),
  'rounds.createWithReason': async () =>
    world.handlers['rounds.createWithReason']({ ...(await plan()), reason: 'een geheime reden' }),
  'agreement.choices': () => world.handlers['agreement.choices']({}),
  'agreement.study': () =>
    world.handlers['agreement.study']({
      instrumentId: AINSWORTH.id,
      roundIds: null,
      team: null,
      raterIds: null,
      from: null,
      to: null,
    }),
  'agreement.marked': () => world.handlers['agreement.marked']({}),
  // Needs two people who marked; tested where agreement is.
  'agreement.timeline': ELSEWHERE,
  'audit.state': () => world.handlers['audit.state']({}),
  'audit.ofVault': () => world.handlers['audit.ofVault'](EVER),
  'audit.ofCase': () => world.handlers['audit.ofCase']({ caseId: world.caseId, ...EVER }),
  'audit.ofRecording': () => world.handlers['audit.ofRecording']({ recordingId: world.recordingId, ...EVER }),
  'audit.review': () => world.handlers['audit.review'](EVER),
  'audit.export': () => world.handlers['audit.export']({ format: 'csv', ...EVER }),
  'audit.taken': () => world.handlers['audit.taken']({ what: 'figures', recordingId: world.recordingId }),
  'vault.diskProtection': () => world.handlers['vault.diskProtection']({}),
  'backup.state': () => world.handlers['backup.state']({}),
  'restore.progress': () => world.handlers['restore.progress']({}),
  'restore.stop': () => world.handlers['restore.stop']({}),
  'vault.verify': () => world.handlers['vault.verify']({}),
  // Tested where backups are: jobs, and another vault.
  'backup.begin': ELSEWHERE,
  'backup.test': ELSEWHERE,
  'restore.look': ELSEWHERE,
  'restore.begin': ELSEWHERE,
  // Below: they end the session, or are about another vault.
  'coding.answer': ELSEWHERE,
  'fragments.remove': ELSEWHERE,
  'fragments.removeMany': ELSEWHERE,
  'recordings.remove': ELSEWHERE,
  'vault.choose': ELSEWHERE,
  'vault.create': ELSEWHERE,
  'vault.unlock': ELSEWHERE,
  'vault.recover': ELSEWHERE,
  'vault.lock': ELSEWHERE,
  'vault.openDemo': ELSEWHERE,
  'vault.removeDemo': ELSEWHERE,
  'vault.demoAs': ELSEWHERE,
};

/** The program asks hourly at most: each call begins a new hour, so that none is silent by chance. */
async function linesLeftBy(call: Call): Promise<readonly EventCode[]> {
  world.time.now += 2 * 3600_000;
  // Somebody is there: the vault would lock itself after two hours.
  told(await world.handlers['program.stir']({}));
  const before = (await world.lines()).length;
  told(await call());
  const fresh = (await world.lines()).slice(before).map(({ event }) => event);
  // The clock was put forward by the test itself, not by who calls.
  return fresh.filter((event) => event !== 'clock.jump');
}

describe('each procedure leaves its lines', () => {
  for (const [name, call] of Object.entries(CALLS)) {
    if (call === ELSEWHERE) continue;
    it(name, async () => {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a record of these names
      const logging = LOGGING[name as keyof AppHandlers];
      const left = await linesLeftBy(call);
      if (logging.kind === 'silent')
        expect([left, logging.because]).toEqual([[], expect.stringMatching(/\w{3}/u)]);
      else expect(left).toEqual(logging.kind === 'reads' ? [logging.event] : logging.events);
    });
  }
});

/** From its row: asking the program would leave a line of its own. */
async function holdOf(kind: 'hold' | 'restriction'): Promise<HoldId> {
  const row = await world.vault
    .current()
    ?.db.read((reader) =>
      reader.first(sql`select id from retention_hold where kind = ${kind} order by set_at desc`),
    );
  return asId<HoldId>(String(row?.['id'] ?? ''));
}

describe('emergency access', () => {
  it('tells of it with its reason, marks what follows, and tells that it was seen', async () => {
    const { handlers } = world;
    // Whoever still has to score something lets themselves in nowhere.
    await world.vault.current()?.db.write((writer) => writer.run(sql`update sheet set submitted_at = 1`));
    const { live } = told(await handlers['access.ofCase']({ caseId: otherCase }));
    for (const { id } of live) told(await handlers['access.end']({ id }));
    const reason = 'een huisbezoek met spoed';
    const breakGlass = () => handlers['access.breakGlass']({ caseCode: 'g-002', reason });
    expect(await linesLeftBy(breakGlass)).toEqual(['access.emergency']);
    expect((await world.lines()).at(-1)).toMatchObject({
      caseId: otherCase,
      role: 'worker',
      basis: 'role',
      emergency: true,
      reason,
    });
    const [notice] = told(await handlers['access.notices']({}));
    expect(notice).toMatchObject({ caseCode: 'G-002', reason });
    const review = () => handlers['access.review']({ id: notice?.id ?? asId('') });
    expect(await linesLeftBy(review)).toEqual(['access.review']);
    expect(told(await handlers['access.notices']({}))).toEqual([]);
  });
});

describe('what ends or begins a session', () => {
  it('tells of locking, of tries that failed, and of opening', async () => {
    const before = (await world.lines()).length;
    const { handlers } = world;
    told(await handlers['vault.lock']({}));
    for (let tries = 0; tries < 2; tries += 1) {
      expect((await handlers['vault.unlock']({ ...PERSON, passphrase: 'een heel andere wachtzin' })).ok).toBe(
        false,
      );
    }
    told(await handlers['vault.unlock']({ name: PERSON.name, passphrase: NEXT }));
    const fresh = (await world.lines()).slice(before);
    expect(
      fresh.map(({ event, quantity, outcome, userId }) => [event, quantity, outcome, userId !== null]),
    ).toEqual([
      ['vault.lock', null, 0, true],
      ['vault.unlock-failed', 2, 8, false],
      ['vault.unlock', null, 0, true],
    ]);
  });

  it('tells of fragments that were taken away together', async () => {
    const { recordingId } = world;
    const ids: FragmentId[] = [];
    for (const start of [0.1, 0.2, 0.3]) {
      const span = { start: fromSeconds(start), end: fromSeconds(0.4) };
      ids.push(told(await world.handlers['fragments.mark']({ recordingId, ...span })).id);
    }
    const remove = () => world.handlers['fragments.removeMany']({ recordingId, ids });
    expect(new Set(await linesLeftBy(remove))).toEqual(new Set(['fragment.remove-many']));
    expect((await world.lines()).at(-1)).toMatchObject({ recordingId });
  });

  it('tells of what was said about a code that asks something', async () => {
    const { handlers, recordingId } = world;
    const asking = told(await handlers['codebooks.create']({ from: { template: 'two-colours' } }));
    told(await handlers['codebooks.publish']({ id: asking.id }));
    told(await handlers['codebooks.choose']({ recordingId, codebookId: asking.id }));
    const codeId = asking.content.groups[0]?.codes[0]?.id ?? asId<CodeId>('');
    const [begun] = told(await pressKey(codeId, 0.1)).begun;
    const id = begun?.id ?? asId<FragmentId>('');
    const said = { role: 'child' as const };
    const answer = () => handlers['coding.answer']({ recordingId, id, codeId, said });
    expect(await linesLeftBy(answer)).toEqual(['coding.answer']);
    expect((await world.lines()).at(-1)).toMatchObject({ objectId: id, recordingId });
  });

  it('tells of a fragment that was taken away', async () => {
    const span = { start: fromSeconds(0.2), end: fromSeconds(0.4) };
    const { id } = told(await world.handlers['fragments.mark']({ recordingId: world.recordingId, ...span }));
    expect(await linesLeftBy(() => world.handlers['fragments.remove']({ id }))).toEqual(['fragment.remove']);
    expect((await world.lines()).at(-1)).toMatchObject({ objectId: id, recordingId: world.recordingId });
  });

  it('tells of a recording that came and of its removal, and both lines outlive it', async () => {
    const { id } = await importFilm(world, await clip('webm'));
    expect((await world.lines()).at(-1)).toMatchObject({ event: 'recording.import', recordingId: id });
    expect(await linesLeftBy(() => world.handlers['recordings.remove']({ id }))).toEqual([
      'recording.remove',
    ]);
    const { caseId } = world;
    const about = (await world.lines()).filter(({ recordingId }) => recordingId === id);
    expect(about).toMatchObject([
      { event: 'recording.import', caseId },
      { event: 'recording.remove', objectType: 'recording', objectId: id, caseId },
    ]);
    const { entries } = told(await world.handlers['audit.ofRecording']({ recordingId: id, ...EVER }));
    expect(entries.map(({ event, recordingCode }) => [event, recordingCode])).toEqual([
      ['recording.remove', null],
      ['recording.import', null],
    ]);
  });
});

describe('figures that are taken along', () => {
  it('leave a line each time, with what it was and of which recording', async () => {
    const before = (await world.lines()).length;
    const take = world.handlers['audit.taken'];
    told(await take({ what: 'figures', recordingId: world.recordingId }));
    told(await take({ what: 'figures', recordingId: world.recordingId }));
    told(await take({ what: 'report', recordingId: null }));
    const { recordingId, caseId } = world;
    expect((await world.lines()).slice(before)).toMatchObject([
      { event: 'agreement.take', objectPart: 'figures', recordingId, caseId },
      { event: 'agreement.take', objectPart: 'figures', recordingId, caseId },
      { event: 'agreement.take', objectPart: 'report', recordingId: null },
    ]);
  });
});

describe('films that go', () => {
  it('by hand and at a request, each leaves a line of its own', async () => {
    const { handlers, caseId } = world;
    const { id } = await importFilm(world, await clip('webm'));
    const early = { recordingId: id, ground: 'early' as const, reason: 'een geheime reden' };
    expect(await linesLeftBy(() => handlers['retention.destroy'](early))).toEqual(['recording.destroy']);
    expect((await world.lines()).at(-1)).toMatchObject({ recordingId: id, caseId, objectType: 'recording' });
    let request: ErasureRequestId = asId('');
    const other = await importFilm(world, await clip('noSound'));
    const asked = { caseId, about: [other.id], receivedOn: '2026-01-05' } as const;
    const by = { askedBy: 'child', channel: 'letter' } as const;
    const receive = async () => {
      const received = await handlers['erasure.receive']({ ...asked, about: [...asked.about], ...by });
      request = told(received).id;
      return received;
    };
    expect(await linesLeftBy(receive)).toEqual(['erasure.receive']);
    const granted = { verdict: 'granted' } as const;
    expect(await linesLeftBy(() => handlers['erasure.assess']({ id: request, assessment: granted }))).toEqual(
      ['erasure.assess'],
    );
    expect(await linesLeftBy(() => handlers['erasure.execute']({ id: request }))).toEqual([
      'recording.destroy',
      'erasure.execute',
    ]);
    expect((await world.lines()).at(-1)).toMatchObject({ objectId: request, caseId, objectType: 'case' });
  });
});

describe('all lines together', () => {
  it('are a sound chain, know their family, and hold no words of anybody', async () => {
    const lines = await world.lines();
    const trail = world.vault.current()?.audit;
    expect(await trail?.verify()).toEqual([]);
    for (const line of lines.filter(({ recordingId }) => recordingId !== null)) {
      expect([line.event, line.caseId]).toEqual([line.event, world.caseId]);
    }
    const text = JSON.stringify(lines);
    for (const words of [
      'Anna',
      'Bram',
      'Badje',
      'lacht',
      'een geheime mening',
      'Ronde',
      'Noord',
      'geheime reden',
      'oma',
      'ouder A',
    ]) {
      expect(text).not.toContain(words);
    }
    expect(round).toBeDefined();
  });

  it('every event that an act can have is decided for some procedure', () => {
    const decided = new Set(
      Object.values(LOGGING).flatMap((one): readonly string[] => {
        if (one.kind === 'silent') return [];
        return one.kind === 'reads' ? [one.event] : one.events;
      }),
    );
    const ofNoProcedure = [
      'recording.import',
      // In the place of undoing or redoing, where that cannot be any more.
      'history.pass',
      'demo.fill',
      // Whatever was asked for.
      'access.refuse',
      'vault.unlock-failed',
      // At the end of their jobs.
      'backup.make',
      'backup.test',
      'log.cut',
      'log.damage',
      'clock.jump',
    ];
    expect(Object.keys(EVENTS).filter((event) => !decided.has(event))).toEqual(ofNoProcedure);
  });
});
