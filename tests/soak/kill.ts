// Killed without warning in the middle of every kind of write: what was promised is there, what was not is whole or
// gone, the log holds and nothing is damaged.

import path from 'node:path';
import { compare, nowKnown, readFacts } from './support/facts.ts';
import { ACT_KINDS, type ActKind } from './support/acts.ts';
import { ANNA, BRAM, makeSoakWorld, sessionOf } from './support/host.ts';
import { say } from './support/print.ts';
import type { Soak, SoakContext } from './support/soak.ts';
import {
  candidates,
  heard,
  createWorkers,
  type Promised,
  type Workers,
  type WorkerSays,
} from './support/worker.ts';

const CYCLES = { short: 200, long: 10_000 };
/** The control is as sharp after a few. */
const CONTROL_CYCLES = 24;
/** A new vault after so many, so that reading everything back stays cheap. */
const CYCLES_PER_VAULT = 200;
/** One in so many is somebody other than the coordinator. */
const OTHERS_TURN = 4;
/** Beyond the usual length of a write: sometimes the answer just made it. */
const STRETCH = 1.2;
const FIRST_GUESS_MS = 60;

type Victim = ActKind | 'open';
const VICTIMS: readonly Victim[] = ['open', ...ACT_KINDS];
/** Where nothing is answered truly, a passphrase cannot be known any more. */
const CONTROL_VICTIMS: readonly ActKind[] = ['mark', 'edit', 'case', 'round', 'score'];
/** What those who do not coordinate may do here. */
const OF_ANYONE: readonly ActKind[] = [
  'mark',
  'edit',
  'undo',
  'redo',
  'unmark',
  'case',
  'passphrase',
  'lock',
];

interface Tally {
  cycles: number;
  lost: number;
  unasked: number;
  half: number;
  corrupt: number;
  lockedOut: number;
  bugs: number;
  acknowledged: number;
  /** Killed between being asked and being answered. */
  readonly during: Map<Victim, number>;
}

export const killSoak: Soak = async (context) => {
  const tally = await killAll(context, context.short ? CYCLES.short : CYCLES.long, false);
  const control = await killAll(context, CONTROL_CYCLES, true);
  const { cycles, during, acknowledged, ...broken } = tally;
  return [
    {
      what: 'kill -9 during every kind of write',
      times: cycles,
      broken,
      control: {
        what: 'acts that are called done before they are begun: lost',
        times: control.cycles,
        found: control.lost,
      },
      more: { acknowledged, during: Object.fromEntries(during) },
    },
  ];
};

async function killAll({ folder }: SoakContext, cycles: number, early: boolean): Promise<Tally> {
  const tally: Tally = {
    cycles: 0,
    lost: 0,
    unasked: 0,
    half: 0,
    corrupt: 0,
    lockedOut: 0,
    bugs: 0,
    acknowledged: 0,
    during: new Map(),
  };
  const usual = new Map<Victim, number>();
  const victims = early ? CONTROL_VICTIMS : VICTIMS;
  const workers = createWorkers(path.join(folder, 'compiled'));
  while (tally.cycles < cycles) {
    const home = path.join(folder, `${early ? 'control' : 'home'}-${String(tally.cycles)}`);
    let promised = await freshVault(home);
    const end = Math.min(cycles, tally.cycles + CYCLES_PER_VAULT);
    for (; tally.cycles < end; tally.cycles += 1) {
      const victim = victims[tally.cycles % victims.length] ?? 'open';
      promised = await cycle({ home, victim, early, tally, usual, workers }, promised);
    }
  }
  workers.end();
  return tally;
}

async function freshVault(home: string): Promise<Promised> {
  const made = await makeSoakWorld(home);
  const facts = await readFacts(sessionOf(made));
  await made.host.close();
  const passphrases = new Map([ANNA, BRAM].map((one) => [one.name, one.passphrase]));
  return { facts, passphrases, underWay: null };
}

interface Cycle {
  readonly home: string;
  readonly victim: Victim;
  readonly early: boolean;
  readonly tally: Tally;
  /** How long each kind of write takes, in milliseconds. */
  readonly usual: Map<Victim, number>;
  readonly workers: Workers;
}

/** Starts the program, looks at what is there, and kills it somewhere in the victim; answers what is promised now. */
async function cycle(
  { home, victim: asked, early, tally, usual, workers }: Cycle,
  before: Promised,
): Promise<Promised> {
  const name = early ? ANNA.name : whoseTurn(before, asked, tally.cycles);
  const victim = name === ANNA.name || ofAnyone(asked) ? asked : 'mark';
  const since: { now: Promised | null } = { now: null };
  let began = performance.now();
  let dead = false;
  const worker = workers.start(
    {
      home,
      name,
      passphrases: candidates(before, name),
      from: (tally.cycles % CYCLES_PER_VAULT) * 100,
      first: victim === 'open' ? [] : [victim],
      afterwards: early ? CONTROL_VICTIMS : OF_ANYONE,
      early,
    },
    (line) => {
      if (line.say === 'open') since.now = whatIsThere(before, name, line, { tally, early });
      else if (since.now !== null) since.now = heard(since.now, name, line);
      if (line.say === 'shut') {
        tally.lockedOut += 1;
        say(`kill: ${name} was not let in: ${line.refusal}`);
      }
      if (line.say === 'bug' || (line.say === 'refused' && !early)) {
        tally.bugs += 1;
        say(`kill: ${JSON.stringify(line)}`);
      }
      if (line.say === 'done') {
        tally.acknowledged += 1;
        // A running mean; said too early it tells nothing.
        const took = performance.now() - began;
        if (!early) usual.set(line.kind, 0.8 * (usual.get(line.kind) ?? took) + 0.2 * took);
      }
      if (line.say !== 'try') return;
      began = performance.now();
      if (line.kind !== victim || dead) return;
      dead = true;
      // Rather early than late: by the time this is heard the act has begun.
      const wait = Math.random() ** 2 * STRETCH * (usual.get(victim) ?? FIRST_GUESS_MS);
      if (wait < 1) worker.kill();
      else setTimeout(() => worker.kill(), wait);
    },
  );
  await worker.gone;
  // Not even opened: what was uncertain before still is.
  const { now } = since;
  const during = now === null ? 'open' : now.underWay?.kind;
  if (during !== undefined) tally.during.set(during, (tally.during.get(during) ?? 0) + 1);
  return now ?? before;
}

/** Mostly the coordinator; always the one who alone may do it, or alone can see whether it was done. */
function whoseTurn({ underWay }: Promised, victim: Victim, n: number): string {
  if (underWay?.passphrase !== undefined || underWay?.kind === 'score') return underWay.by;
  return ofAnyone(victim) && n % OTHERS_TURN === 0 ? BRAM.name : ANNA.name;
}

function ofAnyone(victim: Victim): boolean {
  return victim === 'open' || OF_ANYONE.includes(victim);
}

function whatIsThere(
  before: Promised,
  name: string,
  line: Extract<WorkerSays, { say: 'open' }>,
  { tally, early }: Pick<Cycle, 'tally' | 'early'>,
): Promised {
  const found = new Map(Object.entries(line.facts));
  const { lost, unasked, half, first } = compare(found, before.facts, before.underWay?.change ?? {});
  tally.lost += lost;
  tally.unasked += unasked;
  tally.half += half;
  tally.corrupt += line.damage.length > 0 ? 1 : 0;
  const complaint = first ?? line.damage[0];
  if (complaint !== undefined && !early)
    say(`kill: during ${before.underWay?.kind ?? 'nothing'}: ${complaint}`);
  const passphrases = new Map(before.passphrases).set(name, line.passphrase);
  return { facts: nowKnown(found, before.facts), passphrases, underWay: null };
}
