// Fragments beside the film: search, codes, neighbours, and what is shown until the host has answered.

import { describe, expect, it } from 'vitest';
import { codesIn } from '../../../shared/domain/code/codebook.ts';
import { STANDARD_BOOK } from '../../../shared/domain/code/templates/standard-book.ts';
import { bareCoding } from '../../../shared/domain/fragment/coding.ts';
import type { Fragment } from '../../../shared/domain/fragment/fragment.ts';
import { asId, type CodeId, type FragmentId } from '../../../shared/domain/ids.ts';
import { fromSeconds, type Span } from '../../../shared/domain/time.ts';
import { besideOf } from '../../../renderer/views/annotate/desk/beside.ts';
import {
  asTaken,
  NO_DRAFTS,
  spanIn,
  withDraft,
  withoutDraft,
} from '../../../renderer/views/annotate/desk/span-drafts.ts';
import { isFound } from '../../../renderer/views/annotate/fragments/search.ts';
import { codeNames, toggled } from '../../../renderer/views/annotate/fragments/codes-in-order.ts';
import {
  asBecome,
  isShown,
  withGhost,
  withoutGhost,
} from '../../../renderer/views/annotate/marking/ghosts.ts';
import type { ShownFragment } from '../../../renderer/views/annotate/workspace.ts';

const span = (start: number, end: number): Span => ({ start: fromSeconds(start), end: fromSeconds(end) });
const id = (digit: string) => asId<FragmentId>(digit.repeat(32));
const book = STANDARD_BOOK.content;
const codeIds = codesIn(book).map((code) => code.id);

function fragment(digit: string, where: Span): Fragment {
  return {
    id: id(digit),
    recordingId: asId('a'.repeat(32)),
    authorId: asId('b'.repeat(32)),
    ...where,
    name: '',
    note: '',
    codings: [],
    starred: false,
    createdAt: 0,
  };
}

describe('a span that is being moved', () => {
  const one = fragment('1', span(1, 2));
  const before = [one];
  const moved = span(3, 4);

  it('is shown while it is dragged, and on until the list has changed after the answer', () => {
    const dragged = withDraft(NO_DRAFTS, one.id, moved);
    expect(spanIn(dragged, one, before)).toEqual(moved);
    const taken = asTaken(dragged, one.id, moved, before);
    expect(spanIn(taken, one, before)).toEqual(moved);
    // An undo by now: what the new list says counts, not the draft.
    const undone = fragment('1', span(1, 2));
    expect(spanIn(taken, undone, [undone])).toEqual(span(1, 2));
  });

  it('goes back when the host refuses', () => {
    expect(spanIn(withoutDraft(withDraft(NO_DRAFTS, one.id, moved), one.id, moved), one, before)).toEqual(
      span(1, 2),
    );
  });

  it('is not disturbed by the answer to an earlier move', () => {
    const further = span(5, 6);
    const drafts = withDraft(withDraft(NO_DRAFTS, one.id, moved), one.id, further);
    expect(spanIn(asTaken(drafts, one.id, moved, before), one, [...before])).toEqual(further);
    expect(spanIn(withoutDraft(drafts, one.id, moved), one, before)).toEqual(further);
  });
});

describe('a fragment that was just marked', () => {
  const marked = span(1, 2);
  const empty: readonly Fragment[] = [];

  it('is shown until the list after the answer, and never comes back', () => {
    const waiting = withGhost([], marked, empty);
    expect(waiting.every((ghost) => isShown(ghost, empty))).toBe(true);
    const answered = asBecome(waiting, marked, id('1'), empty);
    expect(answered.some((ghost) => isShown(ghost, empty))).toBe(true);
    expect(answered.some((ghost) => isShown(ghost, [fragment('1', marked)]))).toBe(false);
    // Removed again: the list is without it, as it was before.
    expect(answered.some((ghost) => isShown(ghost, []))).toBe(false);
  });

  it('is not shown twice when the list came before the answer', () => {
    const list = [fragment('1', marked)];
    expect(asBecome(withGhost([], marked, list), marked, id('1'), list).some((g) => isShown(g, list))).toBe(
      false,
    );
  });

  it('goes when the host refuses, and each has its own key', () => {
    const two = withGhost(withGhost([], marked, empty), span(3, 4), empty);
    expect(new Set(two.map(({ key }) => key)).size).toBe(2);
    expect(withoutGhost(two, marked).map((ghost) => ghost.span)).toEqual([span(3, 4)]);
  });
});

describe('neighbours', () => {
  const all: readonly ShownFragment[] = [span(10, 20), span(30, 40)].map((where, index) => ({
    fragment: fragment(String(index + 1), where),
    number: index + 1,
    mine: true,
    label: '',
  }));
  const numberOf = (shown: ShownFragment | null) => shown?.number ?? null;

  it('follow a fragment, and end at the ends', () => {
    expect(numberOf(besideOf(all, id('1'), 1))).toBe(2);
    expect(numberOf(besideOf(all, id('1'), -1))).toBeNull();
    expect(numberOf(besideOf(all, id('9'), 1))).toBeNull();
  });

  it('are found from a moment of the film', () => {
    expect(numberOf(besideOf(all, fromSeconds(15), 1))).toBe(2);
    expect(numberOf(besideOf(all, fromSeconds(15), -1))).toBe(1);
    expect(numberOf(besideOf(all, fromSeconds(50), 1))).toBeNull();
  });
});

describe('searching', () => {
  const pleasure = { name: 'Café spelen', note: 'lacht hardop' };
  const codes = ['Samen plezier'];

  it.each(['', 'cafe', 'SPELEN lacht', 'plezier', '  hardop '])('%j finds it', (sought) => {
    expect(isFound(pleasure, codes, sought)).toBe(true);
  });

  it.each(['troosten', 'cafe huilt'])('%j does not', (sought) => {
    expect(isFound(pleasure, codes, sought)).toBe(false);
  });
});

describe('codes', () => {
  it('are added and taken away, and stand in the order of the code book', () => {
    const [first, second, third] = codeIds;
    if (first === undefined || second === undefined || third === undefined) throw new Error('three codes');
    const coded = (...ids: readonly CodeId[]) => ({ codings: ids.map(bareCoding) });
    expect(toggled(coded(third), first, book)).toEqual(coded(first, third).codings);
    expect(toggled(coded(first, third), third, book)).toEqual(coded(first).codings);
  });

  it('of another book keep their words, and stand last', () => {
    const [first] = codeIds;
    if (first === undefined) throw new Error('a code');
    const old = { id: asId<CodeId>('from-another'), words: { nl: 'Wenden', en: 'Turning to' } };
    const coded = { codings: [bareCoding(old.id), bareCoding(first)] };
    expect(codeNames(coded, book, [old]).map(({ words }) => words.nl)).toEqual([
      'Aandachtige zorg',
      'Wenden',
    ]);
  });
});
