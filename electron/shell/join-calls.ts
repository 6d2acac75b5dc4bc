// One way in for the page: `shell.…` is the shell's own to answer, everything else the host's.

import type { Call } from '../host/dispatch.ts';

export function joinCalls(host: Call, shell: Call): Call {
  return (name, input) => (name.startsWith('shell.') ? shell(name, input) : host(name, input));
}
