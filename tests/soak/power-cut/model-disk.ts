// A disk that keeps its word and no more: what was synced is there after a cut; of the rest nothing, everything, what
// came first, any half, or half a write. Names last when their folder was synced, in the order they were made.

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { DiskEvent } from './disk-log.ts';

const SECTOR = 512;

export const FATES = ['none', 'all', 'first', 'any', 'torn'] as const;
export type Fate = (typeof FATES)[number];

interface Inode {
  synced: Buffer;
  /** Writes and cuts since the last sync. */
  pending: DiskEvent[];
}

/** A path with what is there from now on; null: nothing. */
type Naming = readonly (readonly [path: string, there: Inode | 'folder' | null])[];
type Names = Map<string, Inode | 'folder'>;

export interface ModelDisk {
  apply(event: DiskEvent): void;
  /** Writes what is left after a cut now into an empty folder. */
  cut(to: string, fate: Fate): Promise<void>;
}

export async function modelDisk(folder: string): Promise<ModelDisk> {
  const lasting: Names = new Map();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const name = path.join(entry.parentPath, entry.name);
    const there = entry.isFile() ? { synced: await readFile(name), pending: [] } : 'folder';
    lasting.set(name, there);
  }
  const live: Names = new Map(lasting);
  const inodes = new Map<string, Inode>();
  let unsynced: Naming[] = [];

  const rename = (...naming: Naming): void => {
    unsynced.push(naming);
    give(live, naming);
  };
  const inodeOf = ({ inode }: DiskEvent): Inode => {
    const known = inodes.get(inode);
    if (known === undefined) throw new Error('a file that was never opened was written');
    return known;
  };
  const sync = (event: DiskEvent): void => {
    const name = event.bytes.toString();
    const there = live.get(name);
    if (name === folder || there === 'folder') {
      const isIn = (naming: Naming): boolean => naming.some(([one]) => path.dirname(one) === name);
      for (const naming of unsynced.filter(isIn)) give(lasting, naming);
      unsynced = unsynced.filter((naming) => !isIn(naming));
      return;
    }
    const inode = inodeOf(event);
    inode.synced = withChanges(inode.synced, inode.pending);
    inode.pending = [];
  };

  const apply = (event: DiskEvent): void => {
    const name = event.bytes.toString();
    switch (event.what) {
      case 'created': {
        const inode = { synced: Buffer.alloc(0), pending: [] };
        inodes.set(event.inode, inode);
        return rename([name, inode]);
      }
      case 'opened': {
        const there = live.get(name);
        if (there !== undefined && there !== 'folder') inodes.set(event.inode, there);
        return;
      }
      case 'written':
      case 'cut':
        return void inodeOf(event).pending.push(event);
      case 'synced':
        return sync(event);
      case 'renamed':
        return rename([event.to, live.get(name) ?? null], [name, null]);
      case 'linked':
        return rename([event.to, live.get(name) ?? null]);
      case 'removed':
      case 'folder-removed':
        return rename([name, null]);
      case 'folder-made':
        return rename([name, 'folder']);
      case 'said':
    }
  };

  return {
    apply,
    async cut(to, fate) {
      const names: Names = new Map(lasting);
      // A journal of names keeps their order: some of the last ones may be missing, never one in between.
      for (const naming of unsynced.slice(0, howMany(unsynced.length, fate))) give(names, naming);
      await mkdir(to, { recursive: true });
      for (const [name, there] of [...names].toSorted(([a], [b]) => a.length - b.length)) {
        const place = path.join(to, path.relative(folder, name));
        if (there === 'folder') await mkdir(place, { recursive: true });
        else {
          await mkdir(path.dirname(place), { recursive: true });
          await writeFile(place, withChanges(there.synced, left(there.pending, fate)));
        }
      }
    },
  };
}

function give(names: Names, naming: Naming): void {
  for (const [name, there] of naming) {
    if (there === null) names.delete(name);
    else names.set(name, there);
  }
}

function howMany(count: number, fate: Fate): number {
  if (fate === 'none') return 0;
  return fate === 'all' ? count : Math.floor(Math.random() * (count + 1));
}

function left(pending: readonly DiskEvent[], fate: Fate): readonly DiskEvent[] {
  if (fate === 'any') return pending.filter(() => Math.random() < 0.5);
  if (fate === 'torn') return pending.flatMap(torn);
  return pending.slice(0, howMany(pending.length, fate));
}

/** A write of which any sectors came through. */
function torn(event: DiskEvent): DiskEvent[] {
  if (event.what === 'cut') return Math.random() < 0.5 ? [event] : [];
  const parts: DiskEvent[] = [];
  for (let done = 0; done < event.bytes.length; ) {
    const end = Math.min(event.bytes.length, done + SECTOR - ((event.at + done) % SECTOR));
    const part = { ...event, at: event.at + done, bytes: event.bytes.subarray(done, end) };
    if (Math.random() < 0.5) parts.push(part);
    done = end;
  }
  return parts;
}

function withChanges(before: Buffer, changes: readonly DiskEvent[]): Buffer {
  let length = before.length;
  let most = length;
  for (const { what, at, bytes } of changes) {
    length = what === 'cut' ? at : Math.max(length, at + bytes.length);
    most = Math.max(most, length);
  }
  const after = Buffer.alloc(most);
  before.copy(after);
  let end = before.length;
  for (const { what, at, bytes } of changes) {
    if (what === 'cut') {
      // What is beyond a cut is zeros when the file grows again.
      after.fill(0, at);
      end = at;
    } else {
      bytes.copy(after, at);
      end = Math.max(end, at + bytes.length);
    }
  }
  return after.subarray(0, end);
}
