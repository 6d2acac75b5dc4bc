// What is new since somebody last asked: the same as asking for everything, but for what it costs; and nothing of what
// they may not see.

import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FragmentChanges } from '../../../shared/contract/fragments.ts';
import { byTime, type Fragment } from '../../../shared/domain/fragment/fragment.ts';
import type { Recording } from '../../../shared/domain/recording/recording.ts';
import { fromSeconds } from '../../../shared/domain/time.ts';
import { addRecording, addRound, told } from '../../support/scenes.ts';
import { openTestVault, type FeatureHandlers, type TestVault } from '../../support/session.ts';

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

async function mark(who: FeatureHandlers, second: number): Promise<Fragment> {
  const span = { start: fromSeconds(second), end: fromSeconds(second + 1) };
  return told(await who['fragments.mark']({ recordingId: film.id, ...span }));
}

async function ask(who: FeatureHandlers, asking: number, since: number | null): Promise<FragmentChanges> {
  return told(await who['fragments.changes']({ recordingId: film.id, asking, since }));
}

test('the first answer is everything, the next only what was marked, changed and removed', async () => {
  const [one, two] = [await mark(ans, 1), await mark(ans, 5)];
  expect(await ask(ans, 1, null)).toEqual({ all: true, fragments: [one, two], gone: [] });
  const three = await mark(ans, 3);
  const named = told(await ans['fragments.edit']({ id: one.id, name: 'lacht' }));
  told(await ans['fragments.remove']({ id: two.id }));
  const news = await ask(ans, 2, 1);
  expect(news.all).toBe(false);
  expect(news.fragments.toSorted(byTime)).toEqual([named, three]);
  expect(news.gone).toEqual([two.id]);
  expect(await ask(ans, 3, 2)).toEqual({ all: false, fragments: [], gone: [] });
});

test('undo and redo are news as well', async () => {
  const one = await mark(ans, 1);
  await ask(ans, 1, null);
  const place = { recording: film.id };
  told(await ans['history.undo']({ place }));
  expect(await ask(ans, 2, 1)).toEqual({ all: false, fragments: [], gone: [one.id] });
  told(await ans['history.redo']({ place }));
  expect(await ask(ans, 3, 2)).toEqual({ all: false, fragments: [one], gone: [] });
});

test('whoever missed an answer gets everything', async () => {
  const one = await mark(ans, 1);
  await ask(ans, 1, null);
  await ask(ans, 2, 1);
  expect(await ask(ans, 3, 1)).toEqual({ all: true, fragments: [one], gone: [] });
  expect((await ask(vault.as('Ans'), 4, 3)).all).toBe(true);
});

test('what a colleague marks unseen is no news, neither when it comes nor when it goes', async () => {
  await addRound(vault, 'Ans', ['Ans', 'Bram'], [film]);
  expect(await ask(ans, 1, null)).toEqual({ all: true, fragments: [], gone: [] });
  const theirs = await mark(bram, 2);
  told(await bram['fragments.edit']({ id: theirs.id, name: 'geheim' }));
  expect(await ask(ans, 2, 1)).toEqual({ all: false, fragments: [], gone: [] });
  told(await bram['fragments.remove']({ id: theirs.id }));
  expect(await ask(ans, 3, 2)).toEqual({ all: false, fragments: [], gone: [] });
});

test('when it changes whose fragments one may see, everything is sent anew', async () => {
  const theirs = await mark(bram, 2);
  expect((await ask(ans, 1, null)).fragments).toEqual([theirs]);
  await addRound(vault, 'Ans', ['Ans', 'Bram'], [film]);
  expect(await ask(ans, 2, 1)).toEqual({ all: true, fragments: [], gone: [] });
});

test('fragments of another recording are not news of this one', async () => {
  const other = await addRecording(vault, 'Ans');
  await ask(ans, 1, null);
  told(await ans['fragments.mark']({ recordingId: other.id, start: fromSeconds(1), end: fromSeconds(2) }));
  expect((await ask(ans, 2, 1)).fragments).toEqual([]);
});
