// What each procedure asks of whoever calls it: which action, on what. The type holds every procedure of the contract:
// a new one does not compile until it is decided here.

import type { Input } from '../../../shared/contract/define.ts';
import type { HistoryPlace } from '../../../shared/contract/fragments.ts';
import type { AppContract } from '../../../shared/contract/index.ts';
import type { Action } from '../../../shared/domain/access/may.ts';
import type {
  CaseId,
  IntervalRunId,
  LiveSessionId,
  RecordingId,
  RelationId,
  SheetId,
} from '../../../shared/domain/ids.ts';
import type { Thing } from './things.ts';

/** Answered only where the action is allowed on this thing; `nothing`: by the role alone. */
interface Asks<I> {
  readonly kind: 'asks';
  readonly action: Action;
  readonly on: (input: I) => Thing;
  /** Another action, where the call is about something of another kind. */
  readonly unless?: (input: I) => Action | null;
}

/** For everyone, because its answer holds only what the viewer has a relation to, or nothing of any family. */
interface Free {
  readonly kind: 'free';
  readonly because: string;
}

export type Guard<I> = Asks<I> | Free;

export type ProcedureAccess = {
  readonly [N in keyof AppContract]: Guard<Input<AppContract, N>>;
};

const free = (because: string): Free => ({ kind: 'free', because });
const byRole = (action: Action): Asks<unknown> => ({ kind: 'asks', action, on: () => ({ kind: 'nothing' }) });

function asks<I>(action: Action, on: (input: I) => Thing): Asks<I> {
  return { kind: 'asks', action, on };
}

const NO_SESSION = 'comes before anybody is known';
const OWN = 'is about the person themselves';
const PROGRAM = 'tells of the program and of this computer, not of anybody';
const WORDS = 'the words that the team marks with, nothing of any family';
const FILTERED = 'answers with what the viewer has a relation to, and no more';

const onRecording = ({ recordingId: id }: { readonly recordingId: RecordingId }): Thing => ({
  kind: 'recording',
  id,
});
const recording = ({ id }: { readonly id: RecordingId }): Thing => ({ kind: 'recording', id });
const onCase = ({ caseId: id }: { readonly caseId: CaseId }): Thing => ({ kind: 'case', id });
const onSheet = ({ sheetId: id }: { readonly sheetId: SheetId }): Thing => ({ kind: 'sheet', id });
const live = ({ id }: { readonly id: LiveSessionId }): Thing => ({ kind: 'live', id });
const onRun = ({ runId: id }: { readonly runId: IntervalRunId }): Thing => ({ kind: 'interval-run', id });
const relation = ({ id }: { readonly id: RelationId }): Thing => ({ kind: 'relation', id });
/** Undoing is marking, in a family's recording or sheet; in a code book it is keeping the books. */
const inHistory: Asks<{ readonly place: HistoryPlace }> = {
  ...asks('content.mark', ({ place }: { readonly place: HistoryPlace }) => {
    if ('recording' in place) return { kind: 'recording', id: place.recording };
    if ('live' in place) return { kind: 'live', id: place.live };
    if ('lives' in place) return { kind: 'case', id: place.lives };
    return 'sheet' in place ? { kind: 'sheet', id: place.sheet } : { kind: 'nothing' };
  }),
  unless: ({ place }) => ('codebook' in place ? 'codebooks.keep' : null),
};

export const ACCESS: ProcedureAccess = {
  'vault.state': free(NO_SESSION),
  'vault.choose': free(NO_SESSION),
  'vault.create': free(NO_SESSION),
  'vault.unlock': free(NO_SESSION),
  'vault.recover': free(NO_SESSION),
  'vault.lock': free('everyone may always lock'),
  'vault.diskProtection': free(PROGRAM),
  'vault.verify': free('whether the vault is whole is for everyone to know'),
  'vault.openDemo': free(NO_SESSION),
  'vault.removeDemo': free('the example is nobody’s'),
  'vault.demoAs': free('the example is nobody’s'),
  'profiles.list': free('names of the team, which everyone in the team knows'),
  'profiles.add': byRole('people.manage'),
  'profiles.setTeam': byRole('people.manage'),
  'profiles.setRoles': byRole('roles.manage'),
  'profiles.changePassphrase': free(OWN),
  'profiles.remove': byRole('people.manage'),

  'keys.state': free('names of the team, and how keys stand'),
  'keys.newRecovery': byRole('keys.manage'),
  'keys.confirmRecovery': byRole('keys.manage'),
  'keys.keptRecovery': byRole('keys.manage'),
  'keys.rekey': byRole('keys.manage'),
  'keys.bindDevice': free(OWN),
  'keys.unbindDevice': free(OWN),

  'access.mine': free(OWN),
  'access.ofCase': asks('access.view', onCase),
  'access.give': asks('access.manage', onCase),
  'access.end': asks('access.manage', relation),
  'access.breakGlass': byRole('emergency.open'),
  'access.notices': byRole('access.manage'),
  'access.review': asks('access.manage', relation),

  'cases.list': free(FILTERED),
  'cases.create': byRole('case.create'),
  'recordings.list': free(FILTERED),
  'recordings.open': asks('content.view', recording),
  'recordings.import': asks('content.import', onCase),
  'recordings.describe': asks('content.describe', recording),
  'recordings.shiftSound': asks('content.describe', recording),
  'recordings.remove': asks('retention.decide', recording),
  'jobs.list': free(OWN),
  'jobs.cancel': free(OWN),
  'jobs.dismiss': free(OWN),

  'fragments.list': asks('content.view', onRecording),
  'fragments.changes': asks('content.view', onRecording),
  'fragments.mark': asks('content.mark', onRecording),
  'fragments.edit': asks('content.mark', ({ id }) => ({ kind: 'fragments', ids: [id] })),
  'fragments.remove': asks('content.mark', ({ id }) => ({ kind: 'fragments', ids: [id] })),
  'fragments.removeMany': asks('content.mark', onRecording),
  'fragments.starMany': asks('content.mark', onRecording),
  'fragments.codeMany': asks('content.mark', onRecording),
  'fragments.moveMany': asks('content.mark', onRecording),
  'fragments.merge': asks('content.mark', onRecording),
  'fragments.split': asks('content.mark', onRecording),
  'fragments.links': asks('content.view', onRecording),
  'fragments.link': asks('content.mark', ({ from, to }) => ({ kind: 'fragments', ids: [from, to] })),
  'fragments.unlink': asks('content.mark', ({ id }) => ({ kind: 'link', id })),
  'episodes.list': asks('content.view', onRecording),
  // They belong to the recording: whoever may mark on it may lay them out; whoever scores it blind may not (episodes).
  'episodes.begin': asks('content.mark', onRecording),
  'episodes.edit': asks('content.mark', ({ id }) => ({ kind: 'episode', id })),
  'episodes.remove': asks('content.mark', ({ id }) => ({ kind: 'episode', id })),
  'coding.running': asks('content.view', onRecording),
  'coding.press': asks('content.mark', onRecording),
  'coding.stop': asks('content.mark', onRecording),
  'coding.answer': asks('content.mark', onRecording),
  'intervals.list': asks('content.view', onRecording),
  'intervals.plan': asks('content.mark', onRecording),
  'intervals.score': asks('content.mark', onRun),
  'intervals.remove': asks('content.mark', onRun),
  'intervals.export': asks('content.view', onRecording),
  'codebooks.list': free(WORDS),
  'codebooks.open': free(WORDS),
  'codebooks.codes': free(WORDS),
  'codebooks.ofRecording': asks('content.view', onRecording),
  'codebooks.choose': asks('content.mark', onRecording),
  'codebooks.create': byRole('codebooks.keep'),
  'codebooks.edit': byRole('codebooks.keep'),
  'codebooks.publish': byRole('codebooks.keep'),
  'codebooks.next': byRole('codebooks.keep'),
  'codebooks.retire': byRole('codebooks.keep'),
  'codebooks.restore': byRole('codebooks.keep'),
  'codebooks.remove': byRole('codebooks.keep'),
  'codebooks.export': free(WORDS),
  'codebooks.import': byRole('codebooks.keep'),
  'live.list': asks('content.view', onCase),
  'live.open': asks('content.view', live),
  'live.begin': asks('content.mark', onCase),
  'live.press': asks('content.mark', live),
  'live.mark': asks('content.mark', live),
  'live.noteGap': asks('content.mark', live),
  'live.end': asks('content.mark', live),
  'live.editNote': asks('content.mark', ({ id }) => ({ kind: 'live-mark', id })),
  'live.removeMark': asks('content.mark', ({ id }) => ({ kind: 'live-mark', id })),
  'live.remove': asks('content.mark', live),
  'live.attach': asks('content.mark', ({ id, recordingId }) => ({ kind: 'live-on-film', id, recordingId })),
  'live.detach': asks('content.mark', live),
  'live.export': asks('content.view', live),
  'ties.of': asks('content.view', onRecording),
  'ties.set': asks('content.describe', ({ recordingId, otherId }) => ({
    kind: 'recordings',
    ids: [recordingId, otherId],
  })),
  'ties.remove': asks('content.describe', ({ id }) => ({ kind: 'tie', id })),
  'history.state': inHistory,
  'history.undo': inHistory,
  'history.redo': inHistory,

  'rounds.list': free(FILTERED),
  'rounds.create': byRole('rounds.manage'),
  'rounds.createWithReason': byRole('rounds.manage'),
  'tasks.list': free(FILTERED),
  'sheets.open': asks('content.view', onSheet),
  'sheets.score': asks('sheet.fill', onSheet),
  'sheets.note': asks('sheet.fill', onSheet),
  'sheets.cite': asks('sheet.fill', onSheet),
  'sheets.submit': asks('sheet.fill', onSheet),
  'agreement.choices': byRole('agreement.view'),
  'agreement.study': byRole('agreement.view'),
  'agreement.marked': byRole('agreement.view'),
  'agreement.timeline': asks('content.view', onRecording),

  'consents.ofFamily': asks('consent.view', onCase),
  'consents.overview': byRole('rounds.manage'),
  'consents.reminders': free(FILTERED),
  'consents.affected': asks('consent.change', ({ personId }) => ({ kind: 'persons', ids: [personId] })),
  'consents.give': asks('consent.change', ({ personIds }) => ({ kind: 'persons', ids: personIds })),
  'consents.withdraw': asks('consent.change', ({ personId }) => ({ kind: 'persons', ids: [personId] })),
  'persons.add': asks('consent.change', onCase),
  'persons.edit': asks('consent.change', ({ id }) => ({ kind: 'persons', ids: [id] })),
  'persons.remove': asks('consent.change', ({ id }) => ({ kind: 'persons', ids: [id] })),

  'retention.overview': free(FILTERED),
  'retention.ofFamily': asks('retention.view', onCase),
  'retention.choose': asks('retention.decide', onRecording),
  'retention.undecided': byRole('rounds.manage'),
  'retention.decideSharing': byRole('rounds.manage'),
  'retention.setHold': asks('retention.decide', onCase),
  'retention.liftHold': asks('retention.destroy', ({ id }) => ({ kind: 'hold', id })),
  'retention.closing': asks('retention.decide', onCase),
  'retention.closeCare': asks('retention.decide', onCase),
  'retention.reopenCare': asks('retention.decide', onCase),
  'retention.destroy': asks('retention.destroy', onRecording),
  'retention.setPolicy': byRole('retention.destroy'),
  'erasure.receive': asks('retention.decide', onCase),
  'erasure.assess': asks('retention.destroy', ({ id }) => ({ kind: 'erasure-request', id })),
  'erasure.execute': asks('retention.destroy', ({ id }) => ({ kind: 'erasure-request', id })),
  'destructions.list': byRole('destructions.view'),
  'destructions.take': byRole('destructions.view'),

  'audit.ofVault': byRole('log.read'),
  'audit.ofCase': byRole('log.of-family'),
  'audit.ofRecording': byRole('log.of-family'),
  'audit.review': byRole('log.read'),
  'audit.export': byRole('log.read'),
  'audit.taken': byRole('agreement.view'),
  'audit.state': free('whether the log is whole is for everyone to know'),

  'backup.state': free(PROGRAM),
  'backup.begin': byRole('backup.make'),
  'backup.test': byRole('backup.make'),
  'restore.look': free(NO_SESSION),
  'restore.begin': free(NO_SESSION),
  'restore.progress': free(NO_SESSION),
  'restore.stop': free(NO_SESSION),

  'program.about': free(PROGRAM),
  'program.stir': free(PROGRAM),
  'program.preferences': free(PROGRAM),
  'program.prefer': free(PROGRAM),
  'program.desk': free(OWN),
  'program.setDesk': free(OWN),
};
