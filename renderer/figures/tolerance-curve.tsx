// ToleranceCurve: how much two raters agree on their fragments when more or less difference in time is allowed.

import { line } from 'd3-shape';
import { useTranslations } from 'use-intl';
import { FootAxis, SideAxis } from './axis.tsx';
import { Drawing } from './drawing.tsx';
import styles from './figure.module.css';
import { Mark, type MarkShape } from './marks.tsx';
import {
  type Curve,
  type CurveName,
  type Sweep,
  toleranceLayout,
  type ToleranceLayout,
} from './tolerance-layout.ts';
import { useFigureWidth } from './use-figure-width.ts';
import { useNumbers } from './use-numbers.ts';

export interface ToleranceCurveProps {
  readonly label: string;
  readonly sweep: Sweep;
  /** The tolerance that the other figures use, in milliseconds. */
  readonly chosen?: number | undefined;
}

const LOOKS: {
  readonly [C in CurveName]: { readonly shape: MarkShape; readonly line: string; readonly mark: string };
} = {
  timeUnitKappa: { shape: 'circle', line: 'series4', mark: 'series4Mark' },
  alignmentKappa: { shape: 'square', line: 'series1', mark: 'series1Mark' },
  linked: { shape: 'triangle', line: 'series2', mark: 'series2Mark' },
};
const DASHES: { readonly [C in CurveName]: string } = {
  timeUnitKappa: '',
  alignmentKappa: 'dashed',
  linked: 'dotted',
};
const MARK = 4;
const MIDDLE = '0.32em';
const pathOf = line<readonly [number, number] | null>()
  .defined((point) => point !== null)
  .x((point) => point?.[0] ?? 0)
  .y((point) => point?.[1] ?? 0);

export function ToleranceCurve({ label, sweep, chosen }: ToleranceCurveProps) {
  const t = useTranslations('figures');
  const numbers = useNumbers();
  const { width, measure } = useFigureWidth();
  const layout = toleranceLayout(sweep, chosen, width);
  const { left, right, top, foot, chosenX } = layout;
  return (
    <Drawing label={label} width={width} height={layout.height} measure={measure}>
      <SideAxis
        ticks={layout.yTicks.map((value) => ({ at: layout.y(value), text: numbers.tick(value) }))}
        from={left}
        to={right}
        titleY={0}
      />
      <FootAxis
        ticks={layout.xTicks.map((value) => ({ at: layout.x(value), text: numbers.tick(value) }))}
        from={top}
        to={foot}
        title={t('toleranceAxis')}
        titleX={right}
      />
      {chosenX !== null && (
        <g aria-hidden="true">
          <line className={styles['agreed']} x1={chosenX} x2={chosenX} y1={top - 4} y2={foot} />
          <text className={styles['agreedText']} x={chosenX} y={top - 9} textAnchor="middle">
            {t('chosen')}
          </text>
        </g>
      )}
      {layout.curves.map((curve) => (
        <CurveLine key={curve.name} curve={curve} layout={layout} />
      ))}
    </Drawing>
  );
}

function CurveLine({ curve, layout }: { readonly curve: Curve; readonly layout: ToleranceLayout }) {
  const t = useTranslations('figures');
  const { name, points, end } = curve;
  const looks = LOOKS[name];
  return (
    <g aria-hidden="true">
      <path className={`${styles[looks.line]} ${styles[DASHES[name]] ?? ''}`} d={pathOf(points) ?? ''} />
      {points.map((point) =>
        point === null ? null : (
          <Mark
            key={point[0]}
            shape={looks.shape}
            x={point[0]}
            y={point[1]}
            size={MARK}
            className={styles[looks.mark]}
          />
        ),
      )}
      {end !== null && (
        <>
          <path
            className={styles['leader']}
            d={`M${layout.right + 5},${end.y}L${layout.right + 12},${end.labelY}`}
          />
          <text x={layout.right + 16} y={end.labelY} dy={MIDDLE}>
            {t(name)}
          </text>
        </>
      )}
    </g>
  );
}
