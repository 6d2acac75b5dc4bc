import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bareCoding } from '../../../shared/domain/fragment/coding.ts';
import type { CodeId, FragmentId } from '../../../shared/domain/ids.ts';
import { asId } from '../../../shared/domain/ids.ts';
import { refuse } from '../../../shared/domain/result.ts';
import type { Recording } from '../../../shared/domain/recording/recording.ts';
import { fromSeconds } from '../../../shared/domain/time.ts';
import { openTestVault, type FeatureHandlers, type TestVault } from '../../support/session.ts';
import {
  addRecording,
  addRound,
  finish,
  refusalOf,
  SENSITIVITY,
  sheetOf,
  told,
} from '../../support/scenes.ts';

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

function mark(who: FeatureHandlers, from: number, to: number) {
  const span = { start: fromSeconds(from), end: fromSeconds(to) };
  return who['fragments.mark']({ recordingId: film.id, ...span });
}

async function listed(who: FeatureHandlers) {
  return told(await who['fragments.list']({ recordingId: film.id }));
}

describe('marking', () => {
  test('a mark is cut to the film and bears its author', async () => {
    const fragment = told(await mark(ans, 65, 50));
    expect(fragment).toMatchObject({
      start: fromSeconds(50),
      end: film.duration,
      authorId: vault.profile('Ans').id,
      name: '',
      codings: [],
    });
    expect(await listed(ans)).toEqual([fragment]);
  });

  test('outside the film, empty, or on no film: nothing is kept', async () => {
    expect(refusalOf(await mark(ans, 61, 70))).toBe('fragment.outside-recording');
    expect(refusalOf(await mark(ans, 5, 5))).toBe('fragment.empty');
    const nowhere = {
      recordingId: asId<Recording['id']>('0'.repeat(32)),
      start: fromSeconds(1),
      end: fromSeconds(2),
    };
    expect(refusalOf(await ans['fragments.mark'](nowhere))).toBe('not-found');
    expect(await listed(ans)).toEqual([]);
  });

  test('the list reads in order of time', async () => {
    const late = told(await mark(ans, 30, 40));
    const short = told(await mark(ans, 10, 12));
    const long = told(await mark(ans, 10, 20));
    expect((await listed(ans)).map((one) => one.id)).toEqual([long.id, short.id, late.id]);
  });
});

describe('editing', () => {
  test('what is left out stays as it was', async () => {
    const { id } = told(await mark(ans, 10, 20));
    told(
      await ans['fragments.edit']({
        id,
        name: 'Lacht terug',
        codings: [bareCoding(asId('shared-pleasure'))],
      }),
    );
    told(await ans['fragments.edit']({ id, start: fromSeconds(12), starred: true }));
    expect(await listed(ans)).toMatchObject([
      {
        name: 'Lacht terug',
        codings: [bareCoding(asId('shared-pleasure'))],
        start: 12_000_000,
        end: 20_000_000,
        starred: true,
      },
    ]);
  });

  test('a code that is not in the code book is refused', async () => {
    const { id } = told(await mark(ans, 10, 20));
    const answer = await ans['fragments.edit']({
      id,
      name: 'x',
      codings: [bareCoding(asId('no-such-code'))],
    });
    expect(refusalOf(answer)).toBe('fragment.code-not-in-book');
    expect(await listed(ans)).toMatchObject([{ name: '', codings: [] }]);
  });

  test('an edit that would empty it or move it off the film leaves it as it was', async () => {
    const before = told(await mark(ans, 10, 20));
    expect(refusalOf(await ans['fragments.edit']({ id: before.id, end: fromSeconds(10) }))).toBe(
      'fragment.empty',
    );
    const away = { id: before.id, start: fromSeconds(70), end: fromSeconds(80) };
    expect(refusalOf(await ans['fragments.edit'](away))).toBe('fragment.outside-recording');
    expect(await listed(ans)).toEqual([before]);
  });

  test("another's fragment is neither edited nor removed", async () => {
    const { id } = told(await mark(ans, 10, 20));
    expect(refusalOf(await bram['fragments.edit']({ id, name: 'van mij' }))).toBe('fragment.not-yours');
    expect(refusalOf(await bram['fragments.remove']({ id }))).toBe('fragment.not-yours');
    expect(await listed(ans)).toMatchObject([{ id, name: '' }]);
  });

  test('marks can be taken back one by one, and done again', async () => {
    const place = { recording: film.id };
    const fragment = told(await mark(ans, 10, 20));
    told(await ans['fragments.edit']({ id: fragment.id, name: 'Samen' }));
    told(await ans['fragments.remove']({ id: fragment.id }));
    expect(await listed(ans)).toEqual([]);
    told(await ans['history.undo']({ place }));
    expect(await listed(ans)).toMatchObject([{ name: 'Samen' }]);
    told(await ans['history.undo']({ place }));
    expect(await listed(ans)).toEqual([fragment]);
    const state = told(await ans['history.redo']({ place }));
    expect(state).toEqual({ undo: 'fragment.edit', redo: 'fragment.remove' });
  });

  test('whoever changes nothing adds nothing to the history', async () => {
    const { id } = told(await mark(ans, 10, 20));
    const acts = vault.news.length;
    told(await ans['fragments.edit']({ id, start: fromSeconds(10) }));
    expect(vault.news).toHaveLength(acts);
  });
});

describe('a fragment that submitted scores rest on', () => {
  let cited: FragmentId;
  beforeEach(async () => {
    cited = told(await mark(ans, 10, 20)).id;
    const round = await addRound(vault, 'Ans', ['Ans'], [film]);
    const sheetId = await sheetOf(vault, 'Ans', round, film);
    told(await ans['sheets.cite']({ sheetId, scaleId: SENSITIVITY, evidence: [cited] }));
    await finish(vault, 'Ans', round, film, [7, 7]);
  });

  test('keeps its place on the film', async () => {
    expect(refusalOf(await ans['fragments.edit']({ id: cited, end: fromSeconds(30) }))).toBe(
      'fragment.cited',
    );
    expect(refusalOf(await ans['fragments.remove']({ id: cited }))).toBe('fragment.cited');
    expect(await listed(ans)).toMatchObject([{ start: 10_000_000, end: 20_000_000 }]);
  });

  test('keeps it against undo as well', async () => {
    expect(await ans['history.undo']({ place: { recording: film.id } })).toEqual(
      refuse({ code: 'history.passed', because: 'cited' }),
    );
    expect(await listed(ans)).toHaveLength(1);
  });

  test('can still be given words, codes and a star', async () => {
    const codings = [bareCoding(asId<CodeId>('touch'))];
    const words = { name: 'Kijkt en wacht', note: 'rustig', codings, starred: true };
    told(await ans['fragments.edit']({ id: cited, ...words }));
    expect(await listed(ans)).toMatchObject([{ name: 'Kijkt en wacht', starred: true }]);
  });
});
