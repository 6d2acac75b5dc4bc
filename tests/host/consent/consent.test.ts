// The consent register through its own doors: the gate at the moment of use, withdrawal, and what goes with a film.

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sql } from '../../../electron/host/db/sql.ts';
import type { ConsentGift } from '../../../shared/contract/consent.ts';
import type { VisiblePerson } from '../../../shared/domain/consent/visible-person.ts';
import { AINSWORTH } from '../../../shared/domain/instrument/ainsworth.ts';
import { asId, type PersonId } from '../../../shared/domain/ids.ts';
import { micros } from '../../../shared/domain/time.ts';
import { withdrawConsent } from '../../../electron/host/consent/service.ts';
import type { Recording } from '../../../shared/domain/recording/recording.ts';
import { openTestVault, type TestVault } from '../../support/session.ts';
import { addRecording, decideSharing, refusalOf, SENSITIVITY, sheetOf, told } from '../../support/scenes.ts';

const PARENT = { capacity: 'parent-with-authority', born: null, authority: null, seenIn: 'all' } as const;
const FORM = { givenOn: '2026-01-03', form: 'paper', textVersion: 'folder 1', validUntil: null } as const;

let vault: TestVault;
let film: Recording;
let other: Recording;
let mother: VisiblePerson;
let father: VisiblePerson;
beforeEach(async () => {
  vault = await openTestVault(['Ans', 'Bram']);
  film = await addRecording(vault, 'Ans', { code: 'V-0001' });
  other = await addRecording(vault, 'Ans', { code: 'V-0002', caseId: film.caseId });
  mother = await add({ ...PARENT, codeName: 'ouder A' });
  father = await add({ ...PARENT, codeName: 'ouder B' });
});
afterEach(() => vault.close());

async function add(details: Omit<VisiblePerson, 'id' | 'caseId'>): Promise<VisiblePerson> {
  return told(await vault.as('Bram')['persons.add']({ caseId: film.caseId, ...details }));
}

function give(people: readonly VisiblePerson[], details: Partial<ConsentGift> = {}) {
  const about = { purposes: ['scoring' as const], recordingId: null };
  const personIds = people.map(({ id }) => id);
  return vault.as('Bram')['consents.give']({ personIds, ...about, ...FORM, ...details });
}

function withdraw(person: VisiblePerson, details: Partial<ConsentGift> = {}) {
  const { purposes = ['scoring'], recordingId = null } = details;
  return vault.as('Bram')['consents.withdraw']({ personId: person.id, purposes, recordingId });
}

const plan = () => ({
  name: 'Ronde',
  instrumentId: AINSWORTH.id,
  scaleIds: [SENSITIVITY],
  raterIds: [vault.profile('Bram').id],
  recordingIds: [film.id],
});
async function makeRound() {
  await decideSharing(vault, 'Ans', [film]);
  return vault.as('Ans')['rounds.create'](plan());
}
async function makeRoundBecause(reason: string) {
  await decideSharing(vault, 'Ans', [film]);
  return vault.as('Ans')['rounds.createWithReason']({ ...plan(), reason });
}
const family = async (as = 'Bram') => told(await vault.as(as)['consents.ofFamily']({ caseId: film.caseId }));

describe('a round', () => {
  test('asks what the family says at the moment it is made', async () => {
    expect(refusalOf(await makeRound())).toBe('consent.not-asked');
    told(await give([mother]));
    expect(await makeRound()).toEqual({
      ok: false,
      error: { code: 'consent.incomplete', purpose: 'scoring', recordingCode: 'V-0001' },
    });
    told(await give([father]));
    expect((await makeRound()).ok).toBe(true);
    told(await withdraw(father));
    expect(refusalOf(await makeRound())).toBe('consent.withdrawn');
    told(await give([father], { givenOn: '2026-01-04', validUntil: '2026-01-04' }));
    expect(refusalOf(await makeRound())).toBe('consent.expired');
  });

  test('with recordings of which nothing was written down needs a reason, which is kept', async () => {
    expect(refusalOf(await makeRoundBecause('  '))).toBe('consent.reason-missing');
    const round = told(await makeRoundBecause(' staat op papier in het dossier '));
    expect((await family()).exceptions).toEqual([]);
    expect((await family('Ans')).exceptions).toMatchObject([
      {
        roundName: 'Ronde',
        roundId: round.id,
        recordingId: film.id,
        reason: 'staat op papier in het dossier',
      },
    ]);
    expect(vault.news.at(-1)?.label).toBe('round.create-with-reason');
  });

  test.each(['incomplete', 'withdrawn', 'expired'] as const)('no reason opens what is %s', async (state) => {
    told(
      await give(state === 'incomplete' ? [mother] : [mother, father], {
        validUntil: state === 'expired' ? '2026-01-04' : null,
      }),
    );
    if (state === 'withdrawn') told(await withdraw(mother));
    expect(refusalOf(await makeRoundBecause('toch maar'))).toBe(`consent.${state}`);
    expect(told(await vault.as('Ans')['rounds.list']({}))).toEqual([]);
  });
});

describe('a withdrawal', () => {
  test('stops scoring and showing at once, and says what it affects', async () => {
    told(await give([mother, father], { purposes: ['scoring', 'guidance'] }));
    const round = told(await makeRound());
    const sheetId = await sheetOf(vault, 'Bram', round, film);
    const mine = vault.as('Bram');
    const score = () =>
      mine['sheets.score']({ sheetId, scaleId: SENSITIVITY, verdict: { kind: 'value', value: 5 } });
    told(await score());
    const coordinator = vault.as('Ans');
    const no = { personId: mother.id, purposes: ['scoring' as const], recordingId: null };
    const affected = {
      recordings: [film, other].map(({ id, code }) => ({ id, code })),
      rounds: [{ id: round.id, name: 'Ronde' }],
      sheets: 1,
      fragments: 0,
    };
    expect(told(await coordinator['consents.affected'](no))).toEqual(affected);
    expect(told(await coordinator['consents.withdraw'](no))).toEqual(affected);
    expect(refusalOf(await score())).toBe('consent.withdrawn');
    expect(refusalOf(await mine['sheets.submit']({ sheetId }))).toBe('consent.withdrawn');
    expect(refusalOf(await mine['recordings.open']({ id: film.id }))).toBe('consent.withdrawn');
    expect(told(await mine['recordings.list']({})).map(({ cover }) => cover === null)).toEqual([true, false]);
    // Another use, which nobody took back.
    expect((await coordinator['recordings.open']({ id: film.id })).ok).toBe(true);
    told(await withdraw(mother, { purposes: ['guidance'] }));
    expect(refusalOf(await coordinator['recordings.open']({ id: film.id }))).toBe('consent.withdrawn');
    const covers = told(await coordinator['recordings.list']({})).map(({ cover }) => cover);
    expect(covers).toEqual([null, null]);
    // What was filled in stays with who wrote it.
    expect(told(await mine['sheets.open']({ sheetId })).scores).toMatchObject([{ verdict: { value: 5 } }]);
  });

  test('is kept under the day on which it was said, which has come', async () => {
    told(await give([mother]));
    const no = { personId: mother.id, purposes: ['scoring', 'guidance'] as const, recordingId: null };
    const on = (saidOn: string) =>
      vault.as('Bram')['consents.withdraw']({ ...no, purposes: [...no.purposes], saidOn });
    const { today } = await family();
    expect(refusalOf(await on('2999-01-01'))).toBe('input.invalid');
    expect((await family()).consents.map(({ withdrawnOn }) => withdrawnOn)).toEqual([null]);
    told(await on('2026-01-03'));
    expect(today > '2026-01-03').toBe(true);
    const days = (await family()).consents.map(({ withdrawnOn }) => withdrawnOn);
    expect(days).toEqual(['2026-01-03', '2026-01-03']);
  });

  test('of one recording leaves the others', async () => {
    told(await give([mother, father]));
    told(await withdraw(father, { recordingId: other.id }));
    expect((await makeRound()).ok).toBe(true);
    const { recordings, consents } = await family('Ans');
    expect(recordings.map(({ states }) => states.scoring.kind)).toEqual(['given', 'withdrawn']);
    expect(consents.filter(({ withdrawnOn }) => withdrawnOn !== null)).toMatchObject([
      { personId: father.id, recordingId: other.id, givenOn: null, withdrawnOn: '2026-01-05' },
    ]);
  });

  test('can be the first thing somebody says', async () => {
    told(await withdraw(mother));
    expect(refusalOf(await makeRoundBecause('toch maar'))).toBe('consent.withdrawn');
  });
});

describe('writing down', () => {
  test('several people and purposes at once, or nothing of it', async () => {
    const purposes = ['guidance', 'supervision'] as const;
    expect(refusalOf(await give([mother, father], { purposes: [...purposes] }))).toBe(
      'consent.needs-recording',
    );
    expect((await family()).consents).toEqual([]);
    told(await give([mother, father], { purposes: [...purposes], recordingId: film.id }));
    expect((await family()).consents).toHaveLength(4);
  });

  test('not about a recording of another family', async () => {
    const stranger = await addRecording(vault, 'Ans');
    expect(refusalOf(await give([mother], { recordingId: stranger.id }))).toBe('not-found');
    expect(refusalOf(await withdraw(mother, { recordingId: stranger.id }))).toBe('not-found');
    const details = { ...PARENT, codeName: 'ouder C', seenIn: stranger.id };
    const wrong = await vault.as('Bram')['persons.add']({ caseId: film.caseId, ...details });
    expect(refusalOf(wrong)).toBe('not-found');
  });

  test('a person who said something stays; the details can be put right', async () => {
    told(await give([mother]));
    const mine = vault.as('Bram');
    expect(refusalOf(await mine['persons.remove']({ id: mother.id }))).toBe('person.has-consents');
    const alone = { ...PARENT, codeName: 'ouder A', capacity: 'parent-with-sole-authority' } as const;
    expect(refusalOf(await mine['persons.edit']({ id: mother.id, ...alone }))).toBe('person.sole-authority');
    told(await mine['persons.remove']({ id: father.id }));
    told(await mine['persons.edit']({ id: mother.id, ...alone }));
    expect((await makeRound()).ok).toBe(true);
  });

  test('the overview is for who makes rounds', async () => {
    expect(refusalOf(await vault.as('Bram')['consents.overview']({ purpose: 'scoring' }))).toBe(
      'access.role',
    );
    told(await give([mother, father], { recordingId: other.id }));
    const states = told(await vault.as('Ans')['consents.overview']({ purpose: 'scoring' }));
    expect(states).toEqual([
      { recordingId: film.id, state: 'not-asked' },
      { recordingId: other.id, state: 'given' },
    ]);
  });
});

test('with a recording goes what is about it alone, and nothing else', async () => {
  const guest = await add({ ...PARENT, codeName: 'oma', capacity: 'grandparent', seenIn: film.id });
  told(await give([mother, guest], { recordingId: film.id }));
  told(await give([father]));
  told(await vault.as('Ans')['recordings.remove']({ id: film.id }));
  const { persons, consents } = await family();
  expect(persons.map(({ codeName }) => codeName)).toEqual(['ouder A', 'ouder B']);
  expect(consents).toMatchObject([{ personId: father.id, recordingId: null }]);
  const traces = await vault.db.read((reader) =>
    reader.all(
      sql`select id from consent_exception union all select id from consent where person_id = ${guest.id}`,
    ),
  );
  expect(traces).toEqual([]);
});

describe('what is open when somebody takes consent back', () => {
  const mark = (author: string) =>
    vault.as(author)['fragments.mark']({ recordingId: film.id, start: micros(0), end: micros(1000) });
  const timeline = () =>
    vault.as('Ans')['agreement.timeline']({
      recordingId: film.id,
      raterIds: [vault.profile('Ans').id, vault.profile('Bram').id],
    });
  const marked = async () =>
    told(await vault.as('Ans')['agreement.marked']({})).map(({ recordingCode }) => recordingCode);

  beforeEach(async () => {
    told(await mark('Ans'));
    told(await mark('Bram'));
  });

  test('is closed at once: the film, and every film of the family where it was for all', async () => {
    const released: string[] = [];
    const session = vault.session('Bram');
    const films = { release: async (id: string) => void released.push(id) };
    const no = { personId: mother.id, purposes: ['guidance' as const] };
    told(await withdrawConsent(session, vault.ports, films, { ...no, recordingId: film.id }));
    expect(released).toEqual([film.id]);
    told(await withdrawConsent(session, vault.ports, films, { ...no, recordingId: null }));
    expect(released.slice(1).toSorted()).toEqual([film.id, other.id].toSorted());
  });

  test('closes nothing where it was refused', async () => {
    const films = { release: () => Promise.reject(new Error('nothing was withdrawn')) };
    const no = {
      personId: asId<PersonId>('0'.repeat(32)),
      purposes: ['guidance' as const],
      recordingId: null,
    };
    const answer = await withdrawConsent(vault.session('Bram'), vault.ports, films, no);
    expect(refusalOf(answer)).toBe('not-found');
  });

  test('marks beside each other are shown until scoring is withdrawn, whoever asks', async () => {
    expect(refusalOf(await timeline())).toBe('none');
    expect(await marked()).toEqual(['V-0001']);
    told(await withdraw(mother));
    expect(refusalOf(await timeline())).toBe('consent.withdrawn');
    expect(await marked()).toEqual([]);
  });

  test('another use goes on', async () => {
    told(await withdraw(mother, { purposes: ['education'], recordingId: film.id }));
    expect(refusalOf(await timeline())).toBe('none');
  });
});

describe('reminders', () => {
  const YEAR_MS = 366 * 24 * 3600_000;
  const remindersOf = async (as: string) => told(await vault.as(as)['consents.reminders']({}));

  test('name family and person to those who look after consent, once a year has gone by', async () => {
    told(await give([mother, father]));
    expect(await remindersOf('Bram')).toEqual([]);
    vault.wait(YEAR_MS);
    const [first, second] = await remindersOf('Bram');
    expect([first, second]).toMatchObject([
      { kind: 'yearly', caseId: film.caseId, codeName: 'ouder A', on: '2027-01-03' },
      { kind: 'yearly', codeName: 'ouder B' },
    ]);
    told(await give([mother], { givenOn: '2027-01-05' }));
    expect((await remindersOf('Bram')).map(({ codeName }) => codeName)).toEqual(['ouder B']);
  });

  test('stop when care ends', async () => {
    told(await give([mother]));
    vault.wait(YEAR_MS);
    expect(await remindersOf('Ans')).toHaveLength(1);
    await vault.db.write((rows) => rows.run(sql`update care_case set closed_on = '2027-01-01'`));
    expect(await remindersOf('Ans')).toEqual([]);
  });

  test('are not for who has nothing to do with the family', async () => {
    told(await give([mother]));
    vault.wait(YEAR_MS);
    const bram = vault.profile('Bram').id;
    await vault.db.write((rows) => rows.run(sql`delete from case_relation where profile_id = ${bram}`));
    expect(await remindersOf('Bram')).toEqual([]);
  });

  test('say nothing of somebody who is to be seen on a film alone that the viewer still has to score', async () => {
    const guest = await add({ ...PARENT, codeName: 'oma', capacity: 'grandparent', seenIn: film.id });
    told(await give([mother, father, guest]));
    told(await makeRound());
    vault.wait(YEAR_MS);
    const named = async (as: string) => (await remindersOf(as)).map(({ codeName }) => codeName).toSorted();
    expect(await named('Ans')).toEqual(['oma', 'ouder A', 'ouder B']);
    expect(await named('Bram')).toEqual(['ouder A', 'ouder B']);
  });
});
