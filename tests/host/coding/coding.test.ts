// Coding while watching, through the host: what a key leaves in the vault, and that nothing of it is lost.

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sql } from '../../../electron/host/db/sql.ts';
import { forgetFragmentWords } from '../../../electron/host/fragments/erase.ts';
import { forgetRunning } from '../../../electron/host/coding/erase.ts';
import type { BookContent } from '../../../shared/domain/code/codebook.ts';
import { code, group, words } from '../../../shared/domain/code/templates/build.ts';
import type { PressKind } from '../../../shared/domain/coding/press.ts';
import { asId, type CodeId, type FragmentId, type ModifierId } from '../../../shared/domain/ids.ts';
import type { Recording } from '../../../shared/domain/recording/recording.ts';
import { fromSeconds } from '../../../shared/domain/time.ts';
import { addRecording, refusalOf, told } from '../../support/scenes.ts';
import { openTestVault, type FeatureHandlers, type TestVault } from '../../support/session.ts';

const named = words('Naam', 'Name');
const CONTENT: BookContent = {
  name: named,
  about: words('', ''),
  groups: [
    group('gaze', named, {
      colour: 1,
      letter: 'K',
      exclusive: true,
      codes: [
        code('at-face', named, {
          roles: ['caregiver', 'child'],
          modifiers: [
            { kind: 'text', id: asId('seen'), words: named, maxLength: 100 },
            { kind: 'number', id: asId('how'), words: named, min: 1, max: 5 },
          ],
        }),
        code('away', named),
      ],
    }),
    group('other', named, {
      colour: 2,
      letter: 'A',
      codes: [code('holds', named), code('smiles', named, { kind: 'moment', roles: ['child'] })],
    }),
  ],
  links: [],
};

let vault: TestVault;
let ans: FeatureHandlers;
let film: Recording;
beforeEach(async () => {
  vault = await openTestVault(['Ans', 'Bram']);
  ans = vault.as('Ans');
  film = await addRecording(vault, 'Ans');
  const { id } = told(await ans['codebooks.create']({ from: { template: 'free' } }));
  told(await ans['codebooks.edit']({ id, content: CONTENT, note: '' }));
  told(await ans['codebooks.publish']({ id }));
  told(await ans['codebooks.choose']({ recordingId: film.id, codebookId: id }));
});
afterEach(() => vault.close());

const key = (codes: string | readonly string[], seconds: number, how: PressKind = 'toggle') => ({
  recordingId: film.id,
  codeIds: [codes].flat().map((one) => asId<CodeId>(one)),
  time: fromSeconds(seconds),
  how,
  role: null,
});
const press = async (...args: Parameters<typeof key>) => told(await ans['coding.press'](key(...args)));
const running = async (who = ans) =>
  told(await who['coding.running']({ recordingId: film.id })).map(({ coding, since }) => [
    coding.codeId,
    since / 1e6,
  ]);
const marked = async () =>
  told(await ans['fragments.list']({ recordingId: film.id })).map(({ codings, start, end }) => [
    codings[0]?.codeId,
    start / 1e6,
    end / 1e6,
  ]);
const undo = async () => told(await ans['history.undo']({ place: { recording: film.id } }));
const redo = async () => told(await ans['history.redo']({ place: { recording: film.id } }));

describe('a key', () => {
  test('begins a state, and ends it as the fragment it was from the start', async () => {
    const { begun } = await press('holds', 3);
    expect(await running()).toEqual([['holds', 3]]);
    expect(await marked()).toEqual([]);
    const { marked: ended } = await press('holds', 7.5);
    expect(ended[0]?.id).toBe(begun[0]?.id);
    expect(await running()).toEqual([]);
    expect(await marked()).toEqual([['holds', 3, 7.5]]);
  });

  test('of an exclusive group ends the one before at the same time', async () => {
    await press('at-face', 1);
    await press('away', 4);
    expect(await marked()).toEqual([['at-face', 1, 4]]);
    expect(await running()).toEqual([['away', 4]]);
  });

  test('of several codes is one act', async () => {
    await press('holds', 1);
    await press(['at-face', 'smiles', 'holds'], 5);
    expect(await marked()).toEqual([
      ['holds', 1, 5],
      ['smiles', 5, 5],
    ]);
    expect(await running()).toEqual([['at-face', 5]]);
    await undo();
    expect(await marked()).toEqual([]);
    expect(await running()).toEqual([['holds', 1]]);
    await redo();
    expect(await marked()).toHaveLength(2);
    expect(await running()).toEqual([['at-face', 5]]);
  });

  test('that is held lasts from down to up', async () => {
    await press('holds', 2, 'begin');
    await press('holds', 2, 'begin');
    await press('holds', 3, 'end');
    await press('holds', 4, 'end');
    expect(await marked()).toEqual([['holds', 2, 3]]);
  });

  test('is called what it did, for the way back', async () => {
    const place = { recording: film.id };
    const undoes = async () => told(await ans['history.state']({ place })).undo;
    await press('holds', 2);
    expect(await undoes()).toBe('coding.mark');
    await press('holds', 3);
    expect(await undoes()).toBe('coding.end');
    await press(['smiles', 'holds'], 3);
    expect(await undoes()).toBe('coding.mark');
  });

  test('says whose it is only where that is asked', async () => {
    const spoken = { ...key(['at-face', 'holds', 'smiles'], 2), role: 'caregiver' as const };
    const { begun, marked: made } = told(await ans['coding.press'](spoken));
    expect(begun.map(({ coding }) => coding.role)).toEqual(['caregiver', null]);
    expect(made[0]?.codings[0]?.role).toBeNull();
  });

  test('is refused with another book’s code and outside the film', async () => {
    expect(refusalOf(await ans['coding.press'](key('elsewhere', 2)))).toBe('fragment.code-not-in-book');
    expect(refusalOf(await ans['coding.press'](key('holds', 61)))).toBe('fragment.outside-recording');
    expect(await running()).toEqual([]);
  });
});

test('before it began nothing ends: it is refused, and still runs', async () => {
  await press('holds', 5);
  expect(refusalOf(await ans['coding.press'](key('holds', 2)))).toBe('fragment.ends-before-begin');
  const stop = { recordingId: film.id, time: fromSeconds(2) };
  expect(refusalOf(await ans['coding.stop'](stop))).toBe('fragment.ends-before-begin');
  expect(await running()).toEqual([['holds', 5]]);
  expect(await marked()).toEqual([]);
});

describe('what runs', () => {
  test('ends all at once, in one act; at the very end of the film as well', async () => {
    await press(['holds', 'away'], 1);
    told(await ans['coding.stop']({ recordingId: film.id, time: film.duration }));
    expect(await running()).toEqual([]);
    expect(new Set((await marked()).map(String))).toEqual(new Set(['away,1,60', 'holds,1,60']));
    await undo();
    expect(await running()).toHaveLength(2);
    expect(await marked()).toEqual([]);
  });

  test('ends with its key also when the recording has another book by now', async () => {
    await press(['holds', 'away'], 1);
    const { id } = told(await ans['codebooks.create']({ from: { template: 'free' } }));
    const groups = CONTENT.groups.map((one) => ({
      ...one,
      codes: one.codes.filter((each) => each.id !== asId<CodeId>('holds')),
    }));
    told(await ans['codebooks.edit']({ id, content: { ...CONTENT, groups }, note: '' }));
    told(await ans['codebooks.publish']({ id }));
    told(await ans['codebooks.choose']({ recordingId: film.id, codebookId: id }));
    await press('holds', 4, 'end');
    expect(await marked()).toEqual([['holds', 1, 4]]);
    expect(await running()).toEqual([['away', 1]]);
    expect(refusalOf(await ans['coding.press'](key('holds', 5)))).toBe('fragment.code-not-in-book');
    await undo();
    await press(['at-face', 'holds'], 6);
    expect(await running()).toEqual([['at-face', 6]]);
    expect(await marked()).toHaveLength(2);
  });

  test('is still there for a new session, of its own person alone', async () => {
    await press('holds', 1);
    const again = vault.as('Ans');
    expect(await running(again)).toEqual([['holds', 1]]);
    expect(await running(vault.as('Bram'))).toEqual([]);
    told(await vault.as('Bram')['coding.stop']({ recordingId: film.id, time: fromSeconds(9) }));
    expect(await running()).toEqual([['holds', 1]]);
  });

  test('goes with its recording, and with its film', async () => {
    await press('holds', 1);
    await vault.db.write((writer) => forgetRunning(writer, film.id));
    expect(await running()).toEqual([]);
    expect(await vault.db.read((r) => r.all(sql`select id from running_state`))).toEqual([]);
  });
});

test('words that were said about a code go with the film; what was chosen stays', async () => {
  const id = (await press('at-face', 1)).begun[0]?.id ?? asId<FragmentId>('');
  const codeId = asId<CodeId>('at-face');
  const about = { recordingId: film.id, id, codeId };
  told(await ans['coding.answer']({ ...about, said: { role: 'child' } }));
  told(await ans['coding.answer']({ ...about, said: { modifierId: asId('seen'), value: 'lacht naar oma' } }));
  told(await ans['coding.answer']({ ...about, said: { modifierId: asId('how'), value: 2 } }));
  await press('at-face', 2);
  await vault.db.write((writer) => forgetFragmentWords(writer, film.id, 'all'));
  const [kept] = told(await ans['fragments.list']({ recordingId: film.id }));
  expect(kept?.codings).toEqual([{ codeId, role: 'child', modifiers: { how: 2 } }]);
});

describe('an answer', () => {
  const codeId = asId<CodeId>('at-face');
  const said = { role: 'child' } as const;
  const roleOf = async () => told(await ans['fragments.list']({ recordingId: film.id }))[0]?.codings[0]?.role;

  test('is kept while the state runs and goes with it into its fragment', async () => {
    const id = (await press('at-face', 1)).begun[0]?.id ?? asId('');
    const answer = { recordingId: film.id, id, codeId, said };
    told(await ans['coding.answer'](answer));
    const [fragment] = (await press('at-face', 2)).marked;
    expect(fragment?.codings).toEqual([{ codeId, role: 'child', modifiers: {} }]);
    told(await ans['coding.answer']({ ...answer, said: { role: 'caregiver' } }));
    expect(await roleOf()).toBe('caregiver');
    await undo();
    expect(await roleOf()).toBe('child');
  });

  test('leaves what else was said, also what was said meanwhile somewhere else', async () => {
    const id = (await press('at-face', 1)).begun[0]?.id ?? asId('');
    const answer = { recordingId: film.id, id, codeId };
    told(await ans['coding.answer']({ ...answer, said }));
    await press('at-face', 2);
    const elsewhere = { codeId, role: 'caregiver' as const, modifiers: { how: 3 } };
    told(await ans['fragments.edit']({ id, codings: [elsewhere] }));
    const seen = { modifierId: asId<ModifierId>('seen'), value: 'oma' };
    const after = told(await ans['coding.answer']({ ...answer, said: seen }));
    expect(after).toEqual({ codeId, role: 'caregiver', modifiers: { how: 3, seen: 'oma' } });
    const open = told(await ans['coding.answer']({ ...answer, said: { ...seen, value: null } }));
    expect(open).toEqual(elsewhere);
  });

  test('is refused where it was not asked, is not there, or is another’s', async () => {
    const id = (await press('at-face', 1)).begun[0]?.id ?? asId('');
    const answer = { recordingId: film.id, id, codeId, said };
    const both = { ...answer, said: { role: 'both' as const } };
    expect(refusalOf(await ans['coding.answer'](both))).toBe('fragment.code-not-in-book');
    expect(refusalOf(await ans['coding.answer']({ ...answer, id: asId('0'.repeat(32)) }))).toBe('not-found');
    expect(refusalOf(await vault.as('Bram')['coding.answer'](answer))).toBe('not-found');
    await press('at-face', 2);
    expect(refusalOf(await vault.as('Bram')['coding.answer'](answer))).toBe('fragment.not-yours');
    const other = await addRecording(vault, 'Ans');
    const elsewhere = { ...answer, recordingId: other.id };
    expect(refusalOf(await ans['coding.answer'](elsewhere))).not.toBe('none');
  });
});
