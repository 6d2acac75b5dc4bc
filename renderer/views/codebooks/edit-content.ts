// Edits of a code book in the making, each from one content to the next. Nothing here asks whether the book is ready:
// half a book is kept as well.

import type { AskedLink, BookContent } from '../../../shared/domain/code/codebook.ts';
import type { Code, CodeGroup, ColourSlot } from '../../../shared/domain/code/code.ts';
import { COLOUR_SLOTS } from '../../../shared/domain/code/code.ts';
import type { CodeGroupId, CodeId } from '../../../shared/domain/ids.ts';
import type { Words } from '../../../shared/domain/words.ts';

export const NO_WORDS: Words = { nl: '', en: '' };

type Edit = (content: BookContent) => BookContent;

export function changeGroup(id: CodeGroupId, change: Partial<Omit<CodeGroup, 'id' | 'codes'>>): Edit {
  return (content) => ({
    ...content,
    groups: content.groups.map((group) => (group.id === id ? { ...group, ...change } : group)),
  });
}

export function changeCode(id: CodeId, change: Partial<Omit<Code, 'id'>>): Edit {
  return (content) => ({
    ...content,
    groups: content.groups.map((group) => ({
      ...group,
      codes: group.codes.map((code) => (code.id === id ? { ...code, ...change } : code)),
    })),
  });
}

export function addGroup(id: CodeGroupId): Edit {
  return (content) => ({
    ...content,
    groups: [
      ...content.groups,
      {
        id,
        words: NO_WORDS,
        exclusive: false,
        colour: freeColour(content),
        letter: freeLetter(content),
        codes: [],
      },
    ],
  });
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');

/** The first colour that no group has, or the one that comes next. */
function freeColour({ groups }: BookContent): ColourSlot {
  const taken = new Set(groups.map(({ colour }) => colour));
  return (
    COLOUR_SLOTS.find((slot) => !taken.has(slot)) ?? COLOUR_SLOTS[groups.length % COLOUR_SLOTS.length] ?? 1
  );
}

function freeLetter({ groups }: BookContent): string {
  const taken = new Set(groups.map(({ letter }) => letter));
  return LETTERS.find((letter) => !taken.has(letter)) ?? '';
}

export function addCode(groupId: CodeGroupId, id: CodeId): Edit {
  const fresh = { id, words: NO_WORDS, colour: null, roles: [], modifiers: [] } as const;
  return (content) => ({
    ...content,
    groups: content.groups.map((group) =>
      group.id === groupId
        ? { ...group, codes: [...group.codes, { ...fresh, kind: 'state', key: freeDigit(content) }] }
        : group,
    ),
  });
}

/** The first digit that no code has, so that a book can be used as soon as it has names. */
function freeDigit({ groups }: BookContent): string | null {
  const taken = new Set(groups.flatMap(({ codes }) => codes.map(({ key }) => key)));
  const digits = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => `Digit${String(digit)}`);
  return digits.find((key) => !taken.has(key)) ?? null;
}

/** What was asked with it goes along. */
export function removeCode(id: CodeId): Edit {
  return (content) => withoutLooseLinks({ ...content, groups: without(content, id) });
}

export function removeGroup(id: CodeGroupId): Edit {
  return (content) =>
    withoutLooseLinks({ ...content, groups: content.groups.filter((group) => group.id !== id) });
}

function without(content: BookContent, id: CodeId): readonly CodeGroup[] {
  return content.groups.map((group) => ({ ...group, codes: group.codes.filter((code) => code.id !== id) }));
}

function withoutLooseLinks(content: BookContent): BookContent {
  const known = new Set(content.groups.flatMap(({ codes }) => codes.map(({ id }) => id)));
  return { ...content, links: content.links.filter(({ from, to }) => known.has(from) && known.has(to)) };
}

/** `place`: counted from 0 among the codes of that group, without the one that moves. */
export function moveCode(id: CodeId, groupId: CodeGroupId, place: number): Edit {
  return (content) => {
    const moving = content.groups.flatMap(({ codes }) => codes).find((code) => code.id === id);
    if (moving === undefined || !content.groups.some((group) => group.id === groupId)) return content;
    return {
      ...content,
      groups: without(content, id).map((group) =>
        group.id === groupId ? { ...group, codes: group.codes.toSpliced(place, 0, moving) } : group,
      ),
    };
  };
}

/** One up or down; past the edge of a group into the one beside it. */
export function shiftCode(id: CodeId, by: -1 | 1): Edit {
  return (content) => {
    const at = content.groups.findIndex(({ codes }) => codes.some((code) => code.id === id));
    const here = content.groups[at];
    if (here === undefined) return content;
    const place = here.codes.findIndex((code) => code.id === id) + by;
    if (place >= 0 && place < here.codes.length) return moveCode(id, here.id, place)(content);
    const beside = content.groups[at + by];
    if (beside === undefined) return content;
    return moveCode(id, beside.id, by < 0 ? beside.codes.length : 0)(content);
  };
}

export function shiftGroup(id: CodeGroupId, by: -1 | 1): Edit {
  return (content) => {
    const at = content.groups.findIndex((group) => group.id === id);
    const group = content.groups[at];
    const to = at + by;
    if (group === undefined || to < 0 || to >= content.groups.length) return content;
    return { ...content, groups: content.groups.toSpliced(at, 1).toSpliced(to, 0, group) };
  };
}

export function addLink(link: AskedLink): Edit {
  return (content) => (hasLink(content, link) ? content : { ...content, links: [...content.links, link] });
}

export function removeLink(link: AskedLink): Edit {
  return (content) => ({ ...content, links: content.links.filter((one) => !sameLink(one, link)) });
}

function hasLink({ links }: BookContent, link: AskedLink): boolean {
  return links.some((one) => sameLink(one, link));
}

function sameLink(a: AskedLink, b: AskedLink): boolean {
  return a.kind === b.kind && a.from === b.from && a.to === b.to;
}
