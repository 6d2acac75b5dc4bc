// Many starts at once on one vault: exactly one opens it, all others say within seconds that it is in use.

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { makeSoakWorld } from './support/host.ts';
import type { Soak } from './support/soak.ts';

const AT_ONCE = { short: 10, long: 50 };
const ROUNDS = { short: 3, long: 10 };
/** "Within seconds": longer, and a person thinks that the program hangs. */
const PATIENCE_MS = 10_000;
const PROGRAM = path.join(import.meta.dirname, 'children/starter.ts');

interface Answer {
  readonly said: string;
  readonly ms: number;
}

export const instancesSoak: Soak = async ({ folder, short }) => {
  const [atOnce, rounds] = short ? [AT_ONCE.short, ROUNDS.short] : [AT_ONCE.long, ROUNDS.long];
  const home = path.join(folder, 'home');
  await (await makeSoakWorld(home)).host.close();
  const broken = { notExactlyOne: 0, otherAnswers: 0, slow: 0 };
  const told: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const answers = await startTogether(atOnce, home, 'vault');
    const winners = answers.filter(({ said }) => said === 'open');
    const losers = answers.filter(({ said }) => said === 'vault.in-use');
    if (winners.length !== 1) broken.notExactlyOne += 1;
    broken.otherAnswers += answers.length - winners.length - losers.length;
    broken.slow += answers.filter(({ ms }) => ms > PATIENCE_MS).length;
    told.push(...losers.map(({ ms }) => ms));
  }
  const plain = path.join(folder, 'plain');
  await mkdir(plain);
  const control = await startTogether(AT_ONCE.short, plain, 'plain');
  return [
    {
      what: `${String(atOnce)} starts at once on one vault`,
      times: rounds,
      broken,
      control: {
        what: 'a plain database: more than one that opened it',
        times: AT_ONCE.short,
        found: Math.max(0, control.filter(({ said }) => said === 'open').length - 1),
      },
      more: { slowestRefusalMs: Math.max(...told) },
    },
  ];
};

async function startTogether(
  count: number,
  home: string,
  kind: 'vault' | 'plain',
): Promise<readonly Answer[]> {
  const programs = Array.from({ length: count }, () => start(home, kind));
  await Promise.all(programs.map(({ ready }) => ready));
  for (const { child } of programs) child.stdin?.write('go\n');
  const answers = await Promise.all(programs.map(({ answer }) => answer));
  for (const { child } of programs) child.stdin?.end();
  await Promise.all(programs.map(({ gone }) => gone));
  return answers;
}

function start(home: string, kind: string) {
  const child: ChildProcess = spawn(process.execPath, [PROGRAM, home, kind], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  if (child.stdout === null) throw new Error('no standard output');
  const lines = createInterface({ input: child.stdout });
  const gone = once(child, 'exit');
  const [ready, said] = [lineOf(lines, 1), lineOf(lines, 2)];
  const died = gone.then(() => 'died 0');
  const answer = Promise.race([said, died]).then((line): Answer => {
    const [word = '', ms = ''] = line.split(' ');
    return { said: word, ms: Number(ms) };
  });
  return { child, gone, answer, ready: Promise.race([ready, died]) };
}

async function lineOf(lines: Interface, wanted: number): Promise<string> {
  let count = 0;
  return new Promise((resolve) => {
    lines.on('line', (line) => {
      count += 1;
      if (count === wanted) resolve(line);
    });
  });
}
