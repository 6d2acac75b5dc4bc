// A process of its own that imports a film and kills itself, without any warning, when it reaches a phase:
// `VAULT_FOLDER KEY PERSON CASE FILM PHASE`.

import { randomBytes } from 'node:crypto';
import { createJournal } from '../../electron/host/db/create-journal.ts';
import { createFilmStore } from '../../electron/host/db/film-store.ts';
import { openDatabase } from '../../electron/host/db/open-database.ts';
import { importFilm } from '../../electron/host/import/import-film.ts';
import { personKeysOf } from '../../electron/host/vault/person-keys.ts';
import { asId, type CaseId, type ProfileId, type VaultId } from '../../shared/domain/ids.ts';
import { sourceAt } from './film-bench.ts';
import { never, testTools } from './film-tools.ts';
import { openTestTrail } from './trail.ts';

const [folder = '', key = '', person = '', caseId = '', film = '', fatal = ''] = process.argv.slice(2);
const ports = { clock: () => 0, randomBytes };
const db = await openDatabase(`${folder}/main.db`, Buffer.from(key, 'hex'), ports);
const audit = await openTestTrail(db, folder, { clock: ports.clock, key: Buffer.from(key, 'hex') });
const session = {
  me: { id: asId<ProfileId>(person), name: 'Anna', createdAt: 0 },
  vaultId: asId<VaultId>('f'.repeat(32)),
  demo: false,
  db,
  journal: createJournal(db, ports, audit, () => undefined),
  audit,
  films: createFilmStore(folder),
  keys: personKeysOf(randomBytes(32), 'vault'),
  ended: never(),
};
const order = { source: await sourceAt(film), caseId: asId<CaseId>(caseId), title: '', activity: null };
const report = (phase: string) => {
  if (phase === fatal) process.kill(process.pid, 'SIGKILL');
};
await importFilm({ tools: testTools, ports }, session, order, report, never());
