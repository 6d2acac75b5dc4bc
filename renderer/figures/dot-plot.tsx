// DotPlot: one coefficient per scale with its interval, printed beside it, and against a threshold if there is one.

import { useTranslations } from 'use-intl';
import { FootAxis } from './axis.tsx';
import {
  dotPlotLayout,
  type DotPlotLayout,
  type DotRow,
  type DotRowPlace,
  LABEL_SIZE,
  NARROW_WORDS,
} from './dot-plot-layout.ts';
import { Drawing } from './drawing.tsx';
import styles from './figure.module.css';
import { Mark } from './marks.tsx';
import { nextPlace } from './next-place.ts';
import { Pressable } from './pressable.tsx';
import { textWidth } from './text-width.ts';
import { useFigureWidth } from './use-figure-width.ts';
import { useNumbers } from './use-numbers.ts';
import { useRoving } from './use-roving.ts';

export interface DotPlotProps {
  /** The sentence a screen reader gives for the whole. */
  readonly label: string;
  /** Under the axis: the name of the coefficient and its interval. */
  readonly axis: string;
  readonly rows: readonly DotRow[];
  /** Ends of the axis; without it from 0 to 1, further where the figures need it. */
  readonly domain?: readonly [number, number] | undefined;
  /** A minimum agreed on beforehand. */
  readonly threshold?: { readonly value: number; readonly text: string } | undefined;
  readonly selected?: string | null;
  readonly onSelect?: ((id: string) => void) | undefined;
}

const MARK = 5.5;
const CAP = 4;
const LINE_HEIGHT = 15;
const REASON_INSET = 6;
/** The plate of a row stands out a little on both sides. */
const PLATE_MARGIN = 6;
const MIDDLE = '0.32em';

export function DotPlot({ label, axis, rows, domain, threshold, selected, onSelect }: DotPlotProps) {
  const numbers = useNumbers();
  const { width, measure } = useFigureWidth();
  const layout = dotPlotLayout({ rows, domain, threshold: threshold?.value }, width);
  const places = rows.map(({ id }, row) => ({ key: id, row, column: 0 }));
  const { listen, stopAt } = useRoving(
    rows.map(({ id }) => id),
    (key, direction) => nextPlace(places, key, direction),
  );
  const ticks = layout.ticks.map((value) => ({ at: layout.x(value), text: numbers.tick(value) }));
  const plateOf = (top: number) => ({
    x: -PLATE_MARGIN,
    y: top,
    width: width + 2 * PLATE_MARGIN,
    height: layout.rowHeight,
    rx: 4,
  });
  return (
    <Drawing
      label={label}
      width={width}
      height={layout.height}
      measure={measure}
      listen={onSelect === undefined ? undefined : listen}
    >
      {layout.rows.map(({ row, top }) =>
        row.id === selected ? <rect key={row.id} className={styles['chosen']} {...plateOf(top)} /> : null,
      )}
      {threshold !== undefined && <ThresholdBand layout={layout} value={threshold.value} />}
      <FootAxis ticks={ticks} from={layout.top} to={layout.foot} title={axis} titleX={layout.right} />
      {threshold !== undefined && <ThresholdLine layout={layout} {...threshold} />}
      {layout.narrow &&
        layout.rows.map(({ row, top }) => (
          // Keeps the lines of the axis from running through the values.
          <rect
            key={row.id}
            className={styles[row.id === selected ? 'chosen' : 'plate']}
            {...plateOf(top)}
            height={NARROW_WORDS}
          />
        ))}
      {layout.rows.map((place) => {
        const row = <Row key={place.row.id} place={place} layout={layout} threshold={threshold?.value} />;
        if (onSelect === undefined) return row;
        return (
          <Pressable
            key={place.row.id}
            label={`${place.row.label}: ${numbers.coefficient(place.row.estimate)}`}
            {...stopAt(place.row.id)}
            pressed={selected === undefined ? undefined : selected === place.row.id}
            onPress={() => onSelect(place.row.id)}
            box={plateOf(place.top)}
          >
            <rect className={styles['hit']} {...plateOf(place.top)} />
            {row}
          </Pressable>
        );
      })}
    </Drawing>
  );
}

function ThresholdBand({ layout, value }: { readonly layout: DotPlotLayout; readonly value: number }) {
  const { top, foot, right, x } = layout;
  return (
    <rect
      className={styles['band']}
      x={x(value)}
      y={top}
      width={Math.max(0, right - x(value))}
      height={foot - top}
    />
  );
}

function ThresholdLine({
  layout,
  value,
  text,
}: {
  readonly layout: DotPlotLayout;
  readonly value: number;
  readonly text: string;
}) {
  const x = layout.x(value);
  return (
    <g aria-hidden="true">
      <line className={styles['agreed']} x1={x} x2={x} y1={layout.top - 4} y2={layout.foot} />
      <text className={styles['agreedText']} x={x} y={layout.top - 9} textAnchor="middle">
        {text}
      </text>
    </g>
  );
}

interface RowProps {
  readonly place: DotRowPlace;
  readonly layout: DotPlotLayout;
  readonly threshold: number | undefined;
}

function Row({ place, layout, threshold }: RowProps) {
  const t = useTranslations('figures');
  const numbers = useNumbers();
  const { row, textY, markY, labelLines, reasonLines } = place;
  const firstLine = (lines: readonly string[], y: number) => y - ((lines.length - 1) * LINE_HEIGHT) / 2;
  return (
    <g aria-hidden="true">
      <TextLines lines={labelLines} x={0} y={firstLine(labelLines, textY)} title={row.label} />
      {reasonLines.length > 0 && <ReasonPlate lines={reasonLines} x={layout.left} y={markY} />}
      <TextLines
        lines={reasonLines}
        x={layout.left + REASON_INSET}
        y={firstLine(reasonLines, markY)}
        title={row.reason ?? ''}
        className={styles['quiet']}
      />
      {place.x !== null && <Interval place={place} below={isBelow(row, threshold)} />}
      <text x={layout.valueX} y={textY} dy={MIDDLE} textAnchor="end">
        <tspan className={styles['strong']}>{numbers.coefficient(row.estimate)}</tspan>
        {row.low !== null || row.high !== null ? ` ${numbers.interval(row.low, row.high)}` : ''}
      </text>
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
  /** The whole text, for the pointer. */
  readonly title: string;
  readonly className?: string | undefined;
}

function TextLines({ lines, x, y, title, className }: TextLinesProps) {
  return (
    <text className={className} x={x} y={y} dy={MIDDLE} fontSize={LABEL_SIZE}>
      <title>{title}</title>
      {lines.map((line, index) => (
        <tspan key={line} x={x} y={y + index * LINE_HEIGHT}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
