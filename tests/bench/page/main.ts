// The page of the frames bench: the real player over the real transport, without the program's screens.

import './page.css';
import { findTransport } from '../../../renderer/api/find-transport.ts';
import type { Film } from '../../../renderer/player/player.ts';
import type { OpenedRecording } from '../../../shared/contract/recordings.ts';
import type { Shown, Side } from './asking.ts';
import { type Asked, openPlayer } from './player-side.ts';
import { openPlain } from './plain-side.ts';

const transport = await findTransport();
const screen = document.querySelector<HTMLElement>('#screen');
if (screen === null) throw new Error('no screen');
let sides: Readonly<Record<Side, Asked>> | null = null;

window.frameBench = {
  async open(recordingId) {
    sides?.player.dispose();
    sides?.plain.dispose();
    const film = await filmOf(recordingId);
    sides = { player: await openPlayer(screen, film), plain: await openPlain(screen, film) };
    return film.frames.times.length;
  },
  async fulfil(side, wishes) {
    if (sides === null) throw new Error('open a recording first');
    const shown: Shown[] = [];
    for (const wish of wishes) shown.push(await sides[side].fulfil(wish));
    return shown;
  },
};

async function filmOf(id: string): Promise<Film> {
  const opened = await transport.call('recordings.open', { id });
  if (!opened.ok) throw new Error(`refused: ${opened.error.code}`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the contract's answer to this very call
  const { video, frames } = opened.value as OpenedRecording;
  return { url: transport.mediaUrl(video), frames };
}
