// The events that the log knows (NEN 7513): every act on the vault, every reading of what concerns a family, and what
// the program itself has to tell. An act's label is the code of its event, so an act that nobody decided about does
// not compile; what each procedure logs stands in the host, by the same means.

/** As DICOM and FHIR write it: create, read, update, delete, execute. */
export type AuditAction = 'C' | 'R' | 'U' | 'D' | 'E';

export const OBJECT_TYPES = [
  'vault',
  'log',
  'profile',
  'case',
  'recording',
  'fragment',
  'intervals',
  'sheet',
  'round',
  'codebook',
  'live',
] as const;
export type ObjectType = (typeof OBJECT_TYPES)[number];

interface EventSpec {
  readonly action: AuditAction;
  /** What it is usually about; undoing is about whatever the act undone was. */
  readonly object: ObjectType;
  /** An act writes its line in its own transaction, a reading before the answer leaves, the program when it happens. */
  readonly by: 'act' | 'read' | 'program';
}

export const EVENTS = {
  'case.create': { action: 'C', object: 'case', by: 'act' },
  'recording.import': { action: 'C', object: 'recording', by: 'act' },
  'recording.describe': { action: 'U', object: 'recording', by: 'act' },
  'recording.shift-sound': { action: 'U', object: 'recording', by: 'act' },
  'recording.remove': { action: 'D', object: 'recording', by: 'act' },
  /** The film, by the rules of keeping; its scores stay. */
  'recording.destroy': { action: 'D', object: 'recording', by: 'act' },
  /** Destroyed before, brought back with a backup, and destroyed once more before anybody saw it. */
  'recording.remove-again': { action: 'D', object: 'recording', by: 'act' },
  'fragment.mark': { action: 'C', object: 'fragment', by: 'act' },
  'fragment.edit': { action: 'U', object: 'fragment', by: 'act' },
  'fragment.remove': { action: 'D', object: 'fragment', by: 'act' },
  'fragment.remove-many': { action: 'D', object: 'fragment', by: 'act' },
  'fragment.star-many': { action: 'U', object: 'fragment', by: 'act' },
  'fragment.code-many': { action: 'U', object: 'fragment', by: 'act' },
  'fragment.move-many': { action: 'U', object: 'fragment', by: 'act' },
  'fragment.merge': { action: 'U', object: 'fragment', by: 'act' },
  'fragment.split': { action: 'U', object: 'fragment', by: 'act' },
  'fragment.link': { action: 'C', object: 'fragment', by: 'act' },
  'fragment.unlink': { action: 'D', object: 'fragment', by: 'act' },
  'interval.plan': { action: 'C', object: 'intervals', by: 'act' },
  'interval.score': { action: 'U', object: 'intervals', by: 'act' },
  'interval.remove': { action: 'D', object: 'intervals', by: 'act' },
  'episode.begin': { action: 'C', object: 'recording', by: 'act' },
  'episode.edit': { action: 'U', object: 'recording', by: 'act' },
  'episode.remove': { action: 'D', object: 'recording', by: 'act' },
  /** Keys of codes while watching: states begun, moments marked. */
  'coding.mark': { action: 'C', object: 'fragment', by: 'act' },
  'coding.end': { action: 'C', object: 'fragment', by: 'act' },
  'coding.answer': { action: 'U', object: 'fragment', by: 'act' },
  /** With which code book a recording is marked. */
  'codebook.choose': { action: 'U', object: 'recording', by: 'act' },
  'codebook.create': { action: 'C', object: 'codebook', by: 'act' },
  'codebook.import': { action: 'C', object: 'codebook', by: 'act' },
  'codebook.edit': { action: 'U', object: 'codebook', by: 'act' },
  'codebook.publish': { action: 'U', object: 'codebook', by: 'act' },
  'codebook.retire': { action: 'U', object: 'codebook', by: 'act' },
  'codebook.restore': { action: 'U', object: 'codebook', by: 'act' },
  'codebook.remove': { action: 'D', object: 'codebook', by: 'act' },
  /** Coding at a visit, without a film. */
  'live.begin': { action: 'C', object: 'live', by: 'act' },
  'live.mark': { action: 'C', object: 'live', by: 'act' },
  'live.edit': { action: 'U', object: 'live', by: 'act' },
  'live.end': { action: 'U', object: 'live', by: 'act' },
  'live.remove-mark': { action: 'D', object: 'live', by: 'act' },
  'live.remove': { action: 'D', object: 'live', by: 'act' },
  /** Its marks became fragments on a film, or are that no longer. */
  'live.attach': { action: 'C', object: 'fragment', by: 'act' },
  'live.detach': { action: 'D', object: 'fragment', by: 'act' },
  /** Another film of the visit runs beside this one, and how. */
  'film.tie': { action: 'U', object: 'recording', by: 'act' },
  'film.untie': { action: 'U', object: 'recording', by: 'act' },
  'round.create': { action: 'C', object: 'round', by: 'act' },
  /** With recordings of which nobody had written down what the family said. */
  'round.create-with-reason': { action: 'C', object: 'round', by: 'act' },
  'sheet.score': { action: 'U', object: 'sheet', by: 'act' },
  'sheet.note': { action: 'U', object: 'sheet', by: 'act' },
  'sheet.cite': { action: 'U', object: 'sheet', by: 'act' },
  'sheet.submit': { action: 'U', object: 'sheet', by: 'act' },
  'profile.add': { action: 'C', object: 'profile', by: 'act' },
  /** Their way in was taken away. */
  'profile.leave': { action: 'D', object: 'profile', by: 'act' },
  /** The recovery key is another from here on. */
  'recovery.renew': { action: 'U', object: 'vault', by: 'act' },
  'profile.team': { action: 'U', object: 'profile', by: 'act' },
  'profile.roles': { action: 'U', object: 'profile', by: 'act' },
  /** `objectId`: to whom; `objectPart`: which kind of relation. The same for the three below. */
  'access.give': { action: 'C', object: 'case', by: 'act' },
  'access.end': { action: 'D', object: 'case', by: 'act' },
  /** Somebody let themselves in, and why. */
  'access.emergency': { action: 'C', object: 'case', by: 'act' },
  /** A coordinator has seen an emergency access. */
  'access.review': { action: 'U', object: 'case', by: 'act' },
  'history.undo': { action: 'U', object: 'fragment', by: 'act' },
  'history.redo': { action: 'U', object: 'fragment', by: 'act' },
  /** Nothing but that an act cannot be undone or redone any more. */
  'history.pass': { action: 'U', object: 'fragment', by: 'act' },
  'person.add': { action: 'C', object: 'case', by: 'act' },
  'person.edit': { action: 'U', object: 'case', by: 'act' },
  'person.remove': { action: 'D', object: 'case', by: 'act' },
  /** `objectPart`: the purpose, where it is one. */
  'consent.give': { action: 'C', object: 'case', by: 'act' },
  'consent.withdraw': { action: 'U', object: 'case', by: 'act' },
  /** `objectPart`: the class, where it is one. */
  'retention.choose': { action: 'U', object: 'recording', by: 'act' },
  /** What it makes of working material that others are going to see it; `objectPart`: the class. */
  'retention.share': { action: 'U', object: 'recording', by: 'act' },
  'retention.policy': { action: 'U', object: 'vault', by: 'act' },
  'hold.set': { action: 'U', object: 'case', by: 'act' },
  'hold.lift': { action: 'U', object: 'case', by: 'act' },
  'restriction.set': { action: 'U', object: 'case', by: 'act' },
  'restriction.lift': { action: 'U', object: 'case', by: 'act' },
  'care.close': { action: 'U', object: 'case', by: 'act' },
  'care.reopen': { action: 'U', object: 'case', by: 'act' },
  'erasure.receive': { action: 'C', object: 'case', by: 'act' },
  'erasure.assess': { action: 'U', object: 'case', by: 'act' },
  /** The last act of a request; each recording that goes with it has a line of its own. */
  'erasure.execute': { action: 'D', object: 'case', by: 'act' },
  /** Erased before, brought back with a backup, and erased once more before anybody saw it. */
  'erasure.execute-again': { action: 'D', object: 'case', by: 'act' },
  'demo.fill': { action: 'C', object: 'vault', by: 'act' },

  /** The film itself: moving picture, sound, or stills of it. */
  'recording.view': { action: 'R', object: 'recording', by: 'read' },
  /** The list of recordings, with a small picture of each. */
  'recording.list': { action: 'R', object: 'vault', by: 'read' },
  'fragment.list': { action: 'R', object: 'recording', by: 'read' },
  'live.view': { action: 'R', object: 'live', by: 'read' },
  'interval.list': { action: 'R', object: 'intervals', by: 'read' },
  /** Scores per interval that left as a file. */
  'interval.export': { action: 'R', object: 'intervals', by: 'read' },
  'sheet.view': { action: 'R', object: 'sheet', by: 'read' },
  'agreement.view': { action: 'R', object: 'round', by: 'read' },
  /** Who is to be seen of a family, and what they said about each use. */
  'consent.view': { action: 'R', object: 'case', by: 'read' },
  /** As what the recordings of a family are kept, until when, and who asked for what. */
  'retention.view': { action: 'R', object: 'case', by: 'read' },
  'destruction.view': { action: 'R', object: 'vault', by: 'read' },
  'log.view': { action: 'R', object: 'log', by: 'read' },

  /** Asked for and not allowed; `objectPart`: which action of the rules. Once a minute for the same. */
  'access.refuse': { action: 'E', object: 'case', by: 'program' },
  'vault.create': { action: 'C', object: 'vault', by: 'program' },
  'vault.unlock': { action: 'E', object: 'vault', by: 'program' },
  'vault.recover': { action: 'E', object: 'vault', by: 'program' },
  'vault.lock': { action: 'E', object: 'vault', by: 'program' },
  /** `quantity`: tries in a row; written at the first opening after them. */
  'vault.unlock-failed': { action: 'E', object: 'vault', by: 'program' },
  'vault.restore': { action: 'E', object: 'vault', by: 'program' },
  /** `quantity`: films in it. */
  'backup.make': { action: 'E', object: 'vault', by: 'program' },
  /** `quantity`: how many things were found wrong. */
  'backup.test': { action: 'E', object: 'vault', by: 'program' },
  /** `quantity`: how many things were found wrong. */
  'vault.verify': { action: 'E', object: 'vault', by: 'program' },
  /** The vault's key is another from here on. */
  'vault.rekey': { action: 'U', object: 'vault', by: 'program' },
  /** Somebody's passphrase opens the vault on one computer only, or on any again. */
  'device.bind': { action: 'U', object: 'profile', by: 'program' },
  'device.unbind': { action: 'U', object: 'profile', by: 'program' },
  'passphrase.change': { action: 'U', object: 'profile', by: 'program' },
  /** Somebody said that the recovery key is kept. */
  'recovery.keep': { action: 'U', object: 'vault', by: 'program' },
  'log.start': { action: 'E', object: 'log', by: 'program' },
  /** Lines went whose term was over; `quantity`: the last of them, `objectId`: its MAC, to which the next is tied. */
  'log.cut': { action: 'D', object: 'log', by: 'program' },
  /** Figures that left as a file, on the clipboard or on paper; `objectPart`: which of these (TAKEN). */
  'agreement.take': { action: 'R', object: 'round', by: 'program' },
  /** The list of a live session; `quantity`: its marks. */
  'live.take': { action: 'R', object: 'live', by: 'program' },
  /** The record of destructions, or a letter about a request; `quantity`: how many it tells of. */
  'destruction.take': { action: 'R', object: 'vault', by: 'program' },
  /** `quantity`: lines that left. */
  'log.export': { action: 'E', object: 'log', by: 'program' },
  /** `objectPart`: what is wrong; `quantity`: at which line. */
  'log.damage': { action: 'E', object: 'log', by: 'program' },
  /** `quantity`: seconds that the clock was put forward, or back where negative. */
  'clock.jump': { action: 'E', object: 'log', by: 'program' },
} as const satisfies Record<string, EventSpec>;

/** What of the agreement can be taken along: a figure or table, or the whole report. */
export const TAKEN = ['figures', 'report'] as const;
export type Taken = (typeof TAKEN)[number];

export type EventCode = keyof typeof EVENTS;

type EventsBy<B extends EventSpec['by']> = {
  [C in EventCode]: (typeof EVENTS)[C]['by'] extends B ? C : never;
}[EventCode];

export type ActLabel = EventsBy<'act'>;
export type ReadEvent = EventsBy<'read'>;
export type ProgramEvent = EventsBy<'program'>;

export function isEventCode(text: string): text is EventCode {
  return Object.hasOwn(EVENTS, text);
}

const OF_WORK: ReadonlySet<ObjectType> = new Set<ObjectType>(['fragment', 'intervals', 'sheet', 'live']);

/** Events that tell how far somebody is with work that may still be closed to others. */
export function tellsOfWork(event: EventCode): boolean {
  const { object, by } = EVENTS[event];
  return by !== 'program' && (OF_WORK.has(object) || event === 'fragment.list');
}
