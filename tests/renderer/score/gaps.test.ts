// What a sheet still lacks, and the way from scale to scale.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId } from '../../../shared/domain/ids.ts';
import { openScales } from '../../../shared/domain/score/sheet.ts';
import {
  answeredOf,
  besideScale,
  changedScale,
  firstToDo,
  gapsOf,
  nextGap,
} from '../../../renderer/views/score/gaps.ts';
import { scale, scoreOn, unseen, valued } from './sheets.ts';

const [a, b, c, d] = [scale('a'), scale('b'), scale('c'), scale('d')];

describe('gaps', () => {
  it('are the scales without a verdict', () => {
    const scores = [scoreOn('a', valued(3)), scoreOn('b'), scoreOn('c', unseen('no-sound')), scoreOn('d')];
    expect(gapsOf(scores)).toEqual([
      { scaleId: b, lacks: 'verdict' },
      { scaleId: d, lacks: 'verdict' },
    ]);
    expect(answeredOf(scores)).toBe(2);
  });

  it('are also "not observed, other" without a word of why', () => {
    expect(gapsOf([scoreOn('a', unseen('other'), ' \n')])).toEqual([{ scaleId: a, lacks: 'note' }]);
    expect(gapsOf([scoreOn('a', unseen('other'), 'telefoon in beeld')])).toEqual([]);
    expect(gapsOf([scoreOn('a', unseen('too-short'))])).toEqual([]);
  });

  it('hold every scale that the host would call open', () => {
    const sheets = fc.array(fc.constantFrom(undefined, valued(2), unseen('other'), unseen('no-sound')));
    fc.assert(
      fc.property(sheets, (verdicts) => {
        const scores = verdicts.map((verdict, index) => scoreOn(`s${index}`, verdict));
        const open = openScales(
          scores.map(({ scaleId }) => scaleId),
          scores,
        );
        const verdictGaps = gapsOf(scores).filter(({ lacks }) => lacks === 'verdict');
        expect(verdictGaps.map(({ scaleId }) => scaleId)).toEqual(open);
        expect(answeredOf(scores)).toBe(scores.length - open.length);
      }),
    );
  });
});

describe('the way through a sheet', () => {
  const scores = [scoreOn('a'), scoreOn('b', valued(5)), scoreOn('c'), scoreOn('d', valued(1))];

  it('begins at the first gap, or at the first scale', () => {
    expect(firstToDo([scoreOn('a', valued(3)), scoreOn('b')])).toBe(b);
    expect(firstToDo([scoreOn('a', valued(3)), scoreOn('b', valued(3))])).toBe(a);
    expect(firstToDo([])).toBeNull();
  });

  it('goes round from gap to gap', () => {
    expect(nextGap(scores, a)).toBe(c);
    expect(nextGap(scores, d)).toBe(a);
    expect(nextGap(scores, c)).toBe(a);
    expect(nextGap(scores, null)).toBe(a);
  });

  it('has no next gap where the one we stand on is the last', () => {
    expect(nextGap([scoreOn('a', valued(2)), scoreOn('b')], b)).toBeNull();
  });

  it('steps to the scale beside, and stays at the ends', () => {
    expect(besideScale(scores, b, 1)).toBe(c);
    expect(besideScale(scores, b, -1)).toBe(a);
    expect(besideScale(scores, a, -1)).toBeNull();
    expect(besideScale(scores, d, 1)).toBeNull();
  });
});

describe('what undo has touched', () => {
  const before = [scoreOn('a', valued(2)), scoreOn('b', valued(4), 'rustig')];

  it('is found by verdict, by note and by evidence', () => {
    expect(changedScale(before, [scoreOn('a', valued(2)), scoreOn('b', valued(5), 'rustig')])).toBe(b);
    expect(changedScale(before, [scoreOn('a', valued(2)), scoreOn('b', valued(4))])).toBe(b);
    const cited = { ...scoreOn('a', valued(2)), evidence: [asId<never>('f')] };
    expect(changedScale(before, [cited, scoreOn('b', valued(4), 'rustig')])).toBe(a);
  });

  it('is nothing where nothing differs', () => {
    expect(changedScale(before, structuredClone(before))).toBeNull();
  });
});
