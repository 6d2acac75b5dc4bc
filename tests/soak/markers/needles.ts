// Needles: words and pieces of film that nobody else writes, in every form in which they may stand in a file.

import { randomBytes, randomInt } from 'node:crypto';
import { closeSync, openSync, readdirSync, readFileSync, readlinkSync, readSync, statSync } from 'node:fs';
import path from 'node:path';

/** Fits the shortest field, a family's code. */
export function newMarker(): string {
  return `Zq${randomBytes(8).toString('hex')}`;
}

export function formsOf(marker: string): readonly Buffer[] {
  return [...new Set([marker, marker.toLowerCase()])].flatMap((word) => [
    Buffer.from(word),
    Buffer.from(word, 'utf16le'),
    Buffer.from(Buffer.from(word).toString('hex')),
    ...base64FormsOf(Buffer.from(word)),
  ]);
}

/** A word within a longer text is written in one of three ways; the ends depend on its neighbours. */
function base64FormsOf(word: Buffer): readonly Buffer[] {
  return [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), word]).toString('base64');
    return Buffer.from(text.slice(before === 0 ? 0 : 4, text.length - 4));
  });
}

const SAMPLES = 60;
const SAMPLE_BYTES = 24;

/** Pieces from anywhere in a film that are not just filling. */
export function samplesOf(film: Buffer): readonly Buffer[] {
  const samples: Buffer[] = [];
  while (samples.length < SAMPLES) {
    const at = randomInt(film.length - SAMPLE_BYTES);
    const sample = film.subarray(at, at + SAMPLE_BYTES);
    if (new Set(sample).size > SAMPLE_BYTES / 2) samples.push(sample);
  }
  return samples;
}

export interface Hit {
  readonly file: string;
  readonly needle: number;
}

/** In all files below the folders, and in those that these processes hold open there after their name is gone. */
export function search(
  folders: readonly string[],
  pids: readonly number[],
  needles: readonly Buffer[],
): readonly Hit[] {
  const files = [...folders.flatMap(filesBelow), ...pids.flatMap((pid) => namelessFiles(pid, folders))];
  return files.flatMap((file) => {
    const bytes = bytesOf(file);
    return needles.flatMap((needle, index) => (bytes.includes(needle) ? [{ file, needle: index }] : []));
  });
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

function namelessFiles(pid: number, folders: readonly string[]): readonly string[] {
  const own = `/proc/${String(pid)}/fd`;
  return namesIn(own)
    .map((fd) => path.join(own, fd))
    .filter((fd) => {
      const target = targetOf(fd);
      return target.endsWith(' (deleted)') && folders.some((folder) => target.startsWith(folder));
    });
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function targetOf(link: string): string {
  try {
    return readlinkSync(link);
  } catch {
    return '';
  }
}

/** Programs at work remove files while they are searched. */
function bytesOf(file: string): Buffer {
  try {
    if (!file.startsWith('/proc/')) return readFileSync(file);
    const handle = openSync(file, 'r');
    const bytes = Buffer.alloc(statSync(file).size);
    readSync(handle, bytes, 0, bytes.length, 0);
    closeSync(handle);
    return bytes;
  } catch {
    return Buffer.alloc(0);
  }
}
