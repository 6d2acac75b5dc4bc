// ResidualBars: how much more or less often than expected, in standard errors, a bar for each pair. What rests on too
// little is an open bar.

import { scaleLinear } from 'd3-scale';
import { FootAxis } from './axis.tsx';
import { Drawing } from './drawing.tsx';
import styles from './figure.module.css';
import bars from './residual-bars.module.css';
import { fitText } from './text-width.ts';
import { useFigureWidth } from './use-figure-width.ts';
import { useNumbers } from './use-numbers.ts';

export interface ResidualRow {
  readonly id: string;
  readonly name: string;
  readonly value: number;
  readonly isTooSmall: boolean;
}

export interface ResidualBarsProps {
  readonly label: string;
  readonly axis: string;
  readonly rows: readonly ResidualRow[];
}

/** Two-sided 5% of a normal distribution. */
const USUAL_BOUND = 1.96;
const LEAST_REACH = 3;
const ROW_HEIGHT = 26;
const BAR_INSET = 6;
const NAMES_SHARE = 0.45;
const NAMES_MOST = 340;
const NUMBER_ROOM = 44;
const AXIS_HEIGHT = 44;
const GAP = 6;
const NAME_SIZE = 13;
const UNITS_PER_TICK = 60;
const MIDDLE = '0.32em';

export function ResidualBars({ label, axis, rows }: ResidualBarsProps) {
  const numbers = useNumbers();
  const { width, measure } = useFigureWidth();
  const left = Math.round(Math.min(NAMES_MOST, width * NAMES_SHARE)) + NUMBER_ROOM;
  const right = width - NUMBER_ROOM;
  const reach = rows.reduce((most, { value }) => Math.max(most, Math.abs(value)), LEAST_REACH);
  const x = scaleLinear([-reach, reach], [left, right]).nice();
  const foot = rows.length * ROW_HEIGHT;
  const ticks = x
    .ticks(Math.max(2, Math.floor((right - left) / UNITS_PER_TICK)))
    .map((value) => ({ at: x(value), text: numbers.tick(value) }));
  return (
    <Drawing label={label} width={width} height={foot + AXIS_HEIGHT} measure={measure}>
      <FootAxis ticks={ticks} from={0} to={foot} title={axis} titleX={right} />
      {[-USUAL_BOUND, USUAL_BOUND].map((bound) => (
        <line key={bound} className={styles['agreed']} x1={x(bound)} x2={x(bound)} y1={0} y2={foot} />
      ))}
      {rows.map(({ id, name, value, isTooSmall }, index) => {
        const top = index * ROW_HEIGHT;
        const [from, to] = [Math.min(x(0), x(value)), Math.max(x(0), x(value))];
        const isLess = value < 0;
        return (
          <g key={id} aria-hidden="true">
            <text x={0} y={top + ROW_HEIGHT / 2} dy={MIDDLE}>
              {fitText(name, left - NUMBER_ROOM - GAP, NAME_SIZE)}
            </text>
            <rect
              className={isTooSmall ? bars['small'] : bars['bar']}
              x={from}
              y={top + BAR_INSET}
              width={Math.max(1, to - from)}
              height={ROW_HEIGHT - 2 * BAR_INSET}
            />
            <text
              className={styles['small']}
              x={isLess ? from - GAP : to + GAP}
              y={top + ROW_HEIGHT / 2}
              dy={MIDDLE}
              textAnchor={isLess ? 'end' : 'start'}
            >
              {numbers.signed(value)}
            </text>
          </g>
        );
      })}
      <line className={styles['zero']} x1={x(0)} x2={x(0)} y1={0} y2={foot} />
    </Drawing>
  );
}
