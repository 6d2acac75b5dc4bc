// What the numbers can be about: the whole film, all its episodes together, or one of them.

import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { Episode } from '../../../shared/domain/episode/episode.ts';
import type { Span } from '../../../shared/domain/time.ts';
import { useEpisodeNames } from '../annotate/desk/use-episode-names.ts';

export interface Over {
  readonly id: string;
  readonly label: string;
  readonly spans: readonly [Span, ...Span[]] | null;
}

/** `episodes` in order of time. The whole film comes first, and alone where there are none; its `spans` is null. */
export function useOvers(episodes: readonly Episode[]): readonly [Over, ...Over[]] {
  const t = useTranslations('numbers.overs');
  const { nameOf, placedOf } = useEpisodeNames();
  return useMemo(() => {
    const film: Over = { id: 'film', label: t('film'), spans: null };
    const [first, ...rest] = episodes;
    if (first === undefined) return [film];
    const all: Over = { id: 'episodes', label: t('episodes'), spans: [first, ...rest] };
    const each = episodes.map(
      (one, i): Over => ({ id: one.id, label: placedOf(nameOf(one, i + 1), one), spans: [one] }),
    );
    return rest.length === 0 ? [film, ...each] : [film, all, ...each];
  }, [episodes, t, nameOf, placedOf]);
}
