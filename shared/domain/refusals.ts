// Every expected "no" of the program, as a closed union. Facts only: the sentences stand in the message catalogue.

import type { GivenKind } from './access/relation.ts';
import type { FileProblem } from './code/file-problem.ts';
import type { Purpose } from './consent/purpose.ts';
import type { ScaleId } from './ids.ts';

export type VaultRefusal =
  | { readonly code: 'vault.none' }
  | { readonly code: 'vault.locked' }
  /** Name or passphrase is not right; `wait` whole seconds until the next try. */
  | { readonly code: 'vault.wrong-key'; readonly wait: number }
  | { readonly code: 'vault.wait'; readonly wait: number }
  | { readonly code: 'vault.wrong-recovery-key' }
  | { readonly code: 'vault.exists' }
  | { readonly code: 'vault.folder-not-empty' }
  | { readonly code: 'vault.folder-missing' }
  | { readonly code: 'vault.folder-read-only' }
  | { readonly code: 'vault.folder-cloud-synced'; readonly service: string }
  | { readonly code: 'vault.in-use' }
  | { readonly code: 'vault.newer-version' }
  | { readonly code: 'vault.damaged'; readonly part: 'manifest' | 'database' | 'recording' }
  | { readonly code: 'vault.not-demo' }
  /** This person's passphrase opens the vault on another computer only. */
  | { readonly code: 'vault.other-device' }
  /** This computer, or this way of running the program, keeps no secret to bind a passphrase to. */
  | { readonly code: 'device.unavailable' }
  | { readonly code: 'recovery.mistyped' }
  /** Nobody takes away their own way in. */
  | { readonly code: 'profile.yourself' }
  | { readonly code: 'profile.last-coordinator' }
  /** These people have not opened the vault since keys could be sealed to people; they would be locked out. */
  | { readonly code: 'rekey.people-missing'; readonly people: readonly string[] }
  /** The recovery key is from before keys could be sealed to it: a new one must be made first. */
  | { readonly code: 'recovery.outdated' }
  | { readonly code: 'passphrase.too-short'; readonly minimum: number }
  | { readonly code: 'passphrase.too-common' }
  | { readonly code: 'profile.name-empty' }
  | { readonly code: 'profile.name-taken' }
  | { readonly code: 'disk.full' }
  | { readonly code: 'disk.failed' };

export type BackupRefusal =
  | { readonly code: 'backup.inside-vault' }
  | { readonly code: 'backup.cloud-synced'; readonly service: string }
  /** Nobody said yet that it may be there. */
  | { readonly code: 'backup.same-disk' }
  | { readonly code: 'backup.folder-missing' }
  | { readonly code: 'backup.read-only' }
  /** In megabytes. */
  | { readonly code: 'backup.no-room'; readonly needed: number; readonly free: number }
  | { readonly code: 'backup.full' }
  /** The folder vanished while it was written. */
  | { readonly code: 'backup.gone' }
  | { readonly code: 'backup.not-verified' }
  /** No backup in this folder. */
  | { readonly code: 'backup.none' }
  /** What is needed to open the set is not as it was written. */
  | { readonly code: 'backup.damaged' }
  | { readonly code: 'backup.stopped' };

export type ImportRefusal =
  | { readonly code: 'source.missing' }
  | { readonly code: 'source.not-a-file' }
  | { readonly code: 'source.unreadable' }
  | { readonly code: 'source.empty' }
  /** The file vanished, shrank or changed while it was read, or the upload stopped. */
  | { readonly code: 'source.interrupted' }
  | { readonly code: 'media.not-a-film' }
  /** A playlist, script or other text that only bears the name of a film. */
  | { readonly code: 'media.disguised' }
  | { readonly code: 'media.no-picture' }
  | { readonly code: 'media.no-duration' }
  | { readonly code: 'media.damaged' }
  | { readonly code: 'media.tool-missing' }
  | { readonly code: 'media.conversion-failed' }
  | { readonly code: 'recording.already-here'; readonly recordingCode: string }
  | { readonly code: 'import.not-verified' }
  | { readonly code: 'recording.has-scores' }
  /** Its key was not given to this person yet: that takes somebody who has it. `people`: their names. */
  | { readonly code: 'film.no-key'; readonly people: readonly string[] }
  /** Nobody else has the key of these recordings, by their codes: with this person their films would go. */
  | { readonly code: 'film.only-key'; readonly recordings: readonly string[] }
  | { readonly code: 'case.code-taken' };

export type MarkingRefusal =
  | { readonly code: 'fragment.outside-recording' }
  | { readonly code: 'fragment.empty' }
  | { readonly code: 'fragment.moment-has-no-length' }
  /** The code book of this recording does not ask this, or does not know the code. */
  | { readonly code: 'fragment.code-not-in-book' }
  /** The film stands before what would end began. */
  | { readonly code: 'fragment.ends-before-begin' }
  /** The two fragments are not one person's on one recording, or are the same one. */
  | { readonly code: 'link.not-possible' }
  | { readonly code: 'link.already-there' }
  | { readonly code: 'fragment.not-yours' }
  /** Submitted scores rest on it: its place on the film stays what it was. */
  | { readonly code: 'fragment.cited' }
  /** Another episode is there, or it would last no time at all. */
  | { readonly code: 'episode.no-room' }
  /** As long as its round is not open to them, raters of a recording leave its episodes as they are. */
  | { readonly code: 'episode.blind' }
  /** So many of those that were chosen are somebody else's, or are cited. */
  | { readonly code: 'fragment.some-not-yours'; readonly count: number }
  | { readonly code: 'fragment.some-cited'; readonly count: number }
  /** So many of those that would go are what the person's own open scores rest on. */
  | { readonly code: 'fragment.merge-in-draft'; readonly count: number }
  | { readonly code: 'fragment.merge-needs-two' }
  /** A moment never grows, so it merges with nothing that is elsewhere. */
  | { readonly code: 'fragment.merge-moments' }
  /** Together they hold more words or codes than one fragment can. */
  | { readonly code: 'fragment.merge-too-much' }
  | { readonly code: 'fragment.split-outside' }
  /** The stretch is shorter than one interval. */
  | { readonly code: 'interval.none-fits' }
  | { readonly code: 'interval.too-many'; readonly most: number }
  | { readonly code: 'interval.not-yours' }
  | { readonly code: 'history.nothing' }
  /** This act can be turned round no more, so it was stepped over; the next press goes on. */
  | { readonly code: 'history.passed'; readonly because: PassedBecause };

/** The rows stand otherwise since; what it is about is scored blind, by this person or after them; scores or marks rest on it. */
export type PassedBecause = 'changed' | 'blind' | 'cited' | 'used';

export type LiveRefusal =
  /** The two points lie so close together that they tell nothing of how the clocks run. */
  | { readonly code: 'sync.points-too-close' }
  /** By these points one clock would run percents faster than the other. */
  | { readonly code: 'sync.not-the-same' }
  /** Something about this family is disputed: nothing new is marked for now. */
  | { readonly code: 'live.restricted' }
  | { readonly code: 'live.not-yours' }
  | { readonly code: 'live.ended' }
  /** More marks than one session takes. */
  | { readonly code: 'live.full' }
  /** Its marks lie on a film. */
  | { readonly code: 'live.attached' }
  | { readonly code: 'live.not-attached' }
  /** The film is of another family. */
  | { readonly code: 'live.other-family' }
  /** None of its marks falls on the film. */
  | { readonly code: 'live.nothing-on-film' }
  /** Only two different films of one family run beside each other. */
  | { readonly code: 'tie.not-possible' };

export type CodebookRefusal =
  /** A draft, or one that was retired. */
  | { readonly code: 'codebook.not-published' }
  | { readonly code: 'codebook.not-a-draft' }
  /** It came with the program: to be copied, not to be changed. */
  | { readonly code: 'codebook.of-the-program' }
  | { readonly code: 'codebook.draft-exists' }
  /** Recordings are marked with it. */
  | { readonly code: 'codebook.in-use' }
  /** So many things have to be mended first. */
  | { readonly code: 'codebook.not-ready'; readonly count: number }
  /** The file is not a code book, or what is in it is not as it should be. */
  | { readonly code: 'codebook.file-unreadable'; readonly problems: readonly FileProblem[] }
  /** Another book here has this number of the same line, or bears its codes. */
  | { readonly code: 'codebook.file-clashes' };

export type ScoringRefusal =
  | { readonly code: 'score.out-of-range'; readonly min: number; readonly max: number; readonly step: number }
  | { readonly code: 'score.unknown-scale' }
  | { readonly code: 'score.reason-missing' }
  | { readonly code: 'sheet.not-yours' }
  | { readonly code: 'sheet.submitted' }
  | { readonly code: 'sheet.incomplete'; readonly open: readonly ScaleId[] }
  | { readonly code: 'round.no-recordings' }
  | { readonly code: 'round.no-raters' }
  | { readonly code: 'round.no-scales' }
  /** Somebody in the plan does not have the role of a rater. */
  | { readonly code: 'round.not-a-rater' }
  /** Another's work stays closed until the viewer's own round is in and the recording is revealed. */
  | { readonly code: 'blind' };

/** The recording may not be used for this purpose. */
interface NoConsent {
  readonly purpose: Purpose;
  readonly recordingCode: string;
}

export type ConsentRefusal =
  | ({ readonly code: 'consent.not-asked' } & NoConsent)
  | ({ readonly code: 'consent.incomplete' } & NoConsent)
  | ({ readonly code: 'consent.withdrawn' } & NoConsent)
  | ({ readonly code: 'consent.expired' } & NoConsent)
  /** For supervision and teaching, consent is always about one recording. */
  | { readonly code: 'consent.needs-recording' }
  | { readonly code: 'consent.reason-missing' }
  | { readonly code: 'person.code-name-taken' }
  /** Somebody is said to have authority alone, and so is another to have it too. */
  | { readonly code: 'person.sole-authority' }
  /** Consents rest on the person. */
  | { readonly code: 'person.has-consents' };

export type AccessRefusal =
  /** It takes a role that this person does not have. */
  | { readonly code: 'access.role' }
  /** It takes a relation to the family. `caseCode`: of the one that this person may open in an emergency; else ''. */
  | { readonly code: 'access.no-relation'; readonly caseCode: string }
  /** Whoever still has to score something opens no family by themselves: being refused for one would tell whose it is. */
  | { readonly code: 'access.emergency-while-scoring' }
  /** Not for this family now; why is not told, as it would tell what the family said. */
  | { readonly code: 'access.no-emergency' }
  /** No family has the code that was typed. */
  | { readonly code: 'access.no-such-family' }
  | { readonly code: 'access.reason-missing' }
  /** Nobody takes this role from themselves, so that there is always somebody who has it. */
  | { readonly code: 'access.own-coordinator' }
  /** A relation of this kind is the work of roles that the person does not have. */
  | { readonly code: 'access.role-missing'; readonly kind: GivenKind }
  | { readonly code: 'access.already' }
  /** This kind of relation always has an end, and it lies ahead. */
  | { readonly code: 'access.needs-end' };

export type RetentionRefusal =
  /** Its film was destroyed; scores and forms are there still. */
  | { readonly code: 'recording.destroyed'; readonly recordingCode: string }
  /** Something about it is disputed: nobody may use it for now. */
  | { readonly code: 'recording.restricted'; readonly recordingCode: string }
  /** The same film was here before and was destroyed. */
  | { readonly code: 'recording.destroyed-before'; readonly recordingCode: string }
  /** Working material is about to be shown to others, and nobody decided what that makes of it. */
  | { readonly code: 'retention.sharing-undecided'; readonly recordingCode: string }
  | { readonly code: 'retention.held' }
  | { readonly code: 'retention.not-due' }
  /** Part of the file, whose term is not over. */
  | { readonly code: 'retention.file-stays' }
  | { readonly code: 'retention.reason-missing' }
  | { readonly code: 'case.closed' }
  | { readonly code: 'erasure.assessed' }
  | { readonly code: 'erasure.not-granted' }
  | { readonly code: 'erasure.executed' };

export type GeneralRefusal =
  | { readonly code: 'input.invalid'; readonly path: string }
  | { readonly code: 'not-found' }
  | { readonly code: 'not-allowed' }
  | { readonly code: 'connection.lost' }
  /** A bug of ours; the incident number finds it in the technical log. */
  | { readonly code: 'internal'; readonly incident: string };

export type Refusal =
  | VaultRefusal
  | BackupRefusal
  | ImportRefusal
  | MarkingRefusal
  | LiveRefusal
  | CodebookRefusal
  | ScoringRefusal
  | ConsentRefusal
  | AccessRefusal
  | RetentionRefusal
  | GeneralRefusal;
export type RefusalCode = Refusal['code'];
