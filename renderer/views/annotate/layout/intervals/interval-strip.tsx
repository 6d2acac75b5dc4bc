// IntervalStrip: the intervals around the one that is scored now, done and open; pressing one goes there. For readers
// there is the number of the interval to choose.

import { useTranslations } from 'use-intl';
import { intervalCount } from '../../../../../shared/domain/interval/interval-grid.ts';
import type { IntervalRun, IntervalScore } from '../../../../../shared/domain/interval/interval-run.ts';
import styles from '../layout.module.css';

/** As many as there is room for. */
const PAGE = 60;

export interface IntervalStripProps {
  readonly run: IntervalRun;
  readonly scores: readonly IntervalScore[];
  readonly position: number;
  readonly onGo: (position: number) => void;
}

export function IntervalStrip({ run, scores, position, onGo }: IntervalStripProps) {
  const t = useTranslations('layout.intervals');
  const count = intervalCount(run);
  const first = Math.floor(position / PAGE) * PAGE;
  const shown = Array.from({ length: Math.min(PAGE, count - first) }, (_, i) => first + i);
  const answers = new Map(scores.map((one) => [one.position, one.answer.kind]));
  return (
    <div className={styles['strip-room']}>
      <div className={styles['strip']} aria-hidden>
        {shown.map((at) => (
          <span
            key={at}
            className={styles['cell']}
            data-state={answers.get(at) ?? 'open'}
            data-now={at === position ? '' : undefined}
            title={String(at + 1)}
            onPointerDown={(event) => {
              // Without this the press would take the focus, and Space would no longer play the film.
              event.preventDefault();
              onGo(at);
            }}
          />
        ))}
      </div>
      <label className={styles['field']}>
        {t('goTo')}
        <input
          className={styles['input']}
          type="number"
          min={1}
          max={count}
          value={position + 1}
          onChange={({ target }) => {
            const at = target.valueAsNumber - 1;
            if (Number.isInteger(at) && at >= 0 && at < count) onGo(at);
          }}
        />
      </label>
    </div>
  );
}
