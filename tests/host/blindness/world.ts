// A vault in which everybody has scored and marked one film in every way there is, with words that nobody else
// uses, so that a leak can be recognised wherever it comes out. Who has submitted is set from outside.

import { sql } from '../../../electron/host/db/sql.ts';
import { setTeam } from '../../../electron/host/profiles/service.ts';
import { codesIn } from '../../../shared/domain/code/codebook.ts';
import { STANDARD_BOOK } from '../../../shared/domain/code/templates/standard-book.ts';
import type { VisiblePerson } from '../../../shared/domain/consent/visible-person.ts';
import type { FragmentId, IntervalRunId, LiveSessionId, SheetId } from '../../../shared/domain/ids.ts';
import type { Recording } from '../../../shared/domain/recording/recording.ts';
import type { Round } from '../../../shared/domain/round/round.ts';
import { fromSeconds } from '../../../shared/domain/time.ts';
import { openTestVault, type TestVault } from '../../support/session.ts';
import {
  addRecording,
  addRound,
  decideSharing,
  finish,
  SENSITIVITY,
  sheetOf,
  told,
} from '../../support/scenes.ts';

/** Ans coordinates; Dirk rates nowhere. */
export const PEOPLE = ['Ans', 'Bram', 'Chris', 'Dirk'] as const;
export type Person = (typeof PEOPLE)[number];

/** Raters per round. */
export type Plan = readonly (readonly Person[])[];

/** Which films of the rounds have their sheets set from outside; the others were handed in long ago. */
export type Reach = 'one film' | 'both films';

export interface Work {
  readonly round: Round;
  readonly film: Recording;
  readonly rater: Person;
  readonly sheetId: SheetId;
  /** Words that stand in the note of this score and nowhere else. */
  readonly words: string;
}

export interface World {
  readonly vault: TestVault;
  /** The film it is about. */
  readonly film: Recording;
  /** Within reach of one film: scored by all in every round long ago, so that there are figures to be seen. */
  readonly openFilm: Recording;
  /** In no round at all. */
  readonly spare: Recording;
  readonly rounds: readonly Round[];
  readonly works: readonly Work[];
  readonly fragments: ReadonlyMap<Person, FragmentId>;
  /** Of each person one, at a visit to the family of the film; on no film. */
  readonly lives: ReadonlyMap<Person, LiveSessionId>;
  /** Of the same film, by everybody. */
  readonly intervals: ReadonlyMap<Person, IntervalRunId>;
  /** To be seen in all of the family; said something about the film alone. */
  readonly mother: VisiblePerson;
}

/** Of Ans and Bram. */
export const TEAM = 'Noord';

/** When the sheets that are set from outside were handed in, where they were. */
export const HANDED_IN_AT = 1;

/** Who is to be seen on the film and nowhere else: a family could be known by it. */
export const SEEN_ONCE = 'oma op de film';

export const TITLE = 'opname na de derde keer';
export const liveWords = (author: Person) => `bij het bezoek opgevallen aan ${author}`;
export const fragmentWords = (author: Person) => `gezien door ${author}`;
const noteWords = (rater: Person, round: number, film: string) =>
  `mening van ${rater} in ronde ${round} over ${film}`;

export async function makeWorld(plan: Plan, reach: Reach = 'one film'): Promise<World> {
  const vault = await openTestVault(PEOPLE);
  await keepInClear(vault);
  for (const name of ['Ans', 'Bram'] as const) {
    told(await setTeam(vault.session('Ans'), vault.profile(name).id, TEAM));
  }
  const film = await addRecording(vault, 'Dirk', { title: TITLE });
  const openFilm = await addRecording(vault, 'Dirk', { title: 'lang geleden' });
  const spare = await addRecording(vault, 'Dirk', { title: 'nog niet gescoord' });
  await decideSharing(vault, 'Ans', [spare]);
  const mother = await addConsents(vault, film);
  const fragments = new Map<Person, FragmentId>();
  for (const author of PEOPLE) fragments.set(author, await markAs(vault, film, author));
  const lives = new Map<Person, LiveSessionId>();
  for (const author of PEOPLE) lives.set(author, await codeLiveAs(vault, film, author));
  const intervals = new Map<Person, IntervalRunId>();
  for (const rater of PEOPLE) intervals.set(rater, await sampleAs(vault, film, rater));
  const rounds: Round[] = [];
  const works: Work[] = [];
  for (const raters of plan) {
    const name = `ronde ${rounds.length}`;
    const round = await addRound(vault, 'Ans', raters, [film, openFilm], { name, scaleIds: [SENSITIVITY] });
    for (const rater of raters) {
      const mark = fragments.get(rater);
      const one = { round, film, rater, words: noteWords(rater, rounds.length, 'de ene film') };
      works.push({ ...one, sheetId: await scoreAs(vault, one, mark === undefined ? [] : [mark]) });
      const other = {
        round,
        film: openFilm,
        rater,
        words: noteWords(rater, rounds.length, 'de andere film'),
      };
      if (reach === 'one film') await finish(vault, rater, round, openFilm, [5]);
      else works.push({ ...other, sheetId: await scoreAs(vault, other, []) });
    }
    rounds.push(round);
  }
  return { vault, film, openFilm, spare, rounds, works, fragments, lives, intervals, mother };
}

/** The rules alone must hold: no seal does their work for them, and who has submitted can be set from outside. */
async function keepInClear({ db }: TestVault): Promise<void> {
  await db.write((writer) => writer.run(sql`update person_key set escrow = null, escrowed_to = null`));
}

/** Also somebody who is to be seen on the film alone. */
async function addConsents(vault: TestVault, film: Recording): Promise<VisiblePerson> {
  const { caseId } = film;
  const mine = vault.as('Dirk');
  const plain = { caseId, born: null, authority: null } as const;
  const parent = { codeName: 'ouder A', capacity: 'parent-with-sole-authority', seenIn: 'all' } as const;
  const mother = told(await mine['persons.add']({ ...plain, ...parent }));
  const guest = { codeName: SEEN_ONCE, capacity: 'grandparent', seenIn: film.id } as const;
  const { id } = told(await mine['persons.add']({ ...plain, ...guest }));
  const form = { givenOn: '2026-01-02', form: 'paper', textVersion: 'folder 1', validUntil: null } as const;
  const about = { purposes: ['scoring' as const], recordingId: film.id };
  told(await mine['consents.give']({ personIds: [mother.id, id], ...about, ...form }));
  return mother;
}

async function markAs(vault: TestVault, film: Recording, author: Person): Promise<FragmentId> {
  const span = { start: fromSeconds(5), end: fromSeconds(9) };
  const mine = vault.as(author);
  const { id } = told(await mine['fragments.mark']({ recordingId: film.id, ...span }));
  told(await mine['fragments.edit']({ id, name: fragmentWords(author), note: fragmentWords(author) }));
  return id;
}

async function codeLiveAs(vault: TestVault, { caseId }: Recording, author: Person): Promise<LiveSessionId> {
  const mine = vault.as(author);
  const wish = { caseId, codebookId: STANDARD_BOOK.id, activity: null };
  const { id } = told(await mine['live.begin'](wish));
  told(await mine['live.mark']({ id, at: fromSeconds(5), note: liveWords(author) }));
  told(await mine['live.end']({ id, length: fromSeconds(9) }));
  return id;
}

async function sampleAs(vault: TestVault, film: Recording, rater: Person): Promise<IntervalRunId> {
  const mine = vault.as(rater);
  const codes = codesIn(STANDARD_BOOK.content).map(({ id }) => id);
  const grid = { length: fromSeconds(10), over: { kind: 'whole' as const } };
  const plan = { recordingId: film.id, method: 'partial' as const, ...grid, codes };
  const { id } = told(await mine['intervals.plan'](plan));
  told(await mine['intervals.score']({ runId: id, position: 0, answer: { kind: 'scored', codes } }));
  return id;
}

async function scoreAs(
  vault: TestVault,
  { round, film, rater, words: note }: Omit<Work, 'sheetId'>,
  evidence: FragmentId[],
): Promise<SheetId> {
  const field = { sheetId: await sheetOf(vault, rater, round, film), scaleId: SENSITIVITY };
  const mine = vault.as(rater);
  told(await mine['sheets.score']({ ...field, verdict: { kind: 'value', value: 7 } }));
  told(await mine['sheets.note']({ ...field, note }));
  told(await mine['sheets.cite']({ ...field, evidence }));
  return field.sheetId;
}

/** Brings the vault to the state in which exactly these sheets are in; what commands left behind is cleared. */
export async function setSubmitted({ vault, rounds, works, spare }: World, done: ReadonlySet<SheetId>) {
  await vault.db.write(async (writer) => {
    for (const { sheetId } of works) {
      const at = done.has(sheetId) ? HANDED_IN_AT : null;
      await writer.run(sql`update sheet set submitted_at = ${at} where id = ${sheetId}`);
    }
    await writer.run(sql`delete from consent_exception where recording_id = ${spare.id}`);
    await writer.run(sql`delete from consent where given_on is null`);
    await writer.run(sql`update consent set withdrawn_on = null`);
    const newest = rounds.at(-1)?.createdAt ?? 0;
    await writer.run(sql`delete from sheet where recording_id = ${spare.id}`);
    await writer.run(sql`delete from round where created_at > ${newest}`);
  });
}

/** The rules once more, as plainly as they can be put, to judge the program by. */
export function judge({ works, film, openFilm }: World, done: ReadonlySet<SheetId>, viewer: Person) {
  const toDo = works.filter((work) => work.rater === viewer && !done.has(work.sheetId));
  const revealed = ({ round, film }: Work) =>
    works
      .filter((work) => work.round === round && work.film === film)
      .every((work) => done.has(work.sheetId));
  /** Nothing that happens on this sheet, not even that it is handed in, may show. */
  const closed = (work: Work) => toDo.some((mine) => mine.film === work.film || mine.round === work.round);
  const blind = toDo.some((mine) => mine.film === film);
  const isOpen = (round: Round, one: Recording) =>
    !toDo.some((mine) => mine.film === one || mine.round === round) &&
    works.filter((work) => work.round === round && work.film === one).every((work) => done.has(work.sheetId));
  return {
    blind,
    closed,
    /** Ans coordinates; a rater knows the round they rate in; others know it once something in it is open. */
    knows: (round: Round) =>
      viewer === 'Ans' ||
      works.some((work) => work.round === round && work.rater === viewer) ||
      [film, openFilm].some((one) => isOpen(round, one)),
    seesScore: (work: Work) => work.rater === viewer || (!closed(work) && revealed(work)),
    seesFragments: (author: Person) =>
      author === viewer ||
      (!blind &&
        works
          .filter((work) => work.rater === author && work.film === film)
          .every((work) => !closed(work) && revealed(work))),
  };
}
