// Carries host and shell to whoever holds the other end of a port: calls in, answers and events out.

import type { PortLike, PortMessage } from '../../shared/contract/wire.ts';
import { portCall } from '../../shared/contract/wire-requests.ts';
import type { Host } from '../host/api.ts';
import type { Call } from '../host/dispatch.ts';
import { joinCalls } from './join-calls.ts';

/** Answers how to stop telling events; the port itself stays its owner's to close. */
export function servePort(
  port: PortLike,
  host: Pick<Host, 'call' | 'subscribe'>,
  shellCall: Call,
): () => void {
  const call = joinCalls((name, input) => host.call(name, input), shellCall);
  const say = (message: PortMessage) => port.postMessage(message);

  port.onMessage((message) => {
    const parsed = portCall.safeParse(message);
    // Not a call: there is no number to answer to.
    if (!parsed.success) return;
    const { id, name, input } = parsed.data;
    void call(name, input).then((result) => say({ kind: 'reply', id, result }));
  });
  return host.subscribe((event) => say({ kind: 'event', event }));
}
