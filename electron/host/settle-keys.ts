// Brings the keys of an open vault to where they belong: of films to everyone who must hold them, of drafts to their
// raters alone. What a vault from before holds in another way changes over here, as far as each person's own keys reach.

import { settleGrants } from './films/settle-grants.ts';
import type { FeatureDeps } from './feature.ts';
import type { Session } from './session.ts';
import { sealDrafts } from './sheets/seal-drafts.ts';

export async function settleKeys(session: Session, ports: FeatureDeps['ports']): Promise<void> {
  await session.db.write((writer) => settleGrants(writer, session, ports));
  await sealDrafts(session, ports);
}
