// TwoTracks: the fragments of two raters on one axis of time, with a line between those that are taken to be the
// same one.

import { linkVertical } from 'd3-shape';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { micros } from '../../shared/domain/time.ts';
import { useFormats } from '../messages/formats.ts';
import { Drawing } from './drawing.tsx';
import styles from './figure.module.css';
import { Legend, legendLayout } from './legend.tsx';
import { Mark } from './marks.tsx';
import { nextBlock } from './next-block.ts';
import { TrackBlock } from './track-block.tsx';
import { tracksLegend } from './tracks-legend.tsx';
import tracks from './two-tracks.module.css';
import {
  type LinkPlace,
  type Track,
  type TrackCode,
  type TrackSide,
  twoTracksLayout,
  type TwoTracksLayout,
  type TwoTracksValues,
} from './two-tracks-layout.ts';
import { useFigureWidth } from './use-figure-width.ts';
import { useRoving } from './use-roving.ts';

export interface TwoTracksProps extends TwoTracksValues {
  readonly label: string;
  /** Every code that occurs. */
  readonly codes: readonly TrackCode[];
  readonly selected?: { readonly side: TrackSide; readonly index: number } | null;
  /** Should stay the same function from one drawing to the next: then only what changed is drawn anew. */
  readonly onFragment?: ((side: TrackSide, index: number) => void) | undefined;
}

const AXIS_TEXT_BELOW = 16;
const LEGEND_GAP = 8;
const MICROS_PER_MILLISECOND = 1000;
const pathOf = linkVertical<unknown, LinkPlace, readonly [number, number]>()
  .x(([x]) => x)
  .y(([, y]) => y);

export function TwoTracks({
  label,
  range,
  a,
  b,
  matching,
  codes,
  selected = null,
  onFragment,
}: TwoTracksProps) {
  const t = useTranslations('figures');
  const { width, measure } = useFigureWidth();
  const layout = useMemo(
    () => twoTracksLayout({ range, a, b, matching }, width),
    [range, a, b, matching, width],
  );
  const legend = legendLayout(tracksLegend(codes, a.name, b.name, t), width);
  const codeOf = useMemo(() => new Map(codes.map((code) => [code.id, code])), [codes]);
  const { listen, stopAt } = useRoving(
    layout.blocks.map(({ key }) => key),
    (key, direction) => nextBlock(layout.blocks, key, direction),
  );
  return (
    <Drawing
      label={label}
      width={width}
      height={layout.height + LEGEND_GAP + legend.height}
      measure={measure}
      listen={onFragment === undefined ? undefined : listen}
    >
      <TimeAxis layout={layout} />
      <TrackName track={a} linked={matching.pairs.length} y={layout.nameA} />
      <TrackName track={b} linked={matching.pairs.length} y={layout.nameB} />
      {layout.links.map((link) => (
        <Link key={link.pair.a} link={link} dense={layout.dense} />
      ))}
      {layout.blocks.map((block) => (
        <TrackBlock
          key={block.key}
          block={block}
          code={codeOf.get(block.fragment.code) ?? null}
          raterName={block.side === 'a' ? a.name : b.name}
          isTabStop={stopAt(block.key).isTabStop}
          chosen={selected?.side === block.side && selected.index === block.index}
          onFragment={onFragment}
        />
      ))}
      <Legend places={legend.places} top={layout.height + LEGEND_GAP} />
    </Drawing>
  );
}

function TimeAxis({ layout: { ticks, axisFrom, axisTo } }: { readonly layout: TwoTracksLayout }) {
  const { duration } = useFormats();
  return (
    <g aria-hidden="true">
      {ticks.map(({ time, x, anchor }) => (
        <g key={time}>
          <line className={styles['grid']} x1={x} x2={x} y1={axisFrom} y2={axisTo} />
          <text className={styles['quiet']} x={x} y={axisTo + AXIS_TEXT_BELOW} textAnchor={anchor}>
            {duration(micros(Math.round(time * MICROS_PER_MILLISECOND)))}
          </text>
        </g>
      ))}
    </g>
  );
}

interface TrackNameProps {
  readonly track: Track;
  readonly linked: number;
  readonly y: number;
}

function TrackName({ track: { name, fragments }, linked, y }: TrackNameProps) {
  const t = useTranslations('figures');
  return (
    <text aria-hidden="true" x={0} y={y}>
      <tspan className={styles['strong']}>{name}</tspan>
      {` · ${t('fragments', { count: fragments.length, alone: fragments.length - linked })}`}
    </text>
  );
}

/** A line with a dot for the same code; a broken line with a hollow diamond for another code. Where they crowd, what
    is usual loses its dot. */
function Link({ link, dense }: { readonly link: LinkPlace; readonly dense: boolean }) {
  const { source, target, pair } = link;
  const kind = pair.sameCode ? 'same' : 'other';
  return (
    <g aria-hidden="true">
      <path className={tracks[`${kind}Link`]} data-dense={dense} d={pathOf(link) ?? ''} />
      {!(dense && pair.sameCode) && (
        <Mark
          shape={pair.sameCode ? 'circle' : 'diamond'}
          x={(source[0] + target[0]) / 2}
          y={(source[1] + target[1]) / 2}
          size={pair.sameCode ? 3 : 4.5}
          className={tracks[`${kind}Mark`]}
        />
      )}
    </g>
  );
}
