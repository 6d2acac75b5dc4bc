// Choosing several fragments: one leads, Shift reaches from where it began, Ctrl adds and takes out.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId, type FragmentId } from '../../../shared/domain/ids.ts';
import {
  NOTHING_SELECTED,
  only,
  rangeTo,
  toggledIn,
  withMany,
  type Selection,
} from '../../../renderer/views/annotate/desk/selection.ts';

const idOf = (sign: string) => asId<FragmentId>(sign.repeat(32));
const [a, b, c, d, e] = [idOf('a'), idOf('b'), idOf('c'), idOf('d'), idOf('e')];
const order = [a, b, c, d, e];

describe('a selection', () => {
  it('of one leads and is where a range begins', () => {
    expect(only(b)).toEqual({ ids: new Set([b]), lead: b, anchor: b });
    expect(only(null)).toBe(NOTHING_SELECTED);
  });

  it('reaches to either side of where it began, and not further than asked last', () => {
    const wide = rangeTo(only(c), e, order);
    expect([...wide.ids]).toEqual([c, d, e]);
    expect(wide.lead).toBe(e);
    expect([...rangeTo(wide, b, order).ids]).toEqual([b, c]);
  });

  it('takes the next lead when the leading one is taken out', () => {
    const two = toggledIn(only(a), d);
    expect(two.lead).toBe(d);
    const one = toggledIn(two, d);
    expect(one).toMatchObject({ lead: a, anchor: a });
    expect(toggledIn(one, a)).toEqual(NOTHING_SELECTED);
  });

  it('takes what a box held, alone or besides', () => {
    expect([...withMany(only(a), [c, d], false).ids]).toEqual([c, d]);
    expect([...withMany(only(a), [c, d], true).ids]).toEqual([a, c, d]);
    expect(withMany(only(a), [], true)).toMatchObject({ lead: a });
    expect(withMany(only(a), [], false)).toEqual(NOTHING_SELECTED);
  });

  it('is always led by one of its own, whatever is done', () => {
    const id = fc.constantFrom(...order);
    const step = fc.oneof(
      id.map((one) => (now: Selection) => toggledIn(now, one)),
      id.map((one) => (now: Selection) => rangeTo(now, one, order)),
      fc.tuple(fc.subarray(order), fc.boolean()).map(
        ([ids, adding]) =>
          (now: Selection) =>
            withMany(now, ids, adding),
      ),
    );
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const end = steps.reduce((now, take) => take(now), NOTHING_SELECTED);
        expect(end.lead === null ? end.ids.size : end.ids.has(end.lead)).toBe(end.lead === null ? 0 : true);
      }),
    );
  });
});
