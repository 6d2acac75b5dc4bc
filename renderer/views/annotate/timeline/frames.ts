// Frames: whoever wants to be painted anew says so as often as it likes and is painted once, with the next frame
// of the screen.

export interface Frames {
  /** The same function twice before the next frame is painted once. */
  readonly request: (paint: () => void) => void;
  /** Is not painted any more, asked for or not. */
  readonly drop: (paint: () => void) => void;
}

export interface ScreenClock {
  requestAnimationFrame(run: () => void): unknown;
}

export function createFrames(clock: ScreenClock = globalThis): Frames {
  const wanted = new Set<() => void>();
  let underWay = false;
  const paintAll = () => {
    underWay = false;
    const now = [...wanted];
    wanted.clear();
    for (const paint of now) paint();
  };
  return {
    request(paint) {
      wanted.add(paint);
      if (underWay) return;
      underWay = true;
      clock.requestAnimationFrame(paintAll);
    },
    drop: (paint) => void wanted.delete(paint),
  };
}
