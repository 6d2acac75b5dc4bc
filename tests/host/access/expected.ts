// What is allowed, written out by hand from the description of the roles and apart from the rule: rows are roles,
// columns are situations (x: allowed). A procedure stands under one of these tables, or is for everyone.

import type { AppHandlers } from '../../../shared/contract/index.ts';
import { ROLES, type Role } from '../../../shared/domain/access/role.ts';
import { SITUATIONS, type Situation } from './situations.ts';

type Allowed = (role: Role, situation: Situation) => boolean;

function table(text: string): Allowed {
  const [head = '', ...lines] = text.trim().split('\n');
  const columns = head.trim().split(/\s+/u);
  if (columns.join() !== SITUATIONS.join()) throw new Error('not the situations');
  const rows = new Map(
    lines.map((line) => {
      const [role = '', ...marks] = line.trim().split(/\s+/u);
      return [role, marks] as const;
    }),
  );
  if ([...rows.keys()].toSorted().join() !== ROLES.toSorted().join()) throw new Error('not the roles');
  return (role, situation) => rows.get(role)?.[columns.indexOf(situation)] === 'x';
}

const only =
  (...roles: readonly Role[]): Allowed =>
  (role) =>
    roles.includes(role);

export const LOOK = table(`
               none care supervision intervision training emergency scoring scored ended over
  coordinator   .    x        x           x          x        x        .      .      .    .
  worker        .    x        .           x          .        x        .      .      .    .
  rater         .    .        .           .          .        .        x      x      .    .
  supervisor    .    .        x           x          .        x        .      .      .    .
  trainer       .    .        .           x          x        .        .      .      .    .
  trainee       .    x        .           .          x        .        x      x      .    .
  administrator .    .        .           .          .        .        .      .      .    .
  log-manager   .    .        .           .          .        .        .      .      .    .
`);

/** As to look, but a visit is of the family: to score one of its films is no relation to it. */
const AT_A_VISIT = table(`
               none care supervision intervision training emergency scoring scored ended over
  coordinator   .    x        x           x          x        x        .      .      .    .
  worker        .    x        .           x          .        x        .      .      .    .
  rater         .    .        .           .          .        .        .      .      .    .
  supervisor    .    .        x           x          .        x        .      .      .    .
  trainer       .    .        .           x          x        .        .      .      .    .
  trainee       .    x        .           .          x        .        .      .      .    .
  administrator .    .        .           .          .        .        .      .      .    .
  log-manager   .    .        .           .          .        .        .      .      .    .
`);

const SCORE = table(`
               none care supervision intervision training emergency scoring scored ended over
  coordinator   .    .        .           .          .        .        .      .      .    .
  worker        .    .        .           .          .        .        .      .      .    .
  rater         .    .        .           .          .        .        x      x      .    .
  supervisor    .    .        .           .          .        .        .      .      .    .
  trainer       .    .        .           .          .        .        .      .      .    .
  trainee       .    .        .           .          .        .        x      x      .    .
  administrator .    .        .           .          .        .        .      .      .    .
  log-manager   .    .        .           .          .        .        .      .      .    .
`);

const DESCRIBE = table(`
               none care supervision intervision training emergency scoring scored ended over
  coordinator   .    x        .           .          .        .        .      .      .    .
  worker        .    x        .           .          .        .        .      .      .    .
  rater         .    .        .           .          .        .        .      .      .    .
  supervisor    .    .        .           .          .        .        .      .      .    .
  trainer       .    .        .           .          .        .        .      .      .    .
  trainee       .    x        .           .          .        .        .      .      .    .
  administrator .    .        .           .          .        .        .      .      .    .
  log-manager   .    .        .           .          .        .        .      .      .    .
`);

/** Bringing films in, and deciding how long they stay: also for the coordinator who has no relation. */
const LOOK_AFTER = table(`
               none care supervision intervision training emergency scoring scored ended over
  coordinator   x    x        x           x          x        x        x      x      x    x
  worker        .    x        .           .          .        .        .      .      .    .
  rater         .    .        .           .          .        .        .      .      .    .
  supervisor    .    .        .           .          .        .        .      .      .    .
  trainer       .    .        .           .          .        .        .      .      .    .
  trainee       .    x        .           .          .        .        .      .      .    .
  administrator .    .        .           .          .        .        .      .      .    .
  log-manager   .    .        .           .          .        .        .      .      .    .
`);

const READ_CONSENT = table(`
               none care supervision intervision training emergency scoring scored ended over
  coordinator   x    x        x           x          x        x        x      x      x    x
  worker        .    x        .           .          .        x        .      .      .    .
  rater         .    .        .           .          .        .        .      .      .    .
  supervisor    .    .        x           .          .        x        .      .      .    .
  trainer       .    .        .           .          .        .        .      .      .    .
  trainee       .    x        .           .          .        .        .      .      .    .
  administrator .    .        .           .          .        .        .      .      .    .
  log-manager   .    .        .           .          .        .        .      .      .    .
`);

const CHANGE_CONSENT = table(`
               none care supervision intervision training emergency scoring scored ended over
  coordinator   x    x        x           x          x        x        x      x      x    x
  worker        .    x        .           .          .        x        .      .      .    .
  rater         .    .        .           .          .        .        .      .      .    .
  supervisor    .    .        .           .          .        x        .      .      .    .
  trainer       .    .        .           .          .        .        .      .      .    .
  trainee       .    x        .           .          .        .        .      .      .    .
  administrator .    .        .           .          .        .        .      .      .    .
  log-manager   .    .        .           .          .        .        .      .      .    .
`);

/** Whoever sees what a family said also sees who may look at it. */
const SEE_WHO_HAS_ACCESS = READ_CONSENT;

const COORDINATOR = only('coordinator');
const KEEPS_BOOKS = only('coordinator', 'trainer', 'supervisor');
const LOOKS_AFTER_PEOPLE = only('coordinator', 'administrator');
const FIGURES = only('coordinator', 'worker', 'rater', 'supervisor', 'trainer', 'trainee');
/** Before anybody is known, about oneself or this computer, or answering only with what one has to do with. */
const EVERYONE: Allowed = () => true;

export const EXPECTED: Readonly<Record<keyof AppHandlers, Allowed>> = {
  'vault.state': EVERYONE,
  'vault.choose': EVERYONE,
  'vault.create': EVERYONE,
  'vault.unlock': EVERYONE,
  'vault.recover': EVERYONE,
  'vault.lock': EVERYONE,
  'vault.diskProtection': EVERYONE,
  'vault.verify': EVERYONE,
  'vault.openDemo': EVERYONE,
  'vault.removeDemo': EVERYONE,
  'vault.demoAs': EVERYONE,
  'profiles.list': EVERYONE,
  'profiles.add': LOOKS_AFTER_PEOPLE,
  'profiles.setTeam': LOOKS_AFTER_PEOPLE,
  'profiles.setRoles': COORDINATOR,
  'profiles.changePassphrase': EVERYONE,
  'profiles.remove': LOOKS_AFTER_PEOPLE,
  'keys.state': EVERYONE,
  'keys.newRecovery': COORDINATOR,
  'keys.confirmRecovery': COORDINATOR,
  'keys.keptRecovery': COORDINATOR,
  'keys.rekey': COORDINATOR,
  'keys.bindDevice': EVERYONE,
  'keys.unbindDevice': EVERYONE,
  'access.mine': EVERYONE,
  'access.ofCase': SEE_WHO_HAS_ACCESS,
  'access.give': COORDINATOR,
  'access.end': COORDINATOR,
  'access.breakGlass': only('coordinator', 'worker', 'supervisor'),
  'access.notices': COORDINATOR,
  'access.review': COORDINATOR,
  'cases.list': EVERYONE,
  'cases.create': only('coordinator', 'worker', 'trainee'),
  'recordings.list': EVERYONE,
  'recordings.open': LOOK,
  'recordings.import': LOOK_AFTER,
  'recordings.describe': DESCRIBE,
  'recordings.shiftSound': DESCRIBE,
  'recordings.remove': LOOK_AFTER,
  'jobs.list': EVERYONE,
  'jobs.cancel': EVERYONE,
  'jobs.dismiss': EVERYONE,
  'fragments.list': LOOK,
  'fragments.changes': LOOK,
  'fragments.mark': LOOK,
  'fragments.edit': LOOK,
  'fragments.remove': LOOK,
  'fragments.removeMany': LOOK,
  'fragments.starMany': LOOK,
  'fragments.codeMany': LOOK,
  'fragments.moveMany': LOOK,
  'fragments.merge': LOOK,
  'fragments.split': LOOK,
  'fragments.links': LOOK,
  'fragments.link': LOOK,
  'fragments.unlink': LOOK,
  'episodes.list': LOOK,
  'episodes.begin': LOOK,
  'episodes.edit': LOOK,
  'episodes.remove': LOOK,
  'coding.running': LOOK,
  'coding.press': LOOK,
  'coding.stop': LOOK,
  'coding.answer': LOOK,
  'intervals.list': LOOK,
  'intervals.plan': LOOK,
  'intervals.score': LOOK,
  'intervals.remove': LOOK,
  'intervals.export': LOOK,
  'codebooks.list': EVERYONE,
  'codebooks.open': EVERYONE,
  'codebooks.codes': EVERYONE,
  'codebooks.ofRecording': LOOK,
  'codebooks.choose': LOOK,
  'codebooks.create': KEEPS_BOOKS,
  'codebooks.edit': KEEPS_BOOKS,
  'codebooks.publish': KEEPS_BOOKS,
  'codebooks.next': KEEPS_BOOKS,
  'codebooks.retire': KEEPS_BOOKS,
  'codebooks.restore': KEEPS_BOOKS,
  'codebooks.remove': KEEPS_BOOKS,
  'codebooks.export': EVERYONE,
  'codebooks.import': KEEPS_BOOKS,
  'live.list': AT_A_VISIT,
  'live.open': AT_A_VISIT,
  'live.begin': AT_A_VISIT,
  'live.press': AT_A_VISIT,
  'live.mark': AT_A_VISIT,
  'live.noteGap': AT_A_VISIT,
  'live.end': AT_A_VISIT,
  'live.editNote': AT_A_VISIT,
  'live.removeMark': AT_A_VISIT,
  'live.remove': AT_A_VISIT,
  'live.attach': AT_A_VISIT,
  'live.detach': AT_A_VISIT,
  'live.export': AT_A_VISIT,
  'ties.of': LOOK,
  'ties.set': DESCRIBE,
  'ties.remove': DESCRIBE,
  'history.state': LOOK,
  'history.undo': LOOK,
  'history.redo': LOOK,
  'rounds.list': EVERYONE,
  'rounds.create': COORDINATOR,
  'rounds.createWithReason': COORDINATOR,
  'tasks.list': EVERYONE,
  'sheets.open': LOOK,
  'sheets.score': SCORE,
  'sheets.note': SCORE,
  'sheets.cite': SCORE,
  'sheets.submit': SCORE,
  'agreement.choices': FIGURES,
  'agreement.study': FIGURES,
  'agreement.marked': FIGURES,
  'agreement.timeline': LOOK,
  'consents.ofFamily': READ_CONSENT,
  'consents.overview': COORDINATOR,
  'consents.reminders': EVERYONE,
  'consents.affected': CHANGE_CONSENT,
  'consents.give': CHANGE_CONSENT,
  'consents.withdraw': CHANGE_CONSENT,
  'persons.add': CHANGE_CONSENT,
  'persons.edit': CHANGE_CONSENT,
  'persons.remove': CHANGE_CONSENT,
  'retention.overview': EVERYONE,
  'retention.ofFamily': READ_CONSENT,
  'retention.choose': LOOK_AFTER,
  'retention.undecided': COORDINATOR,
  'retention.decideSharing': COORDINATOR,
  'retention.setHold': LOOK_AFTER,
  'retention.liftHold': COORDINATOR,
  'retention.closing': LOOK_AFTER,
  'retention.closeCare': LOOK_AFTER,
  'retention.reopenCare': LOOK_AFTER,
  'retention.destroy': COORDINATOR,
  'retention.setPolicy': COORDINATOR,
  'erasure.receive': LOOK_AFTER,
  'erasure.assess': COORDINATOR,
  'erasure.execute': COORDINATOR,
  'destructions.list': only('coordinator', 'administrator', 'log-manager'),
  'destructions.take': only('coordinator', 'administrator', 'log-manager'),
  'audit.ofVault': only('log-manager'),
  'audit.ofCase': only('log-manager', 'coordinator'),
  'audit.ofRecording': only('log-manager', 'coordinator'),
  'audit.review': only('log-manager'),
  'audit.export': only('log-manager'),
  'audit.taken': FIGURES,
  'audit.state': EVERYONE,
  'backup.state': EVERYONE,
  'backup.begin': LOOKS_AFTER_PEOPLE,
  'backup.test': LOOKS_AFTER_PEOPLE,
  'restore.look': EVERYONE,
  'restore.begin': EVERYONE,
  'restore.progress': EVERYONE,
  'restore.stop': EVERYONE,
  'program.about': EVERYONE,
  'program.stir': EVERYONE,
  'program.preferences': EVERYONE,
  'program.prefer': EVERYONE,
  'program.desk': EVERYONE,
  'program.setDesk': EVERYONE,
};
