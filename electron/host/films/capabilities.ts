// Capabilities: unguessable names under which one part of one film can be had, for one session and for a while.
// An address in a page can then be nothing more than such a name.

import type { RecordingId } from '../../../shared/domain/ids.ts';
import type { Part } from '../db/film-container.ts';
import type { Clock, RandomBytes } from '../ports.ts';
import type { CurrentSession, Session } from '../session.ts';

export interface Capability {
  readonly session: Session;
  readonly recordingId: RecordingId;
  readonly part: Part;
  readonly contentType: string;
}

export interface Capabilities {
  /** Asked again for the same, it answers the same name, good for as long as a new one. */
  grant(capability: Capability): string;
  /** Null for a name that is unknown, has expired, or was of a session that is over. Using one renews it. */
  find(token: string): Capability | null;
  revoke(recordingId: RecordingId): void;
}

interface Held extends Capability {
  expiresAt: number;
}

const TOKEN_BYTES = 32;
const LIFE_MS = 12 * 3600 * 1000;

export function createCapabilities(
  randomBytes: RandomBytes,
  clock: Clock,
  current: CurrentSession,
): Capabilities {
  const held = new Map<string, Held>();

  function isGood({ session, expiresAt }: Held): boolean {
    return session === current() && !session.ended.aborted && clock() < expiresAt;
  }

  function dropSpent(): void {
    for (const [token, one] of held) if (!isGood(one)) held.delete(token);
  }

  return {
    grant(capability) {
      dropSpent();
      const expiresAt = clock() + LIFE_MS;
      for (const [token, one] of held) {
        if (one.recordingId !== capability.recordingId || one.part !== capability.part) continue;
        one.expiresAt = expiresAt;
        return token;
      }
      const token = randomBytes(TOKEN_BYTES).toString('hex');
      held.set(token, { ...capability, expiresAt });
      return token;
    },
    find(token) {
      const one = held.get(token);
      if (one === undefined) return null;
      if (!isGood(one)) {
        held.delete(token);
        return null;
      }
      one.expiresAt = clock() + LIFE_MS;
      return one;
    },
    revoke(recordingId) {
      for (const [token, one] of held) if (one.recordingId === recordingId) held.delete(token);
    },
  };
}
