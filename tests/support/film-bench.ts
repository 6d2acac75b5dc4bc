// A bench for imports: a vault with one person and one case, a film store of its own whose every call can be made
// to fail, and a look at what is left behind.

import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ContainerWriter, FilmStore, Part } from '../../electron/host/db/film-container.ts';
import { createFilmStore } from '../../electron/host/db/film-store.ts';
import type { Journal } from '../../electron/host/db/journal.ts';
import { sql } from '../../electron/host/db/sql.ts';
import { fileFilm } from '../../electron/host/import/file-film.ts';
import type { FilmSource } from '../../electron/host/import/film-source.ts';
import { importFilm } from '../../electron/host/import/import-film.ts';
import { lookAtFile } from '../../electron/host/import/source-file.ts';
import type { ReportProgress } from '../../electron/host/jobs/jobs.ts';
import type { FilmTools } from '../../electron/host/media/film-tool.ts';
import type { Session } from '../../electron/host/session.ts';
import type { CaseId, RecordingId } from '../../shared/domain/ids.ts';
import type { Result } from '../../shared/domain/result.ts';
import { never, testTools } from './film-tools.ts';
import { told } from './scenes.ts';
import { openTestVault, type TestVault } from './session.ts';

/** Called before each step of the store; a throw is the step's fault. */
export interface Faults {
  append?: (part: Part, bytes: Uint8Array) => void;
  readBack?: () => void;
  seal?: () => void;
  keep?: () => void;
  settle?: () => void;
  act?: () => void;
  /** After the act, before its answer. */
  acted?: () => void;
}

export interface ImportOptions {
  readonly signal?: AbortSignal;
  readonly report?: ReportProgress;
  readonly tools?: FilmTools;
  readonly caseId?: CaseId;
}

export interface FilmBench {
  readonly folder: string;
  readonly vault: TestVault;
  readonly session: Session;
  readonly caseId: CaseId;
  readonly faults: Faults;
  import(film: string | FilmSource, options?: ImportOptions): Promise<Result<RecordingId>>;
  /** Files in the vault's folder and rows that tell of films. */
  left(): Promise<{ readonly files: readonly string[]; readonly rows: number }>;
  /** Names of the parts that a recording's film has, in the order of the alphabet. */
  parts(id: RecordingId): Promise<readonly string[]>;
  /** Locks. */
  end(): void;
  close(): Promise<void>;
}

export const NOTHING = { files: [], rows: 0 };

export async function openFilmBench(): Promise<FilmBench> {
  const folder = await mkdtemp(join(tmpdir(), 'films-'));
  const vault = await openTestVault(['Anna']);
  const faults: Faults = {};
  const ended = new AbortController();
  const films = faulty(createFilmStore(folder), faults);
  const own = vault.session('Anna');
  const journal: Journal = {
    async act(act, work) {
      faults.act?.();
      const result = await own.journal.act(act, work);
      faults.acted?.();
      return result;
    },
  };
  const session = { ...own, films, journal, ended: ended.signal };
  const caseId = told(await vault.as('Anna')['cases.create']({ code: '' })).id;
  return {
    folder,
    vault,
    session,
    caseId,
    faults,
    async import(film, options = {}) {
      const source = typeof film === 'string' ? await sourceAt(film) : film;
      const order = {
        source,
        caseId: options.caseId ?? caseId,
        title: ' Badmoment ',
        activity: 'bathing' as const,
      };
      const deps = {
        tools: options.tools ?? testTools,
        ports: { clock: () => 1_700_000_000_000, randomBytes },
      };
      return importFilm(deps, session, order, options.report ?? (() => undefined), options.signal ?? never());
    },
    async left() {
      const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile())
        .map((entry) => entry.name);
      const rows = await vault.db.read((reader) =>
        reader.first(sql`
          select (select count(*) from recording) + (select count(*) from film_key)
               + (select count(*) from film_grant)               + (select count(*) from film_part) as n`),
      );
      return { files, rows: Number(rows?.['n']) };
    },
    async parts(id) {
      const rows = await vault.db.read((reader) =>
        reader.all(sql`select part from film_part where recording_id = ${id} order by part`),
      );
      return rows.map((row) => String(row['part']));
    },
    end: () => ended.abort(),
    async close() {
      await vault.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export async function sourceAt(path: string): Promise<FilmSource> {
  return fileFilm(told(await lookAtFile(path)));
}

function faulty(store: FilmStore, faults: Faults): FilmStore {
  return {
    ...store,
    async create(id, key) {
      return faultyWriter(await store.create(id, key), faults);
    },
    async keep(id) {
      faults.keep?.();
      return store.keep(id);
    },
    async settle(id) {
      faults.settle?.();
      return store.settle(id);
    },
  };
}

function faultyWriter(writer: ContainerWriter, faults: Faults): ContainerWriter {
  return {
    ...writer,
    async append(part, bytes) {
      faults.append?.(part, bytes);
      return writer.append(part, bytes);
    },
    async readBack(part, signal) {
      faults.readBack?.();
      return writer.readBack(part, signal);
    },
    async seal(signal) {
      faults.seal?.();
      return writer.seal(signal);
    },
  };
}
