// Files that would make a film tool open other files or addresses. They are refused at sight before a tool sees
// them; here the tool itself is asked, because sight can be deceived.

import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { memorySource } from '../../../electron/host/media/byte-source.ts';
import { wholeOutput } from '../../../electron/host/media/run-tool.ts';
import { inputArguments, type FilmInput } from '../../../electron/host/media/tool-arguments.ts';
import { clipBytes, fileIn } from '../../support/clips.ts';
import { never, testToolbox } from '../../support/film-tools.ts';

let folder = '';
let canary: Server;
let asked = 0;
let port = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hostile-'));
  const film = await clipBytes('h264');
  await fileIn(folder, 'sibling.mp4', film);
  canary = createServer((_request, response) => {
    asked += 1;
    response.end(film);
  });
  await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a TCP server that listens has a port
  port = (canary.address() as AddressInfo).port;
});
beforeEach(() => void (asked = 0));
afterAll(async () => {
  canary.close();
  await rm(folder, { recursive: true, force: true });
});

const segment = (uri: string) => `#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\n${uri}\n#EXT-X-ENDLIST\n`;
const manifest = (base: string) => `<?xml version="1.0"?>
<MPD xmlns="urn:mpeg:dash:schema:mpd:2011" profiles="urn:mpeg:dash:profile:isoff-on-demand:2011" type="static"
 mediaPresentationDuration="PT2S" minBufferTime="PT1S"><Period><AdaptationSet mimeType="video/mp4">
<Representation id="1" bandwidth="1000"><BaseURL>${base}</BaseURL></Representation></AdaptationSet></Period></MPD>`;

const HOSTILE: readonly (readonly [string, () => string])[] = [
  ['a script that names its neighbour', () => "ffconcat version 1.0\nfile 'sibling.mp4'\n"],
  [
    'a script that names an address',
    () => `ffconcat version 1.0\nfile 'http://127.0.0.1:${port}/film.mp4'\n`,
  ],
  ['a playlist of a neighbour', () => segment('sibling.mp4')],
  ['a playlist of an address', () => segment(`http://127.0.0.1:${port}/film.ts`)],
  ['a manifest of an address', () => manifest(`http://127.0.0.1:${port}/film.mp4`)],
  [
    'a session description',
    () => 'v=0\no=- 0 0 IN IP4 127.0.0.1\ns=-\nc=IN IP4 127.0.0.1\nm=video 5004 RTP/AVP 96\n',
  ],
];

async function play(input: FilmInput): Promise<Buffer> {
  const toolbox = await testToolbox();
  const args = [...inputArguments(input), '-c', 'copy', '-f', 'framecrc', 'pipe:1'];
  return wholeOutput(toolbox.ffmpeg(args, { seconds: 20, outputBytes: 1_000_000, signal: never() }));
}

describe.each(HOSTILE)('%s', (_name, text) => {
  test('is not followed from a file', async () => {
    const path = await fileIn(folder, 'film.mp4', text());
    await expect(play({ path })).rejects.toMatchObject({ name: 'ToolFault' });
    expect(asked).toBe(0);
  });

  test('is not followed from the vault', async () => {
    const toolbox = await testToolbox();
    const playing = toolbox.lend(memorySource(Buffer.from(text())), (address) => play({ address }));
    await expect(playing).rejects.toMatchObject({ name: 'ToolFault' });
    expect(asked).toBe(0);
  });
});

// Windows knows no such names.
test.skipIf(process.platform === 'win32')('a name that reads like a protocol is a name', async () => {
  const path = await fileIn(folder, 'concat:sibling.mp4|sibling.mp4', await clipBytes('noSound'));
  const listed = (await play({ path })).toString().match(/^0,/gmu) ?? [];
  expect(listed).toHaveLength(50);
});

test('without these arguments the same tool does follow: the guard is what holds', async () => {
  const path = await fileIn(folder, 'film.mp4', "ffconcat version 1.0\nfile 'sibling.mp4'\n");
  const toolbox = await testToolbox();
  const args = ['-i', path, '-c', 'copy', '-f', 'framecrc', 'pipe:1'];
  const output = toolbox.ffmpeg(args, { seconds: 20, outputBytes: 1_000_000, signal: never() });
  expect((await wholeOutput(output)).toString()).toContain('codec_id 0: h264');
});
