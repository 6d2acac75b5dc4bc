// Keys that make, choose, play, trim and remove fragments.

import { useTranslations } from 'use-intl';
import { known, useActions } from '../../../actions/index.ts';
import { useDesk } from '../desk/desk.ts';
import { TRIM_KEYS } from './trim-keys.ts';
import { useTrim } from './use-trim.ts';

export function useMarkingKeys(): void {
  const t = useTranslations('annotate.marking');
  const words = useTranslations('actions.marking');
  const { marking, fragments } = useDesk();
  const { chosen } = fragments;
  const trim = useTrim();
  const onMine = { enabled: chosen?.mine === true };
  const held = { ...onMine, repeats: true };
  useActions('marking', [
    { id: 'clip', label: t('clipLong'), keys: ['C'], run: (key) => marking.clip(key) },
    { id: 'begin', label: t('beginLong'), keys: ['I'], run: (key) => marking.press('begin', key) },
    { id: 'end', label: t('endLong'), keys: ['O'], run: (key) => marking.press('end', key) },
    {
      id: 'previous',
      label: t('previous'),
      keys: ['ArrowUp'],
      repeats: true,
      run: () => fragments.selectBeside(-1),
    },
    {
      id: 'next',
      label: t('next'),
      keys: ['ArrowDown'],
      repeats: true,
      run: () => fragments.selectBeside(1),
    },
    {
      id: 'play-fragment',
      label: t('play'),
      keys: ['P'],
      enabled: chosen !== null,
      run: () => chosen !== null && fragments.playFragment(chosen.fragment.id),
    },
    ...TRIM_KEYS.map(({ id, step }) => ({
      ...known('marking', id),
      label: words(id),
      ...held,
      run: () => trim(step),
    })),
    {
      id: 'remove',
      label: t('remove'),
      keys: ['Delete'],
      ...onMine,
      run: () => chosen !== null && fragments.remove(chosen.fragment.id),
    },
  ]);
}
