// Is a code book ready to mark with? Everything that is not, so that one look shows all of it.

import type { CodeGroupId, CodeId, ModifierId } from '../ids.ts';
import type { Words } from '../words.ts';
import { codesIn, type BookContent } from './codebook.ts';
import type { Code, CodeGroup, Modifier } from './code.ts';
import { BOOK_LIMITS } from './limits.ts';

export type BookProblem =
  | { readonly kind: 'book-without-name' }
  | { readonly kind: 'no-codes' }
  | { readonly kind: 'too-many-codes'; readonly most: number }
  | { readonly kind: 'id-twice'; readonly id: string }
  | { readonly kind: 'group-without-name'; readonly groupId: CodeGroupId }
  | { readonly kind: 'group-without-letter'; readonly groupId: CodeGroupId }
  | { readonly kind: 'code-without-name'; readonly codeId: CodeId }
  /** Of these only one can be on at a time, and a moment is never on. */
  | { readonly kind: 'moment-in-exclusive-group'; readonly codeId: CodeId }
  /** In one exclusive group a key can begin only one of them. */
  | { readonly kind: 'key-twice'; readonly key: string; readonly codeIds: readonly CodeId[] }
  | { readonly kind: 'modifier-without-name'; readonly codeId: CodeId; readonly modifierId: ModifierId }
  | { readonly kind: 'choice-too-small'; readonly codeId: CodeId; readonly modifierId: ModifierId }
  | { readonly kind: 'option-without-name'; readonly codeId: CodeId; readonly modifierId: ModifierId }
  | { readonly kind: 'bounds-turned-round'; readonly codeId: CodeId; readonly modifierId: ModifierId }
  | { readonly kind: 'link-without-end'; readonly codeId: CodeId }
  | { readonly kind: 'link-to-itself'; readonly codeId: CodeId };

/** In the order of the book. One language is enough: the other shows the same words. */
export function checkBook(content: BookContent): readonly BookProblem[] {
  const codes = codesIn(content);
  const tooMany = codes.length > BOOK_LIMITS.codes;
  return [
    ...when(isWordless(content.name), { kind: 'book-without-name' }),
    ...when(codes.length === 0, { kind: 'no-codes' }),
    ...when(tooMany, { kind: 'too-many-codes', most: BOOK_LIMITS.codes }),
    ...twice(content.groups.map(({ id }) => id)),
    ...twice(codes.map(({ id }) => id)),
    ...content.groups.flatMap(checkGroup),
    ...checkLinks(content),
  ];
}

function checkGroup(group: CodeGroup): readonly BookProblem[] {
  const groupId = group.id;
  return [
    ...when(isWordless(group.words), { kind: 'group-without-name', groupId }),
    ...when(group.letter.trim() === '', { kind: 'group-without-letter', groupId }),
    ...group.codes.flatMap((code) => checkCode(code, group)),
    ...(group.exclusive ? sharedKeys(group.codes).map(asProblem) : []),
  ];
}

function checkCode(code: Code, group: CodeGroup): readonly BookProblem[] {
  const codeId = code.id;
  return [
    ...when(isWordless(code.words), { kind: 'code-without-name', codeId }),
    ...when(group.exclusive && code.kind === 'moment', { kind: 'moment-in-exclusive-group', codeId }),
    ...twice(code.modifiers.map(({ id }) => id)),
    ...code.modifiers.flatMap((modifier) => checkModifier(modifier, codeId)),
  ];
}

function checkModifier(modifier: Modifier, codeId: CodeId): readonly BookProblem[] {
  const where = { codeId, modifierId: modifier.id };
  const nameless = when(isWordless(modifier.words), { kind: 'modifier-without-name', ...where });
  switch (modifier.kind) {
    case 'choice':
      return [
        ...nameless,
        ...when(modifier.options.length < 2, { kind: 'choice-too-small', ...where }),
        ...when(
          modifier.options.some(({ words }) => isWordless(words)),
          {
            kind: 'option-without-name',
            ...where,
          },
        ),
        ...twice(modifier.options.map(({ id }) => id)),
      ];
    case 'number':
      return [...nameless, ...when(modifier.min >= modifier.max, { kind: 'bounds-turned-round', ...where })];
    case 'text':
      return nameless;
  }
}

function checkLinks(content: BookContent): readonly BookProblem[] {
  const known = new Set(codesIn(content).map(({ id }) => id));
  return content.links.flatMap(({ from, to }): readonly BookProblem[] => {
    if (from === to) return [{ kind: 'link-to-itself', codeId: from }];
    const codeId = known.has(from) ? from : to;
    return known.has(from) && known.has(to) ? [] : [{ kind: 'link-without-end', codeId }];
  });
}

export interface SharedKey {
  readonly key: string;
  readonly codes: readonly Code[];
}

/** Keys that stand on several codes. Between groups that is meant: one press marks each of them. */
export function sharedKeys(codes: readonly Code[]): readonly SharedKey[] {
  const byKey = Map.groupBy(
    codes.filter(({ key }) => key !== null),
    ({ key }) => key ?? '',
  );
  return [...byKey].filter(([, all]) => all.length > 1).map(([key, all]) => ({ key, codes: all }));
}

function asProblem({ key, codes }: SharedKey): BookProblem {
  return { kind: 'key-twice', key, codeIds: codes.map(({ id }) => id) };
}

function isWordless({ nl, en }: Words): boolean {
  return nl.trim() === '' && en.trim() === '';
}

function twice(ids: readonly string[]): readonly BookProblem[] {
  const seen = new Set<string>();
  const again = new Set(ids.filter((id) => seen.size === seen.add(id).size));
  return [...again].map((id) => ({ kind: 'id-twice', id }));
}

function when(holds: boolean, problem: BookProblem): readonly BookProblem[] {
  return holds ? [problem] : [];
}
