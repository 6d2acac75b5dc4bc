// The fixed part of every command line: what a film tool may read, and what it must leave out of what it writes.
// A file is data from outside; with these lists it cannot make the tool open other files or addresses.

/** Demuxers of what cameras and phones write. Playlists, scripts and picture sequences are not among them. */
const FORMATS = ['mov', 'matroska', 'avi', 'mpegts', 'mpeg', 'asf', 'dv'];

const VIDEO_DECODERS =
  'h264 hevc mpeg1video mpeg2video mpeg4 h263 msmpeg4v1 msmpeg4v2 msmpeg4 wmv1 wmv2 wmv3 vc1 ' +
  'dvvideo mjpeg prores dnxhd rawvideo vp8 vp9 av1 libvpx libvpx-vp9 libdav1d libaom-av1';

const SOUND_DECODERS =
  'aac aac_latm ac3 eac3 dca truehd mp1 mp1float mp2 mp2float mp3 mp3float opus libopus vorbis ' +
  'libvorbis flac alac wmav1 wmav2 wmapro amrnb amrwb pcm_s16le pcm_s16be pcm_s24le pcm_s24be ' +
  'pcm_s32le pcm_s32be pcm_f32le pcm_u8 pcm_s8 pcm_alaw pcm_mulaw pcm_dvd pcm_bluray adpcm_ima_wav ' +
  'adpcm_ms adpcm_ima_qt';

/** Never shown, but ffprobe gives up on a film when one of its streams has a decoder that is not listed. */
const TEXT_DECODERS = 'mov_text subrip srt ass ssa webvtt text dvdsub dvbsub pgssub cc_dec';

const DECODERS = [VIDEO_DECODERS, SOUND_DECODERS, TEXT_DECODERS].join(' ').split(' ');

/** Phones write up to a dozen tracks of sensor data beside the film; thousands are an attack. */
const MOST_STREAMS = 32;
/** 8K. */
const MOST_PIXELS = 33_177_600;
const PROBE_BYTES = '20M';
const ANALYSE_MICROS = '10M';

export const QUIET = ['-hide_banner', '-v', 'error'];

/** Where a film is read from: an address lent by the tool server, or a file somebody chose. */
export type FilmInput = { readonly address: string } | { readonly path: string };

export function inputArguments(input: FilmInput, formats: readonly string[] = FORMATS): readonly string[] {
  return [
    ['-protocol_whitelist', 'address' in input ? 'http,tcp' : 'file'],
    ['-format_whitelist', formats.join(',')],
    ['-codec_whitelist', DECODERS.join(',')],
    ['-max_streams', String(MOST_STREAMS), '-max_pixels', String(MOST_PIXELS)],
    ['-probesize', PROBE_BYTES, '-analyzeduration', ANALYSE_MICROS],
    // The prefix keeps a name such as `concat:a|b` from being read as a protocol.
    ['-i', 'address' in input ? input.address : `file:${input.path}`],
  ].flat();
}

/** No titles, places, dates or encoder names: nothing of the camera's or the tool's own words goes along. */
export const BARE_OUTPUT = [
  '-sn',
  '-dn',
  '-map_metadata',
  '-1',
  '-map_chapters',
  '-1',
  '-fflags',
  '+bitexact',
];
