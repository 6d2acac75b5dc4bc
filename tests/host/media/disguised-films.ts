// Files in a film's clothes, and films with something up their sleeve: what somebody puts on a card, or a camera that is
// not what it seems. Each says what must come of it: refused, or taken for the film that it is and nothing more.

import { clipBytes } from '../../support/clips.ts';
import { archive, box, FTYP, hugeAvi, manyTracks, nested, patched, withReference } from './bent-films.ts';

export interface Surroundings {
  /** A neighbour in the same folder, of which not a byte may be read. */
  readonly neighbour: string;
  /** Where a server counts who asks. */
  readonly address: string;
  /** The folder, as an absolute path. */
  readonly folder: string;
}

export interface Disguised {
  readonly what: string;
  readonly name?: string;
  /** `either`: whatever is made of it, nothing else is read. */
  readonly comes: 'refused' | 'taken' | 'either';
  readonly bytes: (this: void, around: Surroundings) => Promise<Buffer | string> | Buffer | string;
}

const playlist = (...lines: readonly string[]) =>
  ['#EXTM3U', '#EXT-X-TARGETDURATION:2', ...lines, '#EXT-X-ENDLIST', ''].join('\n');
const manifest = (base: string) => `<?xml version="1.0"?>
<MPD xmlns="urn:mpeg:dash:schema:mpd:2011" profiles="urn:mpeg:dash:profile:isoff-on-demand:2011" type="static"
 mediaPresentationDuration="PT2S" minBufferTime="PT1S"><Period><AdaptationSet mimeType="video/mp4">
<Representation id="1" bandwidth="1000"><BaseURL>${base}</BaseURL></Representation></AdaptationSet></Period></MPD>`;
const EBML = Buffer.from('1a45dfa3a3428682014286810142f7810142f2810442f381084282886d6174726f736b61', 'hex');

const SCRIPTS: readonly Disguised[] = [
  {
    what: 'a script of its neighbour',
    comes: 'refused',
    bytes: ({ neighbour }) => `ffconcat version 1.0\nfile '${neighbour}'\n`,
  },
  {
    what: 'a script of an absolute path',
    comes: 'refused',
    bytes: ({ folder, neighbour }) => `ffconcat version 1.0\nfile '${folder}/${neighbour}'\n`,
  },
  {
    what: 'a script of an address',
    comes: 'refused',
    bytes: ({ address }) => `ffconcat version 1.0\nfile '${address}'\n`,
  },
  {
    what: 'a script without its first line',
    comes: 'refused',
    bytes: ({ neighbour }) => `file '${neighbour}'\nfile '${neighbour}'\n`,
  },
  {
    what: 'a playlist of its neighbour',
    comes: 'refused',
    bytes: ({ neighbour }) => playlist('#EXTINF:2,', neighbour),
  },
  {
    what: 'a playlist of a file by its address',
    comes: 'refused',
    bytes: ({ folder, neighbour }) => playlist('#EXTINF:2,', `file://${folder}/${neighbour}`),
  },
  {
    what: 'a playlist of an address',
    comes: 'refused',
    bytes: ({ address }) => playlist('#EXTINF:2,', address),
  },
  {
    what: 'a playlist of two files in one',
    comes: 'refused',
    bytes: ({ neighbour }) => playlist('#EXTINF:2,', `concat:${neighbour}|${neighbour}`),
  },
  {
    what: 'a playlist with a key from elsewhere',
    comes: 'refused',
    bytes: ({ address, neighbour }) =>
      playlist(`#EXT-X-KEY:METHOD=AES-128,URI="${address}"`, '#EXTINF:2,', neighbour),
  },
  {
    what: 'a playlist of playlists',
    comes: 'refused',
    bytes: ({ address }) => `#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\n${address}\n`,
  },
  { what: 'a manifest of an address', comes: 'refused', bytes: ({ address }) => manifest(address) },
  { what: 'a manifest of its neighbour', comes: 'refused', bytes: ({ neighbour }) => manifest(neighbour) },
  {
    what: 'a session description',
    comes: 'refused',
    bytes: () => 'v=0\no=- 0 0 IN IP4 127.0.0.1\ns=-\nc=IN IP4 127.0.0.1\nm=video 5004 RTP/AVP 96\n',
  },
  {
    what: 'a list of a player',
    comes: 'refused',
    bytes: ({ neighbour }) => `[playlist]\nFile1=${neighbour}\nNumberOfEntries=1\n`,
  },
  {
    what: 'a drawing that shows a file',
    comes: 'refused',
    bytes: ({ neighbour }) =>
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><image xlink:href="${neighbour}"/></svg>`,
  },
  {
    what: 'a stream of metadata that names a file',
    comes: 'refused',
    bytes: ({ neighbour }) => `;FFMETADATA1\ntitle=${neighbour}\n`,
  },
];

const POLYGLOTS: readonly Disguised[] = [
  {
    what: 'a playlist behind the head of an MP4',
    comes: 'refused',
    bytes: ({ neighbour }) => Buffer.concat([FTYP, Buffer.from(playlist('#EXTINF:2,', neighbour))]),
  },
  {
    what: 'a playlist behind the head of a Matroska',
    comes: 'refused',
    bytes: ({ neighbour }) => Buffer.concat([EBML, Buffer.from(playlist('#EXTINF:2,', neighbour))]),
  },
  {
    what: 'a drawing of letters, which a tool can play',
    comes: 'refused',
    bytes: ({ neighbour }) =>
      Buffer.concat([
        Buffer.from('XBIN\u001a'),
        Buffer.from([80, 0, 25, 0, 16, 0]),
        Buffer.from(neighbour.repeat(200)),
      ]),
  },
  {
    what: 'a film with an archive behind it',
    comes: 'taken',
    bytes: async () => Buffer.concat([await clipBytes('h264'), archive('x.txt', 'hello')]),
  },
  {
    what: 'a film with a script behind it',
    comes: 'taken',
    bytes: async ({ neighbour }) =>
      Buffer.concat([
        await clipBytes('h264'),
        box('free', Buffer.from(`ffconcat version 1.0\nfile '${neighbour}'\n`)),
      ]),
  },
  {
    what: 'a picture',
    comes: 'refused',
    bytes: () => Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex'),
  },
  {
    what: 'a program',
    comes: 'refused',
    bytes: () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(4096, 0x90)]),
  },
  { what: 'an archive', comes: 'refused', bytes: () => archive('film.mp4', 'hello') },
  { what: 'nothing', comes: 'refused', bytes: () => Buffer.alloc(0) },
  { what: 'zeros', comes: 'refused', bytes: () => Buffer.alloc(1_000_000) },
];

const TWISTED: readonly Disguised[] = [
  {
    what: 'frames that lie in another file',
    comes: 'either',
    bytes: async ({ neighbour }) => withReference(await clipBytes('h264'), neighbour),
  },
  {
    what: 'a size beyond every screen',
    comes: 'refused',
    bytes: async () => patched(await clipBytes('avi'), 'vids', 0, hugeAvi),
  },
  {
    what: 'two thousand tracks',
    comes: 'refused',
    bytes: async () => manyTracks(await clipBytes('noSound'), 2000),
  },
  {
    what: 'a list of four thousand million frames',
    comes: 'refused',
    bytes: async () =>
      patched(await clipBytes('noSound'), 'stsz', 12, (film, at) => film.writeUInt32BE(0xff_ff_ff_ff, at)),
  },
  { what: 'boxes within boxes within boxes', comes: 'refused', bytes: () => nested(20_000) },
  {
    what: 'a box larger than any disk',
    comes: 'refused',
    bytes: () => Buffer.concat([FTYP, Buffer.from('000000016d6f6f767fffffffffffffff', 'hex')]),
  },
  {
    what: 'a length of five hundred days',
    comes: 'either',
    bytes: async () =>
      patched(await clipBytes('noSound'), 'mvhd', 20, (film, at) => film.writeUInt32BE(0xff_ff_ff_fe, at)),
  },
  {
    what: 'a film that is cut off',
    comes: 'refused',
    bytes: async () => (await clipBytes('h264')).subarray(0, 20_000),
  },
  {
    what: 'an index that points beyond the end',
    comes: 'either',
    bytes: async () =>
      patched(await clipBytes('noSound'), 'stco', 12, (film, at) => film.writeUInt32BE(0xff_ff_ff_00, at)),
  },
  { what: 'sound alone', comes: 'refused', bytes: async () => clipBytes('audioOnly') },
];

const NAMES: readonly Disguised[] = [
  {
    what: 'a name that reads like a protocol',
    name: 'concat:sibling.mp4|sibling.mp4',
    comes: 'taken',
    bytes: async () => clipBytes('noSound'),
  },
  {
    what: 'a name that reads like an option',
    name: '-vf movie=sibling.mp4',
    comes: 'taken',
    bytes: async () => clipBytes('hevc'),
  },
  {
    what: 'a name that reads like a row of pictures',
    name: 'sibling%d.mp4',
    comes: 'taken',
    bytes: async () => clipBytes('ntsc'),
  },
];

export const DISGUISED_FILMS: readonly Disguised[] = [...SCRIPTS, ...POLYGLOTS, ...TWISTED, ...NAMES];
