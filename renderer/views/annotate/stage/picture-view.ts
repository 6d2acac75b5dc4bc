// Picture view: how close the picture is looked at, and where. The film itself does not change.

export interface PictureView {
  /** 1: the whole picture. */
  readonly scale: number;
  /** How far the picture is moved, as a share of the stage; 0: its middle in the middle. */
  readonly x: number;
  readonly y: number;
}

export const WHOLE_PICTURE: PictureView = { scale: 1, x: 0, y: 0 };

const STEP = 1.25;
const CLOSEST = 6;
/** Share of what is in sight that one key press moves. */
const LOOK = 0.2;

export function zoomed({ scale, x, y }: PictureView, direction: 1 | -1): PictureView {
  const next = scale * STEP ** direction;
  // Back at the whole picture there is nothing left of rounding.
  return kept({ scale: next < Math.sqrt(STEP) ? 1 : Math.min(next, CLOSEST), x, y });
}

/** Moves what is in sight: `right` 1 shows more of what lies at the right. */
export function lookedAside(view: PictureView, right: -1 | 0 | 1, down: -1 | 0 | 1): PictureView {
  const by = LOOK / view.scale;
  return kept({ ...view, x: view.x - right * by, y: view.y - down * by });
}

/** Moves the picture along with a pointer; a share of the stage. */
export function dragged(view: PictureView, byX: number, byY: number): PictureView {
  return kept({ ...view, x: view.x + byX / view.scale, y: view.y + byY / view.scale });
}

/** No edge of the picture comes within the stage. */
function kept({ scale, x, y }: PictureView): PictureView {
  const most = 0.5 - 0.5 / scale;
  const within = (value: number) => Math.min(Math.max(value, -most), most) + 0;
  return { scale, x: within(x), y: within(y) };
}

export function transformOf({ scale, x, y }: PictureView): string {
  return `scale(${String(scale)}) translate(${String(x * 100)}%, ${String(y * 100)}%)`;
}
