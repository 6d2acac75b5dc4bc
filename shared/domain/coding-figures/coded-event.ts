// Coded events: one for each code on each fragment of one person, in order of time. What all figures of a recording
// are made of.

import type { CodedRole } from '../code/code.ts';
import type { CodeId, FragmentId } from '../ids.ts';
import type { Fragment } from '../fragment/fragment.ts';
import type { Span } from '../time.ts';

export interface CodedEvent extends Span {
  readonly fragmentId: FragmentId;
  readonly codeId: CodeId;
  readonly role: CodedRole | null;
}

/** `fragments` of one person: two people's marks of the same behaviour would count it twice. */
export function eventsOf(fragments: readonly Fragment[]): readonly CodedEvent[] {
  const events = fragments.flatMap(({ id, start, end, codings }) =>
    codings.map(({ codeId, role }): CodedEvent => ({ start, end, fragmentId: id, codeId, role })),
  );
  return events.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** In the order in which they first occur. */
export function codesAmong(events: readonly CodedEvent[]): readonly CodeId[] {
  return [...new Set(events.map(({ codeId }) => codeId))];
}
