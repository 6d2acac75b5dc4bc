// What the frame gives to every view inside it: the open vault, the roles of whoever looks, and the way to the help
// sheet.

import { createContext, useContext } from 'react';
import { may, type Action } from '../../shared/domain/access/may.ts';
import type { Role } from '../../shared/domain/access/role.ts';
import type { VaultState } from '../../shared/domain/vault/vault-state.ts';

export type OpenVault = Extract<VaultState, { kind: 'open' }>;

export interface FrameTools {
  readonly vault: OpenVault;
  /** What the person does here, as it is now. */
  readonly roles: readonly Role[];
  readonly openHelp: () => void;
}

export const FrameContext = createContext<FrameTools | null>(null);

export function useFrame(): FrameTools {
  const tools = useContext(FrameContext);
  if (tools === null) throw new Error('useFrame needs a Frame around it');
  return tools;
}

/** For hiding what a role has no use for. The host decides: what is shown here is no permission. */
export function useMay(action: Action): boolean {
  return may({ roles: useFrame().roles, bases: [] }, action).allowed;
}

/** The same for what takes a relation to a family as well: whether there may be families where they have it. */
export function useMayWithRelation(action: Action): boolean {
  const answer = may({ roles: useFrame().roles, bases: [] }, action);
  return answer.allowed || answer.because === 'no-relation';
}
