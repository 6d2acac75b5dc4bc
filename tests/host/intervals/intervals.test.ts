import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sql } from '../../../electron/host/db/sql.ts';
import { codesIn } from '../../../shared/domain/code/codebook.ts';
import { STANDARD_BOOK } from '../../../shared/domain/code/templates/standard-book.ts';
import { asId, type CodeId, type IntervalRunId } from '../../../shared/domain/ids.ts';
import type { IntervalAnswer } from '../../../shared/domain/interval/interval-run.ts';
import type { Recording } from '../../../shared/domain/recording/recording.ts';
import { fromSeconds } from '../../../shared/domain/time.ts';
import { addRecording, addRound, refusalOf, told } from '../../support/scenes.ts';
import { openTestVault, type FeatureHandlers, type TestVault } from '../../support/session.ts';

const CODES = codesIn(STANDARD_BOOK.content)
  .slice(0, 2)
  .map(({ id }) => id);
const [FIRST = asId<CodeId>('')] = CODES;

let vault: TestVault;
let ans: FeatureHandlers;
let bram: FeatureHandlers;
let film: Recording;
beforeEach(async () => {
  vault = await openTestVault(['Ans', 'Bram']);
  ans = vault.as('Ans');
  bram = vault.as('Bram');
  film = await addRecording(vault, 'Ans');
});
afterEach(() => vault.close());

type Over = Parameters<FeatureHandlers['intervals.plan']>[0]['over'];
const plan = (who: FeatureHandlers, over: Over = { kind: 'whole' }, seconds = 10, codes = CODES) =>
  who['intervals.plan']({
    recordingId: film.id,
    method: 'partial',
    length: fromSeconds(seconds),
    over,
    codes,
  });
const score = (who: FeatureHandlers, runId: IntervalRunId, position: number, answer: IntervalAnswer | null) =>
  who['intervals.score']({ runId, position, answer });
const list = async (who: FeatureHandlers) => told(await who['intervals.list']({ recordingId: film.id }));
const place = () => ({ place: { recording: film.id } });
const SEEN: IntervalAnswer = { kind: 'scored', codes: [FIRST] };

describe('a run', () => {
  test('is settled when it begins: episodes that move later leave it as it is', async () => {
    const named = { kind: null, name: '', target: null };
    const at = { recordingId: film.id, at: fromSeconds(5) };
    const episode = told(await ans['episodes.begin']({ ...at, ...named }));
    const run = told(await plan(ans, { kind: 'episodes', ids: [episode.id] }));
    told(await ans['episodes.remove']({ id: episode.id }));
    expect(run.parts).toEqual([{ start: fromSeconds(5), end: fromSeconds(60) }]);
    expect((await list(ans))[0]?.run).toEqual(run);
    expect(refusalOf(await plan(ans, { kind: 'episodes', ids: [episode.id] }))).toBe('not-found');
  });

  test('keeps to the film and to the code book', async () => {
    const beyond = { kind: 'span' as const, start: fromSeconds(40), end: fromSeconds(90) };
    expect(told(await plan(ans, beyond)).parts).toEqual([{ start: fromSeconds(40), end: fromSeconds(60) }]);
    expect(refusalOf(await plan(ans, { kind: 'whole' }, 61))).toBe('interval.none-fits');
    expect(refusalOf(await plan(ans, { kind: 'whole' }, 10, [asId('anders')]))).toBe(
      'fragment.code-not-in-book',
    );
    expect(told(await ans['codebooks.ofRecording']({ recordingId: film.id })).since).toBe('person');
  });

  test('is scored, scored again and opened again, each to be undone', async () => {
    const { id } = told(await plan(ans));
    told(await score(ans, id, 2, SEEN));
    told(await score(ans, id, 2, { kind: 'not-assessable' }));
    told(await score(ans, id, 0, { kind: 'scored', codes: [] }));
    told(await score(ans, id, 2, null));
    const answers = async () => (await list(ans))[0]?.scores;
    const none = { position: 0, answer: { kind: 'scored', codes: [] } };
    expect(await answers()).toEqual([none]);
    told(await ans['history.undo'](place()));
    expect(await answers()).toEqual([none, { position: 2, answer: { kind: 'not-assessable' } }]);
    told(await ans['history.undo'](place()));
    told(await ans['history.undo'](place()));
    expect(await answers()).toEqual([{ position: 2, answer: SEEN }]);
    told(await ans['history.redo'](place()));
    expect(await answers()).toEqual([{ position: 2, answer: { kind: 'not-assessable' } }]);
    expect(refusalOf(await score(ans, id, 6, SEEN))).toBe('input.invalid');
    expect(refusalOf(await score(ans, id, 0, { kind: 'scored', codes: [asId('anders')] }))).toBe(
      'input.invalid',
    );
  });

  test('goes with all its scores, and comes back with them', async () => {
    const { id } = told(await plan(ans));
    told(await score(ans, id, 0, SEEN));
    told(await score(ans, id, 5, SEEN));
    const before = await list(ans);
    told(await ans['intervals.remove']({ runId: id }));
    expect(await list(ans)).toEqual([]);
    told(await ans['history.undo'](place()));
    expect(await list(ans)).toEqual(before);
  });

  test('leaves as a file with where it comes from', async () => {
    const { id } = told(await plan(ans));
    told(await score(ans, id, 1, SEEN));
    expect(told(await ans['intervals.export']({ recordingId: film.id, runId: id }))).toMatchObject({
      recordingCode: film.code,
      rater: 'Ans',
      book: { version: 1 },
      scores: [{ position: 1, answer: SEEN }],
    });
  });
});

describe('another’s run', () => {
  test('is nobody else’s to score or remove', async () => {
    const { id } = told(await plan(bram));
    expect(refusalOf(await score(ans, id, 0, SEEN))).toBe('interval.not-yours');
    expect(refusalOf(await ans['intervals.remove']({ runId: id }))).toBe('interval.not-yours');
  });

  test('is not there for whoever still has to score the recording', async () => {
    const theirs = told(await plan(bram));
    const mine = told(await plan(ans));
    expect(await list(ans)).toHaveLength(2);
    await addRound(vault, 'Ans', ['Ans', 'Bram'], [film]);
    expect((await list(ans)).map(({ run }) => run.id)).toEqual([mine.id]);
    const file = { recordingId: film.id, runId: theirs.id };
    expect(refusalOf(await ans['intervals.export'](file))).toBe('not-found');
  });
});

describe('in the end', () => {
  test('all of it goes with the recording', async () => {
    const { id } = told(await plan(ans));
    told(await score(ans, id, 0, SEEN));
    told(await ans['recordings.remove']({ id: film.id }));
    const left = await vault.db.read(async (reader) => [
      ...(await reader.all(sql`select id from interval_run`)),
      ...(await reader.all(sql`select id from interval_score`)),
    ]);
    expect(left).toEqual([]);
  });

  test('nothing is scored on a film that was destroyed; what was scored stays', async () => {
    const { id } = told(await plan(ans));
    told(await score(ans, id, 0, SEEN));
    const how = { recordingId: film.id, ground: 'early' as const, reason: 'op verzoek' };
    told(await ans['retention.destroy'](how));
    expect(refusalOf(await score(ans, id, 1, SEEN))).toBe('recording.destroyed');
    expect(await list(ans)).toHaveLength(1);
  });
});
