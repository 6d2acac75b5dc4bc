// One line of the dot plot: the name of the scale, the mark with its interval, the same in figures.

import { useTranslations } from 'use-intl';
import { type DotPlotLayout, type DotRow, type DotRowPlace, LABEL_SIZE } from './dot-plot-layout.ts';
import styles from './figure.module.css';
import { Mark } from './marks.tsx';
import { textWidth } from './text-width.ts';
import { useNumbers } from './use-numbers.ts';

const MARK = 5.5;
const CAP = 4;
const LINE_HEIGHT = 15;
const REASON_INSET = 6;
const MIDDLE = '0.32em';

export interface DotPlotRowProps {
  readonly place: DotRowPlace;
  readonly layout: DotPlotLayout;
  readonly threshold: number | undefined;
}

/** The spaces between the texts keep its words apart where they are read as one, as the name of a button. */
export function DotPlotRow({ place, layout, threshold }: DotPlotRowProps) {
  const t = useTranslations('figures');
  const numbers = useNumbers();
  const { row, textY, markY, labelLines, reasonLines } = place;
  const firstLine = (lines: readonly string[], y: number) => y - ((lines.length - 1) * LINE_HEIGHT) / 2;
  return (
    <g aria-hidden="true">
      <TextLines lines={labelLines} x={0} y={firstLine(labelLines, textY)} whole={row.label} />{' '}
      {reasonLines.length > 0 && <ReasonPlate lines={reasonLines} x={layout.left} y={markY} />}
      <TextLines
        lines={reasonLines}
        x={layout.left + REASON_INSET}
        y={firstLine(reasonLines, markY)}
        whole={row.reason ?? ''}
        className={styles['quiet']}
      />{' '}
      {place.x !== null && <Interval place={place} below={isBelow(row, threshold)} />}
      <text x={layout.valueX} y={textY} dy={MIDDLE} textAnchor="end">
        <tspan className={styles['strong']}>{numbers.coefficient(row.estimate)}</tspan>
        {row.low !== null || row.high !== null ? ` ${numbers.interval(row.low, row.high)}` : ''}
      </text>{' '}
      <text className={styles['quiet']} x={layout.nX} y={textY} dy={MIDDLE} textAnchor="end">
        {t('n', { count: row.n })}
      </text>
    </g>
  );
}

/** Keeps the lines of the axis from running through the words. */
function ReasonPlate({
  lines,
  x,
  y,
}: {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
}) {
  const height = lines.length * LINE_HEIGHT;
  const width = Math.max(...lines.map((line) => textWidth(line, LABEL_SIZE))) + 2 * REASON_INSET;
  return <rect className={styles['plate']} x={x + 1} y={y - height / 2} width={width} height={height} />;
}

function isBelow(row: DotRow, threshold: number | undefined): boolean {
  return threshold !== undefined && row.estimate !== null && row.estimate < threshold;
}

/** A filled dot; a hollow diamond where the estimate stays below the threshold. */
function Interval({ place, below }: { readonly place: DotRowPlace; readonly below: boolean }) {
  const { x, low, high, markY } = place;
  if (x === null) return null;
  const line = styles[below ? 'openLine' : 'line'];
  return (
    <>
      {low !== null && high !== null && (
        <path
          className={line}
          d={`M${low.x},${markY}H${high.x}${capOf(low, markY, -1)}${capOf(high, markY, 1)}`}
        />
      )}
      <Mark
        shape={below ? 'diamond' : 'circle'}
        x={x}
        y={markY}
        size={MARK}
        className={styles[below ? 'openMark' : 'mark']}
      />
    </>
  );
}

/** A short upright line at the end of an interval, or an arrow where it goes on. */
function capOf({ x, cut }: { readonly x: number; readonly cut: boolean }, y: number, sign: 1 | -1): string {
  return cut
    ? `M${x - sign * CAP},${y - CAP}L${x},${y}L${x - sign * CAP},${y + CAP}`
    : `M${x},${y - CAP}V${y + CAP}`;
}

interface TextLinesProps {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  /** The text before it was cut, if it was: shown under the pointer. */
  readonly whole: string;
  readonly className?: string | undefined;
}

function TextLines({ lines, x, y, whole, className }: TextLinesProps) {
  return (
    <text className={className} x={x} y={y} dy={MIDDLE} fontSize={LABEL_SIZE}>
      {lines.join(' ') !== whole && <title>{whole}</title>}
      {lines.map((line, index) => (
        <tspan key={line} x={x} y={y + index * LINE_HEIGHT}>
          {`${line} `}
        </tspan>
      ))}
    </text>
  );
}
