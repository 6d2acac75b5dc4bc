// Begins the jobs of a backup. Every "no" that can be known before comes before the job.

import type { Input } from '../../../shared/contract/define.ts';
import type { AppContract } from '../../../shared/contract/index.ts';
import type { FolderId, JobId } from '../../../shared/domain/ids.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { onSameDisk } from '../disk/same-disk.ts';
import { guardedAsync } from '../db/storage-faults.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { OpenVault } from '../vault/open-vault.ts';
import { createCourse } from './course.ts';
import { checkDestination, checkRoom } from './destination.ts';
import { destroyedIn, ownSets } from './find-sets.ts';
import { backupFolder } from './layout.ts';
import { makeBackup } from './make-backup.ts';
import { changeMemory, loadMemory } from './memory.ts';
import { destroyedRecordings } from './queries.ts';
import { withRun, type RunDeps } from './run.ts';
import { testSet } from './test-backup.ts';

export interface BeginDeps extends RunDeps {
  readonly jobs: Pick<Jobs, 'add'>;
  readonly pathOf: (id: FolderId) => string | null;
  /** Tells that the state of the backup is another. */
  readonly changed: () => void;
}

export async function beginBackup(
  deps: BeginDeps,
  vault: OpenVault,
  { folder, onVaultDisk }: Input<AppContract, 'backup.begin'>,
): Promise<Result<JobId>> {
  const chosen = folder === 'same' ? await rememberedFolder(deps, vault) : deps.pathOf(folder);
  if (chosen === null) return refuse({ code: 'backup.folder-missing' });
  const fit = await checkDestination(chosen, vault.folder);
  if (!fit.ok) return fit;
  const isNew = folder !== 'same' && onVaultDisk !== 'accepted';
  if (isNew && (await onSameDisk(chosen, vault.folder))) return refuse({ code: 'backup.same-disk' });
  const backup = backupFolder(chosen, vault.manifest().vaultId);
  const room = await guardedAsync(() => checkRoom(chosen, backup, vault.folder));
  if (!room.ok) return room;
  return ok(
    addJob(deps, vault, 'backup', (report, signal) =>
      withRun(deps, vault, chosen, (run) => makeBackup(run, createCourse(report, signal))),
    ),
  );
}

export async function beginTest(
  deps: BeginDeps,
  vault: OpenVault,
  asked: string | null,
): Promise<Result<JobId>> {
  const chosen = await rememberedFolder(deps, vault);
  if (chosen === null) return refuse({ code: 'backup.none' });
  return ok(
    addJob(deps, vault, 'backup-test', (report, signal) =>
      withRun(deps, vault, chosen, async (run) => {
        const sets = await ownSets(run.backup, run.vaultId, run.backupKey);
        const { made } = await loadMemory(run.memory);
        // A set whose own list is broken is not among those found: then the last one made is what is to be tested.
        const set = asked === null ? (made ?? sets[0]) : (sets.find(({ id }) => id === asked) ?? made);
        if (set === null || set === undefined) return refuse({ code: 'backup.none' });
        const byLog = await run.session.db.read(destroyedRecordings);
        const destroyed = new Set([...destroyedIn(sets), ...byLog]);
        const course = createCourse(report, signal);
        const { me, audit } = run.session;
        const { films, damage } = await guardedAsync(() => testSet(run, set.id, destroyed, course));
        const found = { quantity: damage.length, failed: damage.length > 0 };
        await audit.noteSooner({ event: 'backup.test', userId: me.id, ...found });
        const tested = {
          at: deps.ports.clock(),
          set: { id: set.id, at: set.at },
          films,
          damage: [...damage],
        };
        await changeMemory(run.memory, { tested }, { disk: deps.disk, randomBytes: deps.ports.randomBytes });
        return ok(null);
      }),
    ),
  );
}

type Work = Parameters<Jobs['add']>[0]['work'];

function addJob(deps: BeginDeps, vault: OpenVault, kind: 'backup' | 'backup-test', work: Work): JobId {
  return deps.jobs.add({
    kind,
    label: '',
    ended: vault.session.ended,
    async work(report, signal) {
      const result = await work(report, signal);
      deps.changed();
      return result;
    },
    dropped: () => undefined,
  });
}

async function rememberedFolder(deps: RunDeps, vault: OpenVault): Promise<string | null> {
  const memory = await withRun(deps, vault, '', (run) => loadMemory(run.memory));
  return memory.folder;
}
