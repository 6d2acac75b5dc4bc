// The start scripts, as far as a test can hold them: run by Node as they are, with stand-ins for the program.

import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, mkdir, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const LIB = path.resolve(import.meta.dirname, '../../scripts/lib');

interface Ran {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

/** Runs a few lines with everything of one file of scripts/lib under `lib`. */
function script(file: string, lines: string): Promise<Ran> {
  const address = pathToFileURL(path.join(LIB, file)).href;
  const text = `const lib = await import(${JSON.stringify(address)});\n${lines}`;
  return new Promise((resolve) => {
    const words = ['--input-type=module', '-e', text];
    const child = execFile(process.execPath, words, (_error, output, errors) =>
      resolve({ code: child.exitCode ?? -1, output, errors }),
    );
  });
}

describe('a vault folder', () => {
  const resolved = async (flags: readonly string[]) => {
    const { output } = await script(
      'vault-flag.mjs',
      `console.log(JSON.stringify(lib.resolveVault(${JSON.stringify(flags)}, '/home/anna')))`,
    );
    const answer: unknown = JSON.parse(output);
    return answer;
  };

  it.runIf(process.platform !== 'win32')('is meant from where the person stands', async () => {
    const flags = ['--vault', 'kluis', '--no-open', '--vault=../b', '--vault', '/c'];
    const meant = ['--vault', '/home/anna/kluis', '--no-open', '--vault=/home/b', '--vault', '/c'];
    expect(await resolved(flags)).toEqual(meant);
  });

  it('that is not named stays so', async () => {
    expect(await resolved(['--vault', '--no-open', '--vault='])).toEqual([
      '--vault',
      '--no-open',
      '--vault=',
    ]);
  });
});

describe('a window', () => {
  const opening = (does: string, openingMs: number) =>
    script(
      'program.mjs',
      `const words = ['-e', ${JSON.stringify(does)}];
       const instead = async () => { console.log('instead'); return 7; };
       process.exitCode = await lib.runWindow(process.execPath, words, instead, ${String(openingMs)});`,
    );
  const LONG = 600_000;

  it.each(['process.exit(127)', "process.kill(process.pid, 'SIGTRAP')"])(
    'that does not open (%s) gives way to the browser, with one sentence',
    async (does) => {
      const ran = await opening(does, LONG);
      expect(ran).toMatchObject({ code: 7, output: 'instead\n' });
      expect(ran.errors.trim().split('\n')).toHaveLength(1);
    },
  );

  it.each([
    ['ends well', 'process.exit(0)', LONG, 0],
    ['refuses its flags', 'process.exit(2)', LONG, 2],
    ['fails after it was open', 'process.exit(1)', 0, 1],
  ])('that %s is not opened again', async (_what, does, openingMs, code) => {
    expect(await opening(does, openingMs)).toEqual({ code, output: '', errors: '' });
  });
});

describe.runIf(process.platform !== 'win32')('Ctrl+C', () => {
  it('is waited out, not passed on a second time', async () => {
    const program =
      "process.on('SIGINT', () => console.log('twice')); process.kill(process.ppid, 'SIGINT'); setTimeout(() => process.exit(0), 100)";
    const ran = await script(
      'program.mjs',
      `process.exitCode = await lib.runProgram(process.execPath, ['-e', ${JSON.stringify(program)}]);`,
    );
    expect(ran).toEqual({ code: 0, output: '', errors: '' });
  });
});

describe('a download', () => {
  let modules: string;
  let tool: string;
  beforeEach(async () => {
    modules = await mkdtemp(path.join(tmpdir(), 'download-'));
    tool = path.join(modules, 'tool');
    await mkdir(tool);
  });
  afterEach(() => rm(modules, { recursive: true, force: true }));

  /** Starts as often as asked; answers how often the installer ran. */
  async function starts(times: number, exitCode: number): Promise<number> {
    const installer = `require('fs').appendFileSync('tries', '.'); process.exit(${String(exitCode)});`;
    await writeFile(path.join(tool, 'install.js'), installer);
    const once = `lib.download('the tool', ${JSON.stringify(tool)});`;
    const ran = await script('download.mjs', once.repeat(times));
    expect(ran.code).toBe(0);
    return (await readFile(path.join(tool, 'tries'), 'utf8')).length;
  }

  it('that failed is not tried again at the next start', async () => {
    expect(await starts(3, 1)).toBe(1);
  });

  it('that failed is tried again the day after, and success wipes the mark', async () => {
    await starts(1, 1);
    const dayAgo = new Date(Date.now() - 25 * 60 * 60_000);
    await utimes(path.join(modules, '.terugblik-no-tool'), dayAgo, dayAgo);
    expect(await starts(2, 0)).toBe(3);
  });
});
