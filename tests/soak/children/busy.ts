// Run by a soak in a process of its own: opens the vault and begins work, says when it is well under way, locks at the
// word, and stays alive after that so that its memory can be searched. Keys made meanwhile are told masked, so that the
// telling leaves no copy.

import { writeSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { sql } from '../../../electron/host/db/sql.ts';
import { asId, type CaseId } from '../../../shared/domain/ids.ts';
import { isOver, type JobPhase } from '../../../shared/domain/job/job.ts';
import { told } from '../../support/scenes.ts';
import { ANNA, ports, sessionOf, soakHost } from '../support/host.ts';
import { masked, type Busy } from '../support/busy.ts';

const { home, work, phase, film }: Busy = JSON.parse(process.argv[2] ?? '');
const KEY_BYTES = 32;
const VERIFYING_MS = 150;

const assembled = soakHost(home, {
  ...ports,
  randomBytes(count) {
    const bytes = ports.randomBytes(count);
    if (count === KEY_BYTES) writeSync(1, `key ${masked(bytes).toString('hex')}\n`);
    return bytes;
  },
});
const { host, handlers } = assembled;

createInterface({ input: process.stdin }).on('line', (word) => {
  if (word === 'lock') void lock();
  if (word === 'end') process.exit(0);
});
told(await host.call('vault.unlock', ANNA));
await begin();
writeSync(1, 'busy\n');

async function begin(): Promise<void> {
  if (work === 'verify') {
    void handlers['vault.verify']({}).catch(() => undefined);
    await setTimeout(VERIFYING_MS);
    return;
  }
  const reached = phaseReached(phase);
  if (work === 'import') await beginImport();
  else if (work === 'backup')
    told(await handlers['backup.begin']({ folder: await target(), onVaultDisk: 'accepted' }));
  else told(await handlers['backup.test']({ set: null }));
  await reached;
}

async function beginImport(): Promise<void> {
  const source = told(await host.reception.film(film)).id;
  const row = await sessionOf(assembled).db.read((reader) => reader.first(sql`select id from care_case`));
  const caseId = asId<CaseId>(String(row?.['id']));
  told(await handlers['recordings.import']({ source, caseId, title: '', activity: null }));
}

async function target() {
  return told(await host.reception.folder(path.join(home, '..', 'backup'))).id;
}

function phaseReached(wanted: JobPhase): Promise<void> {
  return new Promise((resolve, reject) => {
    host.subscribe((event) => {
      if (event.kind !== 'job') return;
      if (event.job.phase === wanted) resolve();
      else if (isOver(event.job)) reject(new Error(`over before ${wanted}: ${event.job.state}`));
    });
  });
}

async function lock(): Promise<void> {
  const before = performance.now();
  told(await handlers['vault.lock']({}));
  writeSync(1, `locked ${String(Math.round(performance.now() - before))}\n`);
}
