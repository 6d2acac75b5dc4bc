// FragmentBlock: one fragment on the timeline. A button (Enter plays it); with the mouse its edges trim it and
// its body moves it. Keys and fields do the same, so the grips are for the pointer alone.

import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { useDesk } from '../desk/desk.ts';
import { useFormats } from '../../../messages/formats.ts';
import type { ShownFragment } from '../workspace.ts';
import { useScale } from './scale.ts';
import { spanStyle, styleVariables } from './span-style.ts';
import { useBlockDrag } from './use-block-drag.ts';
import type { Snap } from './use-snap.ts';
import styles from './timeline.module.css';

export interface FragmentBlockProps {
  readonly shown: ShownFragment;
  readonly row: number;
  /** By Tab; the others are reached from it with the arrow keys. */
  readonly reachable: boolean;
  readonly snap: Snap;
}

export function FragmentBlock({ shown, row, reachable, snap }: FragmentBlockProps) {
  const t = useTranslations('annotate.timeline');
  const format = useFormats();
  const { fragments, book } = useDesk();
  const scale = useScale();
  const { fragment, number, label, mine } = shown;
  const span = fragments.spans.of(fragment);
  const isSelected = fragment.id === fragments.selected;
  const drag = useBlockDrag(shown, snap);
  const ref = useFollowedFocus(isSelected);
  return (
    <button
      ref={ref}
      type="button"
      className={styles['block']}
      data-series={book.seriesOf(fragment)}
      data-selected={isSelected ? '' : undefined}
      aria-pressed={isSelected}
      aria-label={t('block', { label, start: format.time(span.start), end: format.time(span.end) })}
      tabIndex={reachable ? 0 : -1}
      style={{
        ...spanStyle(scale, span),
        // Its name stays in sight when its begin is scrolled away.
        ...styleVariables({ '--row': row, '--hidden': Math.max(0, -scale.x(span.start)) }),
      }}
      // Keys only: the pointer's way is in the handlers below.
      onClick={(event) => event.detail === 0 && fragments.playFragment(fragment.id)}
      onDoubleClick={() => fragments.playFragment(fragment.id)}
      {...drag('body')}
    >
      <span className={styles['label']}>
        <b>{number}</b> {fragment.name}
      </span>
      {mine && isSelected && (
        <>
          <span className={styles['grip']} data-edge="start" {...drag('start')} />
          <span className={styles['grip']} data-edge="end" {...drag('end')} />
        </>
      )}
    </button>
  );
}

/** When another fragment is chosen while the focus stands on a block, the focus goes along. */
function useFollowedFocus(isSelected: boolean) {
  const ref = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const group = ref.current?.closest('[role="group"]');
    if (isSelected && group?.contains(document.activeElement) === true) ref.current?.focus();
  }, [isSelected]);
  return ref;
}
