// A worker as its soak sees it: started on a vault, listened to, and killed. Keeps what was promised.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { ActKind } from './acts.ts';
import { applied, type Change, type Facts } from './facts.ts';

export interface WorkerOrder {
  readonly home: string;
  readonly name: string;
  /** To be tried in this order. */
  readonly passphrases: readonly string[];
  /** Numbers up to this one were given. */
  readonly from: number;
  readonly first: readonly ActKind[];
  /** Goes on with acts of these kinds until it is killed; with none it closes and ends. */
  readonly afterwards: readonly ActKind[];
  /** The control: says that an act is done before it is begun. */
  readonly early: boolean;
}

interface Told {
  readonly kind: ActKind | 'open';
  readonly change: Change;
  readonly passphrase?: string;
}

export type WorkerSays =
  | ({ readonly say: 'try' | 'done' } & Told)
  | { readonly say: 'refused'; readonly kind: ActKind; readonly refusal: string }
  | {
      readonly say: 'open';
      readonly facts: Readonly<Record<string, string>>;
      readonly passphrase: string;
      readonly damage: readonly string[];
    }
  | { readonly say: 'shut'; readonly refusal: string }
  | { readonly say: 'bug'; readonly text: string };

const WORKER = path.join(import.meta.dirname, '../children/worker.ts');

export interface RunningWorker {
  kill(): void;
  /** The signal that ended it, null when it ended by itself. */
  readonly gone: Promise<NodeJS.Signals | null>;
}

export interface Workers {
  start(order: WorkerOrder, heard: (line: WorkerSays) => void): RunningWorker;
  /** Ends the one that still waited for an order. */
  end(): void;
}

/** One is always ahead: it loads the program while the one before it still works. */
export function createWorkers(cacheFolder: string): Workers {
  // Compiled once, not at every start.
  const env = { ...process.env, NODE_COMPILE_CACHE: cacheFolder };
  const launch = () => spawn(process.execPath, [WORKER], { stdio: ['pipe', 'pipe', 'inherit'], env });
  let next = launch();
  return {
    start(order, heard) {
      const child = next;
      next = launch();
      const lines = createInterface({ input: child.stdout });
      lines.on('line', (line) => {
        const parsed = parseLine(line);
        if (parsed !== null) heard(parsed);
      });
      child.stdin.end(JSON.stringify(order));
      return {
        kill: () => void child.kill('SIGKILL'),
        gone: Promise.all([once(child, 'exit'), once(lines, 'close')]).then(() => child.signalCode),
      };
    },
    end: () => void next.kill('SIGKILL'),
  };
}

/** Null for a line that the killing cut off. */
export function parseLine(line: string): WorkerSays | null {
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own worker wrote it
    return JSON.parse(line) as WorkerSays;
  } catch {
    return null;
  }
}

/** What a vault was said to hold, and what was being done to it. */
export interface Promised {
  readonly facts: Facts;
  /** Of each person: the one promised last. */
  readonly passphrases: ReadonlyMap<string, string>;
  readonly underWay: (Told & { readonly by: string }) | null;
}

/** What a line of this person's worker changes in what is promised. */
export function heard(promised: Promised, by: string, line: WorkerSays): Promised {
  if (line.say === 'try') return { ...promised, underWay: { ...line, by } };
  if (line.say === 'refused') return { ...promised, underWay: null };
  if (line.say !== 'done') return promised;
  const passphrases = new Map(promised.passphrases);
  if (line.passphrase !== undefined) passphrases.set(by, line.passphrase);
  return { facts: applied(promised.facts, line.change), passphrases, underWay: null };
}

/** The passphrases that may open the vault to this person now. */
export function candidates({ passphrases, underWay }: Promised, name: string): readonly string[] {
  const known = passphrases.get(name);
  const next = underWay?.by === name ? underWay.passphrase : undefined;
  return [known, next].filter((one) => one !== undefined);
}
