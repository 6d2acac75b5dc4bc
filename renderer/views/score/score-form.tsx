// ScoreForm: a sheet that is being filled in: how far it is, its scales with one of them open, and handing in.

import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { OpenedSheet } from '../../../shared/contract/scoring.ts';
import { keyScope } from '../../actions/index.ts';
import { Button } from '../../components/button.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { useRefusalWords } from '../../messages/refusals.ts';
import type { WorkspaceTools } from '../annotate/workspace.ts';
import type { Place } from './place.ts';
import { ScaleItem } from './scale-item.tsx';
import { SheetHeader } from './sheet-header.tsx';
import { SubmitSheet } from './submit-sheet.tsx';
import { useScoring, scaleOf, type Scoring } from './use-scoring.ts';
import { useScoringKeys } from './use-scoring-keys.ts';
import { useSubmitting } from './use-submitting.ts';
import styles from './score.module.css';

export interface ScoreFormProps {
  readonly opened: OpenedSheet;
  readonly place: Place;
  readonly tools: WorkspaceTools;
}

export function ScoreForm({ opened, place, tools }: ScoreFormProps) {
  const t = useTranslations('score');
  const pane = useRef<HTMLElement>(null);
  const scoring = useScoring({ opened, place, tools, pane });
  const submitting = useSubmitting(scoring);
  useScoringKeys(scoring, submitting.begin);
  return (
    <section
      ref={pane}
      className={styles['pane']}
      aria-label={t('sheet', { round: opened.round.name })}
      {...keyScope('scoring')}
    >
      <SheetHeader scoring={scoring} />
      <Refused scoring={scoring} />
      <ol className={styles['scales']}>
        {scoring.written.scores.map((score, index) => {
          const scale = scaleOf(opened, score.scaleId);
          if (scale === null) return null;
          return (
            <ScaleItem
              key={score.scaleId}
              number={index + 1}
              scale={scale}
              score={score}
              scoring={scoring}
              fragments={tools.fragments}
            />
          );
        })}
      </ol>
      <SubmitSheet scoring={scoring} submitting={submitting} />
    </section>
  );
}

function Refused({ scoring }: { readonly scoring: Scoring }) {
  const t = useTranslations('score');
  const words = useRefusalWords();
  if (scoring.refusal === null) return null;
  return (
    <div className={styles['refused']}>
      <ErrorPanel {...words(scoring.refusal)}>
        {scoring.written.canRetry ? (
          <Button size="compact" onPress={scoring.written.writer.retry}>
            {t('saveAgain')}
          </Button>
        ) : undefined}
      </ErrorPanel>
    </div>
  );
}
