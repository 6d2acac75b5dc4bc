// ScaleItem: one scale of the sheet: a line with its verdict, or everything to score it with.

import { useTranslations } from 'use-intl';
import { ChevronRight } from 'lucide-react';
import type { Scale } from '../../../shared/domain/instrument/instrument.ts';
import type { Score } from '../../../shared/domain/score/score.ts';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { useFormats } from '../../messages/formats.ts';
import type { WorkspaceFragments } from '../annotate/workspace.ts';
import { Anchors } from './anchors.tsx';
import { Evidence } from './evidence.tsx';
import { gapOf } from './gaps.ts';
import { NotObserved } from './not-observed.tsx';
import { ScoreCells } from './score-cells.tsx';
import { OPEN_ITEM } from './use-focus-of-item.ts';
import type { Scoring } from './use-scoring.ts';
import { VerdictChip } from './verdict-chip.tsx';
import styles from './score.module.css';

export interface ScaleItemProps {
  readonly number: number;
  readonly scale: Scale;
  readonly score: Score;
  readonly scoring: Scoring;
  readonly fragments: WorkspaceFragments;
}

export function ScaleItem(props: ScaleItemProps) {
  const isOpen = props.scoring.current === props.scale.id;
  return <li className={styles['item']}>{isOpen ? <OpenItem {...props} /> : <ClosedItem {...props} />}</li>;
}

function ClosedItem({ number, scale, score, scoring }: ScaleItemProps) {
  const formats = useFormats();
  return (
    <h3>
      <button
        type="button"
        className={styles['line']}
        aria-expanded={false}
        onClick={() => scoring.go(scale.id)}
      >
        <ChevronRight className={styles['quiet']} size={16} aria-hidden />
        <span className={styles['quiet']}>{number}</span>
        <span className={styles['name']}>{formats.words(scale.name)}</span>
        <VerdictChip score={score} />
      </button>
    </h3>
  );
}

function OpenItem({ number, scale, score, scoring, fragments }: ScaleItemProps) {
  const t = useTranslations('score');
  const formats = useFormats();
  const heading = `scale-${scale.id}`;
  const isLast = scoring.written.scores.at(-1)?.scaleId === scale.id;
  return (
    <section className={styles['open']} aria-labelledby={heading} tabIndex={-1} {...OPEN_ITEM}>
      <div className={styles['headerLine']}>
        <h3 id={heading}>
          <span className={styles['quiet']}>{number}</span> {formats.words(scale.name)}
        </h3>
        <VerdictChip score={score} />
      </div>
      <Anchors scale={scale} verdict={score.verdict} />
      <ScoreCells scale={scale} verdict={score.verdict} scoring={scoring} />
      <NotObserved verdict={score.verdict} scoring={scoring} />
      <Evidence score={score} fragments={fragments} scoring={scoring} />
      <Field
        label={t('note.label')}
        hint={t('note.private')}
        rows={2}
        value={score.note}
        onChange={scoring.writeNote}
        onBlur={scoring.written.writer.flush}
        maxLength={NOTE_LENGTH}
        error={gapOf(score)?.lacks === 'note' ? t('notObserved.explain') : undefined}
      />
      {!isLast && (
        <div className={styles['onward']}>
          <Button
            size="compact"
            keyHint="scoring.next"
            preventFocusOnPress
            onPress={() => scoring.goBeside(1)}
          >
            {t('next')}
          </Button>
        </div>
      )}
    </section>
  );
}

/** As much as the host takes. */
const NOTE_LENGTH = 10_000;
