// ConfusionFigure: which scores of one rater went with which of the other. Equal scores lie on the outlined
// diagonal; a cell with recordings in it can be opened.

import { useTranslations } from 'use-intl';
import {
  confusionLayout,
  type ConfusionLayout,
  type ConfusionPlace,
  type ConfusionValues,
  POINT_SIZE,
} from './confusion-layout.ts';
import { Drawing } from './drawing.tsx';
import styles from './figure.module.css';
import heat from './heat.module.css';
import { heatStep } from './heat.ts';
import { nextPlace } from './next-place.ts';
import { Pressable } from './pressable.tsx';
import { fitText } from './text-width.ts';
import { useFigureWidth } from './use-figure-width.ts';
import { useRoving } from './use-roving.ts';

export interface ConfusionFigureProps extends ConfusionValues {
  readonly label: string;
  /** Rater A gives the rows, rater B the columns. */
  readonly raterA: string;
  readonly raterB: string;
  /** Asked to show the recordings of a cell: the rows of the table, and the places of its two scores. */
  readonly onCell?: ((units: readonly number[], row: number, column: number) => void) | undefined;
  readonly selected?: { readonly row: number; readonly column: number } | null;
}

const MIDDLE = '0.32em';

export function ConfusionFigure(props: ConfusionFigureProps) {
  const { label, raterA, raterB, points, onCell, selected = null } = props;
  const t = useTranslations('figures');
  const { width, measure } = useFigureWidth();
  const layout = confusionLayout(props, width);
  const filled = layout.places.filter(({ count }) => count > 0);
  const { listen, stopAt } = useRoving(
    filled.map(({ key }) => key),
    (key, direction) => nextPlace(filled, key, direction),
  );
  const isChosen = ({ row, column }: ConfusionPlace) => selected?.row === row && selected.column === column;
  return (
    <Drawing
      label={label}
      width={layout.width}
      height={layout.height}
      measure={measure}
      listen={onCell === undefined ? undefined : listen}
    >
      <Heads points={points} raterA={raterA} raterB={raterB} layout={layout} />
      {layout.places.map((place) => {
        const cell = <Cell key={place.key} place={place} layout={layout} chosen={isChosen(place)} />;
        if (onCell === undefined || place.count === 0) return cell;
        const facts = {
          a: raterA,
          b: raterB,
          scoreA: points[place.row] ?? '',
          scoreB: points[place.column] ?? '',
        };
        return (
          <Pressable
            key={place.key}
            label={t('confusionCell', { ...facts, count: place.count })}
            {...stopAt(place.key)}
            pressed={selected === null ? undefined : isChosen(place)}
            onPress={() => onCell(place.units, place.row, place.column)}
            box={{ x: place.x, y: place.y, width: layout.cellWidth, height: layout.cellHeight }}
          >
            {cell}
          </Pressable>
        );
      })}
      <Totals layout={layout} />
    </Drawing>
  );
}

interface HeadsProps {
  readonly points: readonly string[];
  readonly raterA: string;
  readonly raterB: string;
  readonly layout: ConfusionLayout;
}

function Heads({ points, raterA, raterB, layout }: HeadsProps) {
  const { left, top, cellWidth, cellHeight } = layout;
  const middleX = left + (points.length * cellWidth) / 2;
  const middleY = top + (points.length * cellHeight) / 2;
  return (
    <g aria-hidden="true">
      <text className={styles['strong']} x={middleX} y={14} textAnchor="middle">
        {fitText(raterB, points.length * cellWidth, POINT_SIZE)}
      </text>
      <text
        className={styles['strong']}
        transform={`translate(13 ${middleY}) rotate(-90)`}
        textAnchor="middle"
      >
        {fitText(raterA, points.length * cellHeight, POINT_SIZE)}
      </text>
      {points.map((point, index) => (
        <g key={index}>
          <text x={left + (index + 0.5) * cellWidth} y={top - 8} textAnchor="middle">
            <title>{point}</title>
            {fitText(point, cellWidth - 4, POINT_SIZE)}
          </text>
          <text x={left - 8} y={top + (index + 0.5) * cellHeight} dy={MIDDLE} textAnchor="end">
            <title>{point}</title>
            {fitText(point, left - 30, POINT_SIZE)}
          </text>
        </g>
      ))}
    </g>
  );
}

function Cell({
  place,
  layout,
  chosen,
}: {
  readonly place: ConfusionPlace;
  readonly layout: ConfusionLayout;
  readonly chosen: boolean;
}) {
  const { x, y, row, column, count, share } = place;
  const { cellWidth, cellHeight } = layout;
  const inner = { x: x + 2, y: y + 2, width: cellWidth - 4, height: cellHeight - 4, rx: 2 };
  return (
    <g className={heat['cell']} data-heat={heatStep(share)}>
      <rect x={x} y={y} width={cellWidth} height={cellHeight} />
      {row === column && <rect {...inner} className={heat['outline']} />}
      {chosen && <rect {...inner} data-choice className={heat['chosen']} />}
      {count > 0 && (
        <text x={x + cellWidth / 2} y={y + cellHeight / 2} dy={MIDDLE} textAnchor="middle">
          {count}
        </text>
      )}
    </g>
  );
}

function Totals({ layout }: { readonly layout: ConfusionLayout }) {
  const t = useTranslations('figures');
  const { left, top, cellWidth, cellHeight, rowTotals, columnTotals, total } = layout;
  const x = left + (columnTotals.length + 0.5) * cellWidth;
  const y = top + (rowTotals.length + 0.5) * cellHeight;
  return (
    <g aria-hidden="true">
      <text className={styles['quiet']} x={x} y={top - 8} textAnchor="middle">
        {t('total')}
      </text>
      <text className={styles['quiet']} x={left - 8} y={y} dy={MIDDLE} textAnchor="end">
        {t('total')}
      </text>
      {rowTotals.map((sum, row) => (
        <text
          key={row}
          className={styles['quiet']}
          x={x}
          y={top + (row + 0.5) * cellHeight}
          dy={MIDDLE}
          textAnchor="middle"
        >
          {sum}
        </text>
      ))}
      {columnTotals.map((sum, column) => (
        <text
          key={column}
          className={styles['quiet']}
          x={left + (column + 0.5) * cellWidth}
          y={y}
          dy={MIDDLE}
          textAnchor="middle"
        >
          {sum}
        </text>
      ))}
      <text className={styles['strong']} x={x} y={y} dy={MIDDLE} textAnchor="middle">
        {total}
      </text>
    </g>
  );
}
