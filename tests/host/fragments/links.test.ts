import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sql } from '../../../electron/host/db/sql.ts';
import { bareCoding } from '../../../shared/domain/fragment/coding.ts';
import type { CodeId, FragmentId } from '../../../shared/domain/ids.ts';
import { asId } from '../../../shared/domain/ids.ts';
import type { Recording } from '../../../shared/domain/recording/recording.ts';
import { fromSeconds } from '../../../shared/domain/time.ts';
import { openTestVault, type FeatureHandlers, type TestVault } from '../../support/session.ts';
import { addRecording, addRound, refusalOf, told } from '../../support/scenes.ts';

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

async function moment(who: FeatureHandlers, seconds: number): Promise<FragmentId> {
  const at = fromSeconds(seconds);
  return told(await who['fragments.mark']({ recordingId: film.id, start: at, end: at, kind: 'moment' })).id;
}
const links = async (who: FeatureHandlers) => told(await who['fragments.links']({ recordingId: film.id }));

describe('moments', () => {
  test('are marked, moved and told apart from spans that are empty', async () => {
    const id = await moment(ans, 5);
    const moved = told(await ans['fragments.edit']({ id, start: fromSeconds(7) }));
    expect(moved).toMatchObject({ start: fromSeconds(7), end: fromSeconds(7) });
    const stretched = { id, start: fromSeconds(7), end: fromSeconds(8) };
    expect(refusalOf(await ans['fragments.edit'](stretched))).toBe('fragment.moment-has-no-length');
    const outside = { id, start: fromSeconds(90) };
    expect(refusalOf(await ans['fragments.edit'](outside))).toBe('fragment.outside-recording');
  });
});

describe('codings', () => {
  test('say what the code book asks, and nothing else', async () => {
    const book = told(await ans['codebooks.create']({ from: { template: 'sensitivity-chain' } }));
    told(await ans['codebooks.publish']({ id: book.id }));
    told(await ans['codebooks.choose']({ recordingId: film.id, codebookId: book.id }));
    const response = book.content.groups[1]?.codes[0]?.id ?? asId<CodeId>('');
    const coding = { ...bareCoding(response), modifiers: { reception: 'partly', manner: 'touch' } };
    const id = await moment(ans, 5);
    told(await ans['fragments.edit']({ id, codings: [coding] }));
    expect(told(await ans['fragments.list']({ recordingId: film.id }))).toMatchObject([
      { codings: [{ codeId: response, role: null, modifiers: { reception: 'partly', manner: 'touch' } }] },
    ]);
    const wrong = [
      { ...coding, modifiers: { reception: 'misschien' } },
      { ...coding, modifiers: { anders: 'x' } },
      { ...coding, role: 'child' as const },
    ];
    for (const one of wrong) {
      expect(refusalOf(await ans['fragments.edit']({ id, codings: [one] }))).toBe(
        'fragment.code-not-in-book',
      );
    }
    expect(
      refusalOf(await ans['fragments.edit']({ id, codings: [coding, { ...coding, modifiers: {} }] })),
    ).toBe('input.invalid');
  });
});

describe('links', () => {
  test('tie, untie, and come and go with undo', async () => {
    const [signal, response] = [await moment(ans, 1), await moment(ans, 2)];
    const tie = { from: response, to: signal, kind: 'answers' as const };
    const link = told(await ans['fragments.link'](tie));
    expect(await links(ans)).toEqual([link]);
    expect(refusalOf(await ans['fragments.link'](tie))).toBe('link.already-there');
    told(await ans['fragments.unlink']({ id: link.id }));
    expect(await links(ans)).toEqual([]);
    told(await ans['history.undo']({ place: { recording: film.id } }));
    expect(await links(ans)).toEqual([link]);
    told(await ans['history.undo']({ place: { recording: film.id } }));
    expect(await links(ans)).toEqual([]);
  });

  test('go with a fragment that is removed, and come back with it', async () => {
    const [signal, response, effect] = [await moment(ans, 1), await moment(ans, 2), await moment(ans, 3)];
    told(await ans['fragments.link']({ from: response, to: signal, kind: 'answers' }));
    told(await ans['fragments.link']({ from: effect, to: response, kind: 'effect' }));
    const before = await links(ans);
    told(await ans['fragments.remove']({ id: response }));
    expect(await links(ans)).toEqual([]);
    told(await ans['history.undo']({ place: { recording: film.id } }));
    expect(await links(ans)).toEqual(before);
  });

  test('never tie the marks of two people', async () => {
    const [mine, theirs] = [await moment(ans, 1), await moment(bram, 2)];
    const tie = { from: mine, to: theirs, kind: 'answers' as const };
    expect(refusalOf(await ans['fragments.link'](tie))).toBe('link.not-possible');
    expect(refusalOf(await bram['fragments.link'](tie))).toBe('fragment.not-yours');
  });

  test("are another's to untie as little as to see before it is time", async () => {
    const [signal, response] = [await moment(bram, 1), await moment(bram, 2)];
    const link = told(await bram['fragments.link']({ from: response, to: signal, kind: 'answers' }));
    expect(refusalOf(await ans['fragments.unlink']({ id: link.id }))).toBe('fragment.not-yours');
    expect(await links(ans)).toEqual([link]);
    await addRound(vault, 'Ans', ['Ans', 'Bram'], [film]);
    expect(await links(ans)).toEqual([]);
    expect(await links(bram)).toEqual([link]);
  });

  test('stay as they are while the recording is disputed', async () => {
    const [signal, response, next] = [await moment(ans, 1), await moment(ans, 2), await moment(ans, 3)];
    const tie = { from: response, to: signal, kind: 'answers' as const };
    const { id } = told(await ans['fragments.link'](tie));
    const about = { caseId: film.caseId, recordingId: film.id, reason: 'vader betwist dit' };
    told(await ans['retention.setHold']({ ...about, kind: 'restriction' }));
    expect(refusalOf(await ans['fragments.link']({ ...tie, from: next }))).toBe('recording.restricted');
    expect(refusalOf(await ans['fragments.unlink']({ id }))).toBe('recording.restricted');
    expect((await vault.db.read((r) => r.all(sql`select id from fragment_link`))).length).toBe(1);
  });

  test('go with the recording', async () => {
    const [signal, response] = [await moment(ans, 1), await moment(ans, 2)];
    told(await ans['fragments.link']({ from: response, to: signal, kind: 'answers' }));
    told(await ans['codebooks.choose']({ recordingId: film.id, codebookId: asId('0'.repeat(32)) }));
    told(await ans['recordings.remove']({ id: film.id }));
    const left = await vault.db.read(async (reader) => [
      ...(await reader.all(sql`select id from fragment_link`)),
      ...(await reader.all(sql`select id from codebook_use`)),
    ]);
    expect(left).toEqual([]);
  });
});
