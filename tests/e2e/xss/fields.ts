// Every field of the contract that takes a person's own words: found in the contract itself, and declared here with how
// it is filled, or why nothing of it is ever shown. A field that is new fails the test until it is declared.

import { sql } from '../../../electron/host/db/sql.ts';
import { toRow } from '../../../electron/host/recordings/queries.ts';
import type { Assembled } from '../../../electron/host/host.ts';
import { contract } from '../../../shared/contract/index.ts';
import { shellContract } from '../../../shared/contract/shell.ts';
import {
  asId,
  type CaseId,
  type FragmentId,
  type PersonId,
  type ProfileId,
  type RecordingId,
  type SheetId,
} from '../../../shared/domain/ids.ts';
import { AINSWORTH } from '../../../shared/domain/instrument/ainsworth.ts';
import type { Recording } from '../../../shared/domain/recording/recording.ts';
import { micros } from '../../../shared/domain/time.ts';
import { sessionOf } from '../../soak/support/host.ts';
import { textPlaces } from '../../support/contract-samples.ts';
import { SENSITIVITY, told } from '../../support/scenes.ts';

export interface World {
  readonly assembled: Assembled;
  readonly me: ProfileId;
  readonly caseId: CaseId;
  readonly personId: PersonId;
  /** With a film behind it. */
  readonly recording: Recording;
}

export interface Kept {
  readonly characters: number;
  /** No two may be the same: a number behind each tells them apart. */
  readonly numbered?: true;
  /** What is to be found afterwards where this was put in; as written unless it says otherwise. */
  readonly asKept?: (text: string) => string;
  /** Puts a text in and answers what was kept of it. */
  readonly put: (this: void, world: World, text: string, index: number) => Promise<string>;
}

/** Why no view will ever show it. */
export type NotKept = { readonly why: string };

const trimmed = (text: string): string => text.trim();
const tidied = (text: string): string => text.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ');
const secret: NotKept = { why: 'a passphrase or key: turned into a key and forgotten' };
const asked: NotKept = { why: 'only compared with what is there' };
const place: NotKept = { why: 'a place on the disk: it leads to a file or to a refusal without it' };

export const FIELDS: Readonly<Record<string, Kept | NotKept>> = {
  'vault.create name': { why: 'the same field as that of another person: see profiles.add' },
  'vault.create passphrase': secret,
  'vault.unlock name': asked,
  'vault.unlock passphrase': secret,
  'vault.recover recoveryKey': secret,
  'vault.recover name': asked,
  'vault.recover passphrase': secret,
  'vault.demoAs name': asked,
  'restore.begin name': asked,
  'restore.begin passphrase': secret,
  'profiles.changePassphrase current': secret,
  'profiles.changePassphrase next': secret,
  'profiles.add passphrase': secret,
  'agreement.study team': asked,
  'shell.typedFilm path': place,
  'shell.typedFolder path': place,
  'shell.savePdf name': { why: 'the name of a file, cleaned of all but letters and digits: see the shell' },
  'shell.offerUpload name': { why: 'the name of a chosen file: see the dialog for films' },
  'recordings.import title': { why: 'the same field as that of recordings.describe' },
  'rounds.create name': { why: 'the same field as that of rounds.createWithReason' },
  'retention.decideSharing reason': { why: 'the same field as that of retention.choose' },
  'retention.choose reason': { why: 'shown by no view yet' },
  'retention.setHold reason': { why: 'shown by no view yet' },
  'retention.destroy reason': { why: 'shown by no view yet' },
  'erasure.assess assessment explanation': { why: 'shown by no view yet' },
  'persons.edit codeName': { why: 'the same field as that of persons.add' },
  'program.setDesk keys film.play 0': {
    characters: 40,
    async put({ assembled }, text) {
      const steps = { back: 1000, on: 1000, farBack: 5000, farOn: 5000 };
      const desk = { keys: { 'film.play': [text] }, singleKeys: true, numpad: false, steps };
      const kept = await ask(assembled, 'program.setDesk', desk);
      return String(at(kept, 'keys', 'film.play', '0'));
    },
  },
  'profiles.add name': {
    characters: 60,
    numbered: true,
    asKept: tidied,
    async put({ assembled }, text) {
      const passphrase = 'een lange zin over een vijver';
      return String(at(await ask(assembled, 'profiles.add', { name: text, passphrase }), 'name'));
    },
  },
  'profiles.setTeam team': {
    characters: 60,
    numbered: true,
    asKept: tidied,
    async put({ assembled }, text, index) {
      const people = told(await assembled.handlers['profiles.list']({}));
      const id = people[1 + (index % (people.length - 1))]?.id;
      return String(at(await ask(assembled, 'profiles.setTeam', { id, team: text }), 'team'));
    },
  },
  'cases.create code': {
    characters: 20,
    numbered: true,
    asKept: trimmed,
    put: async ({ assembled }, text) =>
      String(at(await ask(assembled, 'cases.create', { code: text }), 'code')),
  },
  'recordings.describe title': {
    characters: 200,
    asKept: trimmed,
    async put(world, text, index) {
      const { id } = await anotherRecording(world, index);
      return String(
        at(await ask(world.assembled, 'recordings.describe', { id, title: text, activity: null }), 'title'),
      );
    },
  },
  'fragments.edit name': {
    characters: 200,
    put: async (world, text, index) => editFragment(world, index, 'name', text),
  },
  'fragments.edit note': {
    characters: 10_000,
    put: async (world, text, index) => editFragment(world, index, 'note', text),
  },
  'rounds.createWithReason name': {
    characters: 200,
    asKept: trimmed,
    put: async (world, text, index) => String(at(await makeRound(world, text, String(index)), 'name')),
  },
  'rounds.createWithReason reason': {
    characters: 200,
    asKept: trimmed,
    async put(world, text, index) {
      const round = await makeRound(world, `Ronde ${String(index)}`, text);
      const { db } = sessionOf(world.assembled);
      const row = await db.read((reader) =>
        reader.first(sql`select reason from consent_exception where round_id = ${String(at(round, 'id'))}`),
      );
      return String(row?.['reason']);
    },
  },
  'sheets.note note': {
    characters: 10_000,
    async put({ assembled }, text, index) {
      const tasks = told(await assembled.handlers['tasks.list']({}));
      const sheetId = asId<SheetId>(String(tasks[index]?.sheetId));
      return String(
        at(await ask(assembled, 'sheets.note', { sheetId, scaleId: SENSITIVITY, note: text }), 'note'),
      );
    },
  },
  'consents.give textVersion': {
    characters: 60,
    numbered: true,
    asKept: trimmed,
    async put({ assembled, personId, caseId }, text) {
      const gift = { personIds: [personId], purposes: ['guidance'], recordingId: null, validUntil: null };
      await ask(assembled, 'consents.give', {
        ...gift,
        givenOn: '2026-01-05',
        form: 'paper',
        textVersion: text,
      });
      const family = told(await assembled.handlers['consents.ofFamily']({ caseId }));
      return family.consents.find(({ textVersion }) => textVersion === text.trim())?.textVersion ?? '';
    },
  },
  'persons.add codeName': {
    characters: 30,
    numbered: true,
    asKept: tidied,
    async put({ assembled, caseId }, text) {
      const person = { capacity: 'other-family', born: null, authority: null, seenIn: 'all' };
      return String(
        at(await ask(assembled, 'persons.add', { caseId, codeName: text, ...person }), 'codeName'),
      );
    },
  },
};

/** As `procedure field`, read off the contract. */
export function textFields(): readonly string[] {
  return Object.entries({ ...contract, ...shellContract }).flatMap(([name, { input }]) =>
    textPlaces(input, '<b data-canary>').map((steps) => [name, ...steps].join(' ')),
  );
}

async function ask({ host }: Assembled, name: string, input: unknown): Promise<unknown> {
  return told(await host.call(name, input));
}

function at(value: unknown, ...steps: readonly string[]): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  if (typeof value !== 'object' || value === null) return undefined;
  return at(Object.entries(value).find(([key]) => key === step)?.[1], ...rest);
}

/** A row beside the film's own, for there is no need of a hundred films to show a hundred titles. */
async function anotherRecording(world: World, index: number): Promise<Recording> {
  const { me, journal } = sessionOf(world.assembled);
  const id = asId<RecordingId>(index.toString(16).padStart(32, '0'));
  const sha256 = index.toString(16).padStart(64, '0');
  const recording = { ...world.recording, id, sha256, code: `X-${String(index)}` };
  const act = { label: 'recording.import', actor: me.id, place: null, topics: [] } as const;
  told(
    await journal.act(act, async (rows) => {
      await rows.insert('recording', toRow(recording));
      return { ok: true, value: null };
    }),
  );
  return recording;
}

async function editFragment(
  { assembled, recording }: World,
  index: number,
  what: 'name' | 'note',
  text: string,
): Promise<string> {
  const { handlers } = assembled;
  const mine = told(await handlers['fragments.list']({ recordingId: recording.id }));
  const start = micros(index * 1000);
  const there = mine.find((one) => one.start === start);
  const span = { recordingId: recording.id, start, end: micros(start + 500_000) };
  const { id } = there ?? told(await handlers['fragments.mark'](span));
  return String(at(await ask(assembled, 'fragments.edit', { id: asId<FragmentId>(id), [what]: text }), what));
}

async function makeRound(
  { assembled, me, recording }: World,
  name: string,
  reason: string,
): Promise<unknown> {
  return ask(assembled, 'rounds.createWithReason', {
    name,
    instrumentId: AINSWORTH.id,
    scaleIds: [SENSITIVITY],
    raterIds: [me],
    recordingIds: [recording.id],
    reason: reason === '' ? '-' : reason,
  });
}
