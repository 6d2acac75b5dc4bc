// The episodes of the recording on the desk: as the host has them, with a bound that is being dragged where the pointer
// holds it.

import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Bound } from '../../../../shared/domain/episode/bounds.ts';
import {
  besideTime,
  episodeAt,
  type Episode,
  type EpisodeEdit,
} from '../../../../shared/domain/episode/episode.ts';
import {
  nextStep,
  procedureOf,
  type ProcedureName,
  type Step,
} from '../../../../shared/domain/episode/kinds.ts';
import type { EpisodeId, RecordingId } from '../../../../shared/domain/ids.ts';
import type { Micros } from '../../../../shared/domain/time.ts';
import { queryKey } from '../../../api/cache.ts';
import { useClient } from '../../../api/client.ts';
import { useQuery } from '../../../api/use-query.ts';
import { useFormats } from '../../../messages/formats.ts';
import type { Player, Stamped } from '../../../player/player.ts';
import { useDeskSettings } from '../../../state/desk-settings.tsx';
import { noticedAt } from '../marking/running-mark.ts';
import type { TrackSave } from '../workspace.ts';
import { useEpisodeNames } from './use-episode-names.ts';
import type { Notices } from './use-notices.ts';

export interface ShownEpisode {
  readonly episode: Episode;
  /** `Vrij spel`, the team's own words, or `Episode 2`. */
  readonly name: string;
}

export interface DeskEpisodes {
  /** In order of time. */
  readonly all: readonly ShownEpisode[];
  /** False for whoever still has to score the recording. */
  readonly mayLayOut: boolean;
  readonly procedure: ProcedureName;
  readonly setProcedure: (procedure: ProcedureName) => void;
  /** What the procedure has come next; null: nothing. */
  readonly next: Step | null;
  /** `key`: when a key did it, the moment it went down counts. */
  readonly begin: (key?: Stamped) => void;
  readonly endHere: (key?: Stamped) => void;
  /** Answers once the host took it, or refused, and its newest word is on the page. */
  readonly edit: (id: EpisodeId, edit: EpisodeEdit) => Promise<void>;
  readonly remove: (shown: ShownEpisode) => void;
  readonly jump: (by: -1 | 1) => void;
  /** Shows a bound elsewhere while it is dragged; null shows what is kept. */
  readonly hold: (held: HeldBound | null) => void;
}

export interface HeldBound {
  /** The episode, and the neighbour that has the same bound. */
  readonly bounds: readonly { readonly id: EpisodeId; readonly bound: Bound }[];
  readonly time: Micros;
}

interface Deps {
  readonly recordingId: RecordingId;
  readonly player: Player;
  readonly track: TrackSave;
  readonly notices: Notices;
}

const NONE: { readonly episodes: readonly Episode[]; readonly mayLayOut: boolean } = {
  episodes: [],
  mayLayOut: false,
};

export function useEpisodes({ recordingId, player, track, notices }: Deps): DeskEpisodes {
  const t = useTranslations('layout.episodes');
  const format = useFormats();
  const { reaction } = useDeskSettings();
  const client = useClient();
  const cache = useQueryClient();
  const answer = useQuery('episodes.list', { recordingId });
  const { episodes, mayLayOut } = answer.status === 'ready' ? answer.value : NONE;
  const [chosen, setProcedure] = useState<ProcedureName | null>(null);
  const [held, hold] = useState<HeldBound | null>(null);
  const procedure = chosen ?? procedureOf(episodes.map(({ kind }) => kind));
  const { nameOf } = useEpisodeNames();
  const all = useMemo(
    () => episodes.map((episode, i) => ({ episode: asHeld(episode, held), name: nameOf(episode, i + 1) })),
    [episodes, held, nameOf],
  );

  /** Of begin and end alike, so that an episode is not longer by the time to react. */
  const noticed = (key?: Stamped): Micros => {
    const { playing, rate } = player.state();
    const now = key === undefined ? player.moment().time : player.timeOfKey(key);
    return noticedAt(now, playing, rate, reaction);
  };
  const begin = async (at: Micros) => {
    const before = episodes.filter(({ start }) => start < at).length;
    const { kind, target } = nextStep(procedure, before) ?? { kind: null, target: null };
    const meant = { recordingId, at, kind, name: '', target };
    const result = await track(client.call('episodes.begin', meant), 'episode');
    if (!result.ok) return notices.refuse(result.error);
    const name = nameOf(result.value, before + 1);
    return notices.say(t('begun', { name, start: format.time(at) }));
  };
  const edit = async (id: EpisodeId, meant: EpisodeEdit) => {
    const result = await track(client.call('episodes.edit', { id, ...meant }), `episode ${id}`);
    if (!result.ok) notices.refuse(result.error);
    await cache.invalidateQueries({ queryKey: queryKey('episodes.list', { recordingId }) });
  };
  const remove = async ({ episode, name }: ShownEpisode) => {
    const result = await track(client.call('episodes.remove', { id: episode.id }), `episode ${episode.id}`);
    if (!result.ok) return notices.refuse(result.error);
    return notices.show({ text: t('removed', { name }), tone: 'calm' });
  };

  return {
    all,
    mayLayOut,
    procedure,
    setProcedure,
    next: nextStep(procedure, episodes.length),
    begin: (key) => void begin(noticed(key)),
    endHere(key) {
      const end = noticed(key);
      const here = episodeAt(episodes, end);
      if (here === null || here.start === end) return;
      void edit(here.id, { end });
    },
    edit,
    remove: (shown) => void remove(shown),
    jump(by) {
      const there = besideTime(episodes, player.moment().time, by);
      if (there !== null) player.seek(there.start);
    },
    hold,
  };
}

function asHeld(episode: Episode, held: HeldBound | null): Episode {
  const mine = held?.bounds.find(({ id }) => id === episode.id);
  return mine === undefined || held === null ? episode : { ...episode, [mine.bound]: held.time };
}
