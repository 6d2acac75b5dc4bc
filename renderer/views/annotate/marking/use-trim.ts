// Trimming the chosen fragment by a frame or a second: seen at once, sent when the keys rest.

import { useDesk } from '../desk/desk.ts';
import { frameOfEdge, trimmed, type TrimStep } from './trim.ts';

export type Trim = (step: TrimStep) => void;

export function useTrim(): Trim {
  const { fragments, player, opened } = useDesk();
  const { chosen, spans } = fragments;
  return (step) => {
    if (chosen?.mine !== true) return;
    const span = trimmed(spans.of(chosen.fragment), step, opened.frames);
    spans.preview(chosen.fragment.id, span);
    spans.commitSoon(chosen.fragment);
    if (!player.state().playing) player.showFrame(frameOfEdge(span, step.edge, opened.frames));
  };
}
