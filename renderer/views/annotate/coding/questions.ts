// Questions: what the book asks about what was just marked. The newest mark is asked about first, the others wait
// behind it; what is left open stays open in the fragment and can be filled in there.

import type { Code, Modifier } from '../../../../shared/domain/code/code.ts';
import { LINK_KINDS, type AskedLink, type LinkKind } from '../../../../shared/domain/code/codebook.ts';
import type { Coding, ModifierValue } from '../../../../shared/domain/fragment/coding.ts';
import type { CodedRole } from '../../../../shared/domain/code/code.ts';
import type { CodeId, FragmentId } from '../../../../shared/domain/ids.ts';
import type { Micros } from '../../../../shared/domain/time.ts';

export type Question =
  | { readonly kind: 'role'; readonly roles: readonly CodedRole[] }
  | { readonly kind: 'modifier'; readonly modifier: Modifier }
  /** To which fragment with one of these codes it belongs. */
  | { readonly kind: 'link'; readonly link: LinkKind; readonly to: readonly CodeId[] };

/** One mark with what is still asked about it, in the order of asking. */
export interface Asked {
  readonly id: FragmentId;
  readonly code: Code;
  readonly time: Micros;
  readonly coding: Coding;
  readonly open: readonly Question[];
}

/** The newest first. */
export type Waiting = readonly Asked[];

/** Whoever lets more than this wait will not come back to the oldest here. */
const MOST_WAITING = 20;

/** What a coding leaves unsaid of what its code asks. */
export function unsaid(code: Code, coding: Coding): readonly Question[] {
  const role: readonly Question[] =
    code.roles.length > 0 && coding.role === null ? [{ kind: 'role', roles: code.roles }] : [];
  const modifiers = code.modifiers
    .filter(({ id }) => coding.modifiers[id] === undefined)
    .map((modifier): Question => ({ kind: 'modifier', modifier }));
  return [...role, ...modifiers];
}

/** The ties that the book asks for this code, those of one kind together. */
export function asksLinks(links: readonly AskedLink[], codeId: CodeId): readonly Question[] {
  return LINK_KINDS.flatMap((link): readonly Question[] => {
    const to = links.filter((one) => one.from === codeId && one.kind === link).map((one) => one.to);
    return to.length === 0 ? [] : [{ kind: 'link', link, to }];
  });
}

/**
 * A mark that asks nothing leaves the others as they wait; what still waits about the same one comes before the new.
 * A question that is being answered by typing stays in front: whatever came instead would get the keys.
 */
export function withAsked(waiting: Waiting, asked: Asked, isTyping = false): Waiting {
  if (asked.open.length === 0) return waiting;
  const before = waiting.find(({ id }) => id === asked.id);
  const open = [...(before?.open ?? []), ...asked.open];
  const typed = isTyping ? waiting.slice(0, 1).filter(({ id }) => id !== asked.id) : [];
  const others = waiting.slice(typed.length).filter(({ id }) => id !== asked.id);
  return [...typed, { ...asked, open }, ...others].slice(0, MOST_WAITING);
}

/** The first question of the newest mark has been dealt with; `coding`: as it is said now. */
export function afterAnswer([newest, ...rest]: Waiting, coding?: Coding): Waiting {
  if (newest === undefined) return [];
  const open = newest.open.slice(1);
  return open.length === 0 ? rest : [{ ...newest, coding: coding ?? newest.coding, open }, ...rest];
}

/** Everything about the newest mark stays open. */
export function leftOpen([, ...rest]: Waiting): Waiting {
  return rest;
}

export function withRole(coding: Coding, role: CodedRole | null): Coding {
  return { ...coding, role };
}

/** Null: not said. */
export function withModifier(coding: Coding, { id }: Modifier, value: ModifierValue | null): Coding {
  const others = Object.entries(coding.modifiers).filter(([other]) => other !== id);
  const said = value === null ? others : [...others, [id, value] as const];
  return { ...coding, modifiers: Object.fromEntries(said) };
}
