// Markers: names, notes, codes, titles and pieces of film that exist nowhere else, and a whole session with them. No
// file that the program, the browser or ffmpeg wrote holds one of them: during, after locking, after kill -9, and after
// the recordings were removed.

import { readFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { sql } from '../../electron/host/db/sql.ts';
import {
  asId,
  type CaseId,
  type FragmentId,
  type RecordingId,
  type SheetId,
} from '../../shared/domain/ids.ts';
import { micros } from '../../shared/domain/time.ts';
import { ffmpeg } from '../bench/support/film-maker.ts';
import { importFilm } from '../bench/support/import-film.ts';
import { filmShown, go, lock, openRecording, scoreAndSubmit, unlock } from '../e2e/support/steps.ts';
import { clip } from '../support/clips.ts';
import { SENSITIVITY, told } from '../support/scenes.ts';
import { leakByBrowser, leakBySorting } from './markers/leaks.ts';
import { formsOf, newMarker, samplesOf, search, type Hit } from './markers/needles.ts';
import { startProgram, type Places, type Program } from './markers/program.ts';
import { differentFilm } from './support/films.ts';
import { sessionOf, soakHost, startRound } from './support/host.ts';
import { say } from './support/print.ts';
import type { Soak } from './support/soak.ts';

/** One for each place where a person types something, and for what a camera writes. */
const WRITTEN = [
  'name',
  'colleague',
  'passphrase',
  'family',
  'title',
  'fileName',
  'filmTitle',
  'fragmentName',
  'fragmentNote',
  'round',
  'scoreNote',
  'typedNote',
] as const;
type Markers = Readonly<Record<(typeof WRITTEN)[number], string>>;

export const markersSoak: Soak = async ({ folder }) => {
  if (process.platform !== 'linux')
    return [{ what: 'markers in files', skipped: 'open files can be searched on Linux only' }];
  const places = await placesIn(folder);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a marker for each of these very words
  const markers = Object.fromEntries(WRITTEN.map((what) => [what, newMarker()])) as unknown as Markers;
  const film = await markedFilm(path.join(folder, 'camera'), markers);
  const needles = [...Object.values(markers).flatMap(formsOf), ...samplesOf(await readFile(film))];
  const found = new Map<string, readonly Hit[]>();
  const searchNow = (when: string, pids: readonly number[]): void => {
    const hits = search(Object.values(places), pids, needles);
    for (const { file, needle } of hits) say(`markers: ${when}: ${file} holds number ${String(needle)}`);
    found.set(when, hits);
  };
  const second = await differentFilm(path.dirname(film), `${markers.fileName}.mp4`);
  needles.push(...samplesOf(await readFile(second)));
  await fillVault(places.home, [film, second], markers);
  searchNow('afterMaking', []);
  await useProgram(places, markers, searchNow);
  await removeOne(places.home, markers);
  searchNow('afterRemoval', []);
  return figures(places, folder, found, needles.length);
};

async function figures(
  places: Places,
  folder: string,
  found: ReadonlyMap<string, readonly Hit[]>,
  needles: number,
) {
  const where = (isThere: (hit: Hit) => boolean) =>
    Object.fromEntries([...found].map(([when, hits]) => [when, hits.filter(isThere).length]));
  const inProfile = ({ file }: Hit): boolean => file.startsWith(places.profile);
  const leaky = path.join(folder, 'leaky');
  await mkdir(leaky);
  return [
    {
      what: 'markers in vault, settings, temporary files and home',
      times: found.size,
      broken: where((hit) => !inProfile(hit)),
      control: {
        what: 'a plain database that sorts in temporary files: hits',
        times: 1,
        found: leakBySorting(leaky, newMarker()),
      },
      more: { needles },
    },
    {
      what: 'markers in the profile of the browser',
      times: found.size,
      broken: where(inProfile),
      control: {
        what: 'a page that keeps a name in its storage: hits',
        times: 1,
        found: await leakByBrowser(await placesIn(path.join(folder, 'control')), newMarker()),
      },
      more: { needles },
    },
  ];
}

async function placesIn(folder: string): Promise<Places> {
  const places = {
    home: path.join(folder, 'home'),
    profile: path.join(folder, 'profile'),
    temporary: path.join(folder, 'temporary'),
    user: path.join(folder, 'user'),
  };
  for (const place of Object.values(places)) await mkdir(place, { recursive: true });
  return places;
}

/** Cannot be played as it is, so that a copy is made of it too. */
async function markedFilm(folder: string, { fileName, filmTitle }: Markers): Promise<string> {
  await mkdir(folder);
  const film = path.join(folder, `${fileName}.mkv`);
  const words = ['-metadata', `title=${filmTitle}`, '-metadata', `comment=${filmTitle}`];
  await ffmpeg(['-i', await clip('mkvAc3'), '-c', 'copy', ...words, film]);
  return film;
}

async function fillVault(
  home: string,
  [film, second]: readonly [string, string],
  markers: Markers,
): Promise<void> {
  const assembled = soakHost(home);
  const { handlers } = assembled;
  const me = { name: markers.name, passphrase: passphraseOf(markers) };
  told(await handlers['vault.create']({ folder: 'suggested', ...me }));
  told(
    await handlers['profiles.add']({ name: markers.colleague, passphrase: 'een lange zin over een vijver' }),
  );
  const { id: caseId } = told(await handlers['cases.create']({ code: markers.family }));
  const { id } = await importFilm({ ...assembled, caseId: asId<CaseId>(caseId) }, film);
  const other = await importFilm({ ...assembled, caseId: asId<CaseId>(caseId) }, second);
  for (const one of [id, other.id]) {
    told(await handlers['recordings.describe']({ id: one, title: markers.title, activity: null }));
  }
  const span = { recordingId: id, start: micros(0), end: micros(500_000) };
  const mark = told(await handlers['fragments.mark'](span));
  const words = { name: markers.fragmentName, note: markers.fragmentNote };
  told(await handlers['fragments.edit']({ id: asId<FragmentId>(mark.id), ...words }));
  told(await startRound(assembled, markers.round, [sessionOf(assembled).me.id], id));
  const [task] = told(await handlers['tasks.list']({}));
  const sheetId = asId<SheetId>(String(task?.sheetId));
  told(await handlers['sheets.note']({ sheetId, scaleId: SENSITIVITY, note: markers.scoreNote }));
  await assembled.host.close();
}

function passphraseOf({ passphrase }: Markers): string {
  return `${passphrase} op een briefje`;
}

async function useProgram(
  places: Places,
  markers: Markers,
  searchNow: (when: string, pids: readonly number[]) => void,
): Promise<void> {
  const me = { name: markers.name, passphrase: passphraseOf(markers) };
  await withProgram(places, async (program) => {
    const { page } = program;
    await unlock(page, me);
    await openRecording(page, 'V-0001');
    await page.keyboard.press('Space');
    await page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 0.5);
    await page.keyboard.press('c');
    await go(page, 'Vandaag');
    await page.getByRole('button', { name: /^(?:Beginnen|Verder)/u }).click();
    await filmShown(page);
    await page.getByLabel('Notitie').first().fill(markers.typedNote);
    await page.keyboard.press('Escape');
    await scoreAndSubmit(page, [5]);
    searchNow('during', program.pids());
    await lock(page);
    searchNow('afterLocking', program.pids());
    await unlock(page, me);
    await openRecording(page, 'V-0001');
    await program.kill();
  });
  searchNow('afterKill', []);
  await withProgram(places, async (program) => {
    await unlock(program.page, me);
    await openRecording(program.page, 'V-0001');
    await program.stop();
  });
  searchNow('afterClosing', []);
}

/** Whatever goes wrong, no browser stays behind that would keep the soak from ending. */
async function withProgram(places: Places, use: (program: Program) => Promise<void>): Promise<void> {
  const program = await startProgram(places);
  try {
    await use(program);
  } finally {
    await program.kill();
  }
}

/** The second one, of which no scores keep it from going. */
async function removeOne(home: string, markers: Markers): Promise<void> {
  const assembled = soakHost(home);
  const { handlers, host } = assembled;
  told(await handlers['vault.unlock']({ name: markers.name, passphrase: passphraseOf(markers) }));
  const { db } = sessionOf(assembled);
  const row = await db.read((reader) => reader.first(sql`select id from recording where code = 'V-0002'`));
  told(await handlers['recordings.remove']({ id: asId<RecordingId>(String(row?.['id'])) }));
  await host.close();
}
