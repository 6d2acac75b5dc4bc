// Runs a program in a network of its own, out of which nothing is heard but by us; see sealed-network.sh.

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const HERE = import.meta.dirname;
/** Root in a user namespace of one's own is enough, so that no test need be run as root. */
const UNSHARE = [
  '--user',
  '--map-root-user',
  '--net',
  '--mount',
  '--pid',
  '--fork',
  '--mount-proc',
  '--kill-child',
];

/** Null where a sealed network can be had; else why not. */
export function whyNotSealed(): string | null {
  if (process.platform !== 'linux') return 'network namespaces are Linux';
  const tried = spawnSync('unshare', [...UNSHARE, 'ip', 'link', 'add', 'out', 'type', 'veth']);
  if (tried.error !== undefined) return 'there is no unshare here';
  return tried.status === 0 ? null : `no network of one's own: ${tried.stderr.toString().trim()}`;
}

/** Its standard output; throws where it fails. */
export async function runSealed(folder: string, script: string, words: readonly string[]): Promise<string> {
  if (spawnSync('mkfifo', [path.join(folder, 'begin')]).status !== 0) throw new Error('no named pipe');
  const setUp = [
    'sh',
    path.join(HERE, 'sealed-network.sh'),
    folder,
    process.execPath,
    path.join(HERE, 'listener.ts'),
  ];
  const child = spawn('unshare', [...UNSHARE, ...setUp, process.execPath, script, folder, ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said: Buffer[] = [];
  child.stdout.on('data', (bytes: Buffer) => said.push(bytes));
  await once(child, 'close');
  if (child.exitCode !== 0) throw new Error(`the sealed program ended with ${String(child.exitCode)}`);
  return Buffer.concat(said).toString();
}

// --- From within ---

/** Packets that left so far, whatever they were. */
export function packetsOut(): number {
  const line = readFileSync('/proc/net/dev', 'utf8')
    .split('\n')
    .find((one) => one.trim().startsWith('out:'));
  const SENT_PACKETS = 10;
  const count = Number(line?.trim().split(/\s+/u)[SENT_PACKETS]);
  if (Number.isNaN(count)) throw new Error('this is not a sealed network');
  return count;
}

/** What the other end heard so far: names asked for, connections, datagrams. */
export function heard(folder: string): readonly string[] {
  return readFileSync(path.join(folder, 'heard'), 'utf8').split('\n').filter(Boolean);
}
