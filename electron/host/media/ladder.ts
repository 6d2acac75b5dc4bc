// The ladder: every place where a film tool may lie, best first. Which one is taken is for the self-test to say.

import { createRequire } from 'node:module';
import { delimiter, dirname, isAbsolute, join } from 'node:path';
import type { FilmTool } from '../../../shared/contract/program.ts';

export type ToolOrigin = FilmTool['origin'];

export interface Candidate {
  readonly origin: ToolOrigin;
  readonly ffmpeg: string;
  /** Where its ffprobe may be, best first: beside it, then wherever one can be had. */
  readonly ffprobes: readonly string[];
}

export interface ToolPlaces {
  readonly environment: NodeJS.ProcessEnv;
  /** Folder with the tools that came with the program. */
  readonly packaged: string | null;
  /** The folder of an installed package, or null. */
  readonly packageFolder: (name: string) => string | null;
}

const SUFFIX = process.platform === 'win32' ? '.exe' : '';
const HERE = `${process.platform}-${process.arch}`;

export function candidates(places: ToolPlaces): readonly Candidate[] {
  const system = (places.environment['PATH'] ?? '').split(delimiter).filter(isAbsolute);
  const inPackage = (name: string) => {
    const folder = places.packageFolder(name);
    return folder === null ? [] : [folder];
  };
  const folders: readonly (readonly [ToolOrigin, readonly string[]])[] = [
    ['packaged', places.packaged === null ? [] : [places.packaged]],
    ['system', system],
    ['ffmpeg-static', inPackage('ffmpeg-static')],
    ['ffmpeg-binary', inPackage(`@ffmpeg-binary/${HERE}`)],
    ['ffmpeg-installer', inPackage(`@ffmpeg-installer/${HERE}`)],
  ];
  const found = folders.flatMap(([origin, list]) =>
    list.map((folder) => ({ origin, ffmpeg: join(folder, `ffmpeg${SUFFIX}`) })),
  );
  const wished = places.environment['TERUGBLIK_FFMPEG'];
  const all =
    wished === undefined || !isAbsolute(wished)
      ? found
      : [{ origin: 'setting' as const, ffmpeg: wished }, ...found];
  const anyProbe = [...system, ...inPackage(`@ffprobe-installer/${HERE}`)].map((folder) => probeIn(folder));
  return all.map((one) => ({ ...one, ffprobes: probesFor(one.ffmpeg, places.environment, anyProbe) }));
}

function probesFor(
  ffmpeg: string,
  environment: NodeJS.ProcessEnv,
  others: readonly string[],
): readonly string[] {
  const wished = environment['TERUGBLIK_FFPROBE'];
  const first = wished !== undefined && isAbsolute(wished) ? [wished] : [];
  return [...first, probeIn(dirname(ffmpeg)), ...others];
}

function probeIn(folder: string): string {
  return join(folder, `ffprobe${SUFFIX}`);
}

/** Finds packages as Node does, and outside the archive that a packaged program is kept in. */
export function installedPackages(from: string): ToolPlaces['packageFolder'] {
  const require = createRequire(from);
  return (name) => {
    try {
      return dirname(require.resolve(`${name}/package.json`)).replace('app.asar', 'app.asar.unpacked');
    } catch {
      return null;
    }
  };
}
