// The list of fragments: what is kept by which filter, and in what order it stands.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BookContent } from '../../../shared/domain/code/codebook.ts';
import type { CodedRole } from '../../../shared/domain/code/code.ts';
import type { Episode } from '../../../shared/domain/episode/episode.ts';
import type { Fragment } from '../../../shared/domain/fragment/fragment.ts';
import { asId } from '../../../shared/domain/ids.ts';
import { fromSeconds } from '../../../shared/domain/time.ts';
import { filterOf, type Sight } from '../../../renderer/views/annotate/fragments/filter-fragments.ts';
import {
  EVERYTHING,
  FACETS,
  isNarrowed,
  NO_CODE,
  NO_EPISODE,
  type Facet,
  type Filter,
} from '../../../renderer/views/annotate/fragments/list-choice.ts';
import { sorted } from '../../../renderer/views/annotate/fragments/sort-fragments.ts';
import type { ShownFragment } from '../../../renderer/views/annotate/workspace.ts';

const words = (text: string) => ({ nl: text, en: text });
const code = (id: string) => ({
  id: asId<Fragment['codings'][number]['codeId']>(id),
  words: words(id),
  kind: 'state' as const,
  colour: null,
  key: null,
  roles: [],
  modifiers: [],
});
const BOOK: BookContent = {
  name: words('boek'),
  about: words(''),
  groups: [
    {
      id: asId('signal'),
      words: words('signaal'),
      exclusive: false,
      colour: 1,
      letter: 'S',
      codes: [code('look'), code('cry')],
    },
    {
      id: asId('answer'),
      words: words('antwoord'),
      exclusive: false,
      colour: 2,
      letter: 'A',
      codes: [code('touch')],
    },
  ],
  links: [],
};

/** From 10 to 20 seconds, from 20 to 30, and from 40 to 50. */
const EPISODES: readonly Episode[] = (
  [
    ['play', 10, 20],
    ['tidy', 20, 30],
    ['read', 40, 50],
  ] as const
).map(([id, start, end]) => ({
  id: asId(id),
  recordingId: asId('a'.repeat(32)),
  start: fromSeconds(start),
  end: fromSeconds(end),
  kind: null,
  name: '',
  target: null,
}));

interface Given extends Partial<Omit<Fragment, 'codings' | 'start' | 'end'>> {
  readonly codes?: readonly (readonly [string, CodedRole | null])[];
  readonly at?: readonly [number, number];
}

let made = 0;
function fragment({ codes = [], at = [1, 2], ...rest }: Given = {}): Fragment {
  made += 1;
  return {
    id: asId(String(made).padStart(32, '0')),
    recordingId: asId('a'.repeat(32)),
    authorId: asId('b'.repeat(32)),
    start: fromSeconds(at[0]),
    end: fromSeconds(at[1]),
    name: '',
    note: '',
    codings: codes.map(([id, role]) => ({ codeId: asId(id), role, modifiers: {} })),
    starred: false,
    createdAt: made,
    ...rest,
  };
}

function keeps(filters: readonly Filter[], one: Fragment, sight: Sight | null = null): boolean {
  return filterOf({ filters }, { content: BOOK, sight, episodes: EPISODES })(one);
}

describe('filtering', () => {
  it('by a group keeps each of its codes, and nothing else', () => {
    const signal: Filter[] = [{ facet: 'group', value: 'signal' }];
    expect(keeps(signal, fragment({ codes: [['cry', null]] }))).toBe(true);
    expect(keeps(signal, fragment({ codes: [['touch', null]] }))).toBe(false);
    expect(keeps(signal, fragment())).toBe(false);
  });

  it('by a group and a code of another keeps both: it is one question', () => {
    const either: Filter[] = [
      { facet: 'group', value: 'signal' },
      { facet: 'code', value: 'touch' },
    ];
    expect(keeps(either, fragment({ codes: [['touch', null]] }))).toBe(true);
    expect(keeps(either, fragment({ codes: [['look', null]] }))).toBe(true);
  });

  it('by a code and whose behaviour it is asks both of the same coding', () => {
    const childLooks: Filter[] = [
      { facet: 'code', value: 'look' },
      { facet: 'role', value: 'child' },
    ];
    expect(keeps(childLooks, fragment({ codes: [['look', 'child']] }))).toBe(true);
    const other = fragment({
      codes: [
        ['look', 'caregiver'],
        ['touch', 'child'],
      ],
    });
    expect(keeps(childLooks, other)).toBe(false);
  });

  it('knows fragments without a code', () => {
    const bare: Filter[] = [{ facet: 'group', value: NO_CODE }];
    expect(keeps(bare, fragment())).toBe(true);
    expect(keeps(bare, fragment({ codes: [['look', null]] }))).toBe(false);
  });

  const PLAIN: readonly (readonly [Facet, string, Given, Given])[] = [
    ['star', 'yes', { starred: true }, {}],
    ['note', 'with', { note: 'x' }, {}],
    ['note', 'without', {}, { note: 'x' }],
    ['kind', 'moment', { at: [3, 3] }, {}],
    ['kind', 'span', {}, { at: [3, 3] }],
    ['person', 'c'.repeat(32), { authorId: asId('c'.repeat(32)) }, {}],
  ];
  it.each(PLAIN)('by %s %s', (facet, value, kept, gone) => {
    expect(keeps([{ facet, value }], fragment(kept))).toBe(true);
    expect(keeps([{ facet, value }], fragment(gone))).toBe(false);
  });

  it('by what the timeline shows keeps what reaches into it, half open, and moments on its edge', () => {
    const filters: Filter[] = [{ facet: 'time', value: 'sight' }];
    const sight = { from: 10_000_000, to: 20_000_000 };
    const isKept = (from: number, to: number) => keeps(filters, fragment({ at: [from, to] }), sight);
    expect([isKept(5, 10), isKept(5, 10.1), isKept(12, 13), isKept(19.9, 30), isKept(20, 30)]).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
    expect([isKept(10, 10), isKept(20, 20), isKept(20.1, 20.1)]).toEqual([true, true, false]);
    expect(keeps(filters, fragment({ at: [50, 60] }), null)).toBe(true);
  });

  it.each([
    // From, to, and the episodes that it is in.
    [5, 10, [NO_EPISODE]],
    [5, 10.000001, ['play']],
    [19, 21, ['play', 'tidy']],
    [20, 20, ['tidy']],
    [30, 30, [NO_EPISODE]],
    [30, 40, [NO_EPISODE]],
    [25, 45, ['tidy', 'read']],
  ] as const)('by episode: what lies from %d to %d s', (from, to, within) => {
    const asked = ['play', 'tidy', 'read', NO_EPISODE];
    const kept = asked.filter((value) => keeps([{ facet: 'episode', value }], fragment({ at: [from, to] })));
    expect(kept).toEqual(within);
  });

  it('by an episode that is gone keeps nothing, by two keeps what is in either', () => {
    const one = fragment({ at: [12, 13] });
    expect(keeps([{ facet: 'episode', value: 'gone' }], one)).toBe(false);
    expect(
      keeps(
        [
          { facet: 'episode', value: 'read' },
          { facet: 'episode', value: 'play' },
        ],
        one,
      ),
    ).toBe(true);
  });

  it('keeps no more when another facet is asked too', () => {
    const facet = fc.constantFrom(...FACETS);
    const value = fc.constantFrom(
      'play',
      'signal',
      'look',
      'child',
      'yes',
      'with',
      'span',
      NO_CODE,
      'b'.repeat(32),
    );
    const one: Filter[] = [{ facet: 'star', value: 'yes' }];
    fc.assert(
      fc.property(facet, value, fc.boolean(), (other, asked, starred) => {
        fc.pre(other !== 'star');
        const it = fragment({ starred, codes: [['look', 'child']], note: 'x' });
        const both = keeps([...one, { facet: other, value: asked }], it, { from: 0, to: 1e9 });
        return !both || keeps(one, it);
      }),
    );
  });
});

describe('a choice', () => {
  it('is narrowed by words or filters, not by its order', () => {
    expect(isNarrowed(EVERYTHING)).toBe(false);
    expect(isNarrowed({ ...EVERYTHING, sort: 'newest' })).toBe(false);
    expect(isNarrowed({ ...EVERYTHING, sought: 'lacht' })).toBe(true);
    expect(isNarrowed({ ...EVERYTHING, filters: [{ facet: 'star', value: 'yes' }] })).toBe(true);
  });
});

describe('sorting', () => {
  const me = asId<Fragment['authorId']>('b'.repeat(32));
  const other = asId<Fragment['authorId']>('c'.repeat(32));
  const list = [
    fragment({ at: [1, 2], codes: [['touch', null]], createdAt: 30 }),
    fragment({ at: [2, 9], createdAt: 10, authorId: other }),
    fragment({ at: [3, 3], codes: [['unknown', null]], createdAt: 20 }),
    fragment({
      at: [4, 5],
      codes: [
        ['touch', null],
        ['look', null],
      ],
      createdAt: 40,
    }),
  ];
  const shown: readonly ShownFragment[] = list.map((one, index) => ({
    fragment: one,
    number: index + 1,
    mine: one.authorId === me,
    label: '',
  }));
  const facts = { content: BOOK, people: [me, other] };

  it.each([
    ['time', [1, 2, 3, 4]],
    ['code', [4, 1, 3, 2]],
    ['length', [2, 1, 4, 3]],
    ['person', [1, 3, 4, 2]],
    ['newest', [4, 1, 3, 2]],
  ] as const)('by %s', (sort, order) => {
    expect(sorted(shown, sort, facts).map(({ number }) => number)).toEqual(order);
  });
});
