// Drawing: the frame of every figure. To a screen reader it is one image with a sentence; with parts that can be
// pressed it is a group of buttons under that sentence. The table beside it says everything in full.

import type { ReactNode, RefCallback } from 'react';
import styles from './figure.module.css';
import type { Roving } from './use-roving.ts';
import { UNITS_PER_REM } from './use-figure-width.ts';

export interface DrawingProps {
  readonly label: string;
  /** In units of the drawing. Wider than the page has room for: the drawing is scrolled, not made smaller. */
  readonly width: number;
  readonly height: number;
  readonly measure: RefCallback<HTMLElement>;
  /** What listens to the parts that can be pressed, where there are such parts. */
  readonly listen?: Roving['listen'] | undefined;
  readonly children: ReactNode;
}

export function Drawing({ label, width, height, measure, listen, children }: DrawingProps) {
  return (
    <div ref={measure} className={styles['frame']}>
      <svg
        className={styles['drawing']}
        viewBox={`0 0 ${width} ${Math.ceil(height)}`}
        style={{ minWidth: `${width / UNITS_PER_REM}rem` }}
        role={listen === undefined ? 'img' : 'group'}
        aria-label={label}
        {...listen}
      >
        {children}
      </svg>
    </div>
  );
}
