// The list of fragments after news of them: as if all had been asked for again.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withNews } from '../../renderer/api/use-fragment-list.ts';
import { byTime, type Fragment } from '../../shared/domain/fragment/fragment.ts';
import { asId } from '../../shared/domain/ids.ts';
import { micros } from '../../shared/domain/time.ts';

function fragment(number: number, start: number): Fragment {
  return {
    id: asId(String(number).padStart(32, '0')),
    recordingId: asId('a'.repeat(32)),
    authorId: asId('b'.repeat(32)),
    start: micros(start),
    end: micros(start + 10),
    name: '',
    note: '',
    codings: [],
    starred: false,
    createdAt: 0,
  };
}

const lists = fc
  .uniqueArray(fc.tuple(fc.nat({ max: 30 }), fc.nat({ max: 1000 })), { selector: ([number]) => number })
  .map((pairs) => pairs.map(([number, start]) => fragment(number, start)).toSorted(byTime));

it('is the list that stands now', () => {
  fc.assert(
    fc.property(lists, lists, (before, now) => {
      const gone = before.filter((one) => !now.some(({ id }) => id === one.id)).map(({ id }) => id);
      const same = (one: Fragment) => before.some(({ id, start }) => id === one.id && start === one.start);
      const news = { all: false, fragments: now.filter((one) => !same(one)), gone };
      expect(withNews(before, news)).toEqual(now);
      expect(withNews(before, { all: true, fragments: now, gone: [] })).toEqual(now);
    }),
  );
});
