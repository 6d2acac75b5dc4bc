// What each procedure leaves in the log. The type holds every procedure of the contract: a new one does not compile
// until it is decided here.

import type { AppContract } from '../../../shared/contract/index.ts';
import type { Input } from '../../../shared/contract/define.ts';
import type { ActLabel, ProgramEvent, ReadEvent } from '../../../shared/domain/audit/events.ts';
import type { About } from './subject.ts';

/** Shows something of a family, or the log itself: written down before the answer leaves. */
interface Reads<I> {
  readonly kind: 'reads';
  readonly event: ReadEvent;
  readonly about: (input: I) => About;
}

/** Writes through the journal, which writes its line in the same transaction. */
interface Acts {
  readonly kind: 'acts';
  readonly events: readonly ActLabel[];
}

/** Tells the log itself what happens to the vault. */
interface Tells {
  readonly kind: 'tells';
  readonly events: readonly (ProgramEvent | ActLabel)[];
}

interface Silent {
  readonly kind: 'silent';
  readonly because: string;
}

type Logging<I> = Reads<I> | Acts | Tells | Silent;

export type ProcedureLogging = {
  readonly [N in keyof AppContract]: Logging<Input<AppContract, N>>;
};

const acts = (...events: readonly ActLabel[]): Acts => ({ kind: 'acts', events });
const tells = (...events: Tells['events']): Tells => ({ kind: 'tells', events });
const silent = (because: string): Silent => ({ kind: 'silent', because });
const whole = (): null => null;

const PROGRAM_ONLY = 'tells of the program and of this computer, not of anybody';
const CODES_ONLY = 'codes and names of the work itself, nothing of what is to be seen';
const WORK_WORDS = 'the words that the team marks with, nothing of any family';
const OWN_WORK_LIST = 'the list of what the person themselves was asked to do';

export const LOGGING: ProcedureLogging = {
  'vault.state': silent(PROGRAM_ONLY),
  'vault.choose': silent('closes what is open, which tells so itself; pointing at a folder shows nothing'),
  'vault.create': tells('log.start', 'profile.add', 'vault.create'),
  'vault.unlock': tells('vault.unlock'),
  'vault.recover': tells('vault.recover', 'passphrase.change'),
  'vault.lock': tells('vault.lock'),
  'keys.state': silent('names of the team, and how keys stand'),
  'keys.newRecovery': silent('counts only once it is confirmed'),
  'keys.confirmRecovery': acts('recovery.renew'),
  'keys.keptRecovery': tells('recovery.keep'),
  'keys.rekey': tells('vault.rekey', 'vault.lock', 'vault.unlock'),
  'keys.bindDevice': tells('device.bind'),
  'keys.unbindDevice': tells('device.unbind'),
  'profiles.remove': acts('profile.leave'),
  'vault.diskProtection': silent(PROGRAM_ONLY),
  'vault.verify': tells('vault.verify'),
  'vault.openDemo': tells('vault.unlock'),
  'vault.removeDemo': silent('the log goes with the example it tells of'),
  'vault.demoAs': tells('vault.lock', 'vault.unlock'),
  'profiles.list': silent('names of the team, which everyone in the team knows'),
  'profiles.add': acts('profile.add'),
  'profiles.setTeam': acts('profile.team'),
  'profiles.setRoles': acts('profile.roles'),
  'profiles.changePassphrase': tells('passphrase.change'),

  'access.mine': silent('what the person themselves does here'),
  'access.ofCase': silent('names of the team with a family’s code, nothing of what is to be seen'),
  'access.give': acts('access.give'),
  'access.end': acts('access.end'),
  'access.breakGlass': acts('access.emergency'),
  'access.notices': silent('the emergencies themselves are written down'),
  'access.review': acts('access.review'),

  'cases.list': silent(CODES_ONLY),
  'cases.create': acts('case.create'),
  'recordings.list': { kind: 'reads', event: 'recording.list', about: whole },
  'recordings.open': { kind: 'reads', event: 'recording.view', about: ({ id }) => ({ recordingId: id }) },
  'recordings.import': silent('starts a job; the recording is written down when it is there'),
  'recordings.describe': acts('recording.describe'),
  'recordings.shiftSound': acts('recording.shift-sound'),
  'recordings.remove': acts('recording.remove'),
  'jobs.list': silent('progress of what this person started here'),
  'jobs.cancel': silent('what is cancelled leaves nothing'),
  'jobs.dismiss': silent(PROGRAM_ONLY),

  'fragments.list': { kind: 'reads', event: 'fragment.list', about: ({ recordingId }) => ({ recordingId }) },
  'fragments.changes': {
    kind: 'reads',
    event: 'fragment.list',
    about: ({ recordingId }) => ({ recordingId }),
  },
  'fragments.mark': acts('fragment.mark'),
  'fragments.edit': acts('fragment.edit'),
  'fragments.remove': acts('fragment.remove'),
  'fragments.removeMany': acts('fragment.remove-many'),
  'fragments.starMany': acts('fragment.star-many'),
  'fragments.codeMany': acts('fragment.code-many'),
  'fragments.moveMany': acts('fragment.move-many'),
  'fragments.merge': acts('fragment.merge'),
  'fragments.split': acts('fragment.split'),
  'fragments.links': { kind: 'reads', event: 'fragment.list', about: ({ recordingId }) => ({ recordingId }) },
  'fragments.link': acts('fragment.link'),
  'fragments.unlink': acts('fragment.unlink'),
  'episodes.list': silent(
    'names and times of situations, read beside the film, whose viewing is written down',
  ),
  'episodes.begin': acts('episode.begin'),
  'episodes.edit': acts('episode.edit'),
  'episodes.remove': acts('episode.remove'),
  'coding.running': { kind: 'reads', event: 'fragment.list', about: ({ recordingId }) => ({ recordingId }) },
  'coding.press': acts('coding.mark', 'coding.end'),
  'coding.stop': acts('coding.end'),
  'coding.answer': acts('coding.answer'),
  'intervals.list': { kind: 'reads', event: 'interval.list', about: ({ recordingId }) => ({ recordingId }) },
  'intervals.plan': acts('interval.plan'),
  'intervals.score': acts('interval.score'),
  'intervals.remove': acts('interval.remove'),
  'intervals.export': {
    kind: 'reads',
    event: 'interval.export',
    about: ({ recordingId }) => ({ recordingId }),
  },
  'codebooks.list': silent(WORK_WORDS),
  'codebooks.open': silent(WORK_WORDS),
  'codebooks.codes': silent(WORK_WORDS),
  'codebooks.ofRecording': silent(WORK_WORDS),
  'codebooks.choose': acts('codebook.choose'),
  'codebooks.create': acts('codebook.create'),
  'codebooks.edit': acts('codebook.edit'),
  'codebooks.publish': acts('codebook.publish'),
  'codebooks.next': acts('codebook.create'),
  'codebooks.retire': acts('codebook.retire'),
  'codebooks.restore': acts('codebook.restore'),
  'codebooks.remove': acts('codebook.remove'),
  'codebooks.export': silent(WORK_WORDS),
  'codebooks.import': acts('codebook.import'),
  'live.list': { kind: 'reads', event: 'live.view', about: ({ caseId }) => ({ caseId }) },
  'live.open': { kind: 'reads', event: 'live.view', about: ({ id }) => ({ liveId: id }) },
  'live.begin': acts('live.begin'),
  'live.press': acts('live.mark'),
  'live.mark': acts('live.mark'),
  'live.noteGap': acts('live.edit'),
  'live.end': acts('live.end'),
  'live.editNote': acts('live.edit'),
  'live.removeMark': acts('live.remove-mark'),
  'live.remove': acts('live.remove'),
  'live.attach': acts('live.attach'),
  'live.detach': acts('live.detach'),
  'live.export': tells('live.take'),
  'ties.of': silent('which films run beside each other; what they show is written down as they open'),
  'ties.set': acts('film.tie'),
  'ties.remove': acts('film.untie'),
  'history.state': silent('names of the person’s own last acts'),
  'history.undo': acts('history.undo'),
  'history.redo': acts('history.redo'),

  'rounds.list': silent(CODES_ONLY),
  'rounds.create': acts('round.create'),
  'rounds.createWithReason': acts('round.create-with-reason'),
  'tasks.list': silent(OWN_WORK_LIST),
  'sheets.open': { kind: 'reads', event: 'sheet.view', about: ({ sheetId }) => ({ sheetId }) },
  'sheets.score': acts('sheet.score'),
  'sheets.note': acts('sheet.note'),
  'sheets.cite': acts('sheet.cite'),
  'sheets.submit': acts('sheet.submit'),
  'agreement.choices': silent(CODES_ONLY),
  'agreement.study': { kind: 'reads', event: 'agreement.view', about: whole },
  'agreement.marked': silent(CODES_ONLY),
  'agreement.timeline': {
    kind: 'reads',
    event: 'fragment.list',
    about: ({ recordingId }) => ({ recordingId }),
  },

  'consents.ofFamily': { kind: 'reads', event: 'consent.view', about: ({ caseId }) => ({ caseId }) },
  'consents.overview': silent(CODES_ONLY),
  'consents.reminders': silent(
    'code names and days of families that the viewer looks after, nothing of what is to be seen',
  ),
  'consents.affected': silent('codes and counts to read before a withdrawal, which is written down itself'),
  'consents.give': acts('consent.give'),
  'consents.withdraw': acts('consent.withdraw'),
  'persons.add': acts('person.add'),
  'persons.edit': acts('person.edit'),
  'persons.remove': acts('person.remove'),

  'retention.overview': { kind: 'reads', event: 'retention.view', about: whole },
  'retention.ofFamily': { kind: 'reads', event: 'retention.view', about: ({ caseId }) => ({ caseId }) },
  'retention.choose': acts('retention.choose'),
  'retention.decideSharing': acts('retention.share'),
  'retention.undecided': silent(CODES_ONLY),
  'retention.setHold': acts('hold.set', 'restriction.set'),
  'retention.liftHold': acts('hold.lift', 'restriction.lift'),
  'retention.closing': silent('codes to read before care is closed, which is written down itself'),
  'retention.closeCare': acts('retention.choose', 'care.close'),
  'retention.reopenCare': acts('care.reopen'),
  'retention.destroy': acts('recording.destroy'),
  'retention.setPolicy': acts('retention.policy'),
  'erasure.receive': acts('erasure.receive'),
  'erasure.assess': acts('erasure.assess'),
  'erasure.execute': acts('recording.destroy', 'erasure.execute'),
  'destructions.list': { kind: 'reads', event: 'destruction.view', about: whole },
  'destructions.take': tells('destruction.take'),

  'audit.ofVault': { kind: 'reads', event: 'log.view', about: whole },
  'audit.ofCase': { kind: 'reads', event: 'log.view', about: ({ caseId }) => ({ caseId }) },
  'audit.ofRecording': { kind: 'reads', event: 'log.view', about: ({ recordingId }) => ({ recordingId }) },
  'audit.review': { kind: 'reads', event: 'log.view', about: whole },
  'audit.export': tells('log.export'),
  'audit.taken': tells('agreement.take'),
  'audit.state': silent('whether the log is whole is for everyone to know'),

  'backup.state': silent(PROGRAM_ONLY),
  'backup.begin': silent('starts a job; the backup is written down when it is there'),
  'backup.test': silent('starts a job; the test is written down when it is done'),
  'restore.look': silent('no vault is open'),
  'restore.begin': tells('vault.restore', 'recording.remove-again', 'erasure.execute-again'),
  'restore.progress': silent(PROGRAM_ONLY),
  'restore.stop': silent('what is stopped leaves nothing'),

  'program.about': silent(PROGRAM_ONLY),
  'program.stir': silent(PROGRAM_ONLY),
  'program.preferences': silent(PROGRAM_ONLY),
  'program.prefer': silent(PROGRAM_ONLY),
  'program.desk': silent(PROGRAM_ONLY),
  'program.setDesk': silent(PROGRAM_ONLY),
};
