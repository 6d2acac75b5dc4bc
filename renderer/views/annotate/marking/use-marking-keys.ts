// Keys that make, choose, play, trim and remove fragments.

import { useTranslations } from 'use-intl';
import { known, useActions, type Action } from '../../../actions/index.ts';
import type { Catalogue } from '../../../messages/index.ts';
import { useDesk } from '../desk/desk.ts';
import { useSplit } from '../several/use-split.ts';
import { TRIM_KEYS } from './trim-keys.ts';
import { useTrim } from './use-trim.ts';

type MarkingActionId = keyof Catalogue['actions']['marking'];

export function useMarkingKeys(): void {
  const t = useTranslations('actions.marking');
  const { marking, fragments } = useDesk();
  const { chosen } = fragments;
  const trim = useTrim();
  const act = (id: MarkingActionId, run: Action['run']): Action => ({
    ...known('marking', id),
    label: t(id),
    run,
  });
  const onMine = { enabled: chosen?.mine === true };
  const held = { repeats: true };
  const play = () => chosen !== null && fragments.playFragment(chosen.fragment.id);
  const { selection } = fragments;
  const remove = () => {
    if (selection.size > 1) fragments.several.remove([...selection]);
    else if (chosen !== null) fragments.remove(chosen.fragment.id);
  };
  const split = useSplit();
  useActions('marking', [
    act('clip', (key) => marking.clip(key)),
    act('begin', (key) => marking.press('begin', key)),
    act('end', (key) => marking.press('end', key)),
    { ...act('previous', () => fragments.selectBeside(-1)), ...held },
    { ...act('next', () => fragments.selectBeside(1)), ...held },
    { ...act('play-fragment', play), enabled: chosen !== null },
    ...TRIM_KEYS.map(({ id, step }) => ({ ...act(id, () => trim(step)), ...onMine, ...held })),
    { ...act('split', () => split([...selection])), enabled: selection.size > 0 },
    { ...act('merge', () => fragments.several.merge([...selection])), enabled: selection.size > 1 },
    { ...act('remove', remove), enabled: chosen?.mine === true || selection.size > 1 },
  ]);
}
