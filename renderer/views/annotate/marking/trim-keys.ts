// The ways to trim, each an action with a key and a button.

import type { TrimStep } from './trim.ts';

interface TrimKey {
  readonly id: `${TrimStep['edge']}-${'back' | 'on'}` | `${TrimStep['edge']}-second-${'back' | 'on'}`;
  readonly step: TrimStep;
}

/** From left to right as their buttons stand. */
export const TRIM_KEYS: readonly TrimKey[] = (['start', 'end'] as const).flatMap((edge): TrimKey[] => [
  { id: `${edge}-second-back`, step: { edge, by: -1, unit: 'second' } },
  { id: `${edge}-back`, step: { edge, by: -1, unit: 'frame' } },
  { id: `${edge}-on`, step: { edge, by: 1, unit: 'frame' } },
  { id: `${edge}-second-on`, step: { edge, by: 1, unit: 'second' } },
]);
