// The names of episodes in the language of the page.

import { useCallback } from 'react';
import { useTranslations } from 'use-intl';
import type { Episode } from '../../../../shared/domain/episode/episode.ts';
import { KIND_WORDS } from '../../../../shared/domain/episode/kinds.ts';
import type { Span } from '../../../../shared/domain/time.ts';
import { useFormats } from '../../../messages/formats.ts';

export interface EpisodeNames {
  /** `Vrij spel`, the team's own words, or `Episode 2`; `number` is its place in time, from 1. */
  readonly nameOf: (episode: Pick<Episode, 'kind' | 'name'>, number: number) => string;
  /** `Vrij spel (0:10,0 – 2:30,0)`: where two of one name must be told apart. */
  readonly placedOf: (name: string, episode: Span) => string;
}

export function useEpisodeNames(): EpisodeNames {
  const t = useTranslations('layout.episodes');
  const { words, time } = useFormats();
  return {
    nameOf: useCallback(
      ({ kind, name }, number) =>
        kind === null ? name || t('unnamed', { number: String(number) }) : words(KIND_WORDS[kind]),
      [t, words],
    ),
    placedOf: useCallback(
      (name, { start, end }) => t('placed', { name, start: time(start), end: time(end) }),
      [t, time],
    ),
  };
}
