import { describe, expect, it } from 'vitest';
import { clockJump } from '../../../shared/domain/audit/clock-jump.ts';
import { EVENTS, isEventCode, tellsOfWork } from '../../../shared/domain/audit/events.ts';
import { toFhir } from '../../../shared/domain/audit/fhir.ts';
import { mergeSameDay } from '../../../shared/domain/audit/merged-lines.ts';
import { reviewOf } from '../../../shared/domain/audit/review.ts';
import { asId } from '../../../shared/domain/ids.ts';
import { ANNA, BRAM, lineOf } from './lines.ts';

const CODES = Object.keys(EVENTS).filter(isEventCode);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Days and hours of UTC: the test stands still wherever it runs. */
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
const localTime = (at: number) => ({ day: dayOf(at), hour: new Date(at).getUTCHours() });
const NOON = Date.UTC(2026, 0, 5, 12);

describe('a jump of the clock', () => {
  const before = { at: NOON, monotonic: 1000, boot: 'x' };
  it.each([
    ['time that passes', { at: NOON + HOUR, monotonic: 1000 + HOUR, boot: 'x' }, null],
    ['drift', { at: NOON + HOUR, monotonic: 1000 + HOUR - 4 * MINUTE, boot: 'x' }, null],
    ['a step ahead', { at: NOON + HOUR, monotonic: 2000, boot: 'x' }, HOUR - 1000],
    ['a step back', { at: NOON - HOUR, monotonic: 2000, boot: 'x' }, -HOUR - 1000],
    ['a night off', { at: NOON + DAY, monotonic: 5, boot: 'y' }, null],
    ['a step back while it was off', { at: NOON - HOUR, monotonic: 5, boot: 'y' }, -HOUR],
  ])('%s', (_, now, jump) => expect(clockJump(before, now)).toBe(jump));
});

describe('merged lines', () => {
  it('are one per person, kind, recording and day', () => {
    const other = { recordingId: asId<never>('e'.repeat(32)) };
    const merged = mergeSameDay(
      [
        lineOf(1, { at: NOON }),
        lineOf(2, { at: NOON + HOUR }),
        lineOf(3, { at: NOON + 2 * HOUR, userId: BRAM }),
        lineOf(4, { at: NOON + 3 * HOUR, ...other }),
        lineOf(5, { at: NOON + 4 * HOUR, event: 'fragment.list' }),
        lineOf(6, { at: NOON + 5 * HOUR }),
        lineOf(7, { at: NOON + DAY }),
      ],
      dayOf,
    );
    expect(merged.map(({ from, until, times }) => [from - NOON, until - NOON, times])).toEqual([
      [0, 5 * HOUR, 3],
      [2 * HOUR, 2 * HOUR, 1],
      [3 * HOUR, 3 * HOUR, 1],
      [4 * HOUR, 4 * HOUR, 1],
      [DAY, DAY, 1],
    ]);
  });

  it('never take damage together with damage', () => {
    const damage = { event: 'log.damage', userId: null } as const;
    expect(mergeSameDay([lineOf(1, damage), lineOf(2, damage)], dayOf)).toHaveLength(2);
  });
});

describe('the review', () => {
  const kinds = (lines: Parameters<typeof reviewOf>[0]) =>
    reviewOf(lines, localTime).remarks.map(({ kind, count }) => [kind, count]);

  it('has nothing to remark on a quiet day', () => {
    expect(kinds([lineOf(1, { at: NOON }), lineOf(2, { at: NOON + HOUR })])).toEqual([]);
  });

  it('tells of work at night once per person and night, but not of the lock that closes by itself', () => {
    const late = NOON + 11 * HOUR;
    const lines = [
      lineOf(1, { at: late }),
      lineOf(2, { at: late + MINUTE }),
      lineOf(3, { at: late + 2 * MINUTE, userId: BRAM }),
      lineOf(4, { at: late + 3 * MINUTE, userId: BRAM, event: 'vault.lock' }),
    ];
    expect(kinds(lines)).toEqual([
      ['night', 2],
      ['night', 1],
    ]);
  });

  const views = (count: number, apart: number) =>
    Array.from({ length: count }, (_, i) =>
      lineOf(i + 1, { at: NOON + i * apart, recordingId: asId(String(i).padStart(32, '0')) }),
    );

  it('tells of ten recordings within an hour, once', () => {
    expect(kinds(views(10, MINUTE))).toEqual([['many', 10]]);
    expect(kinds(views(9, MINUTE))).toEqual([]);
    expect(kinds(views(10, 7 * MINUTE))).toEqual([]);
    const same = views(10, MINUTE).map((line) => ({ ...line, recordingId: asId<never>('d'.repeat(32)) }));
    expect(kinds(same)).toEqual([]);
  });

  it('tells of failed tries, exports, the clock and damage, and per person of emergencies and refusals', () => {
    const at = NOON;
    expect(
      kinds([
        lineOf(1, { at, event: 'vault.unlock-failed', userId: null, quantity: 3 }),
        lineOf(2, { at, event: 'log.export', quantity: 40 }),
        lineOf(3, { at, emergency: true }),
        lineOf(4, { at, event: 'clock.jump', userId: null, quantity: -3600 }),
        lineOf(5, { at, event: 'log.damage', userId: null, quantity: 17 }),
        lineOf(6, { at, emergency: true }),
        lineOf(7, { at, event: 'access.refuse', outcome: 8 }),
        lineOf(8, { at, event: 'access.refuse', outcome: 8, userId: BRAM }),
      ]),
    ).toEqual([
      ['failed-unlock', 3],
      ['export', 40],
      ['clock', -3600],
      ['damage', 17],
      ['emergency', 2],
      ['refused', 1],
      ['refused', 1],
    ]);
  });

  it('counts lines and recordings per person', () => {
    const lines = [lineOf(1, { at: NOON }), lineOf(2, { at: NOON }), lineOf(3, { at: NOON, userId: BRAM })];
    expect(reviewOf(lines, localTime).people).toEqual([
      { userId: ANNA, lines: 2, recordings: 1 },
      { userId: BRAM, lines: 1, recordings: 1 },
    ]);
  });
});

describe('work that may be closed to others', () => {
  it('is marks and scores, and not the looking at a film', () => {
    const telling = CODES.filter(tellsOfWork);
    expect(telling.toSorted()).toEqual([
      'coding.answer',
      'coding.end',
      'coding.mark',
      'fragment.code-many',
      'fragment.edit',
      'fragment.link',
      'fragment.list',
      'fragment.mark',
      'fragment.merge',
      'fragment.move-many',
      'fragment.remove',
      'fragment.remove-many',
      'fragment.split',
      'fragment.star-many',
      'fragment.unlink',
      'history.pass',
      'history.redo',
      'history.undo',
      'interval.export',
      'interval.list',
      'interval.plan',
      'interval.remove',
      'interval.score',
      'live.attach',
      'live.begin',
      'live.detach',
      'live.edit',
      'live.end',
      'live.mark',
      'live.remove',
      'live.remove-mark',
      'live.view',
      'sheet.cite',
      'sheet.note',
      'sheet.score',
      'sheet.submit',
      'sheet.view',
    ]);
  });
});

describe('a line in FHIR', () => {
  it('has what R4 asks of an AuditEvent, whatever the event', () => {
    for (const event of CODES) {
      for (const userId of [ANNA, null]) {
        const made = toFhir(lineOf(1, { event, userId, at: NOON }), null);
        expect(made).toMatchObject({
          resourceType: 'AuditEvent',
          type: {
            system: 'http://dicom.nema.org/resources/ontology/DCM',
            code: expect.stringMatching(/^1101\d\d$/u),
          },
          subtype: [{ code: event }],
          action: expect.stringMatching(/^[CRUDE]$/u),
          recorded: '2026-01-05T12:00:00.000Z',
          outcome: '0',
          agent: [{ requestor: userId !== null }],
          source: { observer: { identifier: { value: 'p' } } },
        });
      }
    }
  });

  it('names who, for whom, which family and which thing', () => {
    expect(
      toFhir(lineOf(9, { at: NOON, role: 'coordinator', quantity: 4, mac: 'ff' }), 'Anna'),
    ).toMatchObject({
      agent: [{ who: { identifier: { value: ANNA } }, name: 'Anna', role: [{ text: 'coordinator' }] }],
      entity: [
        { what: { identifier: { value: 'c'.repeat(32) } }, role: { code: '1' } },
        {
          what: { identifier: { value: 'd'.repeat(32) } },
          name: 'recording',
          detail: expect.arrayContaining([
            { type: 'seq', valueString: '9' },
            { type: 'mac', valueString: 'ff' },
            { type: 'quantity', valueString: '4' },
          ]),
        },
      ],
    });
  });
});
