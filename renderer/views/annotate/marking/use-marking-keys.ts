// Keys that make, choose, play, trim and remove fragments.

import { useTranslations } from 'use-intl';
import { useActions } from '../../../actions/index.ts';
import { useDesk } from '../desk/desk.ts';
import { useTrim } from './use-trim.ts';

export function useMarkingKeys(): void {
  const t = useTranslations('annotate.marking');
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
    { id: 'start-back', label: t('startBack'), keys: ['['], ...held, run: () => trim('start', -1) },
    { id: 'start-on', label: t('startOn'), keys: [']'], ...held, run: () => trim('start', 1) },
    { id: 'end-back', label: t('endBack'), keys: ['{'], ...held, run: () => trim('end', -1) },
    { id: 'end-on', label: t('endOn'), keys: ['}'], ...held, run: () => trim('end', 1) },
    {
      id: 'remove',
      label: t('remove'),
      keys: ['Delete'],
      ...onMine,
      run: () => chosen !== null && fragments.remove(chosen.fragment.id),
    },
  ]);
}
