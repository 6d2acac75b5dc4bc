// The level lines of a Bland–Altman plot with the bands of their intervals and, at the right, what they say.

import { useTranslations } from 'use-intl';
import type { BlandAltmanLayout } from './bland-altman-layout.ts';
import styles from './figure.module.css';
import { useNumbers } from './use-numbers.ts';

const LINE_CLASSES = { upper: 'dashed', bias: '', lower: 'dashed' } as const;
const LABEL_AWAY = 16;
const MIDDLE = '0.32em';

export function LevelBands({ layout: { left, right, lines } }: { readonly layout: BlandAltmanLayout }) {
  return (
    <>
      {lines.map(({ name, band }) =>
        band === null ? null : (
          <rect
            key={name}
            className={styles[name === 'bias' ? 'softBand' : 'band']}
            x={left}
            y={band.top}
            width={right - left}
            height={band.height}
          />
        ),
      )}
    </>
  );
}

export interface LevelLinesProps {
  readonly layout: BlandAltmanLayout;
  readonly acceptable: number | undefined;
}

export function LevelLines({ layout, acceptable }: LevelLinesProps) {
  const t = useTranslations('figures');
  const numbers = useNumbers();
  const { left, right, zeroY, lines } = layout;
  const agreed = layout.acceptable;
  return (
    <g aria-hidden="true">
      <line className={styles['zero']} x1={left} x2={right} y1={zeroY} y2={zeroY} />
      {agreed !== null && acceptable !== undefined && (
        <>
          <path
            className={styles['agreed']}
            d={`M${left},${agreed.high}H${right}M${left},${agreed.low}H${right}`}
          />
          <path className={styles['leader']} d={leaderOf(right, agreed.high, agreed.labelY)} />
          <text className={styles['agreedText']} x={right + LABEL_AWAY} y={agreed.labelY} dy={MIDDLE}>
            {t('acceptable', { points: numbers.tick(acceptable) })}
          </text>
        </>
      )}
      {lines.map(({ name, value, low, high, y, labelY }) => (
        <g key={name}>
          <path
            className={`${styles['line']} ${styles[LINE_CLASSES[name]] ?? ''}`}
            d={`M${left},${y}H${right}`}
          />
          <path className={styles['leader']} d={leaderOf(right, y, labelY)} />
          <text x={right + LABEL_AWAY} y={labelY - 3}>
            {t(`lines.${name}`)} <tspan className={styles['strong']}>{numbers.signed(value)}</tspan>
          </text>
          {low !== null && high !== null && (
            <text className={styles['quiet']} x={right + LABEL_AWAY} y={labelY + 12}>
              {numbers.interval(low, high)}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}

/** From the end of a line to its label. */
function leaderOf(right: number, y: number, labelY: number): string {
  return `M${right + 2},${y}L${right + LABEL_AWAY - 4},${labelY}`;
}
