// useQuery: the host's answer to a query, kept up to date. `ready` stays `ready` while a newer answer is
// fetched, so that a screen does not blink.

import { useQuery as useCachedQuery } from '@tanstack/react-query';
import type { Refusal } from '../../shared/domain/refusals.ts';
import { queryKey } from './cache.ts';
import { useClient, type InputOf, type PageProcedure, type ReplyOf } from './client.ts';

export type Answer<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'refused'; readonly refusal: Refusal }
  | { readonly status: 'ready'; readonly value: T };

/** A refusal on its way through the query cache, which knows failures only as errors. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

export function useQuery<N extends PageProcedure>(name: N, input: InputOf<N>): Answer<ReplyOf<N>> {
  const client = useClient();
  const query = useCachedQuery<ReplyOf<N>>({
    queryKey: queryKey(name, input),
    queryFn: async () => {
      const result = await client.call(name, input);
      if (!result.ok) throw new Refused(result.error);
      return result.value;
    },
    throwOnError: (error) => !(error instanceof Refused),
  });
  return answerOf(query);
}

/** A refusal wins over an older answer: what may no longer be seen must not stay on screen. */
export function answerOf<T>({ error, data }: { error: unknown; data: T | undefined }): Answer<T> {
  if (error instanceof Refused) return { status: 'refused', refusal: error.refusal };
  return data === undefined ? { status: 'loading' } : { status: 'ready', value: data };
}
