// Active states: the stretches of a timeline, each with all codes that are active in it, as events that follow each
// other without overlap.
import { at } from '../indexed.ts';
import { byCodeUnit, byStart, type CodedEvent, NIL } from './coded-session.ts';

/**
 * A fragment with two codes is one stretch with both, and where fragments overlap the codes of each are there; no code
 * hides another, so the order in which events are listed makes no difference. Every combination of codes has a name
 * of its own in `code`. In order of time; where nothing is active there is no stretch.
 */
export function activeStates(events: readonly CodedEvent[]): CodedEvent[] {
  const lasting = byStart(events.filter(({ start, end, code }) => start < end && code !== NIL));
  const moments = [...new Set(lasting.flatMap(({ start, end }) => [start, end]))].toSorted((x, y) => x - y);
  const states: CodedEvent[] = [];
  let active: CodedEvent[] = [];
  let begun = 0;
  for (const [index, end] of moments.slice(1).entries()) {
    const start = at(moments, index);
    active = active.filter((event) => event.end > start);
    for (; begun < lasting.length && at(lasting, begun).start === start; begun += 1) {
      active.push(at(lasting, begun));
    }
    if (active.length > 0) states.push({ start, end, code: nameOf(active) });
  }
  return states;
}

function nameOf(active: readonly CodedEvent[]): string {
  return JSON.stringify([...new Set(active.map(({ code }) => code))].toSorted(byCodeUnit));
}
