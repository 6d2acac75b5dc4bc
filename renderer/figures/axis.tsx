// The axes: fine lines across the drawing, a number at each, a title that says what they count.

import { Fragment } from 'react';
import styles from './figure.module.css';

/** A number on an axis, in units of the drawing. */
export interface Tick {
  readonly at: number;
  readonly text: string;
}

interface AxisProps {
  readonly ticks: readonly Tick[];
  /** Where the lines begin and end. */
  readonly from: number;
  readonly to: number;
  readonly title?: string | undefined;
}

const NUMBER_BELOW = 16;
const TITLE_BELOW = 34;
const NUMBER_BESIDE = 6;
const MIDDLE = '0.32em';

/** Upright lines from top (`from`) to foot (`to`), numbers under them; the title ends at the right. */
export function FootAxis({ ticks, from, to, title, titleX }: AxisProps & { readonly titleX: number }) {
  return (
    <g aria-hidden="true">
      {ticks.map(({ at, text }) => (
        <Fragment key={at}>
          <line className={styles['grid']} x1={at} x2={at} y1={from} y2={to} />
          <text className={styles['quiet']} x={at} y={to + NUMBER_BELOW} textAnchor="middle">
            {text}
          </text>
        </Fragment>
      ))}
      {title !== undefined && (
        <text className={styles['quiet']} x={titleX} y={to + TITLE_BELOW} textAnchor="end">
          {title}
        </text>
      )}
    </g>
  );
}

/** Level lines from left (`from`) to right (`to`), numbers before them; the title stands above, at the left. */
export function SideAxis({ ticks, from, to, title, titleY }: AxisProps & { readonly titleY: number }) {
  return (
    <g aria-hidden="true">
      {ticks.map(({ at, text }) => (
        <Fragment key={at}>
          <line className={styles['grid']} x1={from} x2={to} y1={at} y2={at} />
          <text className={styles['quiet']} x={from - NUMBER_BESIDE} y={at} dy={MIDDLE} textAnchor="end">
            {text}
          </text>
        </Fragment>
      ))}
      {title !== undefined && (
        <text className={styles['quiet']} x={0} y={titleY}>
          {title}
        </text>
      )}
    </g>
  );
}
