// The one gate: look the procedure up, parse what came, run it, answer. The page is not trusted; a throw
// behind the gate becomes an incident number, never a message with somebody's data in it.

import type { Contract, Handlers } from '../../shared/contract/define.ts';
import { refuse, type Result } from '../../shared/domain/result.ts';
import type { Log } from './ports.ts';
import { refusalOfThrow } from './refusal-of-throw.ts';

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
      return refuse(refusalOfThrow(error, name, log));
    }
  };
}
