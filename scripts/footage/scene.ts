// One film as pictures: the room, the baby, the parent, in the order in which they cover each other.

import { momentAt, type Play } from './acting.ts';
import { drawBaby } from './baby.ts';
import type { StoryEvent } from './events.ts';
import { familyOf } from './families.ts';
import type { Film } from './films.ts';
import { drawParent } from './parent.ts';
import { PROFILES } from './profiles.ts';
import { Canvas } from './raster.ts';
import { CAMERA, FRAME } from './stage.ts';
import { STAGES } from './stages.ts';
import { createTimeline } from './timeline.ts';

/** A picture at a time (ms): RGB bytes, valid until the next call. */
export type Painter = (atMs: number) => Uint8ClampedArray;

export function createPainter(film: Film, events: readonly StoryEvent[]): Painter {
  const stage = STAGES[film.activity];
  const family = familyOf(film);
  const play: Play = {
    stage,
    timeline: createTimeline(events),
    profile: PROFILES[film.profile],
  };
  const canvas = new Canvas(FRAME.width, FRAME.height);
  const filmed = (draw: () => void): void =>
    canvas.within({ x: CAMERA.x * CAMERA.zoom, y: CAMERA.y * CAMERA.zoom, scale: CAMERA.zoom }, draw);
  filmed(() => stage.drawBack(canvas));
  const room = canvas.pixels.slice();

  return (atMs) => {
    canvas.pixels.set(room);
    const { parent, baby, thing } = momentAt(play, atMs);
    filmed(() => {
      drawBaby(canvas, family.baby, baby, stage.baby.dress);
      stage.drawFront(canvas, atMs / 1000);
      stage.thing.draw(canvas, thing.place, thing.angle);
      drawParent(canvas, family.parent, parent);
    });
    return canvas.pixels;
  };
}
