// Runs a program with the shim between it and its disk, and answers what it did to a folder.

import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { readDiskLog, type DiskEvent } from './disk-log.ts';

const run = promisify(execFile);

/** The path of the shim, built in this folder; null where no C compiler is. */
export async function buildShim(folder: string): Promise<string | null> {
  if (process.platform !== 'linux') return null;
  const shim = path.join(folder, 'shim.so');
  const source = path.join(import.meta.dirname, 'shim.c');
  try {
    await run('cc', ['-O2', '-Wall', '-shared', '-fPIC', '-o', shim, source, '-ldl', '-lpthread']);
    return shim;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

export interface Shimmed {
  readonly shim: string;
  /** Watched: what happens to files below it is in the answer. */
  readonly folder: string;
  readonly log: string;
  readonly program: string;
  readonly args: readonly string[];
  readonly input: string;
}

export async function runShimmed(asked: Shimmed): Promise<readonly DiskEvent[]> {
  const child = spawn(process.execPath, [asked.program, ...asked.args], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, LD_PRELOAD: asked.shim, SOAK_FOLDER: asked.folder, SOAK_LOG: asked.log },
  });
  child.stdout.resume();
  child.stdin.end(asked.input);
  const [code]: unknown[] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${path.basename(asked.program)} ended with ${String(code)}`);
  return readDiskLog(await readFile(asked.log));
}
