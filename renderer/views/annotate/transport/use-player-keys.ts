// Keys that move the film.

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { known, useActions, type Action } from '../../../actions/index.ts';
import type { Catalogue } from '../../../messages/index.ts';
import { useDesk } from '../desk/desk.ts';
import { focusField, focusOn, GO_TO_ID, STAGE_ID, toggleFullScreen } from '../stage/places.ts';
import { createHold } from './held-step.ts';
import { useTransport, type StepName } from './use-transport.ts';

type PlayerActionId = keyof Catalogue['actions']['player'];
type Run = Action['run'];

export interface PlayerKeysProps {
  readonly toggleMore: () => void;
}

export function usePlayerKeys({ toggleMore }: PlayerKeysProps): void {
  const t = useTranslations('actions.player');
  const { player, picture } = useDesk();
  const transport = useTransport();
  const backToFilm = useBackToFilm();
  const [repeatsOf] = useState(createHold);
  const act = (id: PlayerActionId, run: Run): Action => ({ ...known('player', id), label: t(id), run });
  const held = (id: PlayerActionId, run: Run): Action => ({ ...act(id, run), repeats: true });
  const typing = (id: PlayerActionId, run: Run): Action => ({ ...act(id, run), whileTyping: true });
  const step = (id: PlayerActionId, name: StepName) =>
    held(id, (event) => transport.step(name, repeatsOf(event)));
  useActions('player', [
    act('play', transport.playNormal),
    act('play-kept-speed', () => player.toggle()),
    typing('play-typing', () => player.toggle()),
    act('freeze', (event) => player.toggleFreeze(event)),
    held('frame-back', () => player.step(-1)),
    held('frame-on', () => player.step(1)),
    step('back', 'back'),
    step('on', 'on'),
    step('far-back', 'farBack'),
    step('far-on', 'farOn'),
    act('to-start', transport.toStart),
    act('to-end', transport.toEnd),
    act('slower', () => transport.changeSpeed(-1)),
    act('faster', () => transport.changeSpeed(1)),
    act('normal-speed', () => player.setRate(1)),
    act('repeat', transport.toggleRepeat),
    act('go-to', () => focusField(GO_TO_ID)),
    act('mute', () => player.setMuted(!player.state().muted)),
    held('louder', () => transport.changeVolume(1)),
    held('softer', () => transport.changeVolume(-1)),
    act('full-screen', toggleFullScreen),
    held('closer', () => picture.zoom(1)),
    held('farther', () => picture.zoom(-1)),
    act('whole-picture', picture.whole),
    held('look-left', () => picture.look(-1, 0)),
    held('look-right', () => picture.look(1, 0)),
    held('look-up', () => picture.look(0, -1)),
    held('look-down', () => picture.look(0, 1)),
    act('more', toggleMore),
    typing('back-to-film', backToFilm),
  ]);
}

/** From a field it only gives the keys back; a running mark is cancelled by the next press. */
function useBackToFilm(): () => void {
  const { marking } = useDesk();
  return () => {
    const isTyping = document.activeElement?.matches('input:not([type="range"]), textarea') === true;
    if (isTyping || marking.running === null) focusOn(STAGE_ID);
    else marking.cancel();
  };
}
