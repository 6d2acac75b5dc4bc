// Deadlines against a table that was written from the rules, not from the program; and what must hold of all of them.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId } from '../../../shared/domain/ids.ts';
import type { Day } from '../../../shared/domain/day.ts';
import { standingOf, type RetentionChoice } from '../../../shared/domain/retention/choice.ts';
import {
  deadlineOf,
  noticeOf,
  scoresDueOn,
  type DeadlineRule,
  type KeepingFacts,
} from '../../../shared/domain/retention/deadline.ts';
import { RETENTION_CLASSES, type RetentionClass } from '../../../shared/domain/retention/retention-class.ts';
import { day } from './days.ts';

type Chosen = readonly (readonly [on: Day, as: RetentionClass, sessionOn?: Day])[];

function standing(chosen: Chosen) {
  return standingOf(
    chosen.map(
      ([chosenOn, as, sessionOn]): RetentionChoice => ({
        id: asId('1'.repeat(32)),
        recordingId: asId('2'.repeat(32)),
        class: as,
        onSharing: false,
        sessionOn: sessionOn ?? null,
        reason: '',
        chosenOn,
        chosenBy: asId('3'.repeat(32)),
      }),
    ),
  );
}

interface Case extends Partial<Pick<KeepingFacts, 'lastUsedOn' | 'closedOn' | 'followUpOn' | 'held'>> {
  readonly chosen: Chosen;
  readonly weeks?: number;
}

function facts({ chosen, weeks, ...rest }: Case): KeepingFacts {
  const workingTerm =
    weeks === undefined
      ? ({ unit: 'months', count: 3 } as const)
      : ({ unit: 'weeks', count: weeks } as const);
  const usual = { lastUsedOn: '2026-01-15', closedOn: null, followUpOn: null, held: false };
  return { ...usual, workingTerm, standing: standing(chosen), ...rest };
}

const TABLE: readonly (readonly [string, Case, Day | null, DeadlineRule])[] = [
  ['nobody chose: as working material', { chosen: [] }, '2026-04-15', 'last-use'],
  ['working material', { chosen: [['2026-01-15', 'working-material']] }, '2026-04-15', 'last-use'],
  ['used last on 30 November', { chosen: [], lastUsedOn: '2023-11-30' }, '2024-02-29', 'last-use'],
  ['six weeks by policy', { chosen: [], weeks: 6 }, '2026-02-26', 'last-use'],
  ['care ended sooner', { chosen: [], closedOn: '2026-02-01' }, '2026-02-01', 'closing'],
  ['care ended after it was due', { chosen: [], closedOn: '2026-05-01' }, '2026-04-15', 'last-use'],
  ['care ended on the day it was due', { chosen: [], closedOn: '2026-04-15' }, '2026-04-15', 'closing'],
  [
    'a follow-up was planned',
    { chosen: [], closedOn: '2026-02-01', followUpOn: '2026-05-01' },
    '2026-05-01',
    'follow-up',
  ],
  ['a follow-up without an end of care', { chosen: [], followUpOn: '2026-05-01' }, '2026-04-15', 'last-use'],
  ['file, in care', { chosen: [['2026-01-15', 'file']] }, null, 'in-care'],
  [
    'file, after care',
    { chosen: [['2026-01-15', 'file']], closedOn: '2026-02-01' },
    '2046-02-01',
    'file-term',
  ],
  [
    'file, care ended on a leap day',
    { chosen: [['2024-01-15', 'file']], closedOn: '2024-02-29' },
    '2044-02-29',
    'file-term',
  ],
  [
    'file, a leap day and no leap year twenty years on',
    { chosen: [['2080-01-15', 'file']], closedOn: '2080-02-29' },
    '2100-02-28',
    'file-term',
  ],
  [
    'file, with a follow-up, which changes nothing',
    { chosen: [['2026-01-15', 'file']], closedOn: '2026-02-01', followUpOn: '2026-05-01' },
    '2046-02-01',
    'file-term',
  ],
  [
    'supervision, no session known',
    { chosen: [['2025-11-30', 'supervision']] },
    '2026-02-28',
    'supervision-term',
  ],
  [
    'supervision, after the session',
    { chosen: [['2026-01-15', 'supervision', '2026-02-10']] },
    '2026-02-10',
    'session',
  ],
  [
    'supervision, a session too far away',
    { chosen: [['2026-01-15', 'supervision', '2026-09-01']] },
    '2026-04-15',
    'supervision-term',
  ],
  [
    'supervision chosen once more does not begin anew',
    {
      chosen: [
        ['2026-01-15', 'supervision'],
        ['2026-03-20', 'supervision', '2026-06-01'],
      ],
    },
    '2026-04-15',
    'supervision-term',
  ],
  ['education', { chosen: [['2024-02-29', 'education']] }, '2029-02-28', 'education-term'],
  [
    'education, renewed',
    {
      chosen: [
        ['2022-05-01', 'education'],
        ['2026-04-30', 'education'],
      ],
    },
    '2031-04-30',
    'education-term',
  ],
  [
    'education after it was something else',
    {
      chosen: [
        ['2022-05-01', 'education'],
        ['2023-05-01', 'file'],
        ['2024-06-01', 'education'],
      ],
    },
    '2029-06-01',
    'education-term',
  ],
  ['to be handed over, in care', { chosen: [['2026-01-15', 'hand-over']] }, null, 'in-care'],
  [
    'to be handed over, after care',
    { chosen: [['2026-01-15', 'hand-over']], closedOn: '2026-11-30' },
    '2027-02-28',
    'hand-over-term',
  ],
  ['held', { chosen: [], held: true, closedOn: '2020-01-01' }, null, 'held'],
];

describe('the deadline', () => {
  it.each(TABLE)('%s', (_, given, dueOn, rule) => expect(deadlineOf(facts(given))).toEqual({ dueOn, rule }));

  it('of every class is in the table', () => {
    const seen = new Set(TABLE.map(([, { chosen }]) => chosen.at(-1)?.[1]));
    for (const one of RETENTION_CLASSES) expect(seen).toContain(one);
  });

  it('of the scores is twenty years after care, whatever the film is kept as', () => {
    expect(scoresDueOn({ closedOn: '2026-02-01', followUpOn: null })).toBe('2046-02-01');
    expect(scoresDueOn({ closedOn: null, followUpOn: null })).toBeNull();
  });
});

const anyClass = fc.constantFrom(...RETENTION_CLASSES);
const choices = fc
  .array(fc.tuple(day, anyClass), { maxLength: 5 })
  .map((list): Chosen => list.toSorted(([a], [b]) => a.localeCompare(b)));
const someDay = fc.option(day);
const given = fc.record({ chosen: choices, lastUsedOn: day, closedOn: someDay, followUpOn: someDay });

describe('whatever the facts', () => {
  it('a hold always wins', () => {
    fc.assert(
      fc.property(given, (one) => {
        expect(deadlineOf(facts({ ...one, held: true }))).toEqual({ dueOn: null, rule: 'held' });
      }),
    );
  });

  it('nothing that happens later shortens the term of the file', () => {
    fc.assert(
      fc.property(given, day, day, someDay, fc.boolean(), (one, more, used, followUpOn, asFile) => {
        const inFile: Case = { ...one, chosen: [...one.chosen, ['2099-01-01', 'file']] };
        const before = deadlineOf(facts(inFile)).dueOn;
        if (before === null) return;
        const later = [one.closedOn ?? more, more].toSorted().at(-1) ?? more;
        const again: Chosen = asFile ? [...inFile.chosen, ['2099-02-01', 'file']] : inFile.chosen;
        const happened = { chosen: again, lastUsedOn: used, closedOn: later, followUpOn };
        expect((deadlineOf(facts({ ...inFile, ...happened })).dueOn ?? '9999') >= before).toBe(true);
        // And while care goes on again there is no day at all.
        expect(deadlineOf(facts({ ...inFile, closedOn: null })).dueOn).toBeNull();
      }),
    );
  });

  it('working material does not outlive care, but for a follow-up that was planned', () => {
    fc.assert(
      fc.property(given, day, someDay, (one, closedOn, followUpOn) => {
        const { dueOn } = deadlineOf(facts({ ...one, chosen: [], closedOn, followUpOn }));
        const last = followUpOn !== null && followUpOn > closedOn ? followUpOn : closedOn;
        expect(dueOn !== null && dueOn <= last).toBe(true);
      }),
    );
  });

  it('what nobody chose for is kept as what was chosen as working material', () => {
    fc.assert(
      fc.property(given, (one) => {
        const asWorking: Chosen = [['2000-01-01', 'working-material']];
        expect(deadlineOf(facts({ ...one, chosen: [] }))).toEqual(
          deadlineOf(facts({ ...one, chosen: asWorking })),
        );
      }),
    );
  });
});

describe('notices', () => {
  it.each([
    ['2026-03-02', null],
    ['2026-03-03', 30],
    ['2026-03-25', 30],
    ['2026-03-26', 7],
    ['2026-04-01', 7],
    ['2026-04-02', 0],
    ['2026-06-01', 0],
  ] as const)('on %s of something due on 2 April: %s', (today, notice) =>
    expect(noticeOf('2026-04-02', today)).toBe(notice),
  );

  it('none without a day', () => expect(noticeOf(null, '2026-04-02')).toBeNull());
});
