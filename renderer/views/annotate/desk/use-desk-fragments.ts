// Choosing, changing, removing and playing fragments.

import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { FragmentId, RecordingId } from '../../../../shared/domain/ids.ts';
import { fromSeconds } from '../../../../shared/domain/time.ts';
import { useClient } from '../../../api/client.ts';
import type { Player } from '../../../player/player.ts';
import type { DeskFragments } from './desk.ts';
import { besideOf } from './beside.ts';
import { NOTHING_SELECTED, only, rangeTo, toggledIn, withMany } from './selection.ts';
import { useEdit } from './use-edit.ts';
import type { History } from './use-history.ts';
import type { Notices } from './use-notices.ts';
import type { Saving } from './use-saving.ts';
import type { FragmentList } from './use-shown-fragments.ts';
import { useSeveral } from './use-several.ts';
import { useSpans } from './use-spans.ts';

/** A fragment is played from a little before it, so that its beginning is not missed. */
const PRE_ROLL = fromSeconds(1);

export interface DeskFragmentsDeps {
  readonly recordingId: RecordingId;
  readonly fragments: FragmentList;
  readonly player: Player;
  readonly saving: Saving;
  readonly notices: Notices;
  readonly history: History;
}

export function useDeskFragments(deps: DeskFragmentsDeps): DeskFragments {
  const { recordingId, fragments, player, saving, notices, history } = deps;
  const t = useTranslations('annotate');
  const client = useClient();
  const [selection, setSelection] = useState(NOTHING_SELECTED);
  const selected = selection.lead;
  const setSelected = (id: FragmentId | null) => setSelection(only(id));
  const edit = useEdit(saving.track, notices);
  const spans = useSpans(fragments.list, edit);
  const byId = useMemo(
    () => new Map(fragments.shown.map((one) => [one.fragment.id, one])),
    [fragments.shown],
  );
  const find = (id: FragmentId | null) => (id === null ? null : (byId.get(id) ?? null));

  const several = useSeveral({
    recordingId,
    track: saving.track,
    notices,
    history,
    choose: (ids) => setSelection(withMany(NOTHING_SELECTED, ids, false)),
  });

  const select = (id: FragmentId | null) => {
    setSelected(id);
    const found = find(id);
    // While the film runs it goes on: choosing is not jumping.
    if (found !== null && !player.state().playing) player.seek(spans.of(found.fragment).start);
  };
  const remove = async (id: FragmentId) => {
    const gone = find(id);
    const next = besideOf(fragments.shown, id, 1) ?? besideOf(fragments.shown, id, -1);
    const result = await saving.track(client.call('fragments.remove', { id }));
    if (!result.ok) return notices.refuse(result.error);
    setSelected(next?.fragment.id ?? null);
    const action = { label: t('history.undo'), run: () => history.undo({ name: 'remove', count: 1 }) };
    const text = t('notice.removed', { label: gone?.label ?? '' });
    return notices.show({ text, tone: 'calm', action });
  };
  return {
    all: fragments.shown,
    selected,
    selection: selection.ids,
    find,
    chosen: find(selected),
    select,
    toggle: (id) => setSelection((now) => toggledIn(now, id)),
    selectTo: (id, order = [...byId.keys()]) => setSelection((now) => rangeTo(now, id, order)),
    selectMore(by) {
      const beside = besideOf(fragments.shown, selected ?? player.moment().time, by);
      if (beside === null) return;
      setSelection((now) => rangeTo(now, beside.fragment.id, [...byId.keys()]));
    },
    selectMany: (ids, adding) => setSelection((now) => withMany(now, ids, adding)),
    take: setSelected,
    selectBeside(by) {
      const beside =
        selected === null
          ? besideOf(fragments.shown, player.moment().time, by)
          : besideOf(fragments.shown, selected, by);
      if (beside !== null) select(beside.fragment.id);
    },
    playFragment(id) {
      const found = find(id);
      if (found === null) return;
      setSelected(id);
      player.playRange(spans.of(found.fragment), { repeat: false, preRoll: PRE_ROLL });
    },
    edit,
    remove: (id) => void remove(id),
    several,
    spans,
  };
}
