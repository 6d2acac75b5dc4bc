// How much one fragment holds.

export const FRAGMENT_LIMITS = {
  /** Characters. */
  note: 10_000,
  codings: 50,
} as const;
