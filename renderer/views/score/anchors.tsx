// Anchors: what the described points of a scale stand for, from high to low, always in sight while scoring.

import type { Scale } from '../../../shared/domain/instrument/instrument.ts';
import type { Verdict } from '../../../shared/domain/score/score.ts';
import { useFormats } from '../../messages/formats.ts';
import styles from './score.module.css';

export interface AnchorsProps {
  readonly scale: Scale;
  readonly verdict: Verdict;
}

export function Anchors({ scale, verdict }: AnchorsProps) {
  const { words, number } = useFormats();
  const value = verdict.kind === 'value' ? verdict.value : null;
  return (
    <dl className={styles['anchors']}>
      {scale.anchors.map((anchor) => (
        <div key={anchor.value} className={styles['anchor']} data-chosen={anchor.value === value}>
          <dt>{number(anchor.value)}</dt>
          <dd>{words(anchor.label)}</dd>
        </div>
      ))}
    </dl>
  );
}
