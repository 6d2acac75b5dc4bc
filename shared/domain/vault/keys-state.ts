// How the keys of the open vault stand, for the screen that is about them.

export interface KeysState {
  /** `outdated`: from before keys could be sealed to it. It still opens the vault, and gives nobody their own key back. */
  readonly recovery: 'current' | 'outdated';
  /** Somebody said that it is kept. Else it may have been lost from the screen before anybody wrote it down. */
  readonly isRecoveryKept: boolean;
  /** Names of those whose own key the recovery key does not give back yet: it will once they opened the vault. */
  readonly withoutRecovery: readonly string[];
  /** Names of those who must open the vault once before its key can be changed. */
  readonly beforeRekey: readonly string[];
  /** When the vault got its present key, UTC milliseconds; null: the one it was made with. */
  readonly rekeyedAt: number | null;
  /** Whether the viewer's passphrase opens the vault on this computer only. */
  readonly device: DeviceState;
}

/** `offered`: it can be asked for. `not-here`: this computer, or this way of running the program, cannot do it. */
export type DeviceState = 'bound' | 'offered' | 'not-here';
