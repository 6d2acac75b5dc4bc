// Acts: every kind of write that a person can make, through the gate that the page goes through; each told beforehand as the facts it changes.

import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import type { Assembled } from '../../../electron/host/host.ts';
import { sql, type Sql } from '../../../electron/host/db/sql.ts';
import { asId, type FragmentId, type RecordingId, type SheetId } from '../../../shared/domain/ids.ts';
import { isOver, type Job } from '../../../shared/domain/job/job.ts';
import { refuse, type Result } from '../../../shared/domain/result.ts';
import { micros } from '../../../shared/domain/time.ts';
import { SENSITIVITY, told } from '../../support/scenes.ts';
import { FACT, readFacts, type Change } from './facts.ts';
import { differentFilm } from './films.ts';
import { LASTING, sessionOf, startRound } from './host.ts';

export interface Act {
  readonly change: Change;
  /** A new passphrase of whoever acts: no table tells it, only opening does. */
  readonly passphrase?: string;
  run(): Promise<Result<unknown>>;
}

export interface Actor {
  readonly assembled: Assembled;
  readonly name: string;
  passphrase: string;
  /** A number that was never given before. */
  readonly next: () => number;
  /** The mark changed last, by this start of the program: what can be taken back. */
  edited: { readonly fact: string; readonly before: string; readonly after: string } | null;
}

type Plan = (actor: Actor) => Promise<Act | null>;

/** Null: cannot be done as things are. */
export const ACTS = {
  mark: async (actor) => {
    const start = actor.next();
    const recordingId = await lasting(actor);
    return {
      change: { [FACT.fragment(LASTING, start)]: `${String(start + 1000)}||` },
      run: async () => {
        // Undo takes back what was done last in this film.
        actor.edited = null;
        const span = { start: micros(start), end: micros(start + 1000) };
        return actor.assembled.host.call('fragments.mark', { recordingId, ...span });
      },
    };
  },
  edit: async (actor) => {
    const mine = await myMark(actor);
    if (mine === null) return null;
    const n = actor.next();
    const words = { name: `naam ${String(n)}`, note: 'toelichting '.repeat(n % 300).trim() };
    const after = `${String(mine.start + 1000)}|${words.name}|${words.note}`;
    const fact = FACT.fragment(LASTING, mine.start);
    const before = (await readFacts(sessionOf(actor.assembled))).get(fact) ?? '';
    return {
      change: { [fact]: after },
      run: async () => {
        const answer = await actor.assembled.host.call('fragments.edit', { id: mine.id, ...words });
        if (answer.ok) actor.edited = { fact, before, after };
        return answer;
      },
    };
  },
  undo: async (actor) => takeBack(actor, 'history.undo', 'before'),
  redo: async (actor) => takeBack(actor, 'history.redo', 'after'),
  unmark: async (actor) => {
    const mine = await myMark(actor);
    if (mine === null) return null;
    return {
      change: { [FACT.fragment(LASTING, mine.start)]: null },
      run: async () => {
        actor.edited = null;
        return actor.assembled.host.call('fragments.remove', { id: mine.id });
      },
    };
  },
  case: async (actor) => {
    const code = `G-${String(actor.next())}`;
    return {
      change: { [FACT.case(code)]: '' },
      run: async () => actor.assembled.host.call('cases.create', { code }),
    };
  },
  person: async (actor) => {
    const name = `Persoon ${String(actor.next())}`;
    return {
      change: { [FACT.person(name)]: '' },
      run: async () =>
        actor.assembled.host.call('profiles.add', { name, passphrase: `de wachtzin van ${name}` }),
    };
  },
  passphrase: async (actor) => {
    const next = `wachtzin nummer ${String(actor.next())} op papier`;
    return {
      change: {},
      passphrase: next,
      run: async () => {
        const ask = { current: actor.passphrase, next };
        const answer = await actor.assembled.host.call('profiles.changePassphrase', ask);
        if (answer.ok) actor.passphrase = next;
        return answer;
      },
    };
  },
  round: async (actor) => {
    const name = `Ronde ${String(actor.next())}`;
    const recordingId = await lasting(actor);
    return {
      change: { [FACT.round(name)]: '1 sheets', [FACT.sheet(name, actor.name)]: 'open' },
      run: async () => startRound(actor.assembled, name, [sessionOf(actor.assembled).me.id], recordingId),
    };
  },
  score: async (actor) => {
    const sheet = await openSheet(actor, 0);
    if (sheet === null) return null;
    const n = actor.next();
    const value = 1 + (n % 9);
    const fact = FACT.score(sheet.round, actor.name, SENSITIVITY);
    const before = (await readFacts(sessionOf(actor.assembled))).get(fact) ?? '-|';
    return {
      change: { [fact]: `${String(value)}|${before.slice(before.indexOf('|') + 1)}` },
      run: async () =>
        actor.assembled.host.call('sheets.score', {
          sheetId: sheet.id,
          scaleId: SENSITIVITY,
          verdict: { kind: 'value', value },
        }),
    };
  },
  submit: async (actor) => {
    const sheet = await openSheet(actor, 1);
    if (sheet === null) return null;
    return {
      change: { [FACT.sheet(sheet.round, actor.name)]: 'in' },
      run: async () => actor.assembled.host.call('sheets.submit', { sheetId: sheet.id }),
    };
  },
  import: async (actor) => {
    const title = `film ${String(actor.next())}`;
    const folder = `${tmpdir()}/terugblik-soak-camera`;
    const file = await differentFilm(folder, `${String(process.pid)}-${title}.mp4`);
    const sha256 = createHash('sha256')
      .update(await readFile(file))
      .digest('hex');
    return {
      change: { [FACT.recording(title)]: sha256 },
      run: async () => {
        try {
          return await importAs(actor, file, title);
        } finally {
          await rm(file, { force: true });
        }
      },
    };
  },
  destroy: async (actor) => {
    const film = await first(
      actor,
      sql`select id, title from recording where title <> ${LASTING} order by imported_at`,
    );
    if (film === null) return null;
    const title = String(film['title']);
    return {
      change: { [FACT.recording(title)]: null },
      run: async () =>
        actor.assembled.host.call('recordings.remove', { id: asId<RecordingId>(String(film['id'])) }),
    };
  },
  lock: async (actor) => ({
    change: {},
    run: async () => {
      const { host } = actor.assembled;
      actor.edited = null;
      const locked = await host.call('vault.lock', {});
      if (!locked.ok) return locked;
      return host.call('vault.unlock', { name: actor.name, passphrase: actor.passphrase });
    },
  }),
  export: async ({ assembled }) => ({
    change: {},
    run: async () =>
      assembled.host.call('audit.export', { format: 'csv', from: 0, to: Number.MAX_SAFE_INTEGER }),
  }),
} satisfies Record<string, Plan>;

export type ActKind = keyof typeof ACTS;
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a literal
export const ACT_KINDS = Object.keys(ACTS) as readonly ActKind[];

/** What must be done first, where an act cannot be done as things are. */
const NEEDS: Partial<Record<ActKind, ActKind>> = {
  edit: 'mark',
  unmark: 'mark',
  undo: 'edit',
  redo: 'undo',
  score: 'round',
  submit: 'score',
  destroy: 'import',
};

/** The acts that lead up to one of this kind, itself last; each to be planned when the one before it is done. */
export async function* leadingTo(
  kind: ActKind,
  actor: Actor,
): AsyncGenerator<{ readonly kind: ActKind; readonly act: Act }> {
  let act = await ACTS[kind](actor);
  const need = NEEDS[kind];
  if (act === null && need !== undefined) {
    yield* leadingTo(need, actor);
    act = await ACTS[kind](actor);
  }
  if (act === null) throw new Error(`${kind} cannot be done`);
  yield { kind, act };
}

async function importAs({ assembled }: Actor, file: string, title: string): Promise<Result<unknown>> {
  const { host, handlers } = assembled;
  const [{ id: caseId } = { id: '' }] = told(await handlers['cases.list']({}));
  const source = await host.reception.film(file);
  if (!source.ok) return source;
  const over = new Promise<Job>((resolve) => {
    const stop = host.subscribe((event) => {
      if (event.kind !== 'job' || !isOver(event.job)) return;
      stop();
      resolve(event.job);
    });
  });
  const ask = { source: source.value.id, caseId, title, activity: null };
  const asked = await host.call('recordings.import', ask);
  if (!asked.ok) return asked;
  const { recordingId, refusal } = await over;
  return recordingId === null ? refuse(refusal ?? { code: 'not-found' }) : { ok: true, value: recordingId };
}

async function takeBack(
  actor: Actor,
  name: 'history.undo' | 'history.redo',
  to: 'before' | 'after',
): Promise<Act | null> {
  const { edited } = actor;
  if (edited === null) return null;
  const facts = await readFacts(sessionOf(actor.assembled));
  if (facts.get(edited.fact) !== edited[to === 'before' ? 'after' : 'before']) return null;
  const recording = await lasting(actor);
  return {
    change: { [edited.fact]: edited[to] },
    run: async () => actor.assembled.host.call(name, { place: { recording } }),
  };
}

async function lasting(actor: Actor): Promise<RecordingId> {
  const row = await first(actor, sql`select id from recording where title = ${LASTING}`);
  return asId(String(row?.['id']));
}

async function myMark(actor: Actor): Promise<{ readonly id: FragmentId; readonly start: number } | null> {
  const { id } = sessionOf(actor.assembled).me;
  const row = await first(
    actor,
    sql`select id, start_us from fragment where author_id = ${id} order by created_at desc, start_us desc`,
  );
  return row === null ? null : { id: asId(String(row['id'])), start: Number(row['start_us']) };
}

/** One of one's own that is not handed in, with so many scores at least. */
async function openSheet(
  actor: Actor,
  scores: number,
): Promise<{ readonly id: SheetId; readonly round: string } | null> {
  const { id } = sessionOf(actor.assembled).me;
  const row = await first(
    actor,
    sql`select s.id, o.name from sheet s join round o on o.id = s.round_id
      where s.rater_id = ${id} and s.submitted_at is null
      and (select count(*) from score c where c.sheet_id = s.id) >= ${scores} order by s.id`,
  );
  return row === null ? null : { id: asId(String(row['id'])), round: String(row['name']) };
}

async function first({ assembled }: Actor, statement: Sql) {
  return sessionOf(assembled).db.read((reader) => reader.first(statement));
}
