// RunCard: one row of intervals: how far it is, and what can be done with it.

import { Trash2 } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ScoredRun } from '../../../../../shared/contract/intervals.ts';
import { intervalCount } from '../../../../../shared/domain/interval/interval-grid.ts';
import { toSeconds } from '../../../../../shared/domain/time.ts';
import { Button } from '../../../../components/button.tsx';
import { IconButton } from '../../../../components/icon-button.tsx';
import { ProgressBar } from '../../../../components/progress-bar.tsx';
import { useFormats } from '../../../../messages/formats.ts';
import styles from '../layout.module.css';
import { RunNumbers } from './run-numbers.tsx';

const ICON = 16;

export interface RunCardProps {
  readonly scored: ScoredRun;
  readonly others: readonly ScoredRun[];
  readonly onOpen: () => void;
  readonly onRemove: () => void;
}

export function RunCard({ scored, others, onOpen, onRemove }: RunCardProps) {
  const t = useTranslations('layout.intervals');
  const format = useFormats();
  const [showsNumbers, setShowsNumbers] = useState(false);
  const numbersId = useId();
  const { run, scores } = scored;
  const count = intervalCount(run);
  const name = t('run', {
    method: t(`methods.${run.method}`),
    length: format.number(toSeconds(run.length)),
  });
  return (
    <article className={styles['card']} aria-label={name}>
      <ProgressBar
        label={name}
        fraction={scores.length / count}
        note={t('progress', { done: format.number(scores.length), count: format.number(count) })}
      />
      <div className={styles['buttons']}>
        <Button size="compact" look="primary" onPress={onOpen}>
          {scores.length < count ? t('go') : t('look')}
        </Button>
        <Button
          size="compact"
          aria-expanded={showsNumbers}
          aria-controls={numbersId}
          onPress={() => setShowsNumbers(!showsNumbers)}
        >
          {t('numbers')}
        </Button>
        <IconButton label={`${t('remove')}: ${name}`} onPress={onRemove}>
          <Trash2 size={ICON} aria-hidden />
        </IconButton>
      </div>
      <div id={numbersId}>{showsNumbers && <RunNumbers scored={scored} others={others} />}</div>
    </article>
  );
}
