// Facts: what a vault holds, as plain pairs, read from its tables. What was promised and what is found are compared
// pair by pair.

import type { Reader } from '../../../electron/host/db/database.ts';
import { sql } from '../../../electron/host/db/sql.ts';
import type { Session } from '../../../electron/host/session.ts';
import { draftKeyOf, openRow } from '../../../electron/host/sheets/drafts.ts';

export type Facts = ReadonlyMap<string, string>;
/** What one act changes: the new value of each fact, null for one that goes. */
export type Change = Readonly<Record<string, string | null>>;

/** Known by what was asked for, never by an id: whoever is killed cannot tell which id was drawn. */
export const FACT = {
  person: (name: string) => `person ${name}`,
  case: (code: string) => `case ${code}`,
  recording: (title: string) => `recording ${title}`,
  fragment: (title: string, start: number) => `fragment ${title} ${String(start)}`,
  round: (name: string) => `round ${name}`,
  sheet: (round: string, rater: string) => `sheet ${round} ${rater}`,
  score: (round: string, rater: string, scale: string) => `score ${round} ${rater} ${scale}`,
} as const;

/** The value of what is there and cannot be read by whoever looks: somebody else's draft. */
const SEALED = 'sealed';

/** As one person finds them, who can open the drafts that are their own. */
export type Finder = Pick<Session, 'db' | 'vaultId' | 'keys'> & { readonly me: Pick<Session['me'], 'id'> };

export async function readFacts(finder: Finder): Promise<Facts> {
  return finder.db.read(async (reader) => {
    const rows = await reader.all(EVERYTHING);
    const facts = rows.map((row) => [String(row['fact']), String(row['value'])] as const);
    return new Map([...facts, ...(await scoresFound(reader, finder))]);
  });
}

async function scoresFound(
  reader: Reader,
  finder: Finder,
): Promise<readonly (readonly [fact: string, value: string])[]> {
  const rows = await reader.all(sql`
    select c.*, o.name as round_name, p.name as rater_name, s.rater_id from score c
    left join sheet s on s.id = c.sheet_id
    left join round o on o.id = s.round_id left join profile p on p.id = s.rater_id`);
  return rows.map((row) => {
    const fact = FACT.score(String(row['round_name']), String(row['rater_name']), String(row['scale_id']));
    const isMine = row['rater_id'] === finder.me.id;
    if (!isMine && row['sealed'] !== null) return [fact, SEALED] as const;
    const open = isMine ? openRow(draftKeyOf(finder), row) : row;
    const value = open['value'];
    const shown = typeof value === 'number' ? String(Math.trunc(value)) : '-';
    return [fact, `${shown}|${String(open['note'])}`] as const;
  });
}

const EVERYTHING = sql`
  select 'person ' || name as fact, '' as value from profile
  union all select 'case ' || code, '' from care_case
  union all select 'recording ' || title, sha256 from recording
  union all select 'fragment ' || r.title || ' ' || f.start_us, f.end_us || '|' || f.name || '|' || f.note
    from fragment f left join recording r on r.id = f.recording_id
  union all select 'round ' || o.name, count(*) || ' sheets'
    from round o left join sheet s on s.round_id = o.id group by o.id
  union all select 'sheet ' || o.name || ' ' || p.name, case when s.submitted_at is null then 'open' else 'in' end
    from sheet s left join round o on o.id = s.round_id left join profile p on p.id = s.rater_id`;

export interface Difference {
  /** Promised, and not there as promised. */
  readonly lost: number;
  /** There, though nobody was told so: what was refused or taken away, or something made up. */
  readonly unasked: number;
  /** Of one act some is there and some is not. */
  readonly half: number;
  readonly first: string | null;
}

/** `underWay`: what was being done and not answered yet; it may be done or not, but as a whole. */
export function compare(found: Facts, promised: Facts, underWay: Change): Difference {
  let lost = 0;
  let unasked = 0;
  let first: string | null = null;
  for (const fact of new Set([...found.keys(), ...promised.keys()])) {
    const [is, was] = [found.get(fact) ?? null, promised.get(fact) ?? null];
    if (agrees(is, was)) continue;
    if (Object.hasOwn(underWay, fact) && agrees(is, underWay[fact] ?? null)) continue;
    if (was === null) unasked += 1;
    else lost += 1;
    first ??= `${fact}: promised ${String(was)}, found ${String(is)}`;
  }
  const came = Object.entries(underWay)
    .filter(([fact, value]) => (promised.get(fact) ?? null) !== value)
    .map(([fact, value]) => agrees(found.get(fact) ?? null, value));
  const half = came.includes(true) && came.includes(false) ? 1 : 0;
  return { lost, unasked, half, first };
}

/** Of what is sealed no more can be seen than that it is there. */
function agrees(found: string | null, meant: string | null): boolean {
  return found === meant || (found === SEALED && meant !== null);
}

/** What was found, and what was promised where whoever looked could not read it. */
export function nowKnown(found: Facts, promised: Facts): Facts {
  return new Map([...found].map(([fact, is]) => [fact, is === SEALED ? (promised.get(fact) ?? is) : is]));
}

export function applied(facts: Facts, change: Change): Facts {
  const next = new Map(facts);
  for (const [fact, value] of Object.entries(change)) {
    if (value === null) next.delete(fact);
    else next.set(fact, value);
  }
  return next;
}
