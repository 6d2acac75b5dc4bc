// A vault in which everybody has scored and marked one film in every way there is, with words that nobody else
// uses, so that a leak can be recognised wherever it comes out. Who has submitted is set from outside.

import { sql } from '../../../electron/host/db/sql.ts';
import type { FragmentId, SheetId } from '../../../shared/domain/ids.ts';
import type { Recording } from '../../../shared/domain/recording/recording.ts';
import type { Round } from '../../../shared/domain/round/round.ts';
import { fromSeconds } from '../../../shared/domain/time.ts';
import { openTestVault, type TestVault } from '../../support/session.ts';
import { addRecording, addRound, finish, SENSITIVITY, sheetOf, told } from '../../support/scenes.ts';

/** Ans coordinates; Dirk rates nowhere. */
export const PEOPLE = ['Ans', 'Bram', 'Chris', 'Dirk'] as const;
export type Person = (typeof PEOPLE)[number];

/** Raters per round. */
export type Plan = readonly (readonly Person[])[];

export interface Work {
  readonly round: Round;
  readonly rater: Person;
  readonly sheetId: SheetId;
  /** Words that stand in the note of this score and nowhere else. */
  readonly words: string;
}

export interface World {
  readonly vault: TestVault;
  /** The film it is about. */
  readonly film: Recording;
  /** Scored by all in every round long ago, so that there are figures to be seen. */
  readonly openFilm: Recording;
  /** In no round at all. */
  readonly spare: Recording;
  readonly rounds: readonly Round[];
  readonly works: readonly Work[];
  readonly fragments: ReadonlyMap<Person, FragmentId>;
}

export const TITLE = 'opname na de derde keer';
export const fragmentWords = (author: Person) => `gezien door ${author}`;
const noteWords = (rater: Person, round: number) => `mening van ${rater} in ronde ${round}`;

export async function makeWorld(plan: Plan): Promise<World> {
  const vault = await openTestVault(PEOPLE);
  const film = await addRecording(vault, 'Dirk', { title: TITLE });
  const openFilm = await addRecording(vault, 'Dirk', { title: 'lang geleden' });
  const spare = await addRecording(vault, 'Dirk', { title: 'nog niet gescoord' });
  const fragments = new Map<Person, FragmentId>();
  for (const author of PEOPLE) fragments.set(author, await markAs(vault, film, author));
  const rounds: Round[] = [];
  const works: Work[] = [];
  for (const raters of plan) {
    const name = `ronde ${rounds.length}`;
    const round = await addRound(vault, 'Ans', raters, [film, openFilm], { name, scaleIds: [SENSITIVITY] });
    for (const rater of raters) {
      const words = noteWords(rater, rounds.length);
      const sheetId = await scoreAs(vault, round, film, rater, words, fragments);
      works.push({ round, rater, sheetId, words });
      await finish(vault, rater, round, openFilm, [5]);
    }
    rounds.push(round);
  }
  return { vault, film, openFilm, spare, rounds, works, fragments };
}

async function markAs(vault: TestVault, film: Recording, author: Person): Promise<FragmentId> {
  const span = { start: fromSeconds(5), end: fromSeconds(9) };
  const mine = vault.as(author);
  const { id } = told(await mine['fragments.mark']({ recordingId: film.id, ...span }));
  told(await mine['fragments.edit']({ id, name: fragmentWords(author), note: fragmentWords(author) }));
  return id;
}

async function scoreAs(
  vault: TestVault,
  round: Round,
  film: Recording,
  rater: Person,
  note: string,
  fragments: ReadonlyMap<Person, FragmentId>,
): Promise<SheetId> {
  const field = { sheetId: await sheetOf(vault, rater, round, film), scaleId: SENSITIVITY };
  const mine = vault.as(rater);
  const evidence = [fragments.get(rater)].filter((id) => id !== undefined);
  told(await mine['sheets.score']({ ...field, verdict: { kind: 'value', value: 7 } }));
  told(await mine['sheets.note']({ ...field, note }));
  told(await mine['sheets.cite']({ ...field, evidence }));
  return field.sheetId;
}

/** Brings the vault to the state in which exactly these sheets are in; what commands left behind is cleared. */
export async function setSubmitted({ vault, rounds, works, spare }: World, done: ReadonlySet<SheetId>) {
  await vault.db.write(async (writer) => {
    for (const { sheetId } of works) {
      const at = done.has(sheetId) ? 1 : null;
      await writer.run(sql`update sheet set submitted_at = ${at} where id = ${sheetId}`);
    }
    const newest = rounds.at(-1)?.createdAt ?? 0;
    await writer.run(sql`delete from sheet where recording_id = ${spare.id}`);
    await writer.run(sql`delete from round where created_at > ${newest}`);
  });
}

/** The rules once more, as plainly as they can be put, to judge the program by. */
export function judge({ works }: World, done: ReadonlySet<SheetId>, viewer: Person) {
  const blind = works.some((work) => work.rater === viewer && !done.has(work.sheetId));
  const revealed = (round: Round) =>
    works.filter((work) => work.round === round).every((work) => done.has(work.sheetId));
  return {
    blind,
    seesScore: (work: Work) => work.rater === viewer || (!blind && revealed(work.round)),
    seesFragments: (author: Person) =>
      author === viewer ||
      (!blind && works.filter((work) => work.rater === author).every((work) => revealed(work.round))),
  };
}
