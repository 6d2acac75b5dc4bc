// What somebody can have to do with one family, each situation made by the rows it consists of.

import { sql } from '../../../electron/host/db/sql.ts';
import { ROLES, type Role } from '../../../shared/domain/access/role.ts';
import type { CaseId, FragmentId, PersonId, RelationId, SheetId } from '../../../shared/domain/ids.ts';
import type { Recording } from '../../../shared/domain/recording/recording.ts';
import type { Round } from '../../../shared/domain/round/round.ts';
import { fromSeconds } from '../../../shared/domain/time.ts';
import { addRecording, addRound, finish, sayYes, told } from '../../support/scenes.ts';
import { openTestVault, type TestVault } from '../../support/session.ts';

export const SITUATIONS = [
  'none',
  'care',
  'supervision',
  'intervision',
  'training',
  'emergency',
  /** Asked to score it, and not done. */
  'scoring',
  'scored',
  /** A care relation that was ended. */
  'ended',
  /** An intervision whose last day is behind us. */
  'over',
] as const;
export type Situation = (typeof SITUATIONS)[number];

/** Stand in the vault and nowhere else, so that whoever reads them can be told. */
export const SECRETS = {
  title: 'badje van woensdag',
  note: 'lacht om het eendje',
  person: 'de oma van hiernaast',
} as const;

export interface Family {
  readonly vault: TestVault;
  readonly caseId: CaseId;
  readonly film: Recording;
  /** Another film of the same family. */
  readonly second: Recording;
  readonly round: Round;
  readonly sheetId: SheetId;
  readonly fragmentId: FragmentId;
  readonly personId: PersonId;
  readonly relationId: RelationId;
}

/** Ans works with the family and scored its film; there is one person for each role, who has that role alone. */
export async function makeFamily(): Promise<Family> {
  const vault = await openTestVault(['Ans', ...ROLES], {
    roles: Object.fromEntries(ROLES.map((role) => [role, [role]])),
    needToKnow: true,
  });
  const ans = vault.as('Ans');
  const film = await addRecording(vault, 'Ans', { title: SECRETS.title });
  const { caseId } = film;
  const second = await addRecording(vault, 'Ans', { caseId });
  const span = { start: fromSeconds(1), end: fromSeconds(2) };
  const { id: fragmentId } = told(await ans['fragments.mark']({ recordingId: film.id, ...span }));
  told(await ans['fragments.edit']({ id: fragmentId, note: SECRETS.note }));
  const grandmother = { codeName: SECRETS.person, capacity: 'grandparent', seenIn: 'all' } as const;
  const personId = told(await ans['persons.add']({ caseId, ...grandmother, born: null, authority: null })).id;
  await sayYes(vault, 'Ans', film, [personId]);
  const round = await addRound(vault, 'Ans', ['Ans'], [film]);
  const sheetId = await finish(vault, 'Ans', round, film, [5, 5]);
  const [care] = told(await ans['access.ofCase']({ caseId })).live;
  if (care === undefined) throw new Error('whoever adds a family works with it');
  return { vault, caseId, film, second, round, sheetId, fragmentId, personId, relationId: care.id };
}

const OWN_SHEET = 'f'.repeat(32);
const OWN_RELATION = 'e'.repeat(32);
const LONG_AGO = 1;
const FAR_AHEAD = 9_000_000_000_000;

/** Brings whoever has this role into this situation, and out of any other. */
export async function bring({ vault, caseId, film, round }: Family, role: Role, situation: Situation) {
  const { id } = vault.profile(role);
  const { id: ans } = vault.profile('Ans');
  await vault.db.write(async (writer) => {
    await writer.run(sql`delete from case_relation where id = ${OWN_RELATION}`);
    await writer.run(sql`delete from sheet where id = ${OWN_SHEET}`);
    const given = async (kind: string, until: number | null, endedAt: number | null) => {
      await writer.run(sql`
        insert into case_relation (id, case_id, profile_id, kind, since, until, reason, ended_at, ended_by)
        values (${OWN_RELATION}, ${caseId}, ${id}, ${kind}, ${LONG_AGO}, ${until}, 'spoed', ${endedAt},
          ${endedAt === null ? null : ans})`);
    };
    const sheet = async (submittedAt: number | null) => {
      await writer.run(sql`
        insert into sheet (id, round_id, recording_id, rater_id, submitted_at)
        values (${OWN_SHEET}, ${round.id}, ${film.id}, ${id}, ${submittedAt})`);
    };
    switch (situation) {
      case 'none':
        return;
      case 'scoring':
        return sheet(null);
      case 'scored':
        return sheet(LONG_AGO);
      case 'ended':
        return given('care', null, LONG_AGO);
      case 'over':
        return given('intervision', LONG_AGO, null);
      case 'emergency':
      case 'intervision':
        return given(situation, FAR_AHEAD, null);
      default:
        return given(situation, null, null);
    }
  });
}
