// What the frame gives to every view inside it: the open vault, and the way to the help sheet.

import { createContext, useContext } from 'react';
import type { VaultState } from '../../shared/domain/vault/vault-state.ts';

export type OpenVault = Extract<VaultState, { kind: 'open' }>;

export interface FrameTools {
  readonly vault: OpenVault;
  readonly openHelp: () => void;
}

export const FrameContext = createContext<FrameTools | null>(null);

export function useFrame(): FrameTools {
  const tools = useContext(FrameContext);
  if (tools === null) throw new Error('useFrame needs a Frame around it');
  return tools;
}
