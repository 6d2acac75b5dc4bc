// Flipped bits: one bit at a time in every file of a vault. Nobody ever gets wrong data from it, and nothing crashes.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { createKdf } from '../../electron/host/vault/kdf.ts';
import { loadManifest } from '../../electron/host/vault/manifest-file.ts';
import { openSlot } from '../../electron/host/vault/slots.ts';
import { told } from '../support/scenes.ts';
import { leadingTo, type Actor } from './support/acts.ts';
import { flipOneBit } from './support/flip.ts';
import { FLIPPED, type FlipOrder, type FlippedPart, type FlipReport } from './support/flip-trial.ts';
import { ANNA, makeSoakWorld, sessionOf, vaultFolderOf } from './support/host.ts';
import { say } from './support/print.ts';
import type { Soak } from './support/soak.ts';

const FLIPS = { short: 2000, long: 100_000 };
const FLIPS_PER_PROCESS = 1000;
const CONTROL_FLIPS = 200;
/** Of a hundred flips so many in each part; the manifest costs a passphrase each time. */
const SHARE: Readonly<Record<FlippedPart, number>> = {
  database: 46,
  wal: 20,
  recording: 24,
  head: 8,
  manifest: 2,
};
const MARKS = 16;
const FLIPPER = path.join(import.meta.dirname, 'children/flipper.ts');

export const flipsSoak: Soak = async ({ folder, short }) => {
  const flips = short ? FLIPS.short : FLIPS.long;
  const trial = await crashedVault(folder);
  const outcomes = new Map<string, number>();
  const broken = { wrongData: 0, crashes: 0, bugs: 0 };
  for (let done = 0; done < flips; done += FLIPS_PER_PROCESS) {
    const parts = partsFor(Math.min(FLIPS_PER_PROCESS, flips - done), done);
    const { reports, signal } = await flipIn({ ...trial, folder, parts });
    if (signal !== null || reports.length !== parts.length) broken.crashes += 1;
    for (const { part, outcome, bug } of reports) {
      outcomes.set(`${part} ${outcome}`, (outcomes.get(`${part} ${outcome}`) ?? 0) + 1);
      if (outcome === 'wrongData') broken.wrongData += 1;
      if (outcome === 'bug') broken.bugs += 1;
      if (outcome === 'wrongData' || outcome === 'bug') say(`flips: ${part}: ${outcome} ${bug ?? ''}`);
    }
  }
  return [
    {
      what: 'one flipped bit in database, write-ahead log, recording, log head or manifest',
      times: flips,
      broken,
      control: {
        what: 'the same in a plain database: wrong data without a word',
        times: CONTROL_FLIPS,
        found: flipPlain(folder),
      },
      more: { outcomes: Object.fromEntries([...outcomes].toSorted(([a], [b]) => a.localeCompare(b))) },
    },
  ];
};

/** A home as a crash leaves it, with marks in the write-ahead log and an anchored head. */
async function crashedVault(folder: string): Promise<Omit<FlipOrder, 'folder' | 'parts'>> {
  const [home, template] = [path.join(folder, 'made'), path.join(folder, 'template')];
  const assembled = await makeSoakWorld(home);
  // A closed vault has no write-ahead log: all that stands in it afterwards is of these acts.
  told(await assembled.host.call('vault.lock', {}));
  told(await assembled.host.call('vault.unlock', ANNA));
  let number = 0;
  const { name, passphrase } = ANNA;
  const actor: Actor = { assembled, name, passphrase, next: () => (number += 1), edited: null };
  for (let mark = 0; mark < MARKS; mark += 1) {
    for await (const { act } of leadingTo(mark % 2 === 0 ? 'mark' : 'edit', actor)) told(await act.run());
  }
  await sessionOf(assembled).audit.anchor();
  await cp(home, template, { recursive: true });
  await assembled.host.close();
  const { manifest } = told(await loadManifest(vaultFolderOf(template)));
  for (const slot of manifest.slots) {
    const keys = await openSlot(manifest.vaultId, slot, passphrase, createKdf());
    if (keys === null || keys === 'damaged') continue;
    const [vaultKey, raterKey] = [keys.vaultKey.toString('hex'), keys.raterKey.toString('hex')];
    return { template, vaultKey, raterKey, vaultId: manifest.vaultId, profileId: slot.profileId };
  }
  throw new Error('no slot opened');
}

function partsFor(count: number, from: number): readonly FlippedPart[] {
  const hundred = FLIPPED.flatMap((part) => Array.from({ length: SHARE[part] }, () => part));
  return Array.from({ length: count }, (_, index) => hundred[(from + index) % hundred.length] ?? 'database');
}

async function flipIn(
  order: FlipOrder,
): Promise<{ readonly reports: readonly FlipReport[]; readonly signal: NodeJS.Signals | null }> {
  const child = spawn(process.execPath, [FLIPPER], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify(order));
  const reports: FlipReport[] = [];
  const lines = createInterface({ input: child.stdout });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own flipper wrote it
  lines.on('line', (line) => void reports.push(JSON.parse(line) as FlipReport));
  await Promise.all([once(child, 'exit'), once(lines, 'close')]);
  return { reports, signal: child.signalCode };
}

/** How often a database without a cipher shows something else than was written and finds itself well. */
function flipPlain(folder: string): number {
  const [made, file] = [path.join(folder, 'made.db'), path.join(folder, 'flipped.db')];
  const rows = Array.from({ length: 200 }, (_, n) => `rij ${String(n)} `.repeat(20));
  const database = new DatabaseSync(made);
  database.exec('create table t (text text)');
  const insert = database.prepare('insert into t values (?)');
  for (const row of rows) insert.run(row);
  database.close();
  let wrong = 0;
  for (let flip = 0; flip < CONTROL_FLIPS; flip += 1) {
    copyFileSync(made, file);
    flipOneBit(file);
    wrong += showsOther(file, rows) ? 1 : 0;
  }
  return wrong;
}

function showsOther(file: string, rows: readonly string[]): boolean {
  try {
    const database = new DatabaseSync(file);
    const found = database.prepare('select text from t').all();
    const [check] = database.prepare('pragma integrity_check').all();
    database.close();
    const isWell = check?.['integrity_check'] === 'ok';
    return isWell && JSON.stringify(found.map((row) => row['text'])) !== JSON.stringify(rows);
  } catch {
    return false;
  }
}
