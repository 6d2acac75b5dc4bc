// Roles: what somebody does in the team. One person may have several; a role alone never opens a family, that takes a
// relation to it as well.

export const ROLES = [
  /** Starts rounds, says who has which role, and who has to do with which family. */
  'coordinator',
  /** Works with families. */
  'worker',
  /** Scores recordings that were laid out to them. */
  'rater',
  /** Looks along with a worker. */
  'supervisor',
  'trainer',
  'trainee',
  /** Looks after people, settings and backups, and sees nothing of any family. */
  'administrator',
  /** Reads the log and nothing else. */
  'log-manager',
] as const;

export type Role = (typeof ROLES)[number];

export function isRole(text: string): text is Role {
  return ROLES.some((role) => role === text);
}

/** Whoever makes a vault: in a team of one there is nobody else to do any of it. */
export const ROLES_OF_FOUNDER: readonly Role[] = ['coordinator', 'worker', 'rater', 'log-manager'];

/** What a colleague usually comes for. */
export const USUAL_ROLES: readonly Role[] = ['worker', 'rater'];

/** Each once, in the order of `ROLES`. */
export function tidyRoles(roles: Iterable<Role>): readonly Role[] {
  const wanted = new Set(roles);
  return ROLES.filter((role) => wanted.has(role));
}
