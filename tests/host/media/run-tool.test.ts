import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile, chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createToolRunner, wholeOutput, type ToolRun } from '../../../electron/host/media/run-tool.ts';
import { faultIn } from '../../../electron/host/media/tool-fault.ts';
import { never } from '../../support/film-tools.ts';

let folder = '';
const events: unknown[] = [];
const log = { event: (name: string, facts = {}) => void events.push({ name, ...facts }) };

beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'run-tool-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A program of one shell script. */
async function tool(script: string): Promise<string> {
  const path = join(folder, `${randomBytes(4).toString('hex')}.sh`);
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);
  return path;
}

async function run(script: string, options: Partial<ToolRun> = {}): Promise<string> {
  const runTool = createToolRunner(join(folder, 'empty'), log);
  const program = await tool(script);
  const output = runTool({
    program,
    args: [],
    signal: never(),
    seconds: 20,
    outputBytes: 1_000_000,
    ...options,
  });
  return (await wholeOutput(output)).toString();
}

// The limits are set with a shell's means; on other systems the same runner goes without prlimit.
describe.skipIf(process.platform === 'win32')('a tool', () => {
  test('gets its arguments as they are, whatever is in them', async () => {
    expect(await run('printf "%s|" "$@"', { args: ['a b', '$(id)', ';ls', '*'] })).toBe('a b|$(id)|;ls|*|');
  });

  test('stands in an empty folder, without environment and without input', async () => {
    process.env['FFREPORT'] = 'file=leak.log';
    const told = await run('echo "report=$FFREPORT home=$HOME"; pwd; ls -A | wc -l; cat | wc -c');
    delete process.env['FFREPORT'];
    expect(told.split(/\s+/u)).toEqual(['report=', 'home=', join(folder, 'empty'), '0', '0', '']);
  });

  test.skipIf(!existsSync('/usr/bin/prlimit'))('cannot write a file', async () => {
    await expect(run('echo footage > frame.raw && echo written')).rejects.toThrow('film tool');
    const left = await readdir(join(folder, 'empty'));
    await Promise.all(left.map((name) => rm(join(folder, 'empty', name))));
    expect(await run('ulimit -f; ulimit -c')).toBe('0\n0\n');
  });

  test('that is stopped before it started never starts', async () => {
    const stopped = new AbortController();
    const program = await tool('while :; do sleep 1; done');
    const limits = { seconds: 20, outputBytes: 1_000_000 };
    const runTool = createToolRunner(join(folder, 'empty'), log);
    const running = runTool({ program, args: [], signal: stopped.signal, ...limits }).next();
    // Its folder is being made now.
    stopped.abort();
    await expect(running).rejects.toThrow('aborted');
  });

  test('runs at the lowest priority', async () => {
    // The runner lowers it right after the start; the tool looks until it sees that.
    const look =
      'for i in 1 2 3 4 5 6 7 8 9 10; do n=$(nice); [ "$n" = 19 ] && break; sleep 0.05; done; echo $n';
    expect(await run(look)).toBe('19\n');
  });

  test('that fails is told by kind, never by its words', async () => {
    events.length = 0;
    const failing = run('echo "/home/jansen/baby.mp4: moov atom not found" >&2; exit 3');
    await expect(failing).rejects.toMatchObject({ name: 'ToolFault', kind: 'cut-off', exitCode: 3 });
    expect(events).toEqual([{ name: 'tool.failed', kind: 'cut-off', exit: 3 }]);
  });

  test('that crashes is told apart from one that refuses', async () => {
    await expect(run('kill -SEGV $$')).rejects.toMatchObject({ kind: 'crashed', exitCode: null });
  });

  test('that is not there fails as one', async () => {
    await expect(run('', { program: join(folder, 'nothing') })).rejects.toMatchObject({ name: 'ToolFault' });
  });

  test('that takes too long is killed', async () => {
    await expect(run('exec sleep 60', { seconds: 0.1 })).rejects.toMatchObject({ kind: 'too-slow' });
  });

  test('that writes too much is killed', async () => {
    await expect(run('exec yes', { outputBytes: 100_000 })).rejects.toMatchObject({
      kind: 'too-much-output',
    });
  });

  test('is killed when its work is not wanted any more, and is gone when that is told', async () => {
    const controller = new AbortController();
    const runTool = createToolRunner(join(folder, 'empty'), log);
    const program = await tool('echo $$; exec sleep 60');
    const output = runTool({ program, args: [], signal: controller.signal, seconds: 60, outputBytes: 1000 });
    const { value } = await output.next();
    const pid = Number(Buffer.from(value ?? []).toString());
    controller.abort(new Error('cancelled'));
    await expect(output.next()).rejects.toThrow('cancelled');
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });

  test('is gone when its reader has had enough', async () => {
    const runTool = createToolRunner(join(folder, 'empty'), log);
    const program = await tool('echo $$; exec yes');
    const output = runTool({ program, args: [], signal: never(), seconds: 60, outputBytes: 1e12 });
    const { value } = await output.next();
    const pid = Number.parseInt(Buffer.from(value ?? []).toString(), 10);
    await output.return();
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });

  test('is not even started when the work was cancelled before', async () => {
    const controller = new AbortController();
    controller.abort(new Error('cancelled'));
    await expect(run('echo started', { signal: controller.signal })).rejects.toThrow('cancelled');
  });
});

test.each([
  ['x.mp4: moov atom not found', 'cut-off'],
  ["[concat @ 0x1] Format not on whitelist 'mov'", 'not-allowed'],
  ['Stream map matches no streams', 'no-such-stream'],
  ["Unknown encoder 'libx264'", 'missing-part'],
  ['Invalid data found when processing input', 'invalid-data'],
  ['something else', 'unknown'],
])('%s', (words, kind) => {
  expect(faultIn(words)).toBe(kind);
});
