// The one gate: look the procedure up, parse what came, run it, answer. The page is not trusted; a throw
// behind the gate becomes an incident number, never a message with somebody's data in it.

import { randomUUID } from 'node:crypto';
import type { Contract, Handlers } from '../../shared/contract/define.ts';
import type { Refusal } from '../../shared/domain/refusals.ts';
import { refuse, type Result } from '../../shared/domain/result.ts';
import { StorageError } from './db/database.ts';
import type { Log } from './ports.ts';

export type Call = (name: string, input: unknown) => Promise<Result<unknown>>;

export function createDispatch<C extends Contract>(contract: C, handlers: Handlers<C>, log: Log): Call {
  return async (name, input) => {
    // Own keys only: `__proto__` and `constructor` are not procedures.
    const procedure = Object.hasOwn(contract, name) ? contract[name] : undefined;
    const handler = Object.hasOwn(handlers, name) ? handlers[name] : undefined;
    if (procedure === undefined || handler === undefined) return refuse({ code: 'not-found' });
    const parsed = procedure.input.safeParse(input);
    if (!parsed.success) {
      const path = parsed.error.issues[0]?.path.join('.') ?? '';
      return refuse({ code: 'input.invalid', path });
    }
    try {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the schema of this very name parsed it
      return await handler(parsed.data as never);
    } catch (error) {
      return refuse(explain(error, name, log));
    }
  };
}

/** Faults of the storage have words of their own; anything else is a bug with an incident number. */
function explain(error: unknown, procedure: string, log: Log): Refusal {
  const incident = randomUUID().slice(0, 8);
  const kind = error instanceof StorageError ? error.kind : errorName(error);
  log.event('call.failed', { procedure, incident, kind });
  if (!(error instanceof StorageError)) return { code: 'internal', incident };
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
