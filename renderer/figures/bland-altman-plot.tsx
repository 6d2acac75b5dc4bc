// BlandAltmanPlot: the difference between two raters against the mean of their scores. The area of a bubble is the
// number of recordings that lie there: discrete scores fall on top of each other, and nothing is shaken apart.

import { useTranslations } from 'use-intl';
import { FootAxis, SideAxis } from './axis.tsx';
import {
  blandAltmanLayout,
  type BlandAltmanLayout,
  type BlandAltmanValues,
  type Bubble,
} from './bland-altman-layout.ts';
import { LevelBands, LevelLines } from './bland-altman-lines.tsx';
import { Drawing } from './drawing.tsx';
import styles from './figure.module.css';
import { Legend, LEGEND_MARK, legendLayout } from './legend.tsx';
import { nextPlace } from './next-place.ts';
import { Pressable } from './pressable.tsx';
import { useFigureWidth } from './use-figure-width.ts';
import { useNumbers } from './use-numbers.ts';
import { type Roving, useRoving } from './use-roving.ts';

export interface BlandAltmanPlotProps extends BlandAltmanValues {
  readonly label: string;
  readonly raterA: string;
  readonly raterB: string;
  /** Asked to show the recordings of a bubble: the rows of the table. */
  readonly onBubble?: ((units: readonly number[]) => void) | undefined;
}

/** From this radius the count fits inside. */
const ROOM_FOR_COUNT = 8;
const MIDDLE = '0.32em';
/** Half the width of the smallest place that a pointer finds. */
const LEAST_REACH = 12;

export function BlandAltmanPlot(props: BlandAltmanPlotProps) {
  const { label, raterA, raterB, onBubble } = props;
  const t = useTranslations('figures');
  const numbers = useNumbers();
  const { width, measure } = useFigureWidth();
  const layout = blandAltmanLayout(props, width);
  const { left, right, top, foot } = layout;
  const places = layout.bubbles.map(({ key, x, y }) => ({ key, row: y, column: x }));
  const { listen, stopAt } = useRoving(
    places.map(({ key }) => key),
    (key, direction) => nextPlace(places, key, direction),
  );
  const ticksOf = (values: readonly number[], scale: (value: number) => number) =>
    values.map((value) => ({ at: scale(value), text: numbers.tick(value) }));
  const legend = legendLayout(
    [
      {
        text: t('bubbleLegend'),
        mark: (x, y) => <circle className={styles['bubble']} cx={x + 14} cy={y} r={layout.radius(1)} />,
      },
      {
        text: t('bandLegend', { level: numbers.percent(props.figure.level) }),
        mark: (x, y) => <rect className={styles['band']} x={x} y={y - 7} width={LEGEND_MARK} height={14} />,
      },
    ],
    width,
  );
  return (
    <Drawing
      label={label}
      width={width}
      height={layout.height + legend.height}
      measure={measure}
      listen={onBubble === undefined ? undefined : listen}
    >
      <LevelBands layout={layout} />
      <SideAxis
        ticks={ticksOf(layout.yTicks, layout.y)}
        from={left}
        to={right}
        title={t('differenceAxis', { a: raterA, b: raterB })}
        titleY={14}
      />
      <FootAxis
        ticks={ticksOf(layout.xTicks, layout.x)}
        from={top}
        to={foot}
        title={t('meanAxis')}
        titleX={right}
      />
      <LevelLines layout={layout} acceptable={props.acceptable} />
      <Bubbles {...props} layout={layout} stopAt={stopAt} />
      <Legend places={legend.places} top={layout.height} />
    </Drawing>
  );
}

interface BubblesProps extends BlandAltmanPlotProps {
  readonly layout: BlandAltmanLayout;
  readonly stopAt: Roving['stopAt'];
}

function Bubbles({ layout, raterA, raterB, onBubble, stopAt }: BubblesProps) {
  const t = useTranslations('figures');
  const numbers = useNumbers();
  return layout.bubbles.map((bubble) => {
    const { key, x, y, radius, units, mean, difference } = bubble;
    const drawn = <BubbleMark key={key} bubble={bubble} />;
    if (onBubble === undefined) return drawn;
    const facts = { a: raterA, b: raterB, mean: numbers.tick(mean), difference: numbers.signed(difference) };
    return (
      <Pressable
        key={key}
        label={t('bubble', { ...facts, count: units.length })}
        {...stopAt(key)}
        onPress={() => onBubble(units)}
        box={{ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }}
      >
        <circle className={styles['hit']} cx={x} cy={y} r={Math.max(LEAST_REACH, radius)} />
        {drawn}
      </Pressable>
    );
  });
}

function BubbleMark({ bubble: { x, y, radius, units } }: { readonly bubble: Bubble }) {
  return (
    <g aria-hidden="true">
      <circle className={styles['bubble']} cx={x} cy={y} r={radius} />
      {radius >= ROOM_FOR_COUNT && (
        <text className={styles['onBubble']} x={x} y={y} dy={MIDDLE} textAnchor="middle">
          {units.length}
        </text>
      )}
    </g>
  );
}
