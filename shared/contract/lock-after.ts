// After how many minutes an open vault is locked. Apart from the procedures, whose schemas the page does not carry.

/** Ten is the longest that an open vault may be left alone (NEN 7510). */
export const LOCK_AFTER_MINUTES = [2, 5, 10] as const;
export type LockAfter = (typeof LOCK_AFTER_MINUTES)[number];
