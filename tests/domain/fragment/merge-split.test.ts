// Merging and splitting: what becomes of place, words, codes and star.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareCoding } from '../../../shared/domain/fragment/coding.ts';
import type { Fragment } from '../../../shared/domain/fragment/fragment.ts';
import { FRAGMENT_LIMITS } from '../../../shared/domain/fragment/limits.ts';
import { mergeOf } from '../../../shared/domain/fragment/merge.ts';
import { splitOf } from '../../../shared/domain/fragment/split.ts';
import { asId, type CodeId, type FragmentId } from '../../../shared/domain/ids.ts';
import { fromSeconds, micros } from '../../../shared/domain/time.ts';

const id = (n: number) => asId<FragmentId>(String(n).padStart(32, '0'));
const code = (name: string) => bareCoding(asId<CodeId>(name));

function fragment(n: number, start: number, end: number, rest: Partial<Fragment> = {}): Fragment {
  return {
    id: id(n),
    recordingId: asId('a'.repeat(32)),
    authorId: asId('b'.repeat(32)),
    start: fromSeconds(start),
    end: fromSeconds(end),
    name: '',
    note: '',
    codings: [],
    starred: false,
    createdAt: n,
    ...rest,
  };
}

function refusal(result: { readonly ok: boolean; readonly error?: { readonly code: string } }) {
  return result.ok ? null : (result.error?.code ?? null);
}

describe('merging', () => {
  it('goes from the first begin to the last end, and keeps all words and codes', () => {
    const child = { ...code('look'), role: 'child' as const };
    const merge = mergeOf([
      fragment(2, 5, 6, { name: 'Lacht', note: 'hardop', codings: [code('touch'), code('look')] }),
      fragment(1, 1, 9, { note: 'rustig', codings: [child], starred: true }),
      fragment(3, 8, 8.5, { name: 'Wendt af' }),
    ]);
    if (!merge.ok) throw new Error('refused');
    expect(merge.value.kept).toEqual({
      ...fragment(1, 1, 9, { starred: true }),
      name: 'Lacht',
      note: 'rustig\nhardop\nWendt af',
      codings: [child, code('touch')],
    });
    expect(merge.value.gone.map((one) => one.id)).toEqual([id(2), id(3)]);
  });

  it('takes two or more, and no moment with anything elsewhere', () => {
    expect(refusal(mergeOf([fragment(1, 1, 2)]))).toBe('fragment.merge-needs-two');
    expect(refusal(mergeOf([fragment(1, 1, 2), fragment(2, 1, 1)]))).toBe('fragment.merge-moments');
    expect(refusal(mergeOf([fragment(1, 1, 1), fragment(2, 2, 2)]))).toBe('fragment.merge-moments');
    expect(mergeOf([fragment(1, 1, 1), fragment(2, 1, 1)])).toMatchObject({ ok: true });
  });

  it('never cuts what was written', () => {
    const long = 'x'.repeat(FRAGMENT_LIMITS.note / 2);
    const half = (n: number, note: string) => fragment(n, n, n + 1, { note });
    expect(mergeOf([half(1, long), half(2, long.slice(1))])).toMatchObject({ ok: true });
    expect(refusal(mergeOf([half(1, long), half(2, long)]))).toBe('fragment.merge-too-much');
  });
});

describe('splitting', () => {
  const second = { id: id(9), createdAt: 99 };

  it('gives both halves the name, the codes and the star; the note stays with the first', () => {
    const whole = fragment(1, 1, 9, {
      name: 'Lacht',
      note: 'hardop',
      codings: [code('look')],
      starred: true,
    });
    const split = splitOf(whole, fromSeconds(4), second);
    expect(split).toEqual({
      ok: true,
      value: {
        first: { ...whole, end: fromSeconds(4) },
        second: { ...whole, ...second, start: fromSeconds(4), note: '' },
      },
    });
  });

  it('is for a time within it, and never for a moment', () => {
    for (const at of [0, 1, 9, 10]) {
      expect(refusal(splitOf(fragment(1, 1, 9), fromSeconds(at), second))).toBe('fragment.split-outside');
    }
    expect(refusal(splitOf(fragment(1, 4, 4), fromSeconds(4), second))).toBe('fragment.split-outside');
  });

  it('is taken back by merging: the same place, the same codes', () => {
    const times = fc.tuple(fc.nat(1e9), fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 1e6 }));
    fc.assert(
      fc.property(times, fc.string(), ([start, left, right], note) => {
        const at = micros(start + left);
        const place = { start: micros(start), end: micros(at + right) };
        const whole = { ...fragment(1, 0, 1, { note, name: 'n', codings: [code('look')] }), ...place };
        const split = splitOf(whole, at, second);
        if (!split.ok) throw new Error('refused');
        const merge = mergeOf([split.value.second, split.value.first]);
        expect(merge).toEqual({ ok: true, value: { kept: whole, gone: [split.value.second] } });
      }),
    );
  });
});
