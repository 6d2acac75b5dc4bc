// useCommand: asks the host to change something. The answer is a Result; a refusal is also kept in
// `refusal` until the next try, for a screen that shows it beside the button.

import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { Refusal } from '../../shared/domain/refusals.ts';
import type { Result } from '../../shared/domain/result.ts';
import { forgetPerson } from './cache.ts';
import { useClient, type InputOf, type PageProcedure, type ReplyOf } from './client.ts';

export interface Command<N extends PageProcedure> {
  readonly run: (input: InputOf<N>) => Promise<Result<ReplyOf<N>>>;
  readonly pending: boolean;
  readonly refusal: Refusal | null;
  readonly forget: () => void;
}

/** After these another person (or nobody) has the page; the event that tells so may come a little later. */
const CHANGES_PERSON: ReadonlySet<PageProcedure> = new Set<PageProcedure>([
  'vault.choose',
  'vault.create',
  'vault.unlock',
  'vault.recover',
  'vault.lock',
  'vault.openDemo',
  'vault.removeDemo',
  'vault.demoAs',
  'keys.rekey',
  'restore.begin',
]);

export function useCommand<N extends PageProcedure>(name: N): Command<N> {
  const client = useClient();
  const cache = useQueryClient();
  const [running, setRunning] = useState(0);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const run = useCallback(
    async (input: InputOf<N>) => {
      setRunning((count) => count + 1);
      try {
        const result = await client.call(name, input);
        setRefusal(result.ok ? null : result.error);
        if (result.ok && CHANGES_PERSON.has(name)) forgetPerson(cache);
        return result;
      } finally {
        setRunning((count) => count - 1);
      }
    },
    [client, cache, name],
  );
  const forget = useCallback(() => setRefusal(null), []);
  return { run, pending: running > 0, refusal, forget };
}
