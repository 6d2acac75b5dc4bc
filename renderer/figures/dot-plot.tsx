// DotPlot: one coefficient per scale with its interval, printed beside it, and against a threshold if there is one.

import { useTranslations } from 'use-intl';
import { FootAxis } from './axis.tsx';
import {
  dotPlotLayout,
  type DotPlotLayout,
  type DotRow,
  type DotRowPlace,
  NARROW_WORDS,
} from './dot-plot-layout.ts';
import { DotPlotRow } from './dot-plot-row.tsx';
import { Drawing } from './drawing.tsx';
import styles from './figure.module.css';
import { nextPlace } from './next-place.ts';
import { Pressable } from './pressable.tsx';
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

/** The plate of a row stands out a little on both sides. */
const PLATE_MARGIN = 6;

export function DotPlot({ label, axis, rows, domain, threshold, selected, onSelect }: DotPlotProps) {
  const t = useTranslations('figures');
  const numbers = useNumbers();
  const { width, measure } = useFigureWidth();
  const layout = dotPlotLayout({ rows, domain, threshold: threshold?.value }, width);
  const places = rows.map(({ id }, row) => ({ key: id, row, column: 0 }));
  const { listen, stopAt } = useRoving(
    rows.map(({ id }) => id),
    (key, direction) => nextPlace(places, key, direction),
  );
  const chosen = layout.rows.find(({ row }) => row.id === selected);
  const ticks = layout.ticks.map((value) => ({ at: layout.x(value), text: numbers.tick(value) }));
  const factsOf = ({ label: name, estimate, low, high, n, reason }: DotRow) => ({
    name,
    value:
      estimate === null
        ? (reason ?? numbers.coefficient(null))
        : `${numbers.coefficient(estimate)} ${numbers.interval(low, high)}`,
    count: n,
  });
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
      {chosen !== undefined && <rect className={styles['chosen']} data-choice {...plateOf(chosen.top)} />}
      {threshold !== undefined && <ThresholdBand layout={layout} value={threshold.value} />}
      <FootAxis ticks={ticks} from={layout.top} to={layout.foot} title={axis} titleX={layout.right} />
      {threshold !== undefined && <ThresholdLine layout={layout} {...threshold} />}
      {layout.narrow && <WordPlates layout={layout} plateOf={plateOf} chosen={chosen} />}
      {layout.rows.map((place) => {
        const row = (
          <DotPlotRow key={place.row.id} place={place} layout={layout} threshold={threshold?.value} />
        );
        if (onSelect === undefined) return row;
        return (
          <Pressable
            key={place.row.id}
            label={t('dot', factsOf(place.row))}
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

interface WordPlatesProps {
  readonly layout: DotPlotLayout;
  readonly plateOf: (top: number) => { readonly x: number; readonly y: number; readonly width: number };
  readonly chosen: DotRowPlace | undefined;
}

/** In a narrow drawing the words stand above the mark: the lines of the axis would run through them. */
function WordPlates({ layout, plateOf, chosen }: WordPlatesProps) {
  const place = (top: number) => ({ ...plateOf(top), height: NARROW_WORDS });
  return (
    <>
      {layout.rows.map(({ row, top }) => (
        <rect key={row.id} className={styles['plate']} {...place(top)} />
      ))}
      {chosen !== undefined && <rect className={styles['chosen']} data-choice {...place(chosen.top)} />}
    </>
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
