import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sql } from '../../../electron/host/db/sql.ts';
import type { EpisodeEdit } from '../../../shared/domain/episode/episode.ts';
import type { EpisodeKind } from '../../../shared/domain/episode/kinds.ts';
import type { EpisodeId } from '../../../shared/domain/ids.ts';
import type { Recording } from '../../../shared/domain/recording/recording.ts';
import { refuse } from '../../../shared/domain/result.ts';
import { fromSeconds } from '../../../shared/domain/time.ts';
import { addRecording, addRound, finish, refusalOf, told } from '../../support/scenes.ts';
import { openTestVault, type FeatureHandlers, type TestVault } from '../../support/session.ts';

let vault: TestVault;
let ans: FeatureHandlers;
let bram: FeatureHandlers;
let film: Recording;
beforeEach(async () => {
  vault = await openTestVault(['Ans', 'Bram', 'Cas']);
  ans = vault.as('Ans');
  bram = vault.as('Bram');
  film = await addRecording(vault, 'Ans');
});
afterEach(() => vault.close());

const begin = (who: FeatureHandlers, seconds: number, kind: EpisodeKind | null = null, name = '') =>
  who['episodes.begin']({ recordingId: film.id, at: fromSeconds(seconds), kind, name, target: null });
const list = async (who: FeatureHandlers) => told(await who['episodes.list']({ recordingId: film.id }));
const spans = async (who: FeatureHandlers) =>
  (await list(who)).episodes.map(({ start, end }) => [start / 1e6, end / 1e6]);
const edit = (who: FeatureHandlers, id: EpisodeId, meant: EpisodeEdit) =>
  who['episodes.edit']({ id, ...meant });
const place = () => ({ place: { recording: film.id } });

describe('laying out', () => {
  test('each begin ends what ran there; a bound between two moves for both', async () => {
    const play = told(await begin(ans, 5, 'free-play'));
    told(await begin(bram, 20, 'tidy-up'));
    expect(await spans(ans)).toEqual([
      [5, 20],
      [20, 60],
    ]);
    told(await edit(ans, play.id, { end: fromSeconds(30), start: fromSeconds(2) }));
    expect(await spans(bram)).toEqual([
      [2, 30],
      [30, 60],
    ]);
    expect(refusalOf(await edit(ans, play.id, { end: fromSeconds(60) }))).toBe('episode.no-room');
    expect(refusalOf(await begin(ans, 2))).toBe('episode.no-room');
    expect(refusalOf(await begin(ans, 61))).toBe('episode.no-room');
  });

  test('one that is moved past its own end lies where it was meant', async () => {
    const { id } = told(await begin(ans, 5));
    told(await edit(ans, id, { end: fromSeconds(10) }));
    told(await edit(ans, id, { start: fromSeconds(20), end: fromSeconds(30) }));
    expect(await spans(ans)).toEqual([[20, 30]]);
  });

  test('each act is undone and done again as one, the cut one included', async () => {
    told(await begin(ans, 0, 'free-play'));
    const second = told(await begin(ans, 20));
    told(await edit(ans, second.id, { name: 'in de tuin' }));
    told(await ans['episodes.remove']({ id: second.id }));
    const steps = [
      [[0, 20]],
      [
        [0, 20],
        [20, 60],
      ],
      [
        [0, 20],
        [20, 60],
      ],
      [[0, 60]],
      [],
    ];
    const undone = [await spans(ans)];
    for (let i = 0; i < 4; i += 1) {
      told(await ans['history.undo'](place()));
      undone.push(await spans(ans));
    }
    expect(undone).toEqual(steps);
    for (let i = 0; i < 3; i += 1) told(await ans['history.redo'](place()));
    expect((await list(ans)).episodes.map(({ kind, name }) => kind ?? name)).toEqual([
      'free-play',
      'in de tuin',
    ]);
  });

  test('what would overlap a colleague’s does not come back', async () => {
    const { id } = told(await begin(ans, 10));
    told(await ans['episodes.remove']({ id }));
    told(await begin(bram, 30));
    expect(refusalOf(await ans['history.undo'](place()))).toBe('history.passed');
    expect(await spans(ans)).toEqual([[30, 60]]);
  });
});

describe('an episode that a colleague moved since', () => {
  const markAt = async (seconds: number) =>
    told(
      await ans['fragments.mark']({
        recordingId: film.id,
        start: fromSeconds(seconds),
        end: fromSeconds(seconds + 1),
      }),
    );

  test('is stepped over, so that undo reaches what came before it', async () => {
    await markAt(1);
    const { id } = told(await begin(ans, 5));
    told(await edit(bram, id, { end: fromSeconds(20) }));
    expect(await ans['history.undo'](place())).toEqual(
      refuse({ code: 'history.passed', because: 'changed' }),
    );
    expect(await spans(ans)).toEqual([[5, 20]]);
    expect(told(await ans['history.state'](place()))).toEqual({ undo: 'fragment.mark', redo: null });
    told(await ans['history.undo'](place()));
    expect(told(await ans['fragments.list']({ recordingId: film.id }))).toEqual([]);
  });
});

describe('whoever still has to score the recording', () => {
  test('reads names from the list and times, no own words, and leaves them as they are', async () => {
    told(await begin(ans, 0, 'free-play'));
    const own = told(await begin(ans, 30, null, 'oma komt binnen'));
    await addRound(vault, 'Ans', ['Bram'], [film]);
    expect(await list(bram)).toMatchObject({
      mayLayOut: false,
      episodes: [{ kind: 'free-play' }, { kind: null, name: '' }],
    });
    expect(await list(ans)).toMatchObject({ mayLayOut: true, episodes: [{}, { name: 'oma komt binnen' }] });
    expect(refusalOf(await begin(bram, 10))).toBe('episode.blind');
    expect(refusalOf(await edit(bram, own.id, { name: 'x' }))).toBe('episode.blind');
    expect(refusalOf(await bram['episodes.remove']({ id: own.id }))).toBe('episode.blind');
  });

  test('is told nothing by the episodes of somebody who handed in before', async () => {
    const round = await addRound(vault, 'Ans', ['Ans', 'Bram'], [film]);
    const own = told(await begin(vault.as('Cas'), 30));
    await finish(vault, 'Ans', round, film, [5, 5]);
    expect((await list(ans)).mayLayOut).toBe(false);
    expect(refusalOf(await begin(ans, 17, 'still-face'))).toBe('episode.blind');
    expect(refusalOf(await edit(ans, own.id, { start: fromSeconds(40) }))).toBe('episode.blind');
    expect(refusalOf(await ans['episodes.remove']({ id: own.id }))).toBe('episode.blind');
    // Who scores nothing here has nothing to tell.
    expect((await list(vault.as('Cas'))).mayLayOut).toBe(true);
    await finish(vault, 'Bram', round, film, [5, 5]);
    expect((await list(ans)).mayLayOut).toBe(true);
    told(await begin(ans, 17, 'free-play'));
  });

  test('does not lay out by undoing either', async () => {
    told(await begin(bram, 0));
    await addRound(vault, 'Ans', ['Bram'], [film]);
    expect(await bram['history.undo'](place())).toEqual(refuse({ code: 'history.passed', because: 'blind' }));
    expect(await spans(ans)).toEqual([[0, 60]]);
  });
});

describe('in the end', () => {
  test('they go with the recording', async () => {
    told(await begin(ans, 0, null, 'oma'));
    told(await ans['recordings.remove']({ id: film.id }));
    const left = await vault.db.read((reader) => reader.all(sql`select id from episode`));
    expect(left).toEqual([]);
  });

  test('own words go with a film that is destroyed; times stay', async () => {
    told(await begin(ans, 0, null, 'oma'));
    const destroyed = await ans['retention.destroy']({
      recordingId: film.id,
      ground: 'early',
      reason: 'op verzoek',
    });
    told(destroyed);
    const left = await vault.db.read((reader) => reader.all(sql`select name, end_us from episode`));
    expect(left).toEqual([{ name: '', end_us: 60_000_000 }]);
    expect(refusalOf(await begin(ans, 30))).toBe('recording.destroyed');
  });
});
