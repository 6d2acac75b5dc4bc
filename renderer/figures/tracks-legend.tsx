// What the blocks and lines of the two tracks mean.

import type { useTranslations } from 'use-intl';
import styles from './figure.module.css';
import { LEGEND_MARK, type LegendItem } from './legend.tsx';
import { Mark } from './marks.tsx';
import { Alone } from './track-block.tsx';
import tracks from './two-tracks.module.css';
import type { TrackCode, TrackSide } from './two-tracks-layout.ts';

const CHIP_HEIGHT = 16;
const MIDDLE = '0.32em';

export function tracksLegend(
  codes: readonly TrackCode[],
  nameA: string,
  nameB: string,
  t: ReturnType<typeof useTranslations<'figures'>>,
): readonly LegendItem[] {
  return [
    ...codes.map(
      (code): LegendItem => ({ text: code.name, mark: (x, y) => <Chip code={code} x={x} y={y} /> }),
    ),
    { text: t('linkedSame'), mark: (x, y) => <LinkSample sameCode x={x} y={y} /> },
    { text: t('linkedOther'), mark: (x, y) => <LinkSample sameCode={false} x={x} y={y} /> },
    { text: t('onlyHere', { name: nameA }), mark: (x, y) => <AloneSample side="a" x={x} y={y} /> },
    { text: t('onlyHere', { name: nameB }), mark: (x, y) => <AloneSample side="b" x={x} y={y} /> },
  ];
}

interface SamplePlace {
  readonly x: number;
  readonly y: number;
}

function Chip({ code, x, y }: SamplePlace & { readonly code: TrackCode }) {
  const top = y - CHIP_HEIGHT / 2;
  return (
    <>
      <rect
        className={tracks['block']}
        data-linked
        x={x}
        y={top}
        width={LEGEND_MARK}
        height={CHIP_HEIGHT}
        rx={2}
      />
      <rect
        className={tracks['edge']}
        data-series={code.series}
        x={x}
        y={top}
        width={4}
        height={CHIP_HEIGHT}
      />
      <text className={styles['small']} x={x + 9} y={y} dy={MIDDLE}>
        {code.short}
      </text>
    </>
  );
}

function LinkSample({ sameCode, x, y }: SamplePlace & { readonly sameCode: boolean }) {
  const kind = sameCode ? 'same' : 'other';
  const middle = x + LEGEND_MARK / 2;
  return (
    <>
      <path className={tracks[`${kind}Link`]} d={`M${x},${y}h${LEGEND_MARK}`} />
      <Mark
        shape={sameCode ? 'circle' : 'diamond'}
        x={middle}
        y={y}
        size={sameCode ? 3 : 4.5}
        className={tracks[`${kind}Mark`]}
      />
    </>
  );
}

/** Half a block with the triangle beside it, as it stands on the track. */
function AloneSample({ side, x, y }: SamplePlace & { readonly side: TrackSide }) {
  return <Alone side={side} x={x + LEGEND_MARK / 2} y={side === 'a' ? y - 8 : y + 8} />;
}
