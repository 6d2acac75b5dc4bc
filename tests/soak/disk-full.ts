// A full disk, at many levels of fullness: what was answered is there, what was refused left nothing, all can still be
// read, and everything works again once there is room. On a small disk of its own, which only root on Linux may mount.

import { spawnSync } from 'node:child_process';
import { cp, mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Refusal } from '../../shared/domain/refusals.ts';
import { leadingTo, type ActKind, type Actor } from './support/acts.ts';
import { applied, compare, readFacts, type Facts } from './support/facts.ts';
import { ANNA, makeSoakWorld, sessionOf, soakHost } from './support/host.ts';
import { look } from './support/look.ts';
import { say } from './support/print.ts';
import type { Soak } from './support/soak.ts';

const WHAT = 'every kind of write on a full disk';
const LEVELS = { short: 10, long: 100 };
const CONTROL_LEVELS = 3;
/** From nothing free to room for all of it. */
const MOST_FREE_KIB = 800;
const DISK_KIB = 8 * 1024;
const KINDS: readonly ActKind[] = [
  'mark',
  'score',
  'edit',
  'case',
  'passphrase',
  'export',
  'import',
  'round',
];
/** Honest answers to somebody whose disk is full. */
const HONEST: readonly Refusal['code'][] = ['disk.full', 'disk.failed'];

type Tally = Record<'lost' | 'unasked' | 'dishonest' | 'unreadable' | 'corrupt' | 'stuck', number>;

export const diskFullSoak: Soak = async ({ folder, short }) => {
  if (!mayMount()) return [{ what: WHAT, skipped: 'needs root on Linux' }];
  const levels = short ? LEVELS.short : LEVELS.long;
  const template = path.join(folder, 'template');
  await (await makeSoakWorld(template)).host.close();
  const tally = noneYet();
  const refusals = new Map<string, number>();
  for (let level = 0; level < levels; level += 1) {
    // More of the levels are nearly full: there it is decided whether the last page fits.
    const freeKiB = Math.round(MOST_FREE_KIB * (level / levels) ** 2);
    await onSmallDisk(folder, template, (home) => fillUp({ home, freeKiB, tally, refusals, early: false }));
  }
  const control = noneYet();
  for (let level = 0; level < CONTROL_LEVELS; level += 1) {
    await onSmallDisk(folder, template, (home) =>
      fillUp({ home, freeKiB: 0, tally: control, refusals: new Map(), early: true }),
    );
  }
  return [
    {
      what: WHAT,
      times: levels,
      broken: tally,
      control: {
        what: 'acts that count as done whatever is answered: lost',
        times: CONTROL_LEVELS,
        found: control.lost,
      },
      more: { writesTried: levels * KINDS.length, refused: Object.fromEntries(refusals) },
    },
  ];
};

function noneYet(): Tally {
  return { lost: 0, unasked: 0, dishonest: 0, unreadable: 0, corrupt: 0, stuck: 0 };
}

interface Filling {
  readonly home: string;
  readonly freeKiB: number;
  readonly tally: Tally;
  readonly refusals: Map<string, number>;
  /** The control: counts as done what was refused. */
  readonly early: boolean;
}

async function fillUp(filling: Filling): Promise<void> {
  const { home, freeKiB, tally, early } = filling;
  const complain = (text: string): void => {
    if (!early) say(`disk-full: with ${String(freeKiB)} KiB: ${text}`);
  };
  const assembled = soakHost(home);
  const opened = await assembled.host.call('vault.unlock', ANNA);
  if (!opened.ok) throw new Error(`not opened: ${opened.error.code}`);
  const actor = actorOf(assembled);
  // What some acts need, while there is room.
  await work(actor, 'edit');
  const ballast = path.join(home, 'ballast');
  await leaveFree(home, ballast, freeKiB);
  let promised: Facts = await readFacts(sessionOf(assembled));
  const refused: string[] = [];
  for (const kind of KINDS) promised = await tryIt(actor, kind, promised, { ...filling, refused });

  const stillThere = compare(await readFacts(sessionOf(assembled)), promised, {});
  tally.lost += stillThere.lost;
  tally.unasked += stillThere.unasked;
  if (stillThere.first !== null) complain(stillThere.first);
  await assembled.host.close();

  const whileFull = await look(home, ANNA.name, [actor.passphrase, ...refused]);
  if (!whileFull.open) {
    tally.unreadable += 1;
    complain(`not readable while full: ${whileFull.refusal}`);
  }
  await rm(ballast);
  const after = await look(home, ANNA.name, [actor.passphrase, ...refused]);
  if (!after.open) {
    tally.lost += 1;
    return complain(`not readable with room again: ${after.refusal}`);
  }
  if (after.passphrase !== actor.passphrase) {
    tally.unasked += 1;
    complain('a passphrase that was refused opens the vault, and the one that holds does not');
  }
  const difference = compare(after.facts, promised, {});
  tally.lost += difference.lost;
  tally.unasked += difference.unasked;
  tally.corrupt += after.damage.length > 0 ? 1 : 0;
  const complaint = difference.first ?? after.damage[0];
  if (complaint !== undefined) complain(complaint);
  if (!early) tally.stuck += await worksAgain(home, after.passphrase);
}

interface Trying extends Filling {
  /** New passphrases that were refused: they must not open anything. */
  readonly refused: string[];
}

async function tryIt(actor: Actor, kind: ActKind, promised: Facts, filling: Trying): Promise<Facts> {
  let facts = promised;
  for await (const { act } of leadingTo(kind, actor)) {
    const answer = await act.run();
    if (!answer.ok) {
      if (act.passphrase !== undefined) filling.refused.push(act.passphrase);
      const { code } = answer.error;
      filling.refusals.set(code, (filling.refusals.get(code) ?? 0) + 1);
      if (!HONEST.includes(code)) {
        filling.tally.dishonest += 1;
        say(`disk-full: ${kind}: ${JSON.stringify(answer.error)}`);
      }
    }
    if (answer.ok || filling.early) facts = applied(facts, act.change);
    if (!answer.ok) return facts;
  }
  return facts;
}

/** How many kinds of write still fail with all the room they need. */
async function worksAgain(home: string, passphrase: string): Promise<number> {
  const assembled = soakHost(home);
  const opened = await assembled.host.call('vault.unlock', { name: ANNA.name, passphrase });
  if (!opened.ok) return KINDS.length;
  let failed = 0;
  const actor = actorOf(assembled, passphrase);
  for (const kind of KINDS) failed += (await work(actor, kind)) ? 0 : 1;
  await assembled.host.close();
  return failed;
}

async function work(actor: Actor, kind: ActKind): Promise<boolean> {
  for await (const { act } of leadingTo(kind, actor)) {
    const answer = await act.run();
    if (answer.ok) continue;
    say(`disk-full: with room ${kind} gives ${JSON.stringify(answer.error)}`);
    return false;
  }
  return true;
}

let numbers = 0;

function actorOf(assembled: Actor['assembled'], passphrase: string = ANNA.passphrase): Actor {
  return { assembled, name: ANNA.name, passphrase, next: () => (numbers += 1), edited: null };
}

async function onSmallDisk(
  folder: string,
  template: string,
  trial: (home: string) => Promise<void>,
): Promise<void> {
  const home = path.join(folder, 'disk');
  await mkdir(home, { recursive: true });
  if (!mount(home, DISK_KIB)) throw new Error('the small disk could not be mounted');
  try {
    await cp(template, home, { recursive: true });
    await trial(home);
  } finally {
    // Lazily: what broke may still hold a file.
    spawnSync('umount', ['-l', home]);
  }
}

function mount(folder: string, sizeKiB: number): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${String(sizeKiB)}k`, 'tmpfs', folder]).status === 0;
}

function mayMount(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0;
}

async function leaveFree(home: string, ballast: string, freeKiB: number): Promise<void> {
  const { bavail, bsize } = await statfs(home);
  await writeFile(ballast, Buffer.alloc(Math.max(0, bavail * bsize - freeKiB * 1024)));
}
