// Power cuts, simulated: a worker's every write is logged, and the vault is built up again as a cut at any point may
// have left it. What was promised before that point is there, and nothing is damaged.

import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { cutAtRandom, type CutPoint } from './power-cut/cut-points.ts';
import { modelDisk } from './power-cut/model-disk.ts';
import { buildShim, runShimmed } from './power-cut/shimmed.ts';
import { openUnsynced } from './power-cut/unsynced.ts';
import { ACT_KINDS } from './support/acts.ts';
import { compare, readFacts } from './support/facts.ts';
import { ANNA, makeSoakWorld, sessionOf } from './support/host.ts';
import { look } from './support/look.ts';
import { say } from './support/print.ts';
import type { Figure, Soak } from './support/soak.ts';
import { candidates, heard, parseLine, type Promised, type WorkerOrder } from './support/worker.ts';

const WHAT = 'power cut at random points of every kind of write';
const POINTS = { short: 200, long: 2000 };
const CONTROL_POINTS = 50;
/** The worker does every kind of act so often. */
const TIMES_OVER = { short: 1, long: 5 };
const CONTROL_ROWS = 200;
const CHILDREN = path.join(import.meta.dirname, 'children');

export const powerCutSoak: Soak = async ({ folder, short }) => {
  const shim = await buildShim(folder);
  if (shim === null) return [{ what: WHAT, skipped: 'no C compiler, or not Linux' }];
  const points = short ? POINTS.short : POINTS.long;
  const tally = { lost: 0, unasked: 0, half: 0, corrupt: 0, lockedOut: 0 };
  const acts = await cutVault(
    folder,
    shim,
    { points, times: short ? TIMES_OVER.short : TIMES_OVER.long },
    tally,
  );
  const figure: Figure = {
    what: WHAT,
    times: points,
    broken: tally,
    control: {
      what: 'the same engine with synchronous=NORMAL: points that lose rows',
      times: CONTROL_POINTS,
      found: await cutUnsynced(folder, shim),
    },
    more: acts,
  };
  return [figure];
};

type Tally = Record<'lost' | 'unasked' | 'half' | 'corrupt' | 'lockedOut', number>;

async function cutVault(
  folder: string,
  shim: string,
  { points, times }: { readonly points: number; readonly times: number },
  tally: Tally,
): Promise<Record<string, number>> {
  const home = path.join(folder, 'home');
  const made = await makeSoakWorld(home);
  let promised: Promised = {
    facts: await readFacts(sessionOf(made)),
    passphrases: new Map([[ANNA.name, ANNA.passphrase]]),
    underWay: null,
  };
  await made.host.close();
  const disk = await modelDisk(home);
  const first = Array.from({ length: times }, () => ACT_KINDS).flat();
  const order: WorkerOrder = {
    home,
    name: ANNA.name,
    passphrases: [ANNA.passphrase],
    from: 0,
    first: first.toSorted(() => Math.random() - 0.5),
    afterwards: [],
    early: false,
  };
  const events = await runShimmed({
    shim,
    folder: home,
    log: path.join(folder, 'vault.log'),
    program: path.join(CHILDREN, 'worker.ts'),
    args: [],
    input: JSON.stringify(order),
  });
  let acknowledged = 0;
  await cutAtRandom({
    disk,
    home,
    events,
    points,
    folder,
    said: (line) => {
      const told = parseLine(line);
      if (told === null || told.say === 'shut' || told.say === 'refused' || told.say === 'bug')
        throw new Error(`the worker said: ${line}`);
      if (told.say === 'done') acknowledged += 1;
      promised = heard(promised, ANNA.name, told);
    },
    look: async (point) => lookAt(point, promised, tally),
  });
  const syncs = events.filter(({ what }) => what === 'synced').length;
  return { acknowledged, diskEvents: events.length, syncs };
}

async function lookAt({ home, fate }: CutPoint, promised: Promised, tally: Tally): Promise<void> {
  const during = promised.underWay?.kind ?? 'nothing';
  const sight = await look(home, ANNA.name, candidates(promised, ANNA.name));
  if (!sight.open) {
    tally.lockedOut += 1;
    return say(`power-cut: during ${during}, ${fate}: ${sight.refusal}`);
  }
  const difference = compare(sight.facts, promised.facts, promised.underWay?.change ?? {});
  tally.lost += difference.lost;
  tally.unasked += difference.unasked;
  tally.half += difference.half;
  tally.corrupt += sight.damage.length > 0 ? 1 : 0;
  const complaint = difference.first ?? sight.damage[0];
  if (complaint !== undefined) say(`power-cut: during ${during}, ${fate}: ${complaint}`);
}

async function cutUnsynced(folder: string, shim: string): Promise<number> {
  const home = path.join(folder, 'unsynced');
  await mkdir(home);
  const key = randomBytes(32);
  (await openUnsynced(path.join(home, 'main.db'), key)).close();
  const disk = await modelDisk(home);
  const events = await runShimmed({
    shim,
    folder: home,
    log: path.join(folder, 'unsynced.log'),
    program: path.join(CHILDREN, 'normal-writer.ts'),
    args: [path.join(home, 'main.db'), key.toString('hex'), String(CONTROL_ROWS)],
    input: '',
  });
  let safe = 0;
  let losing = 0;
  await cutAtRandom({
    disk,
    home,
    events,
    points: CONTROL_POINTS,
    folder,
    said: (line) => void (safe = Number(line)),
    look: async ({ home: left }) => {
      const connection = await openUnsynced(path.join(left, 'main.db'), key);
      const rows = connection.prepare('select count(*) from promise').pluck().get();
      connection.close();
      if (Number(rows) < safe) losing += 1;
    },
  });
  return losing;
}
