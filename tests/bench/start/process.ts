// A program as a process of its own: from nothing to the address it says.

import { spawn, type ChildProcess, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { createInterface } from 'node:readline';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const LINE = /^\w+: (http:\/\/127\.0\.0\.1:\d+\/\S*)$/u;

export interface RunningProcess {
  readonly address: string;
  end(): Promise<void>;
}

export function startProgram(home: string): Promise<RunningProcess> {
  return start(['electron/shell/loopback/main.ts', '--no-open'], { TERUGBLIK_HOME: home });
}

export function startHello(): Promise<RunningProcess> {
  return start([path.join(import.meta.dirname, 'hello.ts')], {});
}

async function start(words: readonly string[], env: NodeJS.ProcessEnv): Promise<RunningProcess> {
  const child = spawn(process.execPath, words, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  return { address: await addressOf(child), end: () => end(child) };
}

async function addressOf({
  stdout,
  stderr,
}: ChildProcessByStdio<Writable, Readable, Readable>): Promise<string> {
  let complaints = '';
  stderr.on('data', (piece: Buffer) => (complaints += piece.toString()));
  for await (const line of createInterface({ input: stdout })) {
    const [, address] = LINE.exec(line) ?? [];
    if (address !== undefined) return address;
  }
  throw new Error(`the program ended before it told its address: ${complaints}`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}
