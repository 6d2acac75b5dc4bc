// Edits of a code book in the making: each does what it says and nothing besides.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addCode,
  addGroup,
  addLink,
  changeCode,
  changeGroup,
  moveCode,
  removeCode,
  removeGroup,
  removeLink,
  shiftCode,
  shiftGroup,
} from '../../../renderer/views/codebooks/edit-content.ts';
import { checkBook } from '../../../shared/domain/code/check-book.ts';
import { codesIn, type BookContent } from '../../../shared/domain/code/codebook.ts';
import { CONTACT } from '../../../shared/domain/code/templates/contact.ts';
import { FREE_START } from '../../../shared/domain/code/templates/free-start.ts';
import { SENSITIVITY_CHAIN } from '../../../shared/domain/code/templates/sensitivity-chain.ts';
import { asId, type CodeGroupId, type CodeId } from '../../../shared/domain/ids.ts';

const chain = SENSITIVITY_CHAIN.content;
const contact = CONTACT.content;
const group = (id: string) => asId<CodeGroupId>(id);
const code = (id: string) => asId<CodeId>(id);
const order = (content: BookContent) =>
  content.groups.map(({ id, codes }) => `${id}: ${codes.map((one) => one.id).join(' ')}`);

describe('adding', () => {
  test('a code gets the first digit that is free, a group the first colour and letter', () => {
    const first = addCode(group('first'), code('one'))(FREE_START.content);
    const second = addCode(group('first'), code('two'))(first);
    expect(codesIn(second).map(({ key }) => key)).toEqual(['Digit1', 'Digit2']);
    const more = addGroup(group('more'))(second).groups.at(-1);
    expect(more).toMatchObject({ colour: 2, letter: 'B', exclusive: false, codes: [] });
  });

  test('where all digits are taken a code begins without a key', () => {
    const full = Array.from({ length: 10 }, (_, index) => String(index)).reduce(
      (content, id) => addCode(group('first'), code(id))(content),
      FREE_START.content,
    );
    expect(codesIn(full).at(-1)?.key).toBeNull();
  });
});

describe('removing', () => {
  test('a code takes along what was asked with it', () => {
    const without = removeCode(code('response'))(chain);
    expect(without.links).toEqual([]);
    expect(checkBook(without).map(({ kind }) => kind)).not.toContain('link-without-end');
  });

  test('a group takes along its codes and their links', () => {
    const without = removeGroup(group('effect'))(chain);
    expect(without.groups.map(({ id }) => id)).toEqual(['signal', 'response']);
    expect(without.links.every(({ kind }) => kind === 'answers')).toBe(true);
    expect(without.links).toHaveLength(4);
  });
});

describe('moving', () => {
  test('one down within a group, and past its edge into the next', () => {
    const down = shiftCode(code('signal-distress'), -1)(chain);
    expect(order(down)[0]).toBe('signal: signal-initiative signal-contact signal-distress signal-away');
    const over = shiftCode(code('signal-distress'), 1)(chain);
    expect(order(over)[1]).toBe('response: signal-distress response');
    const back = shiftCode(code('signal-distress'), -1)(over);
    expect(order(back)).toEqual(order(chain));
  });

  test('at the ends of the book nothing happens', () => {
    expect(shiftCode(code('signal-initiative'), -1)(chain)).toBe(chain);
    expect(shiftCode(code('effect-none'), 1)(chain)).toBe(chain);
    expect(shiftGroup(group('signal'), -1)(chain)).toBe(chain);
  });

  test('whatever is moved wherever, the same codes are there, and links stay', () => {
    const ids = codesIn(contact).map(({ id }) => id);
    const groups = contact.groups.map(({ id }) => id);
    const step = fc.oneof(
      fc
        .tuple(fc.constantFrom(...ids), fc.constantFrom(-1 as const, 1 as const))
        .map(([id, by]) => shiftCode(id, by)),
      fc
        .tuple(fc.constantFrom(...ids), fc.constantFrom(...groups), fc.nat(6))
        .map(([id, to, place]) => moveCode(id, to, place)),
      fc
        .tuple(fc.constantFrom(...groups), fc.constantFrom(-1 as const, 1 as const))
        .map(([id, by]) => shiftGroup(id, by)),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const moved = steps.reduce((content, edit) => edit(content), contact);
        expect(
          codesIn(moved)
            .map(({ id }) => id)
            .toSorted(),
        ).toEqual([...ids].toSorted());
        expect(moved.groups.map(({ id }) => id).toSorted()).toEqual([...groups].toSorted());
      }),
    );
  });
});

describe('changing', () => {
  test('one thing leaves all else the very same', () => {
    const renamed = changeCode(code('following'), { key: 'V' })(contact);
    expect(codesIn(renamed).filter((one) => !codesIn(contact).includes(one))).toMatchObject([
      { id: 'following', key: 'V', words: { nl: 'Volgen', en: 'Following' } },
    ]);
    const lettered = changeGroup(group('turns'), { letter: 'X' })(contact);
    expect(lettered.groups.map(({ letter }) => letter)).toEqual(['I', 'X', 'O', 'L']);
  });

  test('a link is added once and taken away', () => {
    const link = { kind: 'effect', from: code('following'), to: code('naming') } as const;
    const once = addLink(link)(contact);
    expect(addLink(link)(once)).toBe(once);
    expect(removeLink(link)(once).links).toEqual([]);
  });
});
