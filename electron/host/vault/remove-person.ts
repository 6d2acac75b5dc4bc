// Somebody leaves: their slot goes, so that their passphrase opens nothing any more, and what they did stays under their
// name. Whoever kept a copy of the vault, or knows its key, is only shut out by changing that key as well.

import type { ProfileId } from '../../../shared/domain/ids.ts';
import type { Profile } from '../../../shared/domain/profile/profile.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { sql } from '../db/sql.ts';
import { profilesOf, writeDeparture } from '../profiles/service.ts';
import { askAgain } from './ask-again.ts';
import type { VaultDeps } from './deps.ts';
import { wipe } from './keys.ts';
import type { OpenVault } from './open-vault.ts';

export async function removePerson(
  deps: VaultDeps,
  vault: OpenVault,
  { id, passphrase }: { readonly id: ProfileId; readonly passphrase: string },
): Promise<Result<null>> {
  const { me, db, journal } = vault.session;
  const checked = checkLeaving(await profilesOf(db), me.id, id);
  if (!checked.ok) return checked;
  const asked = await askAgain(deps, vault, passphrase);
  if (!asked.ok) return asked;
  wipe(asked.value.keys.vaultKey, asked.value.keys.raterKey);
  const slots = vault.manifest().slots.filter(({ profileId }) => profileId !== id);
  const act = { label: 'profile.leave', actor: me.id, place: null, topics: ['profiles'] } as const;
  return vault.rewrite({ slots }, (place) =>
    journal.act(act, async (rows) => {
      await writeDeparture(rows, id, deps.ports.clock());
      await rows.unjournalled.run(sql`delete from person_key where profile_id = ${id}`);
      for (const leave of deps.leaving) {
        const left = await leave(rows, vault.session, id);
        if (!left.ok) return left;
      }
      await place();
      return ok(null);
    }),
  );
}

/** Nobody takes away their own way in, and somebody must be left who can lay out work. */
function checkLeaving(people: readonly Profile[], me: ProfileId, id: ProfileId): Result<null> {
  if (id === me) return refuse({ code: 'profile.yourself' });
  const here = people.filter((one) => one.leftAt === undefined);
  const leaving = here.find((one) => one.id === id);
  if (leaving === undefined) return refuse({ code: 'not-found' });
  const left = here.filter((one) => one !== leaving);
  const hasCoordinator = left.some(({ roles }) => roles.includes('coordinator'));
  return hasCoordinator ? ok(null) : refuse({ code: 'profile.last-coordinator' });
}
