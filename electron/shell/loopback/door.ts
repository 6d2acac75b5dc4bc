// Door: who may come in. One page at a time: whoever enters with a good code shuts out the page before.

import type { SessionReply } from '../../../shared/contract/wire.ts';
import type { Clock, RandomBytes } from '../../host/ports.ts';
import { createOneTimeCode, LAUNCH_CODE_LIFE_MS, type OneTimeCode } from './launch-code.ts';
import { sameSecret } from './same-secret.ts';

const TOKEN_BYTES = 32;
/** How long after its page has gone a tab may come back with its return code. */
export const RETURN_WITHIN_MS = 60_000;

interface DoorDeps {
  readonly clock: Clock;
  readonly randomBytes: RandomBytes;
}

export interface Door {
  /** A fresh code for the address line; the one before is worthless from now on. */
  newLaunchCode(): string;
  /** A fresh pass for the file that opens the browser. */
  newOpenPass(): string;
  /** The launch code that a good pass leads to; null for any other pass. */
  openWith(pass: string): string | null;
  /** Exchanges a code for a session; null for a code that is wrong, used, burnt or too old. */
  enter(code: string): SessionReply | null;
  readonly admits: (this: void, token: string) => boolean;
  /** The page is here as long as its event stream is. */
  setPresent(present: boolean): void;
  readonly present: () => boolean;
}

export function createDoor({ clock, randomBytes }: DoorDeps): Door {
  let launch: OneTimeCode | null = null;
  let pass: OneTimeCode | null = null;
  let back: OneTimeCode | null = null;
  let token: string | null = null;
  let present = false;
  let goneSince = 0;

  function timed(): OneTimeCode {
    const madeAt = clock();
    return createOneTimeCode(randomBytes, () => clock() - madeAt < LAUNCH_CODE_LIFE_MS);
  }

  return {
    newLaunchCode() {
      launch = timed();
      return launch.text;
    },
    newOpenPass() {
      pass = timed();
      return pass.text;
    },
    openWith: (candidate) => (pass?.redeem(candidate) === true ? (launch?.text ?? null) : null),
    enter(code) {
      // The return code first, so that a reload does not wear out the code in the terminal.
      if (back?.redeem(code) !== true && launch?.redeem(code) !== true) return null;
      token = randomBytes(TOKEN_BYTES).toString('base64url');
      goneSince = clock();
      back = createOneTimeCode(randomBytes, () => present || clock() - goneSince < RETURN_WITHIN_MS);
      return { token, returnCode: back.text };
    },
    admits: (candidate) => token !== null && sameSecret(candidate, token),
    setPresent(now) {
      present = now;
      goneSince = clock();
    },
    present: () => present,
  };
}
