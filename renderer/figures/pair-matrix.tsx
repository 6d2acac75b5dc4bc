// PairMatrix: how far each two raters agree. The pair can be chosen to see more of it.

import { useTranslations } from 'use-intl';
import { Drawing } from './drawing.tsx';
import styles from './figure.module.css';
import heat from './heat.module.css';
import { heatStep } from './heat.ts';
import {
  NAME_SIZE,
  type PairCell,
  pairMatrixLayout,
  type PairMatrixLayout,
  type PairPlace,
} from './pair-matrix-layout.ts';
import { nextPlace } from './next-place.ts';
import { Pressable } from './pressable.tsx';
import { fitText, wrapText } from './text-width.ts';
import { useFigureWidth } from './use-figure-width.ts';
import { useNumbers } from './use-numbers.ts';
import { type Roving, useRoving } from './use-roving.ts';

export interface PairMatrixProps {
  readonly label: string;
  readonly raters: readonly string[];
  /** One per pair. */
  readonly cells: readonly PairCell[];
  readonly selected?: { readonly a: number; readonly b: number } | null;
  readonly onSelect?: ((a: number, b: number) => void) | undefined;
}

export function PairMatrix({ label, raters, cells, selected = null, onSelect }: PairMatrixProps) {
  const { width, measure } = useFigureWidth();
  const layout = pairMatrixLayout(raters, cells, width);
  const stops = layout.places.filter(({ mirrored }) => !mirrored);
  const { listen, stopAt } = useRoving(
    stops.map(({ key }) => key),
    (key, direction) => nextPlace(stops, key, direction),
  );
  return (
    <Drawing
      label={label}
      width={layout.width}
      height={layout.height}
      measure={measure}
      listen={onSelect === undefined ? undefined : listen}
    >
      <Names raters={raters} layout={layout} />
      {layout.places.map((place) => (
        <Cell
          key={`${place.row}:${place.column}`}
          place={place}
          layout={layout}
          raters={raters}
          stop={stopAt(place.key)}
          chosen={isPair(place.cell, selected)}
          onSelect={onSelect}
        />
      ))}
    </Drawing>
  );
}

function isPair(cell: PairCell, pair: { readonly a: number; readonly b: number } | null): boolean {
  if (pair === null) return false;
  return (cell.a === pair.a && cell.b === pair.b) || (cell.a === pair.b && cell.b === pair.a);
}

const MIDDLE = '0.32em';
const HEAD_LINE = 15;

function Names({
  raters,
  layout,
}: {
  readonly raters: readonly string[];
  readonly layout: PairMatrixLayout;
}) {
  const { labelWidth, headHeight, cellWidth, cellHeight } = layout;
  return (
    <g aria-hidden="true">
      {raters.map((name, index) => {
        const lines = wrapText(name, cellWidth - 6, NAME_SIZE, 2);
        const x = labelWidth + (index + 0.5) * cellWidth;
        return (
          <g key={index}>
            <text x={0} y={headHeight + (index + 0.5) * cellHeight} dy={MIDDLE}>
              <title>{name}</title>
              {fitText(name, labelWidth - 6, NAME_SIZE)}
            </text>
            <text textAnchor="middle">
              <title>{name}</title>
              {lines.map((line, row) => (
                <tspan key={row} x={x} y={headHeight - 8 - (lines.length - 1 - row) * HEAD_LINE}>
                  {line}
                </tspan>
              ))}
            </text>
          </g>
        );
      })}
    </g>
  );
}

interface CellProps {
  readonly place: PairPlace;
  readonly layout: PairMatrixLayout;
  readonly raters: readonly string[];
  readonly stop: ReturnType<Roving['stopAt']>;
  readonly chosen: boolean;
  readonly onSelect: PairMatrixProps['onSelect'];
}

function Cell({ place, layout, raters, stop, chosen, onSelect }: CellProps) {
  const t = useTranslations('figures');
  const numbers = useNumbers();
  const { cell, x, y } = place;
  const select = () => onSelect?.(cell.a, cell.b);
  const inside = <CellInside place={place} layout={layout} chosen={chosen} />;
  if (onSelect === undefined) return inside;
  if (place.mirrored) {
    // The same button again: for the pointer only.
    return (
      <g aria-hidden="true" className={styles['pressable']} onClick={select}>
        {inside}
      </g>
    );
  }
  const facts = {
    a: raters[cell.a] ?? '',
    b: raters[cell.b] ?? '',
    value:
      cell.estimate === null
        ? (cell.reason ?? numbers.coefficient(null))
        : numbers.coefficient(cell.estimate),
    count: cell.n,
  };
  return (
    <Pressable
      label={t('pairCell', facts)}
      {...stop}
      pressed={chosen}
      onPress={select}
      box={{ x, y, width: layout.cellWidth, height: layout.cellHeight }}
    >
      {inside}
    </Pressable>
  );
}

function CellInside({ place, layout, chosen }: Pick<CellProps, 'place' | 'layout' | 'chosen'>) {
  const t = useTranslations('figures');
  const numbers = useNumbers();
  const { cell, x, y } = place;
  const { cellWidth, cellHeight } = layout;
  const middle = x + cellWidth / 2;
  return (
    <g className={heat['cell']} data-heat={heatStep(cell.estimate)}>
      <rect x={x} y={y} width={cellWidth} height={cellHeight} />
      <text className={styles['strong']} x={middle} y={y + 19} textAnchor="middle">
        {numbers.coefficient(cell.estimate)}
      </text>
      {' ' /* Keeps the two apart where they are read as one, as the name of a button. */}
      <text className={styles['small']} x={middle} y={y + 35} textAnchor="middle">
        {t('n', { count: cell.n })}
      </text>
      {chosen && (
        <rect
          data-choice
          className={heat['chosen']}
          x={x + 2}
          y={y + 2}
          width={cellWidth - 4}
          height={cellHeight - 4}
          rx={2}
        />
      )}
    </g>
  );
}
