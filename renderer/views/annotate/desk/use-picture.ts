// How the picture is looked at, for the stage that shows it and the buttons that change it.

import { useState } from 'react';
import { dragged, lookedAside, WHOLE_PICTURE, zoomed, type PictureView } from '../stage/picture-view.ts';

export interface Picture {
  readonly view: PictureView;
  readonly zoom: (direction: 1 | -1) => void;
  readonly look: (right: -1 | 0 | 1, down: -1 | 0 | 1) => void;
  readonly drag: (byX: number, byY: number) => void;
  readonly whole: () => void;
}

export function usePicture(): Picture {
  const [view, setView] = useState(WHOLE_PICTURE);
  return {
    view,
    zoom: (direction) => setView((now) => zoomed(now, direction)),
    look: (right, down) => setView((now) => lookedAside(now, right, down)),
    drag: (byX, byY) => setView((now) => dragged(now, byX, byY)),
    whole: () => setView(WHOLE_PICTURE),
  };
}
