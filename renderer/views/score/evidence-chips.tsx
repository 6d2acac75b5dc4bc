// EvidenceChips: linked fragments; a press plays one, its cross unlinks it.

import { Play, X } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { useTranslations } from 'use-intl';
import type { FragmentId } from '../../../shared/domain/ids.ts';
import { useFormats } from '../../messages/formats.ts';
import type { WorkspaceFragments } from '../annotate/workspace.ts';
import styles from './cells.module.css';

export interface EvidenceChipsProps {
  readonly evidence: readonly FragmentId[];
  readonly fragments: WorkspaceFragments;
  /** Without it the links are there to read. */
  readonly onRemove?: (id: FragmentId) => void;
}

export function EvidenceChips({ evidence, fragments, onRemove }: EvidenceChipsProps) {
  const t = useTranslations('score.evidence');
  const { time } = useFormats();
  const linked = fragments.all.filter(({ fragment }) => evidence.includes(fragment.id));
  if (linked.length === 0) return null;
  return (
    <ul className={styles['chips']}>
      {linked.map(({ fragment, label }) => (
        <li key={fragment.id} className={styles['chip']}>
          <Button
            preventFocusOnPress
            className={styles['play'] ?? ''}
            aria-label={t('play', { label, start: time(fragment.start) })}
            onPress={() => fragments.playFragment(fragment.id)}
          >
            <Play size={14} aria-hidden />
            <span className={styles['chipLabel']}>{`${time(fragment.start)} ${label}`}</span>
          </Button>
          {onRemove !== undefined && (
            <Button
              preventFocusOnPress
              className={styles['unlink'] ?? ''}
              aria-label={t('remove', { label })}
              onPress={() => onRemove(fragment.id)}
            >
              <X size={14} aria-hidden />
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
