// Every field of the contract that takes a person's own words: found in the contract itself, and declared here with how
// it is filled, or why nothing of it is ever shown. A field that is new fails the test until it is declared.

import { sql } from '../../../electron/host/db/sql.ts';
import { toRow } from '../../../electron/host/recordings/queries.ts';
import type { Assembled } from '../../../electron/host/host.ts';
import { contract } from '../../../shared/contract/index.ts';
import { shellContract } from '../../../shared/contract/shell.ts';
import { asId, type FragmentId, type RecordingId, type SheetId } from '../../../shared/domain/ids.ts';
import { STANDARD_BOOK } from '../../../shared/domain/code/templates/standard-book.ts';
import { AINSWORTH } from '../../../shared/domain/instrument/ainsworth.ts';
import type { Recording } from '../../../shared/domain/recording/recording.ts';
import { micros } from '../../../shared/domain/time.ts';
import { sessionOf } from '../../soak/support/host.ts';
import { textPlaces } from '../../support/contract-samples.ts';
import { SENSITIVITY, told } from '../../support/scenes.ts';
import { BOOK_FIELDS } from './book-fields.ts';
import type { Kept, NotKept, World } from './kept.ts';

const trimmed = (text: string): string => text.trim();
const tidied = (text: string): string => text.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ');
const secret: NotKept = { why: 'a passphrase or key: turned into a key and forgotten' };
const asked: NotKept = { why: 'only compared with what is there' };
const place: NotKept = { why: 'a place on the disk: it leads to a file or to a refusal without it' };

export const FIELDS: Readonly<Record<string, Kept | NotKept>> = {
  ...BOOK_FIELDS,
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
  'restore.begin recoveryKey': secret,
  'profiles.changePassphrase current': secret,
  'profiles.changePassphrase next': secret,
  'profiles.add passphrase': secret,
  'profiles.remove passphrase': secret,
  'keys.newRecovery passphrase': secret,
  'keys.confirmRecovery lastGroup': asked,
  'keys.rekey passphrase': secret,
  'keys.bindDevice passphrase': secret,
  'keys.unbindDevice passphrase': secret,
  'access.breakGlass caseCode': asked,
  'agreement.study team': asked,
  'shell.typedFilm path': place,
  'shell.typedFolder path': place,
  'shell.savePdf name': { why: 'the name of a file, cleaned of all but letters and digits: see the shell' },
  'shell.offerUpload name': { why: 'the name of a chosen file: see the dialog for films' },
  'recordings.import title': { why: 'the same field as that of recordings.describe' },
  'rounds.create name': { why: 'the same field as that of rounds.createWithReason' },
  'retention.decideSharing reason': { why: 'the same field as that of retention.choose' },
  'live.editNote note': { why: 'the same field as that of live.mark' },
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
  'episodes.begin name': { why: 'the same field as that of episodes.edit' },
  'episodes.edit name': {
    characters: 60,
    asKept: trimmed,
    async put({ assembled, recording }, text, index) {
      const named = { kind: null, name: '', target: null };
      const from = { recordingId: recording.id, at: micros(index * 1000) };
      const begun = await assembled.handlers['episodes.begin']({ ...from, ...named });
      return String(at(await ask(assembled, 'episodes.edit', { id: told(begun).id, name: text }), 'name'));
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
  'live.mark note': {
    characters: 1000,
    asKept: trimmed,
    async put({ assembled, caseId }, text) {
      const wish = { caseId, codebookId: STANDARD_BOOK.id, activity: null };
      const id = at(await ask(assembled, 'live.begin', wish), 'id');
      await ask(assembled, 'live.mark', { id, at: 1000, note: text });
      return String(at(await ask(assembled, 'live.open', { id }), 'marks', '0', 'note'));
    },
  },
  'retention.choose reason': {
    characters: 200,
    asKept: trimmed,
    async put(world, text, index) {
      const { assembled, caseId } = world;
      const { id } = await anotherRecording(world, CHOSEN + index);
      const choice = { recordingId: id, class: 'file', sessionOn: null, reason: text };
      await ask(assembled, 'retention.choose', choice);
      const { kept } = told(await assembled.handlers['retention.ofFamily']({ caseId }));
      return kept.find(({ recordingId }) => recordingId === id)?.details?.chosen?.reason ?? '';
    },
  },
  'retention.setHold reason': {
    characters: 200,
    numbered: true,
    asKept: trimmed,
    async put({ assembled, caseId }, text, index) {
      const recordingId = rowId(CHOSEN + index);
      await ask(assembled, 'retention.setHold', { caseId, recordingId, kind: 'hold', reason: text });
      const { kept } = told(await assembled.handlers['retention.ofFamily']({ caseId }));
      return kept.find((one) => one.recordingId === recordingId)?.details?.holds[0]?.reason ?? '';
    },
  },
  'retention.destroy reason': {
    characters: 200,
    numbered: true,
    asKept: trimmed,
    async put(world, text, index) {
      const { assembled } = world;
      const { id } = await anotherRecording(world, DESTROYED + index);
      await ask(assembled, 'retention.destroy', { recordingId: id, ground: 'early', reason: text });
      const destroyed = told(await assembled.handlers['destructions.list']({}));
      return destroyed.find(({ recordingId }) => recordingId === id)?.reason ?? '';
    },
  },
  'erasure.assess assessment explanation': {
    characters: 500,
    numbered: true,
    asKept: trimmed,
    async put({ assembled, caseId, recording }, text) {
      const how = { receivedOn: '2026-01-05', askedBy: 'child', channel: 'letter' };
      const about = { caseId, about: [recording.id], ...how };
      const id = at(await ask(assembled, 'erasure.receive', about), 'id');
      const assessment = { verdict: 'refused', ground: 'legal-duty', explanation: text, keeps: [] };
      return String(
        at(await ask(assembled, 'erasure.assess', { id, assessment }), 'assessed', 'explanation'),
      );
    },
  },
  'access.breakGlass reason': {
    characters: 280,
    asKept: (text) => trimmed(`${text}${NOT_TOO_SHORT}`),
    put: async (world, text) => letIn(world, `${text}${NOT_TOO_SHORT}`),
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

/** From which number on further rows are of other fields. */
const CHOSEN = 1000;
const DESTROYED = 2000;

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

function rowId(index: number): RecordingId {
  return asId(index.toString(16).padStart(32, '0'));
}

/** A row beside the film's own, for there is no need of a hundred films to show a hundred titles. */
async function anotherRecording(world: World, index: number): Promise<Recording> {
  const { me, journal } = sessionOf(world.assembled);
  const id = rowId(index);
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

/** Too few words are no reason. */
const NOT_TOO_SHORT = ' (huisbezoek)';

/** Into a family of its own, which nobody works with any more by then. */
async function letIn({ assembled }: World, reason: string): Promise<string> {
  const { handlers } = assembled;
  const code = 'nood';
  const known = told(await handlers['cases.list']({})).find((one) => one.code === code);
  const { id: caseId } = known ?? told(await handlers['cases.create']({ code }));
  for (const { id } of told(await handlers['access.ofCase']({ caseId })).live) {
    told(await handlers['access.end']({ id }));
  }
  await ask(assembled, 'access.breakGlass', { caseCode: code, reason });
  const { live } = told(await handlers['access.ofCase']({ caseId }));
  return String(live[0]?.reason);
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
