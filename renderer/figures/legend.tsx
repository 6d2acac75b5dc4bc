// Legend: the marks of a drawing with what they mean, in as many lines as it takes.

import type { ReactNode } from 'react';
import styles from './figure.module.css';
import { textWidth } from './text-width.ts';

export interface LegendItem {
  readonly text: string;
  /** Draws the mark within 28 × 14 units from the point given. */
  readonly mark: (x: number, middle: number) => ReactNode;
}

export interface LegendPlace extends LegendItem {
  readonly x: number;
  /** Middle of the line, from the top of the legend. */
  readonly middle: number;
}

export const LEGEND_MARK = 28;

const TEXT_SIZE = 12;
const MARK_GAP = 6;
const ITEM_GAP = 20;
const LINE = 22;
const MIDDLE = '0.32em';

export function legendLayout(
  items: readonly LegendItem[],
  width: number,
): { readonly places: readonly LegendPlace[]; readonly height: number } {
  let x = 0;
  let line = 0;
  const places = items.map((item): LegendPlace => {
    const taken = LEGEND_MARK + MARK_GAP + textWidth(item.text, TEXT_SIZE);
    if (x > 0 && x + taken > width) {
      x = 0;
      line += 1;
    }
    const place = { ...item, x, middle: (line + 0.5) * LINE };
    x += taken + ITEM_GAP;
    return place;
  });
  return { places, height: items.length === 0 ? 0 : (line + 1) * LINE };
}

export function Legend({ places, top }: { readonly places: readonly LegendPlace[]; readonly top: number }) {
  return (
    <g aria-hidden="true">
      {places.map(({ text, mark, x, middle }) => (
        <g key={text}>
          {mark(x, top + middle)}
          <text className={styles['quiet']} x={x + LEGEND_MARK + MARK_GAP} y={top + middle} dy={MIDDLE}>
            {text}
          </text>
        </g>
      ))}
    </g>
  );
}
