// Coded events for tests, in seconds.

import type { CodedEvent } from '../../../shared/domain/coding-figures/coded-event.ts';
import type { CodedRole } from '../../../shared/domain/code/code.ts';
import { lagTable } from '../../../shared/domain/coding-figures/lag-sequential.ts';
import { wholeFilm } from '../../../shared/domain/coding-figures/stretch.ts';
import type { Turns } from '../../../shared/domain/coding-figures/turns.ts';
import { windowTable } from '../../../shared/domain/coding-figures/window-sequential.ts';
import { asId } from '../../../shared/domain/ids.ts';
import { fromSeconds, type Micros } from '../../../shared/domain/time.ts';

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

/** On a film that is longer than any of these. */
export function lagsOn(events: readonly CodedEvent[], lag: number, turns: Turns) {
  return lagTable(wholeFilm(events, fromSeconds(10_000)), lag, turns);
}

export function windowsOn(events: readonly CodedEvent[], duration: Micros, window: number, turns: Turns) {
  const whole = wholeFilm(events, duration);
  return windowTable({ cut: whole, began: whole }, window, turns);
}
