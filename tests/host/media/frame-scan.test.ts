import { describe, expect, test } from 'vitest';
import { isVariableRate, scanFrames, type FrameScan } from '../../../electron/host/media/frame-scan.ts';
import { clip, type Clip } from '../../support/clips.ts';
import { never, testToolbox } from '../../support/film-tools.ts';

async function scan(name: Clip): Promise<FrameScan> {
  return scanFrames(await testToolbox(), { path: await clip(name) }, 0, never());
}

function every(step: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, n) => Math.round(n * step));
}

describe('the frame scan', () => {
  test.each(['h264', 'moovAtEnd', 'hevc', 'noSound', 'rotated'] as const)(
    'of %s: 25 a second',
    async (name) => {
      const { table, longestKeyGap } = await scan(name);
      expect(table).toEqual({ times: every(40_000, 50), end: 2_000_000 });
      expect(isVariableRate(table)).toBe(false);
      expect(longestKeyGap).toBe(1_000_000);
    },
  );

  test('of 29.97 a second: thirty thousand frames in 1001 seconds', async () => {
    const { table } = await scan('ntsc');
    expect(table.times).toEqual(every(1_001_000 / 30, 60));
    expect(table.end).toBe(2_002_000);
    expect(isVariableRate(table)).toBe(false);
  });

  test('of a variable rate: each frame at its own time', async () => {
    const { table } = await scan('variableRate');
    expect(table.times).toEqual(Array.from({ length: 20 }, (_, n) => n * n * 4000));
    expect(isVariableRate(table)).toBe(true);
  });

  test('of Matroska: its clock of milliseconds is no variable rate', async () => {
    const { table } = await scan('webm');
    expect(table.times).toEqual(every(40_000, 50));
    expect(isVariableRate({ times: [0, 33_000, 67_000, 100_000], end: 133_000 })).toBe(false);
  });

  test('leaves out what an edit list hides', async () => {
    const { table } = await scan('editList');
    expect(table.times[0]).toBe(0);
    expect(table.times.slice(0, 20)).toEqual(every(40_000, 20));
    expect(Math.min(...table.times)).toBe(0);
  });

  test('sees how far key frames are apart', async () => {
    expect((await scan('fewKeyFrames')).longestKeyGap).toBe(8_000_000);
  });

  test('is no scan when the file is none', async () => {
    const toolbox = await testToolbox();
    const nothing = scanFrames(toolbox, { path: '/nowhere/at-all.mp4' }, 0, never());
    await expect(nothing).rejects.toMatchObject({ name: 'ToolFault' });
  });
});

describe('a variable rate', () => {
  test.each([
    [[0], false],
    [[], false],
    [[0, 40_000, 80_000, 121_900], false],
    [[0, 40_000, 80_000, 122_100], true],
    [[0, 40_000, 120_000, 160_000], true],
  ])('%j: %s', (times, expected) => {
    expect(isVariableRate({ times, end: 200_000 })).toBe(expected);
  });
});
