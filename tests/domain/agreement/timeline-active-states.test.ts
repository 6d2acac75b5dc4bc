// Active states: at every moment exactly the codes that are active then.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activeStates } from '../../../shared/domain/agreement/timeline/active-states.ts';
import type { CodedEvent } from '../../../shared/domain/agreement/timeline/coded-session.ts';
import { stateUnitKappa } from '../../../shared/domain/agreement/timeline/report-kappas.ts';
import { timeUnitKappa } from '../../../shared/domain/agreement/timeline/time-unit-kappa.ts';
import { anySession } from './arbitraries.ts';
import { anyKnot } from './timeline-arbitraries.ts';

describe('active states', () => {
  it('name at every moment the codes that are active, and no others', () => {
    fc.assert(
      fc.property(anyKnot(8), ({ a }) => {
        const states = activeStates(a);
        const activeAt = (events: readonly CodedEvent[], moment: number): string[] =>
          events.filter(({ start, end }) => start <= moment && moment < end).map(({ code }) => code);
        for (let moment = 0; moment < 40; moment += 1) {
          const codes = [...new Set(activeAt(a, moment))].toSorted();
          expect(activeAt(states, moment)).toEqual(codes.length === 0 ? [] : [JSON.stringify(codes)]);
        }
      }),
    );
  });

  it('change nothing where the events of one rater do not overlap', () => {
    fc.assert(
      fc.property(anySession(), (session) => {
        const plan = { unit: 1, toleranceUnits: 2 };
        const [states, published] = [stateUnitKappa(session, plan), timeUnitKappa(session, plan)];
        expect(states.kappa.n).toBe(published.kappa.n);
        expect(states.kappa.estimate ?? -9).toBeCloseTo(published.kappa.estimate ?? -9, 12);
        expect(states.tolerant?.mean ?? -9).toBeCloseTo(published.tolerant?.mean ?? -9, 12);
      }),
    );
  });
});
