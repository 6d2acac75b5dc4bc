// Locking in the middle of work: a film that is copied, converted or read back, a backup that is made or tested, a vault
// that is verified. The lock is done within a second, no key of the vault or of the work is left in memory, no child runs
// on, and the vault holds what was acknowledged and nothing half. The control: how long the work itself would have taken.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, open, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { asId, type CaseId } from '../../shared/domain/ids.ts';
import { isOver } from '../../shared/domain/job/job.ts';
import { ffmpeg } from '../bench/support/film-maker.ts';
import { importFilm } from '../bench/support/import-film.ts';
import { clip } from '../support/clips.ts';
import { told } from '../support/scenes.ts';
import { differentFilm } from './support/films.ts';
import { masked, type Busy } from './support/busy.ts';
import { ANNA, makeSoakWorld, ports, sessionOf, soakHost, vaultFolderOf } from './support/host.ts';
import { say } from './support/print.ts';
import { countInMemory } from './support/process-memory.ts';
import type { Soak } from './support/soak.ts';

const WHAT = 'locks in the middle of work';
const MOST_LOCK_MS = 1000;
const ROUNDS = { short: 1, long: 8 };
const FILM_MEGABYTES = { short: 300, long: 1200 };
const MEGABYTE = 1024 * 1024;
const LOOPS_OF_LONG_FILM = 600;
const KEY_BYTES = 32;
const DYING_MS = 5000;
const LOOK_EVERY_MS = 20;
const CHILD = path.join(import.meta.dirname, 'children/busy.ts');

/** `large`: a film that takes long to copy and read; `long`: one that must be converted. */
const TRIALS = [
  { work: 'import', phase: 'copying', film: 'large' },
  // The copy is read back beside the making of pictures.
  { work: 'import', phase: 'pictures', film: 'large' },
  { work: 'import', phase: 'converting', film: 'long' },
  { work: 'backup', phase: 'films', film: 'large' },
  { work: 'backup', phase: 'reading-back', film: 'large' },
  { work: 'backup-test', phase: 'reading-back', film: 'large' },
  { work: 'verify', phase: 'waiting', film: 'large' },
] as const;

export const lockSoak: Soak = async ({ folder, short }) => {
  if (process.platform !== 'linux') return [{ what: WHAT, skipped: 'memory can be read on Linux only' }];
  const home = path.join(folder, 'home');
  const kind = short ? 'short' : 'long';
  const films = await makeFilms(path.join(folder, 'camera'), FILM_MEGABYTES[kind]);
  const { keys, workMs } = await fill(home, path.join(folder, 'backup'), films.kept);
  const seen: (Seen & { readonly left: number; readonly name: string })[] = [];
  for (let round = 0; round < ROUNDS[kind]; round += 1) {
    for (const { work, phase, film } of TRIALS) {
      const found = await lockWhile({ home, work, phase, film: films[film] }, keys);
      const left = await leftBehind(home);
      const name = `${work}, ${phase}`;
      seen.push({ ...found, left, name });
      say(`lock: ${name}: ${String(found.lockMs)} ms, ${String(found.copiesAfter)} copies of keys`);
    }
  }
  return [
    {
      what: WHAT,
      times: seen.length,
      broken: {
        slowLocks: seen.filter(({ lockMs }) => lockMs > MOST_LOCK_MS).length,
        keyCopies: total(seen, ({ copiesAfter }) => copiesAfter),
        childrenLeft: total(seen, ({ children }) => children),
        leftBehind: total(seen, ({ left }) => left),
      },
      control: {
        what: 'works that would have taken longer than a lock may, and copies of keys before locking',
        times: workMs.length + seen.length,
        found:
          workMs.every((ms) => ms > MOST_LOCK_MS) && seen.every(({ copiesBefore }) => copiesBefore > 0)
            ? workMs.length + seen.length
            : 0,
      },
      more: {
        slowestLockMs: Math.max(...seen.map(({ lockMs }) => lockMs)),
        lockMs: Object.fromEntries(seen.map(({ name, lockMs }) => [name, lockMs])),
        workMs,
        keysSought: keys.length,
      },
    },
  ];
};

function total<T>(things: readonly T[], count: (thing: T) => number): number {
  return things.reduce((sum, thing) => sum + count(thing), 0);
}

interface Films {
  readonly kept: string;
  readonly large: string;
  readonly long: string;
}

async function makeFilms(folder: string, megabytes: number): Promise<Films> {
  const long = path.join(folder, 'long.mkv');
  const kept = await padded(folder, 'kept.mp4', megabytes);
  const large = await padded(folder, 'large.mp4', megabytes);
  await ffmpeg(['-stream_loop', String(LOOPS_OF_LONG_FILM), '-i', await clip('mkvAc3'), '-c', 'copy', long]);
  return { kept, large, long };
}

/** A film that is different, with much behind it that players skip. */
async function padded(folder: string, name: string, megabytes: number): Promise<string> {
  const film = await differentFilm(folder, name);
  const file = await open(film, 'a');
  try {
    const head = Buffer.from('\0\0\0\0free');
    head.writeUInt32BE(megabytes * MEGABYTE + head.length);
    await file.write(head);
    for (let done = 0; done < megabytes; done += 1) await file.write(ports.randomBytes(MEGABYTE));
  } finally {
    await file.close();
  }
  return film;
}

interface World {
  /** All 32 random bytes that were ever drawn for this vault. */
  readonly keys: readonly Buffer[];
  /** How long the import and the backup took that nobody stopped. */
  readonly workMs: readonly number[];
}

async function fill(home: string, backup: string, film: string): Promise<World> {
  const keys: Buffer[] = [];
  const recording = {
    ...ports,
    randomBytes(count: number) {
      const bytes = ports.randomBytes(count);
      if (count === KEY_BYTES) keys.push(Buffer.from(bytes));
      return bytes;
    },
  };
  await mkdir(backup);
  const assembled = await makeSoakWorld(home, recording);
  const { handlers, host } = assembled;
  const { id } = told(await handlers['cases.create']({ code: '' }));
  const imported = await importFilm({ ...assembled, caseId: asId<CaseId>(id) }, film);
  const before = performance.now();
  const over = new Promise<void>((resolve) => {
    host.subscribe((event) => {
      if (event.kind === 'job' && event.job.kind === 'backup' && isOver(event.job)) resolve();
    });
  });
  const target = told(await host.reception.folder(backup)).id;
  told(await handlers['backup.begin']({ folder: target, onVaultDisk: 'accepted' }));
  await over;
  const workMs = [imported.milliseconds, performance.now() - before].map(Math.round);
  await host.close();
  return { keys, workMs };
}

interface Seen {
  readonly lockMs: number;
  readonly copiesBefore: number;
  readonly copiesAfter: number;
  readonly children: number;
}

async function lockWhile(busy: Busy, known: readonly Buffer[]): Promise<Seen> {
  if (busy.work === 'backup') await forgetFilms(path.join(busy.home, '..', 'backup'));
  const child = spawn(process.execPath, [CHILD, JSON.stringify(busy)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const { pid } = child;
  if (pid === undefined) throw new Error('nothing was started');
  const gone = once(child, 'exit');
  const keys = [...known];
  const words = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<string> => {
    for (;;) {
      const { value, done } = await words.next();
      if (done === true) throw new Error(`the child ended in ${busy.work}, ${busy.phase}`);
      const [word, rest = ''] = value.split(' ');
      if (word !== 'key') return rest;
      // The first is the new film's; what comes after it are tokens that are good for one reading.
      if (keys.length === known.length) keys.push(masked(Buffer.from(rest, 'hex')));
    }
  };
  await next();
  // The search takes long; the work stands still meanwhile.
  child.kill('SIGSTOP');
  const copiesBefore = total(countInMemory(pid, keys), (count) => count);
  child.kill('SIGCONT');
  child.stdin.write('lock\n');
  const lockMs = Number(await next());
  const children = await childrenThatStay(pid);
  const copiesAfter = total(countInMemory(pid, keys), (count) => count);
  child.stdin.write('end\n');
  await gone;
  return { lockMs, copiesBefore, copiesAfter, children };
}

/** So that there is something to copy again. */
async function forgetFilms(backup: string): Promise<void> {
  for (const name of await readdir(backup, { recursive: true })) {
    if (name.endsWith('.rec')) await rm(path.join(backup, name));
  }
}

/** A process that was killed is there until it is its turn to go. */
async function childrenThatStay(pid: number): Promise<number> {
  const until = Date.now() + DYING_MS;
  let children = await childrenOf(pid);
  while (children.length > 0 && Date.now() < until) {
    await setTimeout(LOOK_EVERY_MS);
    children = await childrenOf(pid);
  }
  return children.length;
}

async function childrenOf(pid: number): Promise<readonly string[]> {
  const tasks = await readdir(`/proc/${String(pid)}/task`);
  const lists = await Promise.all(
    tasks.map(async (task) => {
      const file = await open(`/proc/${String(pid)}/task/${task}/children`, 'r');
      try {
        return await file.readFile('utf8');
      } finally {
        await file.close();
      }
    }),
  );
  return lists.flatMap((list) => list.split(' ').filter(Boolean));
}

/** After the next opening: damage, half films, and recordings more or fewer than were acknowledged. */
async function leftBehind(home: string): Promise<number> {
  const RECORDINGS = 2;
  const assembled = soakHost(home);
  const { handlers, host } = assembled;
  told(await handlers['vault.unlock'](ANNA));
  sessionOf(assembled);
  const damage = told(await handlers['vault.verify']({})).damage;
  const recordings = told(await handlers['recordings.list']({}));
  await host.close();
  const half = (await readdir(path.join(vaultFolderOf(home), 'incoming')).catch(() => [])).length;
  return damage.length + half + Math.abs(recordings.length - RECORDINGS);
}
