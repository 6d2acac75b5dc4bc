// Every planted damage is found by the command `verify`, told in a line of its own in both languages with what still
// stands, and by its exit code; and a whole vault is told to be whole.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { runVerify } from '../../electron/cli/verify.ts';
import { sql, type Sql } from '../../electron/host/db/sql.ts';
import type { Language } from '../../shared/domain/words.ts';
import { ANNA, startProgram } from '../host/backup/world.ts';
import { backupOf, filled, setsOf, type Scene } from '../host/backup/scene.ts';

interface Ended {
  readonly code: number;
  readonly text: string;
}

async function verify({ home, vaultFolder }: Scene, language: Language, more: string[] = []): Promise<Ended> {
  vi.stubEnv('TERUGBLIK_HOME', home);
  const file = path.join(home, 'wachtzin.txt');
  writeFileSync(file, `${ANNA.passphrase}\n`);
  let text = '';
  const say = (some: string) => void (text += some);
  const args = ['--vault', vaultFolder, '--passphrase-file', file, '--lang', language, ...more];
  const code = await runVerify(args, { stdout: say, stderr: say });
  return { code, text };
}

/** Closed, as somebody with the disk in their hands finds it. */
async function closedVault(): Promise<Scene> {
  const world = await filled();
  await world.backup();
  await world.host.close();
  return world;
}

function flip(file: string, at: (size: number) => number = (size) => size >> 1): void {
  const bytes = readFileSync(file);
  const place = at(bytes.length);
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

/** Changes rows with the key of the vault, past the program. */
async function changeRows({ home }: Scene, ...statements: readonly Sql[]): Promise<void> {
  const again = startProgram(home);
  await again.handlers['vault.unlock'](ANNA);
  await again.vault.current()?.db.write(async (rows) => {
    for (const statement of statements) await rows.run(statement);
  });
  await again.host.close();
}

const film = ({ vaultFolder, films }: Scene, index: 0 | 1 = 1) =>
  path.join(vaultFolder, 'rec', `${films[index]}.rec`);
const inVault = ({ vaultFolder }: Scene, name: string) => path.join(vaultFolder, name);
const inSet = (world: Scene, name: string) =>
  path.join(backupOf(world), 'sets', setsOf(world).at(-1) ?? '', name);

type Planted = readonly [
  name: string,
  plant: (world: Scene) => unknown,
  nl: RegExp,
  en: RegExp,
  /** What still stands, in Dutch; null where the vault does not open at all. */
  stands: RegExp | null,
];

const ALL_FILMS = /Wel heel: .*films 2 van 2\./u;
const ONE_FILM = /Wel heel: kluisbestand, gegevens, logboek, films 1 van 2\./u;
const UNDER_TRIGGER = sql`drop trigger audit_event_stays`;

const PLANTED: readonly Planted[] = [
  [
    'a byte of a film',
    (w) => flip(film(w)),
    /opname V-0002: is niet te lezen/u,
    /recording V-0002: cannot be read/u,
    ONE_FILM,
  ],
  [
    'a film that is gone',
    (w) => rmSync(film(w)),
    /opname V-0002: ontbreekt/u,
    /recording V-0002: is missing/u,
    ONE_FILM,
  ],
  [
    'films in each other’s places',
    (w) => {
      const aside = path.join(w.home, 'opzij');
      renameSync(film(w, 0), aside);
      renameSync(film(w, 1), film(w, 0));
      renameSync(aside, film(w, 1));
    },
    /opname V-0001: is niet te lezen\n.*opname V-0002: is niet te lezen/u,
    /recording V-0001: cannot be read\n.*recording V-0002: cannot be read/u,
    /Wel heel: kluisbestand, gegevens, logboek, films 0 van 2\./u,
  ],
  [
    'a file that belongs to no recording',
    (w) => writeFileSync(path.join(w.vaultFolder, 'rec', `${'f'.repeat(32)}.rec`), 'x'),
    /opname: bestand dat hier niet hoort/u,
    /recording: a file that does not belong here/u,
    /films 2 van 2/u,
  ],
  [
    'a log that was cut off, by an older database put back',
    async (w) => {
      const older = readFileSync(inVault(w, 'main.db'));
      await changeRows(w);
      writeFileSync(inVault(w, 'main.db'), older);
    },
    /logboek( \d+)?: is niet volledig/u,
    /log( \d+)?: is not complete/u,
    /Wel heel: kluisbestand, gegevens, films 2 van 2\./u,
  ],
  [
    'a line of the log that was changed',
    (w) => changeRows(w, UNDER_TRIGGER, sql`update audit_event set user_id = 'x' where seq = 2`),
    /logboek 2: is veranderd/u,
    /log 2: was altered/u,
    /Wel heel: kluisbestand, gegevens, films 2 van 2\./u,
  ],
  [
    'the head of the log gone',
    (w) => rmSync(inVault(w, 'audit.head')),
    /logboek: ontbreekt/u,
    /log: is missing/u,
    /films 2 van 2/u,
  ],
  [
    'a row that tells what a film should be',
    (w) =>
      changeRows(w, sql`update film_part set sha256 = ${'0'.repeat(64)} where recording_id = ${w.films[1]}`),
    /opname V-0002: is veranderd/u,
    /recording V-0002: was altered/u,
    ONE_FILM,
  ],
  [
    'the boxes of two films exchanged',
    (w) =>
      changeRows(
        w,
        sql`create temporary table aside as select recording_id, profile_id, box from film_grant`,
        sql`update film_grant set box = (select a.box from aside a where a.recording_id <> film_grant.recording_id)`,
      ),
    /opname V-0001: is niet te lezen\n.*opname V-0002: is niet te lezen/u,
    /recording V-0001: cannot be read\n.*recording V-0002: cannot be read/u,
    /films 0 van 2/u,
  ],
  [
    'a byte of the database',
    (w) => flip(inVault(w, 'main.db'), (size) => size - 2000),
    /gegevens: is veranderd/u,
    /records: was altered/u,
    /Wel heel: kluisbestand, logboek, films 2 van 2\./u,
  ],
  [
    'a byte of the copy of the key file',
    (w) => flip(inVault(w, 'vault.json.prev'), () => 100),
    /kluisbestand: was niet te lezen en is hersteld uit de kopie ervan/u,
    /vault file: could not be read and was restored from its copy/u,
    ALL_FILMS,
  ],
  [
    'a byte of the key file itself',
    (w) => flip(inVault(w, 'vault.json'), () => 100),
    /kluisbestand: was niet te lezen en is hersteld uit de kopie ervan/u,
    /vault file: could not be read and was restored from its copy/u,
    ALL_FILMS,
  ],
  [
    'a byte of both key files',
    (w) => ['vault.json', 'vault.json.prev'].forEach((name) => flip(inVault(w, name), () => 100)),
    /kluisbestand|sleutelbestand|kluis/u,
    /vault/u,
    null,
  ],
];

it.each(PLANTED)('%s is found', { timeout: 60_000 }, async (_, plant, nl, en, stands) => {
  const world = await closedVault();
  await plant(world);
  const before = snapshot(world);
  const dutch = await verify(world, 'nl');
  expect(dutch).toMatchObject({ code: 1, text: expect.stringMatching(nl) });
  if (stands !== null) expect(dutch.text).toMatch(stands);
  // Opening mends and writes on: the second language is asked of the same damage.
  putBack(world, before);
  expect(await verify(world, 'en')).toMatchObject({ code: 1, text: expect.stringMatching(en) });
});

it('a whole vault with a whole backup is told to be whole, in both languages', {
  timeout: 60_000,
}, async () => {
  const world = await closedVault();
  const nl = 'Alles is nagelezen en in orde.\n';
  expect(await verify(world, 'nl', ['--backup'])).toEqual({ code: 0, text: `${nl}Reservekopie:\n${nl}` });
  const en = 'Everything was read back and is in order.\n';
  expect(await verify(world, 'en')).toEqual({ code: 0, text: en });
});

it.each<[string, (world: Scene) => string, RegExp, RegExp]>([
  [
    'its film',
    (w) => path.join(backupOf(w), 'rec', `${w.films[1]}.rec`),
    /opname V-0002: is veranderd/u,
    /films 1 van 2/u,
  ],
  ['its records', (w) => inSet(w, 'main.db'), /gegevens: is veranderd/u, /films 2 van 2/u],
  ['its keys', (w) => inSet(w, 'vault.json'), /kluisbestand: is veranderd/u, /films 2 van 2/u],
  ['its list', (w) => inSet(w, 'set.json'), /reservekopie: is niet te lezen/u, /Er klopt iets niet/u],
])(
  'a byte of a backup, in %s, is found beside a vault that is whole',
  { timeout: 60_000 },
  async (_, fileOf, nl, stands) => {
    const world = await closedVault();
    flip(fileOf(world));
    const { code, text } = await verify(world, 'nl', ['--backup']);
    const [ofVault = '', ofBackup = ''] = text.split('Reservekopie:\n');
    expect(code).toBe(1);
    expect(ofVault).toBe('Alles is nagelezen en in orde.\n');
    expect(ofBackup).toMatch(nl);
    expect(ofBackup).toMatch(stands);
  },
);

/** Every file of the vault. */
function snapshot({ vaultFolder }: Scene): ReadonlyMap<string, Buffer> {
  const names = readdirSync(vaultFolder, { recursive: true, withFileTypes: true });
  const files = names.filter((one) => one.isFile()).map((one) => path.join(one.parentPath, one.name));
  return new Map(files.map((file) => [file, readFileSync(file)]));
}

function putBack(world: Scene, files: ReadonlyMap<string, Buffer>): void {
  for (const file of snapshot(world).keys()) if (!files.has(file)) rmSync(file);
  for (const [file, bytes] of files) writeFileSync(file, bytes);
  const sum = (some: Iterable<Buffer>) => {
    const hash = createHash('sha256');
    for (const bytes of some) hash.update(bytes);
    return hash.digest('hex');
  };
  expect(sum(snapshot(world).values())).toBe(sum(files.values()));
}
