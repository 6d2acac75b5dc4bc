// Coding in the page: what is asked and in which order, what a mark can be tied to, which keys answer, what was typed.

import { describe, expect, it } from 'vitest';
import { answerKeys, besides, keysOfBook } from '../../../renderer/views/annotate/coding/book-keys.ts';
import { howPressed } from '../../../renderer/views/annotate/coding/how-pressed.ts';
import { fittingBefore } from '../../../renderer/views/annotate/coding/fitting.ts';
import {
  afterAnswer,
  asksLinks,
  leftOpen,
  unsaid,
  withAsked,
  withModifier,
  withRole,
  type Asked,
} from '../../../renderer/views/annotate/coding/questions.ts';
import { readAnswer } from '../../../renderer/views/annotate/coding/read-answer.ts';
import type { ShownFragment } from '../../../renderer/views/annotate/workspace.ts';
import { codesIn } from '../../../shared/domain/code/codebook.ts';
import { code, words } from '../../../shared/domain/code/templates/build.ts';
import { SENSITIVITY_CHAIN } from '../../../shared/domain/code/templates/sensitivity-chain.ts';
import { bareCoding } from '../../../shared/domain/fragment/coding.ts';
import { asId, type CodeId, type FragmentId } from '../../../shared/domain/ids.ts';
import { fromSeconds } from '../../../shared/domain/time.ts';

const named = words('Naam', 'Name');
const response =
  codesIn(SENSITIVITY_CHAIN.content).find(({ id }) => id === 'response') ?? code('none', named);

function asked(id: string, more: Partial<Asked> = {}): Asked {
  const coding = bareCoding(response.id);
  const open = unsaid(response, coding);
  return { id: asId(id), code: response, time: fromSeconds(1), coding, open, ...more };
}

describe('a button', () => {
  it.each([
    [true, 'mouse', ['begin', 'end']],
    [true, 'touch', ['begin', 'end']],
    [true, 'virtual', ['toggle', null]],
    [true, 'keyboard', ['toggle', null]],
    [false, 'mouse', ['toggle', null]],
  ] as const)('held: %s, pressed by %s: %j', (holds, pointerType, expected) => {
    const did = (['pressstart', 'pressend'] as const).map((type) => howPressed(holds, { pointerType, type }));
    expect(did).toEqual(expected);
  });
});

describe('what is asked', () => {
  it('is what the code asks and is not said yet, role first', () => {
    const both = code('both', named, { roles: ['child'], modifiers: response.modifiers });
    const kinds = (coding = bareCoding(both.id)) => unsaid(both, coding).map(({ kind }) => kind);
    expect(kinds()).toEqual(['role', 'modifier', 'modifier']);
    const [first] = both.modifiers;
    if (first === undefined) throw new Error('a modifier was meant');
    const said = withModifier(withRole(bareCoding(both.id), 'child'), first, 'yes');
    expect(kinds(said)).toEqual(['modifier']);
    expect(kinds(withModifier(said, first, null))).toEqual(['modifier', 'modifier']);
  });

  it('is to which of all fitting codes it belongs, once for each kind of tie', () => {
    const { links } = SENSITIVITY_CHAIN.content;
    expect(asksLinks(links, response.id)).toMatchObject([{ kind: 'link', link: 'answers' }]);
    expect(asksLinks(links, response.id)[0]).toHaveProperty('to.length', 4);
    expect(asksLinks(links, asId('signal-away'))).toEqual([]);
  });

  it('stays in front while it is answered by typing, also when that mark itself asks more', () => {
    const waiting = withAsked(withAsked([], asked('1')), asked('2'));
    const more = withAsked(waiting, asked('3'), true);
    expect(more.map(({ id }) => id)).toEqual(['2', '3', '1']);
    expect(withAsked(more, asked('1'), true).map(({ id }) => id)).toEqual(['2', '1', '3']);
    const again = withAsked(more, asked('2'), true);
    expect(again.map(({ id }) => id)).toEqual(['2', '3', '1']);
    expect(again[0]?.open.slice(0, 2)).toEqual(more[0]?.open);
    expect(withAsked(more, asked('4')).map(({ id }) => id)).toEqual(['4', '2', '3', '1']);
  });

  it('is asked of the newest mark first, and goes on where the one before was', () => {
    const waiting = withAsked(withAsked([], asked('1')), asked('2'));
    expect(waiting.map(({ id }) => id)).toEqual(['2', '1']);
    const answered = afterAnswer(waiting, withRole(bareCoding(response.id), 'child'));
    expect(answered[0]).toMatchObject({ id: '2', coding: { role: 'child' } });
    expect(answered[0]?.open).toHaveLength(1);
    expect(afterAnswer(answered).map(({ id }) => id)).toEqual(['1']);
    expect(leftOpen(waiting).map(({ id }) => id)).toEqual(['1']);
    expect(afterAnswer([])).toEqual([]);
  });

  it('waits before what is asked about the same mark later; who asks nothing changes nothing', () => {
    const waiting = withAsked([], asked('1'));
    const tie = { kind: 'link', link: 'answers', to: [] } as const;
    const both = withAsked(waiting, asked('1', { open: [tie] }));
    expect(both).toHaveLength(1);
    expect(both[0]?.open.map(({ kind }) => kind)).toEqual(['modifier', 'modifier', 'link']);
    expect(withAsked(waiting, asked('2', { open: [] }))).toBe(waiting);
  });

  it('lets go of the oldest before there are too many', () => {
    let waiting = withAsked([], asked('first'));
    for (let at = 0; at < 30; at += 1) waiting = withAsked(waiting, asked(String(at)));
    expect(waiting.length).toBeLessThanOrEqual(20);
    expect(waiting[0]?.id).toBe('29');
  });
});

describe('what a mark can be tied to', () => {
  function shown(id: string, seconds: number, codeId: string, mine = true): ShownFragment {
    const start = fromSeconds(seconds);
    const rest = { recordingId: asId<never>('r'), authorId: asId<never>('a'), name: '', note: '' };
    const codings = [bareCoding(asId<CodeId>(codeId))];
    const fragment = {
      id: asId<FragmentId>(id),
      ...rest,
      start,
      end: start,
      codings,
      starred: false,
      createdAt: 0,
    };
    return { fragment, number: 1, mine, label: id };
  }
  const all = [
    shown('a', 1, 'signal'),
    shown('b', 2, 'other'),
    shown('c', 3, 'signal'),
    shown('d', 4, 'signal', false),
    shown('e', 5, 'signal'),
    shown('f', 9, 'signal'),
  ];
  const of = (id: string, seconds: number) =>
    fittingBefore(all, [asId('signal')], { id: asId(id), time: fromSeconds(seconds) }).map(
      ({ label }) => label,
    );

  it('began before it, the nearest first: one’s own, and not itself', () => {
    expect(of('x', 6)).toEqual(['e', 'c', 'a']);
    expect(of('e', 5)).toEqual(['c', 'a']);
    expect(of('x', 0.5)).toEqual([]);
  });
});

describe('keys', () => {
  const codes = [
    code('one', named, { key: 'Digit1' }),
    code('two', named, { key: 'Q' }),
    code('three', named, { key: 'Digit1' }),
    code('four', named),
  ];

  it('mark all of their codes, by key and by button alike', () => {
    expect(keysOfBook(codes).map(({ key, codes: all }) => [key, all.map(({ id }) => id)])).toEqual([
      ['Digit1', ['one', 'three']],
      ['Q', ['two']],
    ]);
    const ids = (at: number) => {
      const [one] = codes.slice(at);
      return one === undefined ? [] : besides(one, codes).map(({ id }) => id);
    };
    expect(ids(2)).toEqual(['one', 'three']);
    expect(ids(1)).toEqual(['two']);
    expect(ids(3)).toEqual(['four']);
  });

  it('that answer give way to those of the book and of the person, and to single keys being off', () => {
    const own = { keys: {}, singleKeys: true };
    expect(answerKeys(codes, own)).toEqual(['W', 'E', 'T', 'A', 'X']);
    expect(answerKeys([], { ...own, keys: { 'player.mute': ['W'] } })).not.toContain('W');
    expect(answerKeys(codes, { ...own, singleKeys: false })).toEqual([]);
  });
});

describe('an answer that was typed', () => {
  const number = { kind: 'number', id: asId<never>('n'), words: named, min: -2, max: 5 } as const;
  const text = { kind: 'text', id: asId<never>('t'), words: named, maxLength: 4 } as const;

  it.each([
    ['3', 3],
    [' 2,5 ', 2.5],
    ['-1.5', -1.5],
    ['5', 5],
    ['5,1', null],
    ['-3', null],
    ['drie', null],
    ['', null],
    ['1e3', null],
  ])('%s as a number is %s', (typed, value) => {
    expect(readAnswer(number, typed)).toBe(value);
  });

  it('in words is trimmed, and nothing is no answer', () => {
    expect(readAnswer(text, '  ja  ')).toBe('ja');
    expect(readAnswer(text, 'jazeker')).toBe('jaze');
    expect(readAnswer(text, '   ')).toBeNull();
  });
});
