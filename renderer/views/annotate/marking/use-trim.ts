// Trimming the chosen fragment by a frame: seen at once, sent when the keys rest.

import { useDesk } from '../desk/desk.ts';
import { frameOfEdge, trimmed } from './trim.ts';

export type Trim = (edge: 'start' | 'end', by: -1 | 1) => void;

export function useTrim(): Trim {
  const { fragments, player, opened } = useDesk();
  const { chosen, spans } = fragments;
  return (edge, by) => {
    if (chosen?.mine !== true) return;
    const span = trimmed(spans.of(chosen.fragment), edge, by, opened.frames);
    spans.preview(chosen.fragment.id, span);
    spans.commitSoon(chosen.fragment);
    if (!player.state().playing) player.showFrame(frameOfEdge(span, edge, opened.frames));
  };
}
