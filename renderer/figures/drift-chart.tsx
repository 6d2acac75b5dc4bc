// DriftChart: how a rater's scores move against those of the others, in the order of scoring.

import { line } from 'd3-shape';
import { useTranslations } from 'use-intl';
import { SideAxis } from './axis.tsx';
import { driftLayout, type DriftLayout, type DriftPanel, type DriftSeries } from './drift-layout.ts';
import { Drawing } from './drawing.tsx';
import styles from './figure.module.css';
import { Legend, LEGEND_MARK, legendLayout } from './legend.tsx';
import { useFigureWidth } from './use-figure-width.ts';
import { useNumbers } from './use-numbers.ts';
import { useShortDate } from './use-short-date.ts';

export interface DriftChartProps {
  readonly label: string;
  /** One panel each. */
  readonly series: readonly DriftSeries[];
  /** Half the height of the band in which differences are small, in scale points. */
  readonly band?: number;
}

const DEFAULT_BAND = 0.5;
const DOT = 3.5;
const DATES_BELOW = 17;
const pathOf = line();

export function DriftChart({ label, series, band = DEFAULT_BAND }: DriftChartProps) {
  const { width, measure } = useFigureWidth();
  const t = useTranslations('figures');
  const numbers = useNumbers();
  const layout = driftLayout(series, band, width);
  const legend = legendLayout(
    [
      {
        text: t('driftPoint'),
        mark: (x, y) => <circle className={styles['dot']} cx={x + 14} cy={y} r={DOT} />,
      },
      {
        text: t('driftRolling'),
        mark: (x, y) => <path className={styles['line']} d={`M${x},${y}h${LEGEND_MARK}`} />,
      },
      {
        text: t('driftBand', { points: numbers.tick(band) }),
        mark: (x, y) => <rect className={styles['band']} x={x} y={y - 7} width={LEGEND_MARK} height={14} />,
      },
    ],
    width,
  );
  return (
    <Drawing label={label} width={width} height={layout.height + legend.height} measure={measure}>
      {layout.panels.map((panel) => (
        <Panel key={panel.series.id} panel={panel} layout={layout} />
      ))}
      <Legend places={legend.places} top={layout.height} />
    </Drawing>
  );
}

function Panel({ panel, layout }: { readonly panel: DriftPanel; readonly layout: DriftLayout }) {
  const t = useTranslations('figures');
  const numbers = useNumbers();
  const shortDate = useShortDate();
  const { left, right } = layout;
  const { series, top, foot, zeroY, band } = panel;
  const ticks = panel.yTicks.map(({ value, y }) => ({ at: y, text: numbers.signedTick(value) }));
  return (
    <g aria-hidden="true">
      <text className={styles['strong']} x={0} y={top - 9}>
        {series.name}
      </text>
      <text className={styles['quiet']} x={right} y={top - 9} textAnchor="end">
        {t('driftMean', { mean: numbers.signed(series.mean), count: series.points.length })}
      </text>
      <rect className={styles['band']} x={left} y={band.top} width={right - left} height={band.height} />
      <SideAxis ticks={ticks} from={left} to={right} titleY={0} />
      <line className={styles['zero']} x1={left} x2={right} y1={zeroY} y2={zeroY} />
      <path className={styles['line']} d={pathOf([...panel.rolling].map(([x, y]) => [x, y])) ?? ''} />
      {panel.dots.map(({ x, y }, index) => (
        <circle key={index} className={styles['dot']} cx={x} cy={y} r={DOT} />
      ))}
      {panel.dates.map(({ x, at, anchor }) => (
        <text key={x} className={styles['quiet']} x={x} y={foot + DATES_BELOW} textAnchor={anchor}>
          {shortDate(at)}
        </text>
      ))}
    </g>
  );
}
