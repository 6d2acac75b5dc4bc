// StateSequence: what was on at each time of the film, a row for each code. A moment is a diamond.

import { scaleLinear } from 'd3-scale';
import { useMemo } from 'react';
import { micros, MICROS_PER_SECOND, toSeconds, type Span } from '../../shared/domain/time.ts';
import { useFormats } from '../messages/formats.ts';
import { FootAxis } from './axis.tsx';
import { Drawing } from './drawing.tsx';
import styles from './figure.module.css';
import sequence from './state-sequence.module.css';
import { ROW_HEIGHT, sequenceLayout, type SequencePlace } from './state-sequence-layout.ts';
import { fitText } from './text-width.ts';
import { useFigureWidth } from './use-figure-width.ts';

export interface SequenceRow {
  readonly id: string;
  readonly name: string;
  /** 1–6: which colour; 0 without one. */
  readonly series: number;
  /** In order of start. */
  readonly spans: readonly Span[];
}

export interface StateSequenceProps {
  readonly label: string;
  /** What is drawn of the film. */
  readonly span: Span;
  readonly rows: readonly SequenceRow[];
}

const NAME_SIZE = 13;
const NAME_GAP = 10;
const UNITS_PER_TICK = 80;
const AXIS_HEIGHT = 24;
const BLOCK_INSET = 5;
const MIDDLE = '0.32em';

export function StateSequence({ label, span, rows }: StateSequenceProps) {
  const format = useFormats();
  const { width, measure } = useFigureWidth();
  const layout = useMemo(() => sequenceLayout(rows, span, width), [rows, span, width]);
  const x = scaleLinear([toSeconds(span.start), toSeconds(span.end)], [layout.left, layout.right]);
  const foot = rows.length * ROW_HEIGHT;
  const ticks = x.ticks(Math.max(2, Math.floor((layout.right - layout.left) / UNITS_PER_TICK))).map((at) => ({
    at: x(at),
    text: format.duration(micros(Math.round(at * MICROS_PER_SECOND))),
  }));
  return (
    <Drawing label={label} width={width} height={foot + AXIS_HEIGHT} measure={measure}>
      <FootAxis ticks={ticks} from={0} to={foot} titleX={layout.right} />
      {layout.rows.map(({ row, places, top }) => (
        <g key={row.id} aria-hidden="true">
          <text x={0} y={top + ROW_HEIGHT / 2} dy={MIDDLE}>
            {fitText(row.name, layout.left - NAME_GAP, NAME_SIZE)}
          </text>
          <line
            className={styles['grid']}
            x1={layout.left}
            x2={layout.right}
            y1={top + ROW_HEIGHT / 2}
            y2={top + ROW_HEIGHT / 2}
          />
          {places.map((place) => (
            <Block key={place.x} place={place} top={top} series={row.series} />
          ))}
        </g>
      ))}
    </Drawing>
  );
}

interface BlockProps {
  readonly place: SequencePlace;
  readonly top: number;
  readonly series: number;
}

function Block({ place: { x, width, isMoment }, top, series }: BlockProps) {
  const middle = top + ROW_HEIGHT / 2;
  const half = ROW_HEIGHT / 2 - BLOCK_INSET;
  if (isMoment) {
    const path = `M${x},${middle - half}L${x + half},${middle}L${x},${middle + half}L${x - half},${middle}Z`;
    return <path className={sequence['block']} data-series={series} d={path} />;
  }
  return (
    <rect
      className={sequence['block']}
      data-series={series}
      x={x}
      y={top + BLOCK_INSET}
      width={width}
      height={2 * half}
      rx={2}
    />
  );
}
