// TrackBlock: one fragment on a track. Plate and letters keep their contrast whatever the colour of the code is;
// without a partner its edge is broken, and a hollow triangle points to where the other rater has nothing.

import { memo } from 'react';
import { useTranslations } from 'use-intl';
import { micros } from '../../shared/domain/time.ts';
import { useFormats } from '../messages/formats.ts';
import styles from './figure.module.css';
import { Pressable } from './pressable.tsx';
import { fitText, textWidth } from './text-width.ts';
import tracks from './two-tracks.module.css';
import { BLOCK_HEIGHT, type BlockPlace, type TrackCode, type TrackSide } from './two-tracks-layout.ts';

export interface TrackBlockProps {
  readonly block: BlockPlace;
  readonly code: TrackCode | null;
  readonly raterName: string;
  readonly isTabStop: boolean;
  readonly chosen: boolean;
  readonly onFragment: ((side: TrackSide, index: number) => void) | undefined;
}

const TEXT_SIZE = 12;
const EDGE = 4;
const TEXT_GAP = 5;
const ROOM_FOR_BEGINNING = 56;
const MICROS_PER_MILLISECOND = 1000;
const MIDDLE = '0.32em';

export const TrackBlock = memo(function TrackBlock(props: TrackBlockProps) {
  const { block, code, raterName, isTabStop, chosen, onFragment } = props;
  const t = useTranslations('figures');
  const { time } = useFormats();
  const drawn = <Block block={block} code={code} chosen={chosen} />;
  if (onFragment === undefined) return drawn;
  const { key, side, index, fragment, pair } = block;
  const timeOf = (milliseconds: number) => time(micros(Math.round(milliseconds * MICROS_PER_MILLISECOND)));
  const linked = pair?.sameCode === true ? t('linkedSame') : t('linkedOther');
  const facts = {
    name: raterName,
    // With its letter, because that is all that a short fragment shows of it.
    code: code === null ? t('noCode') : `${code.short} ${code.name}`,
    start: timeOf(fragment.start),
    end: timeOf(fragment.end),
    state: pair === null ? t('onlyHere', { name: raterName }) : linked,
  };
  return (
    <Pressable
      label={t('fragment', facts)}
      stop={key}
      isTabStop={isTabStop}
      pressed={chosen}
      onPress={() => onFragment(side, index)}
      box={{ x: block.x, y: block.y, width: block.width, height: BLOCK_HEIGHT }}
    >
      {drawn}
    </Pressable>
  );
});

function Block({ block, code, chosen }: Pick<TrackBlockProps, 'block' | 'code' | 'chosen'>) {
  const { x, y, width, pair, side } = block;
  const text = textFor(code, width - EDGE - 2 * TEXT_GAP);
  return (
    <g aria-hidden="true">
      <rect
        className={tracks['block']}
        data-linked={pair !== null}
        data-chosen={chosen}
        x={x}
        y={y}
        width={width}
        height={BLOCK_HEIGHT}
        rx={2}
      />
      <rect
        className={tracks['edge']}
        data-series={code?.series ?? 0}
        x={x}
        y={y}
        width={Math.min(EDGE, width)}
        height={BLOCK_HEIGHT}
      />
      {text !== '' && (
        <text className={styles['small']} x={x + EDGE + TEXT_GAP} y={y + BLOCK_HEIGHT / 2} dy={MIDDLE}>
          {text}
        </text>
      )}
      {pair === null && <Alone side={side} x={x + width / 2} y={side === 'a' ? y + BLOCK_HEIGHT : y} />}
    </g>
  );
}

/** The name of the code, else as much of it as says something, else its letter, else nothing: as it fits. */
function textFor(code: TrackCode | null, room: number): string {
  if (code === null) return '';
  if (room >= ROOM_FOR_BEGINNING) return fitText(code.name, room, TEXT_SIZE);
  return [code.name, code.short].find((text) => textWidth(text, TEXT_SIZE) <= room) ?? '';
}

const TRIANGLE = 4.5;
const TRIANGLE_GAP = 4;

/** Points away from the block, to the other track. */
export function Alone({ side, x, y }: { readonly side: TrackSide; readonly x: number; readonly y: number }) {
  const sign = side === 'a' ? 1 : -1;
  const base = y + sign * TRIANGLE_GAP;
  const point = base + sign * 2 * TRIANGLE;
  return <path className={tracks['alone']} d={`M${x - TRIANGLE},${base}H${x + TRIANGLE}L${x},${point}Z`} />;
}
