// Keys that move the film.

import { useTranslations } from 'use-intl';
import { useActions } from '../../../actions/index.ts';
import { usePlayerState } from '../../../player/use-player.ts';
import { useDesk } from '../desk/desk.ts';
import { focusField, focusOn, GO_TO_ID, STAGE_ID, toggleFullScreen } from '../stage/places.ts';
import { useTransport } from './use-transport.ts';

export function usePlayerKeys(): void {
  const t = useTranslations('annotate.transport');
  const { player, marking } = useDesk();
  const { muted } = usePlayerState(player);
  const { jump, toStart, toEnd, changeSpeed, toggleRepeat } = useTransport();
  const held = { repeats: true } as const;
  useActions('player', [
    { id: 'play-pause', label: t('play'), keys: ['Space', 'K'], run: () => player.toggle() },
    {
      id: 'play-pause-typing',
      label: t('playWhileTyping'),
      keys: ['Ctrl+Space', 'Alt+Space'],
      whileTyping: true,
      run: () => player.toggle(),
    },
    {
      id: 'frame-back',
      label: t('frameBack'),
      keys: [',', 'Alt+ArrowLeft'],
      ...held,
      run: () => player.step(-1),
    },
    {
      id: 'frame-on',
      label: t('frameOn'),
      keys: ['.', 'Alt+ArrowRight'],
      ...held,
      run: () => player.step(1),
    },
    { id: 'second-back', label: t('secondBack'), keys: ['ArrowLeft'], ...held, run: () => jump(-1) },
    { id: 'second-on', label: t('secondOn'), keys: ['ArrowRight'], ...held, run: () => jump(1) },
    { id: 'five-back', label: t('fiveBack'), keys: ['Shift+ArrowLeft'], ...held, run: () => jump(-5) },
    { id: 'five-on', label: t('fiveOn'), keys: ['Shift+ArrowRight'], ...held, run: () => jump(5) },
    { id: 'to-start', label: t('toStart'), keys: ['Home'], run: toStart },
    { id: 'to-end', label: t('toEnd'), keys: ['End'], run: toEnd },
    { id: 'slower', label: t('slower'), keys: ['J'], run: () => changeSpeed(-1) },
    { id: 'faster', label: t('faster'), keys: ['L'], run: () => changeSpeed(1) },
    { id: 'normal-speed', label: t('normalSpeed'), keys: ['Backspace'], run: () => player.setRate(1) },
    { id: 'repeat', label: t('repeat'), keys: ['R'], run: toggleRepeat },
    { id: 'go-to', label: t('goTo'), keys: ['G'], run: () => focusField(GO_TO_ID) },
    { id: 'mute', label: muted ? t('unmute') : t('mute'), keys: ['M'], run: () => player.setMuted(!muted) },
    { id: 'full-screen', label: t('fullScreen'), keys: ['F'], run: toggleFullScreen },
    {
      id: 'back-to-film',
      label: t('backToFilm'),
      keys: ['Escape'],
      whileTyping: true,
      run() {
        // From a field it only gives the keys back; a running mark is cancelled by the next press.
        if (isTyping()) focusOn(STAGE_ID);
        else if (marking.running === null) focusOn(STAGE_ID);
        else marking.cancel();
      },
    },
  ]);
}

function isTyping(): boolean {
  return document.activeElement?.matches('input:not([type="range"]), textarea') === true;
}
