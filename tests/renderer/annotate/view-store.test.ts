// The stretch in view: told when it changes and only then, painted once a frame, following the playhead by pages.

import { describe, expect, it } from 'vitest';
import { createFrames } from '../../../renderer/views/annotate/timeline/frames.ts';
import { createViewStore } from '../../../renderer/views/annotate/timeline/view-store.ts';

const SECOND = 1_000_000;
const FILM = 600 * SECOND;

function closeView() {
  const view = createViewStore(FILM);
  view.setWidth(800);
  view.show({ from: 100 * SECOND, length: 30 * SECOND });
  return view;
}

describe('the view', () => {
  it('is told when it changes, and not when it stays', () => {
    const view = closeView();
    let told = 0;
    view.watch(() => {
      told += 1;
    });
    view.scrollBy(SECOND);
    view.setWidth(800);
    view.scrollBy(0);
    expect(told).toBe(1);
    expect(view.scale().x(101 * SECOND)).toBe(0);
  });

  it('keeps the time under the pointer where it is', () => {
    const view = closeView();
    const at = view.scale().x(110 * SECOND);
    view.zoomBy(1.7, 110 * SECOND);
    expect(view.scale().x(110 * SECOND)).toBeCloseTo(at, 6);
  });

  it('turns the page when the playhead leaves it, but leaves alone who looks elsewhere', () => {
    const view = closeView();
    view.follow(129 * SECOND, 131 * SECOND);
    expect(view.scale().view.from).toBe(129.5 * SECOND);
    view.show({ from: 300 * SECOND, length: 30 * SECOND });
    view.follow(131 * SECOND, 132 * SECOND);
    expect(view.scale().view.from).toBe(300 * SECOND);
    view.follow(132 * SECOND, 500 * SECOND);
    expect(view.scale().view.from).toBe(498.5 * SECOND);
  });

  it('has nothing to scroll while it shows the whole film', () => {
    const view = createViewStore(FILM);
    expect(view.scrollBy(SECOND)).toBe(false);
    view.toggleFit(200 * SECOND);
    expect(view.scale().view).toEqual({ from: 185 * SECOND, length: 30 * SECOND });
    expect(view.scrollBy(SECOND)).toBe(true);
  });
});

describe('frames', () => {
  function clock() {
    const runs: (() => void)[] = [];
    return { runs, requestAnimationFrame: (run: () => void) => runs.push(run) };
  }

  it('paint once what was asked for often, and nothing that was dropped', () => {
    const screen = clock();
    const frames = createFrames(screen);
    const painted: string[] = [];
    const one = () => painted.push('one');
    const other = () => painted.push('other');
    frames.request(one);
    frames.request(one);
    frames.request(other);
    frames.drop(other);
    expect(screen.runs).toHaveLength(1);
    screen.runs[0]?.();
    expect(painted).toEqual(['one']);
  });

  it('go on in the next frame with what was asked for while painting', () => {
    const screen = clock();
    const frames = createFrames(screen);
    frames.request(() => frames.request(() => undefined));
    screen.runs[0]?.();
    expect(screen.runs).toHaveLength(2);
  });
});
