// Coded events for tests, in seconds.

import type { CodedEvent } from '../../../shared/domain/coding-figures/coded-event.ts';
import type { CodedRole } from '../../../shared/domain/code/code.ts';
import { asId } from '../../../shared/domain/ids.ts';
import { fromSeconds } from '../../../shared/domain/time.ts';

export function event(
  code: string,
  start: number,
  end = start,
  role: CodedRole | null = null,
  id = `${code}${String(start)}`,
): CodedEvent {
  return {
    fragmentId: asId(id.padStart(32, '0')),
    codeId: asId(code),
    role,
    start: fromSeconds(start),
    end: fromSeconds(end),
  };
}

/** `AAB` begins at 0, 1 and 2 seconds. */
export function sequence(codes: string): readonly CodedEvent[] {
  return Array.from(codes).map((code, second) => event(code, second));
}
