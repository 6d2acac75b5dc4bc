// Everything that can be asked of the host about a world, by name. The type holds every procedure of the
// contract: a new one does not compile until it is decided here how blindness is to be tested on it.

import type { StudyFilter } from '../../../shared/contract/agreement.ts';
import type { AppHandlers } from '../../../shared/contract/index.ts';
import { PURPOSES } from '../../../shared/domain/consent/purpose.ts';
import { codesIn } from '../../../shared/domain/code/codebook.ts';
import { STANDARD_BOOK } from '../../../shared/domain/code/templates/standard-book.ts';
import {
  asId,
  type CodeId,
  type EpisodeId,
  type ErasureRequestId,
  type FilmTieId,
  type FragmentLinkId,
  type HoldId,
  type LiveMarkId,
  type ProfileId,
} from '../../../shared/domain/ids.ts';
import { AINSWORTH } from '../../../shared/domain/instrument/ainsworth.ts';
import type { Result } from '../../../shared/domain/result.ts';
import { fromSeconds, micros } from '../../../shared/domain/time.ts';
import type { FeatureHandlers } from '../../support/session.ts';
import { SENSITIVITY } from '../../support/scenes.ts';
import { HANDED_IN_AT, PEOPLE, TEAM, type Person, type World } from './world.ts';

export interface Asking {
  readonly host: FeatureHandlers;
  readonly world: World;
  readonly viewer: Person;
}
type Answers = Promise<readonly Result<unknown>[]>;
type Probe = (asking: Asking) => Answers;

/** Reads nothing of fragments, scores and rounds: keys, people, preferences, code books, the person's own imports. */
const APART = null;

/** One after the other: the answer to undo must not depend on chance. */
async function each<T>(things: Iterable<T>, ask: (thing: T) => Promise<Result<unknown>>): Answers {
  const answers: Result<unknown>[] = [];
  for (const thing of things) answers.push(await ask(thing));
  return answers;
}

const EVER = { from: 0, to: Number.MAX_SAFE_INTEGER };

const QUERIES = {
  'cases.list': ({ host }) => each([{}], host['cases.list']),
  'recordings.list': ({ host }) => each([{}], host['recordings.list']),
  'recordings.open': ({ host, world }) => each([{ id: world.film.id }], host['recordings.open']),
  'fragments.list': ({ host, world }) => each([{ recordingId: world.film.id }], host['fragments.list']),
  'fragments.changes': ({ host, world }) =>
    each([{ recordingId: world.film.id, asking: 1, since: null }], host['fragments.changes']),
  'fragments.links': ({ host, world }) => each([{ recordingId: world.film.id }], host['fragments.links']),
  'episodes.list': ({ host, world }) => each([{ recordingId: world.film.id }], host['episodes.list']),
  'coding.running': ({ host, world }) => each([{ recordingId: world.film.id }], host['coding.running']),
  'intervals.list': ({ host, world }) => each([{ recordingId: world.film.id }], host['intervals.list']),
  'intervals.export': ({ host, world }) =>
    each(world.intervals.values(), (runId) =>
      host['intervals.export']({ recordingId: world.film.id, runId }),
    ),
  'codebooks.list': ({ host }) => each([{}], host['codebooks.list']),
  'codebooks.codes': ({ host }) => each([{}], host['codebooks.codes']),
  'codebooks.open': ({ host }) => each([{ id: STANDARD_BOOK.id }], host['codebooks.open']),
  'codebooks.ofRecording': ({ host, world }) =>
    each([{ recordingId: world.film.id }], host['codebooks.ofRecording']),
  'ties.of': ({ host, world }) => each([{ recordingId: world.film.id }], host['ties.of']),
  'live.list': ({ host, world }) => each([{ caseId: world.film.caseId }], host['live.list']),
  'live.open': ({ host, world }) => each(world.lives.values(), (id) => host['live.open']({ id })),
  'history.state': ({ host, world }) => each(places(world), (place) => host['history.state']({ place })),
  'rounds.list': ({ host }) => each([{}], host['rounds.list']),
  'tasks.list': ({ host }) => each([{}], host['tasks.list']),
  'sheets.open': ({ host, world }) => each(world.works, ({ sheetId }) => host['sheets.open']({ sheetId })),
  'agreement.choices': ({ host }) => each([{}], host['agreement.choices']),
  'agreement.study': ({ host, world }) => each(studies(world), host['agreement.study']),
  'agreement.marked': ({ host }) => each([{}], host['agreement.marked']),
  'agreement.timeline': ({ host, world }) =>
    each(pairs(world), (raterIds) => host['agreement.timeline']({ recordingId: world.film.id, raterIds })),
  'consents.ofFamily': ({ host, world }) =>
    each([{ caseId: world.film.caseId }, { caseId: world.spare.caseId }], host['consents.ofFamily']),
  'consents.overview': ({ host }) => each([{ purpose: 'scoring' as const }], host['consents.overview']),
  'consents.reminders': ({ host }) => each([{}], host['consents.reminders']),
  'consents.affected': ({ host, world }) => each(withdrawals(world), host['consents.affected']),
  'access.ofCase': ({ host, world }) =>
    each([{ caseId: world.film.caseId }, { caseId: world.spare.caseId }], host['access.ofCase']),
  'access.notices': ({ host }) => each([{}], host['access.notices']),
  'access.mine': ({ host }) => each([{}], host['access.mine']),
  'retention.overview': ({ host }) => each([{}], host['retention.overview']),
  'retention.ofFamily': ({ host, world }) =>
    each([{ caseId: world.film.caseId }, { caseId: world.spare.caseId }], host['retention.ofFamily']),
  'retention.undecided': ({ host, world }) =>
    each([{ recordingIds: [world.film.id], raterIds: [] }], host['retention.undecided']),
  'retention.closing': ({ host, world }) =>
    each([{ caseId: world.film.caseId }, { caseId: world.spare.caseId }], host['retention.closing']),
  'destructions.list': ({ host }) => each([{}], host['destructions.list']),
  'audit.ofVault': ({ host }) => each([EVER], host['audit.ofVault']),
  'audit.ofCase': ({ host, world }) => each([{ caseId: world.film.caseId, ...EVER }], host['audit.ofCase']),
  'audit.ofRecording': ({ host, world }) =>
    each([{ recordingId: world.film.id, ...EVER }], host['audit.ofRecording']),
  'audit.review': ({ host }) => each([EVER], host['audit.review']),
  'audit.state': ({ host }) => each([{}], host['audit.state']),
} as const satisfies Partial<Record<keyof AppHandlers, Probe>>;

/** Commands that leave the world as it is, or that are refused. In the order of asking: submitting comes last. */
const COMMANDS = {
  'cases.create': ({ host }) => each([{ code: '' }], host['cases.create']),
  'recordings.describe': ({ host, world: { film } }) =>
    each([{ id: film.id, title: film.title, activity: film.activity }], host['recordings.describe']),
  'recordings.shiftSound': ({ host, world: { film } }) =>
    each([{ id: film.id, shift: fromSeconds(0) }], host['recordings.shiftSound']),
  'recordings.remove': ({ host, world }) => each([{ id: world.film.id }], host['recordings.remove']),
  'fragments.mark': ({ host, world }) =>
    each(
      [{ recordingId: world.spare.id, start: fromSeconds(1), end: fromSeconds(2) }],
      host['fragments.mark'],
    ),
  'fragments.edit': ({ host, world }) =>
    each(world.fragments.values(), (id) => host['fragments.edit']({ id, starred: false })),
  'fragments.remove': ({ host, world, viewer }) =>
    each(othersFragments(world, viewer), (id) => host['fragments.remove']({ id })),
  'fragments.removeMany': ({ host, world, viewer }) =>
    each(severalOf(world, viewer), (several) => host['fragments.removeMany'](several)),
  'fragments.starMany': ({ host, world, viewer }) =>
    each(severalOf(world, viewer), (several) => host['fragments.starMany']({ ...several, starred: true })),
  'fragments.codeMany': ({ host, world, viewer }) =>
    each(severalOf(world, viewer), (several) =>
      host['fragments.codeMany']({ ...several, codeId: asId('touch'), given: true }),
    ),
  'fragments.moveMany': ({ host, world, viewer }) =>
    each(severalOf(world, viewer), ({ recordingId, ids }) =>
      host['fragments.moveMany']({
        recordingId,
        moves: ids.map((id) => ({ id, start: fromSeconds(1), end: fromSeconds(2) })),
      }),
    ),
  'fragments.merge': ({ host, world, viewer }) =>
    each(severalOf(world, viewer), (several) => host['fragments.merge'](several)),
  'fragments.split': ({ host, world, viewer }) =>
    each(severalOf(world, viewer), (several) => host['fragments.split']({ ...several, at: fromSeconds(6) })),
  'fragments.link': ({ host, world }) =>
    each(ties(world), (tie) => host['fragments.link']({ ...tie, kind: 'answers' })),
  'fragments.unlink': ({ host }) => each([{ id: NO_LINK }], host['fragments.unlink']),
  'episodes.begin': ({ host, world }) =>
    each([{ recordingId: world.film.id, at: fromSeconds(-1), ...UNNAMED }], host['episodes.begin']),
  'episodes.edit': ({ host }) => each([{ id: NO_EPISODE, name: 'x' }], host['episodes.edit']),
  'episodes.remove': ({ host }) => each([{ id: NO_EPISODE }], host['episodes.remove']),
  'coding.press': ({ host, world }) => each([codeKey(world)], host['coding.press']),
  'coding.stop': ({ host, world }) =>
    each([{ recordingId: world.spare.id, time: fromSeconds(2) }], host['coding.stop']),
  'coding.answer': ({ host, world, viewer }) =>
    each(othersFragments(world, viewer), (id) =>
      host['coding.answer']({ recordingId: world.film.id, id, codeId: FIRST_CODE, said: { role: null } }),
    ),
  'intervals.plan': ({ host, world }) =>
    each([{ ...NO_INTERVALS, recordingId: world.spare.id }], host['intervals.plan']),
  'intervals.score': ({ host, world, viewer }) =>
    each(othersIntervals(world, viewer), (runId) =>
      host['intervals.score']({ runId, position: 0, answer: null }),
    ),
  'intervals.remove': ({ host, world, viewer }) =>
    each(othersIntervals(world, viewer), (runId) => host['intervals.remove']({ runId })),
  'codebooks.choose': ({ host, world }) =>
    each([{ recordingId: world.spare.id, codebookId: STANDARD_BOOK.id }], host['codebooks.choose']),
  'ties.set': ({ host, world }) =>
    each(
      [{ recordingId: world.film.id, otherId: world.spare.id, sync: { offset: micros(0), drift: 0 } }],
      host['ties.set'],
    ),
  'ties.remove': ({ host }) => each([{ id: NO_TIE }], host['ties.remove']),
  'live.editNote': ({ host }) => each([{ id: NO_LIVE_MARK, note: '' }], host['live.editNote']),
  'live.removeMark': ({ host }) => each([{ id: NO_LIVE_MARK }], host['live.removeMark']),
  // Refused: over, another's, of another family, or on no film.
  'live.press': ({ host, world }) =>
    each(world.lives.values(), (id) =>
      host['live.press']({ id, codeIds: [codesIn(STANDARD_BOOK.content)[0]?.id ?? asId('')], at: micros(1) }),
    ),
  'live.mark': ({ host, world }) =>
    each(world.lives.values(), (id) => host['live.mark']({ id, at: micros(1), note: '' })),
  'live.end': ({ host, world }) =>
    each(world.lives.values(), (id) => host['live.end']({ id, length: micros(1) })),
  'live.noteGap': ({ host, world }) =>
    each(world.lives.values(), (id) =>
      host['live.noteGap']({ id, kind: 'set', at: micros(1), length: micros(0) }),
    ),
  'live.attach': ({ host, world }) =>
    each(world.lives.values(), (id) =>
      host['live.attach']({ id, recordingId: world.spare.id, sync: { offset: micros(0), drift: 0 } }),
    ),
  'live.detach': ({ host, world }) => each(world.lives.values(), (id) => host['live.detach']({ id })),
  'live.remove': ({ host, world, viewer }) =>
    each(
      [...world.lives].filter(([author]) => author !== viewer),
      ([, id]) => host['live.remove']({ id }),
    ),
  // Leaves a line of itself in the log, so that asking twice gives two answers.
  'live.export': ({ host, world }) => each(world.lives.values(), (id) => host['live.export']({ id })),
  'rounds.create': ({ host, world, viewer }) => each([spareRound(world, viewer)], host['rounds.create']),
  'rounds.createWithReason': ({ host, world, viewer }) =>
    each([{ ...spareRound(world, viewer), reason: 'staat op papier' }], host['rounds.createWithReason']),
  'persons.add': ({ host, world }) =>
    each([{ ...GRANDMOTHER, caseId: world.film.caseId }], host['persons.add']),
  'persons.edit': ({ host, world }) =>
    each([{ ...GRANDMOTHER, id: world.mother.id, seenIn: world.film.id }], host['persons.edit']),
  'persons.remove': ({ host, world }) => each([{ id: world.mother.id }], host['persons.remove']),
  'consents.give': ({ host, world }) => each(gifts(world), host['consents.give']),
  'consents.withdraw': ({ host, world }) => each(withdrawals(world), host['consents.withdraw']),
  'retention.choose': ({ host, world }) =>
    each(
      [{ recordingId: world.film.id, class: 'file' as const, sessionOn: null, reason: '' }],
      host['retention.choose'],
    ),
  'retention.decideSharing': ({ host, world }) =>
    each(
      [{ recordingIds: [world.spare.id], becomes: 'file' as const, reason: 'gedeeld' }],
      host['retention.decideSharing'],
    ),
  'retention.setHold': ({ host, world }) =>
    each(
      [world.film, world.spare].map(({ id, caseId }) => ({
        caseId,
        recordingId: id,
        kind: 'hold' as const,
        reason: 'er loopt een klacht',
      })),
      host['retention.setHold'],
    ),
  'erasure.receive': ({ host, world }) =>
    each([{ ...REQUEST, caseId: world.film.caseId, about: [world.film.id] }], host['erasure.receive']),
  // What is not due, not granted or not there stays as it is.
  'retention.destroy': ({ host, world }) =>
    each([{ recordingId: world.film.id, ground: 'term' as const, reason: '' }], host['retention.destroy']),
  'retention.liftHold': ({ host }) =>
    each([{ id: asId<HoldId>('0'.repeat(32)) }], host['retention.liftHold']),
  'erasure.execute': ({ host }) =>
    each([{ id: asId<ErasureRequestId>('0'.repeat(32)) }], host['erasure.execute']),
  'sheets.score': ({ host, world }) =>
    each(world.works, ({ sheetId }) =>
      host['sheets.score']({ sheetId, scaleId: SENSITIVITY, verdict: { kind: 'value', value: 7 } }),
    ),
  'sheets.note': ({ host, world }) =>
    each(world.works, ({ sheetId, words }) =>
      host['sheets.note']({ sheetId, scaleId: SENSITIVITY, note: words }),
    ),
  'sheets.cite': ({ host, world }) =>
    each(world.works, ({ sheetId, rater }) => {
      const evidence = [world.fragments.get(rater)].filter((id) => id !== undefined);
      return host['sheets.cite']({ sheetId, scaleId: SENSITIVITY, evidence });
    }),
  'history.undo': ({ host, world }) => each(places(world), (place) => host['history.undo']({ place })),
  'history.redo': ({ host, world }) => each(places(world), (place) => host['history.redo']({ place })),
  'sheets.submit': ({ host, world }) =>
    each(world.works, ({ sheetId }) => host['sheets.submit']({ sheetId })),
  'access.breakGlass': ({ host }) =>
    each([{ caseCode: 'G-001', reason: 'een huisbezoek met spoed' }], host['access.breakGlass']),
  // Leaves a line of itself in the log, so that asking twice gives two answers.
  'audit.export': ({ host }) => each([{ format: 'csv', ...EVER }], host['audit.export']),
} as const satisfies Partial<Record<keyof AppHandlers, Probe>>;

/** Every procedure is asked, or stands here. */
type Asked = keyof typeof QUERIES | keyof typeof COMMANDS;
export const NOT_ASKED = {
  'vault.state': APART,
  'vault.choose': APART,
  'vault.create': APART,
  'vault.unlock': APART,
  'vault.recover': APART,
  'vault.lock': APART,
  'vault.verify': APART,
  'vault.diskProtection': APART,
  'backup.state': APART,
  'backup.begin': APART,
  'backup.test': APART,
  'restore.look': APART,
  'restore.begin': APART,
  'restore.progress': APART,
  'restore.stop': APART,
  'vault.openDemo': APART,
  'vault.removeDemo': APART,
  'vault.demoAs': APART,
  'profiles.list': APART,
  'profiles.add': APART,
  'profiles.setTeam': APART,
  'profiles.setRoles': APART,
  'access.give': APART,
  'access.end': APART,
  'access.review': APART,
  'profiles.changePassphrase': APART,
  'recordings.import': APART,
  'keys.state': APART,
  'keys.newRecovery': APART,
  'keys.confirmRecovery': APART,
  'keys.keptRecovery': APART,
  'keys.rekey': APART,
  'keys.bindDevice': APART,
  'keys.unbindDevice': APART,
  'profiles.remove': APART,
  'jobs.list': APART,
  'jobs.cancel': APART,
  'jobs.dismiss': APART,
  'codebooks.create': APART,
  'codebooks.edit': APART,
  'codebooks.publish': APART,
  'codebooks.next': APART,
  'codebooks.retire': APART,
  'codebooks.restore': APART,
  'codebooks.remove': APART,
  'codebooks.export': APART,
  'codebooks.import': APART,
  'live.begin': APART,
  'audit.taken': APART,
  'retention.closeCare': APART,
  'retention.reopenCare': APART,
  'retention.setPolicy': APART,
  'erasure.assess': APART,
  'destructions.take': APART,
  'program.about': APART,
  'program.stir': APART,
  'program.preferences': APART,
  'program.prefer': APART,
  'program.desk': APART,
  'program.setDesk': APART,
} as const satisfies Record<Exclude<keyof AppHandlers, Asked>, typeof APART>;

export type Answered = readonly (readonly [name: string, answers: readonly Result<unknown>[]])[];

export function askQueries(asking: Asking): Promise<Answered> {
  return askAll(QUERIES, asking);
}

export function askCommands(asking: Asking): Promise<Answered> {
  return askAll(COMMANDS, asking);
}

async function askAll(probes: Readonly<Record<string, Probe>>, asking: Asking): Promise<Answered> {
  const answered: [string, readonly Result<unknown>[]][] = [];
  for (const [name, probe] of Object.entries(probes)) answered.push([name, await probe(asking)]);
  return answered;
}

/** With every filter there is: what none of them lets through, another might. */
function studies({ vault, rounds }: World): readonly StudyFilter[] {
  const all = { roundIds: null, team: null, raterIds: null, from: null, to: null };
  const filters: readonly Partial<StudyFilter>[] = [
    {},
    ...rounds.map(({ id }) => ({ roundIds: [id] })),
    ...PEOPLE.map((name) => ({ raterIds: [vault.profile(name).id] })),
    { team: TEAM },
    { from: HANDED_IN_AT, to: HANDED_IN_AT + 1 },
  ];
  return filters.map((filter) => ({ instrumentId: AINSWORTH.id, ...all, ...filter }));
}

function pairs({ vault }: World) {
  const ids = PEOPLE.map((name) => vault.profile(name).id);
  return ids.flatMap((a, index) => ids.slice(index + 1).map((b): [ProfileId, ProfileId] => [a, b]));
}

function places({ film, works }: World) {
  return [{ recording: film.id }, ...works.map(({ sheetId }) => ({ sheet: sheetId }))];
}

const NO_INTERVALS = {
  method: 'partial' as const,
  length: fromSeconds(600),
  over: { kind: 'whole' as const },
  codes: [asId<CodeId>('geen')],
};

function othersIntervals({ intervals }: World, viewer: Person) {
  return [...intervals].filter(([rater]) => rater !== viewer).map(([, id]) => id);
}

function othersFragments({ fragments }: World, viewer: Person) {
  return [...fragments].filter(([author]) => author !== viewer).map(([, id]) => id);
}

/** Each of the others' alone, and all together. */
function severalOf(world: World, viewer: Person) {
  const others = othersFragments(world, viewer);
  return [...others.map((id) => [id]), others].map((ids) => ({ recordingId: world.film.id, ids }));
}

/** Between marks of different people, which is refused whoever asks. */
function ties({ fragments }: World) {
  const ids = [...fragments.values()];
  return ids.flatMap((from) => ids.filter((to) => to !== from).map((to) => ({ from, to })));
}

const FIRST_CODE = asId<CodeId>('sensitive-care');

function codeKey({ spare }: World) {
  const key = { time: fromSeconds(1), how: 'toggle' as const, role: null };
  return { recordingId: spare.id, codeIds: [FIRST_CODE], ...key };
}

const NO_TIE = asId<FilmTieId>('0'.repeat(32));
const NO_LIVE_MARK = asId<LiveMarkId>('0'.repeat(32));
const NO_LINK = asId<FragmentLinkId>('0'.repeat(32));
const NO_EPISODE = asId<EpisodeId>('0'.repeat(32));
const UNNAMED = { kind: null, name: '', target: null };

const GRANDMOTHER = {
  codeName: 'oma',
  capacity: 'grandparent',
  born: null,
  authority: null,
  seenIn: 'all',
} as const;

const REQUEST = { receivedOn: '2026-01-03', askedBy: 'parent-with-authority', channel: 'letter' } as const;

/** About the film alone, and about all of the family. */
function withdrawals({ film, mother }: World) {
  return [film.id, null].map((recordingId) => ({
    personId: mother.id,
    purposes: [...PURPOSES],
    recordingId,
  }));
}

function gifts(world: World) {
  const form = { givenOn: '2026-01-03', form: 'paper', textVersion: 'folder 1', validUntil: null } as const;
  return withdrawals(world).map(({ personId, ...about }) => ({ personIds: [personId], ...about, ...form }));
}

function spareRound({ vault, spare }: World, viewer: Person) {
  const raterIds = [vault.profile(viewer).id];
  const one = { name: 'erbij', instrumentId: AINSWORTH.id, scaleIds: [SENSITIVITY] };
  return { ...one, raterIds, recordingIds: [spare.id] };
}
