import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { StorageError } from '../../../electron/host/db/database.ts';
import { sql } from '../../../electron/host/db/sql.ts';
import { giveNewKey } from '../../../electron/host/films/settle-grants.ts';
import { removeRecording } from '../../../electron/host/retention/destroying.ts';
import { asId, type RecordingId } from '../../../shared/domain/ids.ts';
import type { Recording } from '../../../shared/domain/recording/recording.ts';
import { fromSeconds } from '../../../shared/domain/time.ts';
import { openTestVault, paperFilms, type FeatureHandlers, type TestVault } from '../../support/session.ts';
import { addRecording, addRound, finish, refusalOf, told } from '../../support/scenes.ts';

let vault: TestVault;
let ans: FeatureHandlers;
let bram: FeatureHandlers;
let film: Recording;
beforeEach(async () => {
  vault = await openTestVault(['Ans', 'Bram', 'Chris']);
  [ans, bram] = [vault.as('Ans'), vault.as('Bram')];
  film = await addRecording(vault, 'Bram', {
    title: 'Badderen in maart',
    activity: 'bathing',
    code: 'V-0001',
  });
});
afterEach(() => vault.close());

function mark(who: FeatureHandlers, from: number) {
  const span = { start: fromSeconds(from), end: fromSeconds(from + 5) };
  return who['fragments.mark']({ recordingId: film.id, ...span });
}

describe('seeing recordings', () => {
  test('a list gives each with its cover and the fragments that may be seen', async () => {
    told(await mark(ans, 1));
    told(await mark(bram, 10));
    const cover = `cover-of-${film.id}`;
    expect(told(await ans['recordings.list']({}))).toEqual([
      { recording: film, cover, fragments: 2, isOpen: true, closed: null },
    ]);
  });

  test('whoever still scores it gets the film and its code, not whose it is or when', async () => {
    told(await mark(bram, 1));
    told(await mark(ans, 10));
    const round = await addRound(vault, 'Ans', ['Bram'], [film]);
    const origin = { title: '', caseId: null, importedAt: null, importedBy: null };
    const [row] = told(await bram['recordings.list']({}));
    expect(row).toMatchObject({ recording: { ...film, ...origin }, fragments: 1 });
    const opened = told(await bram['recordings.open']({ id: film.id }));
    expect(opened).toMatchObject({ recording: { ...film, ...origin }, video: `original-of-${film.id}` });
    await finish(vault, 'Bram', round, film, [5, 5]);
    expect(told(await bram['recordings.open']({ id: film.id })).recording).toEqual(film);
    expect(told(await bram['recordings.list']({}))[0]?.fragments).toBe(2);
  });

  test('a recording that is not there is not found', async () => {
    const id = asId<RecordingId>('0'.repeat(32));
    expect(refusalOf(await ans['recordings.open']({ id }))).toBe('not-found');
  });
});

describe('describing a recording', () => {
  test('changes title and activity and nothing else', async () => {
    const description = { title: '  Samen spelen ', activity: null };
    told(await ans['recordings.describe']({ id: film.id, ...description }));
    expect(told(await ans['recordings.open']({ id: film.id })).recording).toEqual({
      ...film,
      title: 'Samen spelen',
      activity: null,
    });
  });

  test('sets its sound right for all who watch it, and keeps that when it is described', async () => {
    expect(told(await ans['recordings.open']({ id: film.id })).soundShift).toBe(0);
    const shift = fromSeconds(-0.25);
    expect(told(await ans['recordings.shiftSound']({ id: film.id, shift }))).toBe(shift);
    told(await ans['recordings.describe']({ id: film.id, title: film.title, activity: film.activity }));
    expect(told(await bram['recordings.open']({ id: film.id })).soundShift).toBe(shift);
    const elsewhere = await ans['recordings.shiftSound']({ id: asId<RecordingId>('0'.repeat(32)), shift });
    expect(refusalOf(elsewhere)).toBe('not-found');
  });

  test('of its sound is not for who is blind to it', async () => {
    await addRound(vault, 'Ans', ['Bram'], [film]);
    const answer = await bram['recordings.shiftSound']({ id: film.id, shift: fromSeconds(1) });
    expect(refusalOf(answer)).toBe('blind');
    expect(told(await bram['recordings.open']({ id: film.id })).soundShift).toBe(0);
  });

  test('is not for who may not read the title now', async () => {
    await addRound(vault, 'Ans', ['Bram'], [film]);
    const answer = await bram['recordings.describe']({ id: film.id, title: '', activity: null });
    expect(refusalOf(answer)).toBe('blind');
    expect(told(await ans['recordings.open']({ id: film.id })).recording.title).toBe(film.title);
  });
});

describe('removing a recording', () => {
  const KEY = randomBytes(32);

  /** A real container, with its key where the program keeps it. */
  async function addContainer() {
    const writer = await vault.films.create(film.id, KEY);
    await writer.append('original', Buffer.from('the film'));
    await writer.seal();
    await vault.films.keep(film.id);
    await vault.db.write(async (rows) => {
      await giveNewKey(rows, vault.session('Ans'), vault.ports, { id: film.id, key: KEY });
      await rows.run(sql`
        insert into film_part (recording_id, part, size_bytes, sha256) values (${film.id}, 'original', 8, 'x')`);
    });
  }

  async function dump(): Promise<string> {
    const tables = await vault.db.read((reader) =>
      Promise.all([
        reader.all(sql`select * from recording`),
        reader.all(sql`select * from fragment`),
        reader.all(sql`select recording_id, profile_id, hex(box) as box from film_grant`),
        reader.all(sql`select * from film_part`),
        reader.all(sql`select * from journal`),
      ]),
    );
    return JSON.stringify(tables);
  }

  test('leaves no film, no key, no fragment and no trace of them in the journal', async () => {
    await addContainer();
    const other = await addRecording(vault, 'Bram', { title: 'Blijft' });
    const fragment = told(await mark(ans, 1));
    told(await ans['fragments.edit']({ id: fragment.id, note: 'alleen hier geschreven' }));
    told(await ans['recordings.describe']({ id: film.id, title: 'Andere titel', activity: null }));
    told(await ans['history.undo']({ place: { recording: film.id } }));
    told(await ans['recordings.remove']({ id: film.id }));
    const left = await dump();
    for (const gone of [
      film.id,
      fragment.id,
      film.title,
      'Andere titel',
      'alleen hier',
      KEY.toString('hex'),
    ]) {
      expect(left).not.toContain(gone);
    }
    expect(left).toContain('recording.remove');
    expect(left).toContain(other.id);
    expect(await vault.films.list()).toEqual([]);
    expect(told(await ans['recordings.list']({})).map((row) => row.recording.id)).toEqual([other.id]);
    expect(vault.news.at(-1)?.topics).toEqual(expect.arrayContaining(['recordings', 'fragments', 'history']));
  });

  test('is done once it is committed; a file that would not go goes when the vault is next opened', async () => {
    await addContainer();
    await vault.films.settle(film.id);
    const own = vault.session('Bram');
    const stuck = () => Promise.reject(new StorageError('failed'));
    const logged: unknown[] = [];
    const log = { event: (name: string, facts: unknown) => void logged.push([name, facts]) };
    const session = { ...own, films: { ...own.films, destroy: stuck }, db: { ...own.db, settle: stuck } };
    const deps = { ports: vault.ports, films: { ...paperFilms, release: stuck }, log };
    told(await removeRecording(session, deps, film.id));
    expect(logged).toEqual(
      ['release', 'settle', 'destroy'].map((step) => [
        'recording.destroy-step-failed',
        { step, kind: 'failed' },
      ]),
    );
    expect(await vault.films.list()).toEqual([film.id]);
    await vault.films.sweep(new Set());
    expect(await vault.films.list()).toEqual([]);
  });

  test('that fails in the records leaves the film, whatever mark it bears', async () => {
    await addContainer();
    await vault.films.settle(film.id);
    await vault.films.condemn(film.id);
    await vault.films.sweep(new Set([film.id]));
    expect(await vault.films.list()).toEqual([film.id]);
    expect(await vault.films.unsettled()).toEqual([]);
  });

  test('is for who brought it in and for the coordinator', async () => {
    expect(refusalOf(await vault.as('Chris')['recordings.remove']({ id: film.id }))).toBe('not-allowed');
    told(await bram['recordings.remove']({ id: film.id }));
    expect(told(await ans['recordings.list']({}))).toEqual([]);
  });

  test('is refused while a round asks for its scores, and then destroys nothing', async () => {
    await addContainer();
    told(await mark(ans, 1));
    await addRound(vault, 'Ans', ['Bram'], [film]);
    const before = await dump();
    expect(refusalOf(await ans['recordings.remove']({ id: film.id }))).toBe('recording.has-scores');
    expect(await dump()).toBe(before);
    expect(await vault.films.list()).toEqual([film.id]);
  });
});
