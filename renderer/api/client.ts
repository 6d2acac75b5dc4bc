// The page's one way to the host. For those who write a screen:
//
//   const recordings = useQuery('recordings.list', {});      api/use-query.ts
//   recordings.status === 'loading' | 'refused' (.refusal) | 'ready' (.value)
//
//   const mark = useCommand('fragments.mark');               api/use-command.ts
//   const result = await mark.run({ recordingId, start, end });   // Result<Fragment>; never throws a refusal
//   mark.pending; mark.refusal; mark.forget();
//
//   const client = useClient();
//   <video src={client.mediaUrl(opened.video)} />            // capability token → address
//
// `changed` events of the host refresh the queries concerned by themselves (api/cache.ts); a screen never
// asks again on its own. A refusal in words (messages/refusals.ts):
//
//   const words = useRefusalWords();
//   <ErrorPanel {...words(refusal)} />

import { createContext, useContext } from 'react';
import type { Input, Name, Reply } from '../../shared/contract/define.ts';
import type { AppContract } from '../../shared/contract/index.ts';
import type { ShellContract } from '../../shared/contract/shell.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { Transport } from './transport.ts';

/** Host and shell together: the page does not care which of the two answers. */
export type PageContract = AppContract & ShellContract;
export type PageProcedure = Name<PageContract>;
export type InputOf<N extends PageProcedure> = Input<PageContract, N>;
export type ReplyOf<N extends PageProcedure> = Reply<PageContract, N>;

/** A transport that knows the contract: see transport.ts for `subscribe`, `mediaUrl`, `offerFile`, `connection`. */
export interface PageClient extends Omit<Transport, 'call'> {
  call<N extends PageProcedure>(name: N, input: InputOf<N>): Promise<Result<ReplyOf<N>>>;
}

export function createClient(transport: Transport): PageClient {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the host answers by the same contract
  return transport as PageClient;
}

export const ClientContext = createContext<PageClient | null>(null);

export function useClient(): PageClient {
  const client = useContext(ClientContext);
  if (client === null) throw new Error('useClient needs a ClientContext around it');
  return client;
}
