// Several fragments in one act: all or none, one step back, and what ties them to others.

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CodeId, FragmentId } from '../../../shared/domain/ids.ts';
import { asId } from '../../../shared/domain/ids.ts';
import type { Recording } from '../../../shared/domain/recording/recording.ts';
import { fromSeconds } from '../../../shared/domain/time.ts';
import {
  addRecording,
  addRound,
  finish,
  refusalOf,
  SENSITIVITY,
  sheetOf,
  told,
} from '../../support/scenes.ts';
import { openTestVault, type FeatureHandlers, type TestVault } from '../../support/session.ts';

const TOUCH = asId<CodeId>('touch');

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

async function mark(who: FeatureHandlers, start: number, end: number): Promise<FragmentId> {
  const span = { start: fromSeconds(start), end: fromSeconds(end) };
  const kind = start === end ? 'moment' : 'span';
  return told(await who['fragments.mark']({ recordingId: film.id, ...span, kind })).id;
}
const marks = async (who: FeatureHandlers, starts: readonly number[]) => {
  const ids: FragmentId[] = [];
  for (const start of starts) ids.push(await mark(who, start, start + 2));
  return ids;
};
const several = (ids: readonly FragmentId[]) => ({ recordingId: film.id, ids });
const all = async () => ({
  fragments: told(await ans['fragments.list']({ recordingId: film.id })),
  links: told(await ans['fragments.links']({ recordingId: film.id })),
});
const place = () => ({ place: { recording: film.id } });
const undo = async () => told(await ans['history.undo'](place()));

describe('several at once', () => {
  test('go in one act that names how many, and come back exactly as they were', async () => {
    const ids = await marks(ans, [1, 5, 9]);
    const [first, second, third] = ids;
    if (first === undefined || second === undefined || third === undefined) throw new Error('three');
    told(await ans['fragments.link']({ from: second, to: first, kind: 'answers' }));
    told(await ans['fragments.link']({ from: third, to: second, kind: 'effect' }));
    const before = await all();
    told(await ans['fragments.removeMany'](several([first, second, second])));
    expect(await all()).toMatchObject({ fragments: [{ id: third }], links: [] });
    expect(told(await ans['history.state'](place()))).toEqual({
      undo: 'fragment.remove-many',
      undoCount: 2,
      redo: null,
    });
    expect(await undo()).toEqual({ undo: 'fragment.link', redo: 'fragment.remove-many', redoCount: 2 });
    expect(await all()).toEqual(before);
    told(await ans['history.redo'](place()));
    expect((await all()).fragments).toHaveLength(1);
  });

  test('get a star and a code, and lose them', async () => {
    const ids = await marks(ans, [1, 5]);
    told(await ans['fragments.starMany']({ ...several(ids), starred: true }));
    told(await ans['fragments.codeMany']({ ...several(ids), codeId: TOUCH, given: true }));
    const coded = { starred: true, codings: [{ codeId: TOUCH, role: null, modifiers: {} }] };
    expect((await all()).fragments).toMatchObject([coded, coded]);
    told(await ans['fragments.codeMany']({ ...several(ids.slice(0, 1)), codeId: TOUCH, given: false }));
    expect((await all()).fragments).toMatchObject([{ starred: true, codings: [] }, coded]);
    const unknown = { ...several(ids), codeId: asId<CodeId>('nergens'), given: true };
    expect(refusalOf(await ans['fragments.codeMany'](unknown))).toBe('fragment.code-not-in-book');
  });

  test('a code that one of them had already keeps what was answered with it', async () => {
    const ids = await marks(ans, [1, 5]);
    const [first] = ids;
    if (first === undefined) throw new Error('one');
    told(await ans['fragments.codeMany']({ ...several([first]), codeId: TOUCH, given: true }));
    const before = (await all()).fragments[0];
    told(await ans['fragments.codeMany']({ ...several(ids), codeId: TOUCH, given: true }));
    expect((await all()).fragments[0]).toEqual(before);
    expect(told(await ans['history.state'](place())).undoCount).toBeUndefined();
  });

  test('move all, or none when one would leave the film', async () => {
    const ids = await marks(ans, [1, 5]);
    const moves = ids.map((id, index) => ({
      id,
      start: fromSeconds(2 + index * 4),
      end: fromSeconds(4 + index * 4),
    }));
    told(await ans['fragments.moveMany']({ recordingId: film.id, moves }));
    const moved = [{ start: fromSeconds(2) }, { start: fromSeconds(6), end: fromSeconds(8) }];
    expect((await all()).fragments).toMatchObject(moved);
    const outside = moves.map((move, index) => ({ ...move, start: fromSeconds(index === 0 ? -1 : 3) }));
    expect(refusalOf(await ans['fragments.moveMany']({ recordingId: film.id, moves: outside }))).toBe(
      'fragment.outside-recording',
    );
    expect((await all()).fragments).toMatchObject(moved);
  });

  test('are one’s own, on this recording, or nothing happens', async () => {
    const mine = await mark(ans, 1, 2);
    const his = await mark(bram, 3, 4);
    const both = several([mine, his]);
    const asked = [
      ans['fragments.removeMany'](both),
      ans['fragments.starMany']({ ...both, starred: true }),
      ans['fragments.codeMany']({ ...both, codeId: TOUCH, given: true }),
      ans['fragments.merge'](both),
      ans['fragments.split']({ ...both, at: fromSeconds(1.5) }),
    ];
    for (const answer of await Promise.all(asked)) {
      expect(answer).toEqual({ ok: false, error: { code: 'fragment.some-not-yours', count: 1 } });
    }
    const other = await addRecording(vault, 'Ans');
    const elsewhere = { recordingId: other.id, ids: [mine] };
    expect(refusalOf(await ans['fragments.removeMany'](elsewhere))).toBe('not-found');
    expect(await all()).toMatchObject({
      fragments: [
        { id: mine, starred: false },
        { id: his, starred: false },
      ],
    });
  });

  test('keep their place where submitted scores rest on one of them', async () => {
    const ids = await marks(ans, [1, 5]);
    const round = await addRound(vault, 'Ans', ['Ans'], [film]);
    const sheetId = await sheetOf(vault, 'Ans', round, film);
    told(await ans['sheets.cite']({ sheetId, scaleId: SENSITIVITY, evidence: ids.slice(0, 1) }));
    await finish(vault, 'Ans', round, film, [7, 7]);
    const refused = { ok: false, error: { code: 'fragment.some-cited', count: 1 } };
    expect(await ans['fragments.removeMany'](several(ids))).toEqual(refused);
    expect(await ans['fragments.merge'](several(ids))).toEqual(refused);
    expect(await ans['fragments.split']({ ...several(ids.slice(0, 1)), at: fromSeconds(2) })).toEqual(
      refused,
    );
    told(await ans['fragments.starMany']({ ...several(ids), starred: true }));
    expect((await all()).fragments).toMatchObject([{ starred: true }, { starred: true }]);
  });
});

describe('merging', () => {
  test('takes nothing from under an open score', async () => {
    const [first, second] = await marks(ans, [1, 5]);
    if (first === undefined || second === undefined) throw new Error('two');
    const round = await addRound(vault, 'Ans', ['Ans'], [film]);
    const sheetId = await sheetOf(vault, 'Ans', round, film);
    const cite = async (id: FragmentId) =>
      told(await ans['sheets.cite']({ sheetId, scaleId: SENSITIVITY, evidence: [id] }));
    await cite(second);
    const refused = { ok: false, error: { code: 'fragment.merge-in-draft', count: 1 } };
    expect(await ans['fragments.merge'](several([first, second]))).toEqual(refused);
    expect((await all()).fragments).toHaveLength(2);
    // The one that stays may well be an example.
    await cite(first);
    told(await ans['fragments.merge'](several([first, second])));
    const opened = told(await ans['sheets.open']({ sheetId }));
    expect(opened.scores.find(({ scaleId }) => scaleId === SENSITIVITY)?.evidence).toEqual([first]);
  });

  test('brings the links of those that go to the one that stays, each once, and undo puts all back', async () => {
    const [a, b, signal] = await marks(ans, [10, 14, 1]);
    if (a === undefined || b === undefined || signal === undefined) throw new Error('three');
    told(await ans['fragments.link']({ from: a, to: signal, kind: 'answers' }));
    told(await ans['fragments.link']({ from: b, to: signal, kind: 'answers' }));
    told(await ans['fragments.link']({ from: b, to: a, kind: 'effect' }));
    const before = await all();
    const kept = told(await ans['fragments.merge'](several([b, a])));
    expect(kept).toMatchObject({ id: a, start: fromSeconds(10), end: fromSeconds(16) });
    const after = await all();
    expect(after.fragments.map(({ id }) => id)).toEqual([signal, a]);
    expect(after.links).toMatchObject([{ from: a, to: signal, kind: 'answers' }]);
    await undo();
    expect(await all()).toEqual(before);
  });

  test('moves a link that only the one that goes had', async () => {
    const [a, b, effect] = await marks(ans, [10, 14, 20]);
    if (a === undefined || b === undefined || effect === undefined) throw new Error('three');
    told(await ans['fragments.link']({ from: effect, to: b, kind: 'effect' }));
    told(await ans['fragments.merge'](several([a, b])));
    expect((await all()).links).toMatchObject([{ from: effect, to: a, kind: 'effect' }]);
    await undo();
    expect((await all()).links).toMatchObject([{ from: effect, to: b, kind: 'effect' }]);
  });
});

describe('splitting', () => {
  test('makes two that meet, with the links at the first, and undo makes it whole', async () => {
    const [whole, signal] = await marks(ans, [10, 1]);
    if (whole === undefined || signal === undefined) throw new Error('two');
    told(await ans['fragments.link']({ from: whole, to: signal, kind: 'answers' }));
    const before = await all();
    const [second] = told(await ans['fragments.split']({ ...several([whole]), at: fromSeconds(11) }));
    const after = await all();
    expect(after.fragments).toMatchObject([
      { id: signal },
      { id: whole, end: fromSeconds(11) },
      { id: second?.id, start: fromSeconds(11), end: fromSeconds(12) },
    ]);
    expect(after.links).toEqual(before.links);
    await undo();
    expect(await all()).toEqual(before);
  });

  test('is refused where one of them is not there', async () => {
    const ids = await marks(ans, [1, 5]);
    const split = await ans['fragments.split']({ ...several(ids), at: fromSeconds(2) });
    expect(refusalOf(split)).toBe('fragment.split-outside');
    expect((await all()).fragments).toHaveLength(2);
  });
});
