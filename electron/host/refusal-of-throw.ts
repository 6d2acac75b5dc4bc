// What a throw becomes behind the gate and behind a job: faults of the storage have words of their own, anything
// else is a bug with an incident number. What the error itself says stays in the host.

import { randomUUID } from 'node:crypto';
import type { Refusal } from '../../shared/domain/refusals.ts';
import { StorageError } from './db/database.ts';
import type { Log } from './ports.ts';

/** `where` names the procedure or job in the technical log. */
export function refusalOfThrow(error: unknown, where: string, log: Log): Refusal {
  const incident = randomUUID().slice(0, 8);
  const kind = error instanceof StorageError ? error.kind : errorName(error);
  log.event('call.failed', { procedure: where, incident, kind });
  return error instanceof StorageError ? refusalOfStorage(error) : { code: 'internal', incident };
}

function refusalOfStorage(error: StorageError): Refusal {
  switch (error.kind) {
    case 'full':
      return { code: 'disk.full' };
    case 'read-only':
      return { code: 'vault.folder-read-only' };
    case 'busy':
      return { code: 'vault.in-use' };
    case 'newer':
      return { code: 'vault.newer-version' };
    case 'wrong-key':
    case 'damaged':
      return { code: 'vault.damaged', part: 'database' };
    case 'failed':
      return { code: 'disk.failed' };
  }
}

function errorName(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
