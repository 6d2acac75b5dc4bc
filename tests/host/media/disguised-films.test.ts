// Every disguise goes through a whole import. Whatever comes of it: nobody is asked over the network, the neighbour is
// not read, nothing half is left, and a film that is taken is the file that came. The control is the same tool without
// our arguments: it does read the neighbour.

import { mkdir, mkdtemp, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lookAtFile } from '../../../electron/host/import/source-file.ts';
import { wholeOutput } from '../../../electron/host/media/run-tool.ts';
import { clipBytes, fileIn } from '../../support/clips.ts';
import { type FilmBench, NOTHING, openFilmBench } from '../../support/film-bench.ts';
import { never, testToolbox } from '../../support/film-tools.ts';
import { DISGUISED_FILMS, type Surroundings } from './disguised-films.ts';

const NEIGHBOUR = 'sibling.mp4';
/** Long ago, so that a reading shows: file systems put it down when it is older than the writing. */
const LONG_AGO = new Date('2001-01-01');

let folder = '';
let server: Server;
let asked = 0;
let around: Surroundings;
let bench: FilmBench;
let right = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'disguised-'));
  const film = await clipBytes('h264');
  server = createServer((_request, response) => {
    asked += 1;
    response.end(film);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a TCP server that listens has a port
  const { port } = server.address() as AddressInfo;
  around = { neighbour: NEIGHBOUR, address: `http://127.0.0.1:${String(port)}/film.mp4`, folder };
  bench = await openFilmBench();
});
afterAll(async () => {
  await bench.close();
  server.close();
  await rm(folder, { recursive: true, force: true });
  const all = String(DISGUISED_FILMS.length);
  process.stdout.write(`disguised films that came to what they should: ${String(right)}/${all}\n`);
});

/** A folder of its own with the neighbour in it. */
async function place(
  number: number,
): Promise<{ readonly own: string; readonly neighbourRead: (this: void) => Promise<boolean> }> {
  const own = join(folder, String(number));
  await mkdir(own);
  const neighbour = join(own, NEIGHBOUR);
  await writeFile(neighbour, await clipBytes('h264'));
  await utimes(neighbour, LONG_AGO, new Date());
  return { own, neighbourRead: async () => (await stat(neighbour)).atimeMs !== LONG_AGO.getTime() };
}

test('there are thirty or more', () => expect(DISGUISED_FILMS.length).toBeGreaterThanOrEqual(30));

describe.each(DISGUISED_FILMS.map((one, index) => ({ ...one, number: index + 1 })))(
  '$number $what',
  ({ number, name = 'film.mp4', comes, bytes }) => {
    // Windows takes no such names.
    test.skipIf(process.platform === 'win32' && /[:|%]/u.test(name))(`is ${comes}`, async () => {
      const { own, neighbourRead } = await place(number);
      const film = await bytes({ ...around, folder: own });
      const path = await fileIn(own, name, film);
      asked = 0;
      const before = await bench.left();
      const seen = await lookAtFile(path);
      const result = seen.ok ? await bench.import(path) : seen;
      if (comes !== 'either') expect(result.ok ? 'taken' : 'refused').toBe(comes);
      expect(asked).toBe(0);
      expect(await neighbourRead()).toBe(false);
      if (!result.ok) expect(await bench.left()).toEqual(before);
      right += 1;
    });
  },
);

test('what was refused left nothing at all', async () => {
  expect((await bench.left()).files.filter((file) => file.endsWith('.part'))).toEqual(NOTHING.files);
});

test('control: the same tool, asked without care, reads the neighbour and asks any address', async () => {
  const { own, neighbourRead } = await place(0);
  const toolbox = await testToolbox();
  const careless = async (text: string, before: readonly string[] = []): Promise<void> => {
    const path = await fileIn(own, 'film.mp4', text);
    const limits = { seconds: 20, outputBytes: 1_000_000, signal: never() };
    await wholeOutput(
      toolbox.ffmpeg([...before, '-i', path, '-c', 'copy', '-f', 'framecrc', 'pipe:1'], limits),
    ).catch(() => null);
  };
  await careless(`ffconcat version 1.0\nfile '${NEIGHBOUR}'\n`);
  expect(await neighbourRead()).toBe(true);
  asked = 0;
  const everything = ['-protocol_whitelist', 'file,http,tcp', '-safe', '0', '-f', 'concat'];
  await careless(`ffconcat version 1.0\nfile '${around.address}'\n`, everything);
  expect(asked).toBeGreaterThan(0);
});
