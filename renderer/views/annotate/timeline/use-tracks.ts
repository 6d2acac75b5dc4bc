// The marks of the recording on the desk, and the tracks they lie in.

import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Fragment } from '../../../../shared/domain/fragment/fragment.ts';
import { useFormats } from '../../../messages/formats.ts';
import type { Words } from '../../../../shared/domain/words.ts';
import { useDesk } from '../desk/desk.ts';
import { useAuthors } from '../desk/use-authors.ts';
import type { ShownFragment } from '../workspace.ts';
import type { Mark } from './mark.ts';
import { NO_SIGN, signsOf, type CodeSign } from './signs.ts';
import { TRACK_KINDS, tracksOf, type Track, type TrackHead, type TrackKind } from './tracks.ts';

export interface Tracks {
  readonly marks: readonly Mark[];
  readonly tracks: readonly Track[];
  /** All marks in one track, whatever the tracks are. */
  readonly together: readonly Track[];
  readonly kind: TrackKind;
  readonly setKind: (kind: TrackKind) => void;
  readonly nextKind: () => void;
  readonly collapsed: ReadonlySet<string>;
  readonly toggle: (key: string) => void;
}

const NO_CODE = 'none';

export function useTracks(): Tracks {
  const { fragments, book } = useDesk();
  const { words } = useFormats();
  const [kind, setKind] = useState<TrackKind>('one');
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const signs = useMemo(() => signsOf(book.content), [book.content]);
  const { all } = fragments;
  const markOf = useMemo(() => rememberingMarks(signs, words), [signs, words]);
  const marks = useMemo(() => all.map(markOf), [all, markOf]);
  const heads = useHeads(kind, signs);
  const together = useMemo(() => tracksOf(marks, [TOGETHER], () => [TOGETHER.key]), [marks]);
  const tracks = useMemo(
    () =>
      kind === 'one'
        ? together
        : tracksOf(marks, heads, (_mark, index) => keysOf(kind, all[index]?.fragment, signs)),
    [together, marks, heads, kind, all, signs],
  );

  // A track for what has no code only where there is such a thing.
  const shown = useMemo(
    () => tracks.filter(({ head, count }) => head.key !== NO_CODE || count > 0),
    [tracks],
  );
  return {
    marks,
    tracks: shown,
    together,
    kind,
    setKind,
    nextKind: () =>
      setKind((now) => TRACK_KINDS[(TRACK_KINDS.indexOf(now) + 1) % TRACK_KINDS.length] ?? 'one'),
    collapsed,
    toggle: (key) =>
      setCollapsed((now) =>
        now.has(key) ? new Set([...now].filter((other) => other !== key)) : new Set([...now, key]),
      ),
  };
}

/** A fragment that did not change keeps its mark: of ten thousand only one or two are made anew. */
function rememberingMarks(signs: ReadonlyMap<unknown, CodeSign>, words: (words: Words) => string) {
  const made = new WeakMap<Fragment, Mark>();
  return ({ fragment, mine }: ShownFragment): Mark => {
    const known = made.get(fragment);
    if (known !== undefined) return known;
    const sign = firstSign(fragment, signs);
    const { series, letter } = sign ?? NO_SIGN;
    const { id, start, end } = fragment;
    const name = fragment.name === '' && sign !== null ? words(sign.words) : fragment.name;
    const mark = { id, start, end, series, letter, mine, name };
    made.set(fragment, mark);
    return mark;
  };
}

/** In the order of the book, so that the sign does not depend on which code was given first. */
function firstSign({ codings }: Fragment, signs: ReadonlyMap<unknown, CodeSign>): CodeSign | null {
  if (codings.length === 0) return null;
  if (codings.length === 1) return signs.get(codings[0]?.codeId) ?? null;
  const ids = new Set<unknown>(codings.map(({ codeId }) => codeId));
  for (const [id, sign] of signs) if (ids.has(id)) return sign;
  return null;
}

/** A fragment with codes of two groups lies in both tracks. */
function keysOf(
  kind: Exclude<TrackKind, 'one'>,
  fragment: Fragment | undefined,
  signs: ReadonlyMap<unknown, CodeSign>,
): readonly string[] {
  if (fragment === undefined) return [];
  if (kind === 'people') return [fragment.authorId];
  const known = fragment.codings.flatMap(({ codeId }) => signs.get(codeId)?.groupKey ?? []);
  if (known.length === 0) return [NO_CODE];
  return kind === 'groups'
    ? [...new Set(known)]
    : fragment.codings.flatMap(({ codeId }) => (signs.has(codeId) ? [codeId] : []));
}

const TOGETHER: TrackHead = { key: 'all', name: '', ...NO_SIGN };

function useHeads(kind: TrackKind, signs: ReadonlyMap<string, CodeSign>): readonly TrackHead[] {
  const t = useTranslations('annotate.timeline');
  const { words } = useFormats();
  const { book } = useDesk();
  const people = useAuthors();
  return useMemo(() => {
    const without: TrackHead = { key: NO_CODE, name: t('noCode'), ...NO_SIGN };
    switch (kind) {
      case 'one':
        return [TOGETHER];
      case 'people':
        return people.map(({ id, name }): TrackHead => ({ key: id, name, ...NO_SIGN }));
      case 'groups': {
        const groups = book.content.groups.map(
          (group): TrackHead => ({
            key: group.id,
            name: words(group.words),
            series: group.colour,
            letter: group.letter,
          }),
        );
        return [...groups, without];
      }
      case 'codes': {
        const codes = [...signs].map(
          ([key, { series, letter, words: named }]): TrackHead => ({
            key,
            name: words(named),
            series,
            letter,
          }),
        );
        return [...codes, without];
      }
    }
  }, [kind, people, signs, book.content, t, words]);
}
