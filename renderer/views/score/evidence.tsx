// Evidence: the rater's own fragments that show what a score rests on.

import { Link2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Score } from '../../../shared/domain/score/score.ts';
import { Button } from '../../components/button.tsx';
import type { WorkspaceFragments } from '../annotate/workspace.ts';
import { EvidenceChips } from './evidence-chips.tsx';
import type { Scoring } from './use-scoring.ts';
import styles from './score.module.css';

export interface EvidenceProps {
  readonly score: Score;
  readonly fragments: WorkspaceFragments;
  readonly scoring: Scoring;
}

export function Evidence({ score, fragments, scoring }: EvidenceProps) {
  const t = useTranslations('score.evidence');
  const chosen = fragments.all.find(({ fragment, mine }) => mine && fragment.id === fragments.selected);
  const linked = chosen !== undefined && score.evidence.includes(chosen.fragment.id);
  return (
    <div className={styles['stack']}>
      <p className={styles['label']}>{t('label')}</p>
      <EvidenceChips evidence={score.evidence} fragments={fragments} onRemove={scoring.uncite} />
      {chosen === undefined && <p className={styles['hint']}>{t('choose')}</p>}
      {chosen !== undefined && !linked && (
        <div>
          <Button
            size="compact"
            icon={<Link2 size={16} aria-hidden />}
            keyHint="E"
            preventFocusOnPress
            onPress={scoring.citeSelected}
          >
            {t('cite', { label: chosen.label })}
          </Button>
        </div>
      )}
    </div>
  );
}
