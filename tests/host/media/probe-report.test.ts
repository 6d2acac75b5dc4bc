import { describe, expect, test } from 'vitest';
import { factsFromProbe } from '../../../electron/host/media/probe-report.ts';

const picture = { index: 0, codec_type: 'video', codec_name: 'h264', width: 720, height: 576 };

function facts(streams: readonly object[], format: object = {}) {
  return factsFromProbe(JSON.stringify({ streams, format: { format_name: 'mov,mp4', ...format } }));
}

function video(stream: object, format: object = {}) {
  const result = facts([{ ...picture, ...stream }], format);
  return result.ok ? result.value.video : result.error;
}

describe("ffprobe's report", () => {
  test.each([
    ['square pixels', {}, 720, 576],
    ['wide pixels widen', { sample_aspect_ratio: '16:11' }, 1047, 576],
    ['high pixels heighten', { sample_aspect_ratio: '1:2' }, 720, 1152],
    ['an unknown shape is square', { sample_aspect_ratio: '0:1' }, 720, 576],
    ['a quarter turn swaps the sides', { side_data_list: [{}, { rotation: -90 }] }, 576, 720],
    ['half a turn does not', { side_data_list: [{ rotation: 180 }] }, 720, 576],
  ])('%s', (_name, stream, width, height) => {
    expect(video(stream)).toMatchObject({ width, height, codedWidth: 720, codedHeight: 576 });
  });

  test.each([
    [{ side_data_list: [{ rotation: -90 }] }, 90],
    [{ side_data_list: [{ rotation: 90 }] }, 270],
    [{ side_data_list: [{ rotation: -180 }] }, 180],
    [{ tags: { rotate: '90' } }, 90],
    [{ tags: { rotate: 'nonsense' } }, 0],
    [{}, 0],
  ])('%j is turned by %i degrees clockwise', (stream, rotation) => {
    expect(video(stream)).toMatchObject({ rotation });
  });

  test.each([
    ['mov,mp4', 'progressive', 'progressive'],
    ['mov,mp4', 'tt', 'interlaced'],
    ['mov,mp4', undefined, 'progressive'],
    ['mpegts', undefined, 'unknown'],
    ['mpegts', 'progressive', 'progressive'],
    ['dv', 'bb', 'interlaced'],
  ])('%s with field order %s is %s', (format_name, field_order, scanning) => {
    expect(video({ field_order }, { format_name })).toMatchObject({ scanning });
  });

  test('takes the first moving picture and the first sound, and leaves cover art', () => {
    const result = facts([
      {
        index: 0,
        codec_type: 'video',
        codec_name: 'png',
        width: 9,
        height: 9,
        disposition: { attached_pic: 1 },
      },
      { index: 1, codec_type: 'data' },
      { index: 2, codec_type: 'audio', codec_name: 'aac', channels: 2 },
      { ...picture, index: 3 },
      { ...picture, index: 4, codec_name: 'hevc' },
    ]);
    expect(result).toMatchObject({
      ok: true,
      value: { video: { index: 3, codec: 'h264' }, sound: { index: 2, codec: 'aac', channels: 2 } },
    });
  });

  test('counts the duration to the end of what is seen and heard, from the start of the clock', () => {
    const sound = {
      index: 1,
      codec_type: 'audio',
      codec_name: 'aac',
      channels: 1,
      start_time: '9.9',
      duration: '3.2',
    };
    const streams = [{ ...picture, start_time: '10', duration: '3' }, sound];
    expect(facts(streams, { format_name: 'mpegts', start_time: '9.9', duration: '3.2' })).toMatchObject({
      value: { origin: 9_900_000, duration: 3_200_000 },
    });
    expect(facts(streams, { start_time: '9.9' })).toMatchObject({
      value: { origin: 0, duration: 13_100_000 },
    });
    expect(facts([picture], { format_name: 'matroska,webm', duration: '4.5' })).toMatchObject({
      value: { duration: 4_500_000 },
    });
    expect(facts([picture])).toMatchObject({ value: { duration: null } });
    expect(facts([picture], { duration: '1e300' })).toMatchObject({ value: { duration: null } });
  });

  test('refuses what has no picture, and what cannot be read', () => {
    const sound = { index: 0, codec_type: 'audio', codec_name: 'aac', channels: 1 };
    expect(facts([sound])).toEqual({ ok: false, error: { code: 'media.no-picture' } });
    expect(video({ width: 0 })).toEqual({ code: 'media.damaged' });
    expect(video({ width: undefined })).toEqual({ code: 'media.damaged' });
    for (const json of [
      '',
      '{}',
      '[]',
      '{"format":3}',
      '{"format":{"format_name":"x"},"streams":[{"index":-1}]}',
    ]) {
      expect(factsFromProbe(json)).toEqual({ ok: false, error: { code: 'media.damaged' } });
    }
  });
});
