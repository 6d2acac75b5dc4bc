// The periodic review: what in a stretch of the log deserves a question. None of it is wrong by itself.

import type { ProfileId, RecordingId } from '../ids.ts';
import type { AuditLine } from './audit-line.ts';

/** From ten in the evening until six in the morning, by the clock of the place. */
export const NIGHT = { from: 22, until: 6 } as const;
/** This many recordings within this time is more than looking at them takes. */
export const MANY_RECORDINGS = 10;
export const SHORT_TIME_MS = 60 * 60_000;

export interface Remark {
  readonly kind: 'night' | 'many' | 'failed-unlock' | 'export' | 'emergency' | 'refused' | 'clock' | 'damage';
  readonly userId: ProfileId | null;
  /** UTC milliseconds: of the first line it rests on. */
  readonly at: number;
  /** Lines; for `many` recordings, for `failed-unlock` tries, for `clock` seconds, for `damage` the line. */
  readonly count: number;
}

export interface PersonSummary {
  readonly userId: ProfileId;
  readonly lines: number;
  readonly recordings: number;
}

export interface Review {
  readonly lines: number;
  readonly people: readonly PersonSummary[];
  readonly remarks: readonly Remark[];
}

export interface LocalTime {
  readonly day: string;
  /** 0–23 */
  readonly hour: number;
}

/** `lines` in their order. */
export function reviewOf(lines: readonly AuditLine[], localTime: (at: number) => LocalTime): Review {
  const remarks = [
    ...atNight(lines, localTime),
    ...manyInShortTime(lines),
    ...single(lines),
    ...together(lines, 'emergency', ({ emergency }) => emergency),
    ...together(lines, 'refused', ({ event }) => event === 'access.refuse'),
  ];
  return {
    lines: lines.length,
    people: summaries(lines),
    remarks: remarks.toSorted((a, b) => a.at - b.at),
  };
}

/** One remark per person and night, however many lines. */
function atNight(lines: readonly AuditLine[], localTime: (at: number) => LocalTime): Remark[] {
  const nights = new Map<string, Remark>();
  for (const { userId, at, event } of lines) {
    const { day, hour } = localTime(at);
    if (userId === null || event === 'vault.lock' || (hour < NIGHT.from && hour >= NIGHT.until)) continue;
    const key = `${userId} ${day} ${hour >= NIGHT.from ? 'late' : 'early'}`;
    const known = nights.get(key);
    nights.set(key, { kind: 'night', userId, at: known?.at ?? at, count: (known?.count ?? 0) + 1 });
  }
  return [...nights.values()];
}

function manyInShortTime(lines: readonly AuditLine[]): Remark[] {
  const views = lines.filter((line) => line.event === 'recording.view' && line.userId !== null);
  return [...Map.groupBy(views, (line) => line.userId)].flatMap(([userId, own]) => bursts(userId, own));
}

/** Stretches of at most an hour, each told once. */
function bursts(userId: ProfileId | null, views: readonly AuditLine[]): Remark[] {
  const remarks: Remark[] = [];
  let start = 0;
  while (start < views.length) {
    const begin = views[start]?.at ?? 0;
    const within = views.slice(start).filter((line) => line.at >= begin && line.at - begin <= SHORT_TIME_MS);
    const recordings = new Set(within.map((line) => line.recordingId)).size;
    const isMany = recordings >= MANY_RECORDINGS;
    if (isMany) remarks.push({ kind: 'many', userId, at: begin, count: recordings });
    start += isMany ? within.length : 1;
  }
  return remarks;
}

/** One remark per person and family, at the first of its lines. */
function together(
  lines: readonly AuditLine[],
  kind: Remark['kind'],
  isMeant: (line: AuditLine) => boolean,
): Remark[] {
  const groups = Map.groupBy(
    lines.filter(isMeant),
    ({ userId, caseId }) => `${userId ?? ''} ${caseId ?? ''}`,
  );
  return [...groups.values()].flatMap((own): Remark[] => {
    const [first] = own;
    return first === undefined ? [] : [{ kind, userId: first.userId, at: first.at, count: own.length }];
  });
}

/** Lines that are a remark by themselves. */
function single(lines: readonly AuditLine[]): Remark[] {
  return lines.flatMap((line): Remark[] => {
    const { userId, at, quantity } = line;
    const of = (kind: Remark['kind'], count: number): Remark[] => [{ kind, userId, at, count }];
    if (line.event === 'vault.unlock-failed') return of('failed-unlock', quantity ?? 1);
    if (line.event === 'log.export') return of('export', quantity ?? 0);
    if (line.event === 'clock.jump') return of('clock', quantity ?? 0);
    if (line.event === 'log.damage') return of('damage', quantity ?? 0);
    return [];
  });
}

function summaries(lines: readonly AuditLine[]): PersonSummary[] {
  const known = new Map<ProfileId, { lines: number; recordings: Set<RecordingId> }>();
  for (const { userId, recordingId } of lines) {
    if (userId === null) continue;
    const one = known.get(userId) ?? { lines: 0, recordings: new Set() };
    one.lines += 1;
    if (recordingId !== null) one.recordings.add(recordingId);
    known.set(userId, one);
  }
  return [...known].map(([userId, one]) => ({ userId, lines: one.lines, recordings: one.recordings.size }));
}
