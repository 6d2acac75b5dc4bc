// Runs a film tool as a child that can do as little as possible: no shell, no environment, an empty folder to
// stand in, limits on time, memory and output, the lowest priority, and gone when its work is no longer wanted.

import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import { setTimeout as later } from 'node:timers/promises';
import type { Readable } from 'node:stream';
import type { Log } from '../ports.ts';
import { ToolFault, faultIn } from './tool-fault.ts';

export interface ToolRun {
  /** Absolute path of the program. */
  readonly program: string;
  readonly args: readonly string[];
  readonly signal: AbortSignal;
  /** Killed when it takes longer. */
  readonly seconds: number;
  /** Killed when it writes more. */
  readonly outputBytes: number;
}

/** What the program writes to its standard output, piece by piece. @throws ToolFault, or the signal's reason */
export type RunTool = (run: ToolRun) => AsyncGenerator<Uint8Array, void, void>;

type Child = ChildProcessByStdio<null, Readable, Readable>;

/** Generous: address space, of which a decoder with a thread per core reserves far more than it uses. */
const MEMORY_BYTES = 8 * 1024 ** 3;
const PRLIMIT = '/usr/bin/prlimit';
const LAST_WORDS_CHARACTERS = 4096;
/** What was killed goes at once, but for its turn on a busy machine: at the lowest priority that may take a while. */
const DYING_MS = 300;

export function createToolRunner(emptyFolder: string, log: Log): RunTool {
  return async function* (run) {
    await mkdir(emptyFolder, { recursive: true, mode: 0o700 });
    // From here to where the signal is heard nothing is waited for: what is stopped meanwhile never starts.
    run.signal.throwIfAborted();
    const child = start(run, emptyFolder);
    const ended = endOf(child);
    const lastWords = listen(child.stderr);
    const killer = createKiller(child, run);
    try {
      yield* counted(child.stdout, run.outputBytes);
      const exitCode = await ended;
      killer.check();
      if (exitCode === null) throw new ToolFault('crashed', null);
      if (exitCode !== 0) throw new ToolFault(faultIn(lastWords()), exitCode);
    } catch (error) {
      killer.check();
      if (error instanceof ToolFault)
        log.event('tool.failed', { kind: error.kind, exit: error.exitCode ?? -1 });
      throw error;
    } finally {
      killer.disarm();
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
      await atMost(DYING_MS, ended);
    }
  };
}

async function atMost(milliseconds: number, event: Promise<unknown>): Promise<void> {
  const over = new AbortController();
  await Promise.race([event, later(milliseconds, null, { signal: over.signal }).catch(() => null)]);
  over.abort();
}

/** The whole output at once: for reports and small pictures. */
export async function wholeOutput(output: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of output) pieces.push(piece);
  return Buffer.concat(pieces);
}

function start(run: ToolRun, cwd: string): Child {
  const [program, args] = limited(run);
  const child = spawn(program, args, {
    cwd,
    env: bareEnvironment(),
    shell: false,
    windowsHide: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (child.pid !== undefined) lowerPriority(child.pid);
  return child;
}

/** On Linux the kernel holds the limits: memory, no file larger than nothing, no core dump with footage in it. */
function limited(run: ToolRun): readonly [string, string[]] {
  if (process.platform !== 'linux' || !existsSync(PRLIMIT)) return [run.program, [...run.args]];
  return [PRLIMIT, [`--as=${MEMORY_BYTES}`, '--fsize=0', '--core=0', run.program, ...run.args]];
}

/** Nothing: a variable can make ffmpeg write a report with titles in it. Windows needs one to open a socket. */
function bareEnvironment(): NodeJS.ProcessEnv {
  const systemRoot = process.env['SystemRoot'];
  return process.platform === 'win32' && systemRoot !== undefined ? { SystemRoot: systemRoot } : {};
}

function lowerPriority(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_LOW);
  } catch {
    // It may be gone already, or the system may not allow it: then it runs as it is.
  }
}

function endOf(child: Child): Promise<number | null> {
  return new Promise((resolve) => {
    child.once('close', resolve);
    child.once('error', () => resolve(null));
  });
}

/** Keeps the end of what the tool complains about: to classify it, never to show or log it. */
function listen(stderr: Readable): () => string {
  let words = '';
  stderr.setEncoding('utf8').on('data', (text: string) => {
    words = (words + text).slice(-LAST_WORDS_CHARACTERS);
  });
  return () => words;
}

async function* counted(output: Readable, most: number): AsyncGenerator<Uint8Array, void, void> {
  let count = 0;
  for await (const piece of output) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a stream without encoding gives buffers
    const bytes = piece as Buffer;
    count += bytes.length;
    if (count > most) throw new ToolFault('too-much-output', null);
    yield bytes;
  }
}

/** Kills on abort and when the time is up; `check` throws when it had to. */
function createKiller(child: Child, run: ToolRun): { check(): void; disarm(): void } {
  let late = false;
  const kill = () => {
    child.kill('SIGKILL');
    child.stdout.destroy();
  };
  const timer = setTimeout(() => {
    late = true;
    kill();
  }, run.seconds * 1000);
  run.signal.addEventListener('abort', kill, { once: true });
  return {
    check() {
      run.signal.throwIfAborted();
      if (late) throw new ToolFault('too-slow', null);
    },
    disarm() {
      clearTimeout(timer);
      run.signal.removeEventListener('abort', kill);
    },
  };
}
