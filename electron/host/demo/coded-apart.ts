// How each person of the demo sees the moments of a film: who looks for what, how often something slips past, and
// how far their edges lie from where the moment is.

import type { FilmEvent } from './catalogue.ts';
import type { Role } from './filling.ts';
import { findMoments, MOMENT_KINDS, spread, type Moment, type MomentKind } from './moments.ts';

interface View {
  /** At most so many of each kind, spread over the film. */
  readonly marks: Readonly<Record<MomentKind, number>>;
  /** Added to start and end in turn, mark after mark; milliseconds. */
  readonly edges: readonly (readonly [start: number, end: number])[];
}

const VIEWS: Readonly<Record<Role, View>> = {
  coordinator: {
    marks: { pleasure: 2, talking: 2, soothing: 2, following: 2, 'going-on': 1 },
    edges: [[0, 0]],
  },
  colleague: {
    marks: { pleasure: 3, talking: 3, soothing: 2, following: 2, 'going-on': 0 },
    edges: [
      [400, -300],
      [-600, 200],
      [900, 700],
      [200, -900],
    ],
  },
  newcomer: {
    marks: { pleasure: 3, talking: 1, soothing: 1, following: 1, 'going-on': 1 },
    edges: [
      [1300, 900],
      [-200, 1500],
    ],
  },
};

/** What this person would mark, within the film and in order of kind and time. */
export function ownView(role: Role, events: readonly FilmEvent[], filmMs: number): readonly Moment[] {
  const { marks, edges } = VIEWS[role];
  const seen = MOMENT_KINDS.flatMap((kind) => spread(findMoments(kind, events, filmMs), marks[kind]));
  return seen.map((moment, index) => {
    const [start, end] = edges[index % edges.length] ?? [0, 0];
    return {
      kind: moment.kind,
      startMs: Math.max(0, moment.startMs + start),
      endMs: Math.min(filmMs, moment.endMs + end),
    };
  });
}
