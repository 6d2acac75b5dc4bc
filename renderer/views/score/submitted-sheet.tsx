// SubmittedSheet: what was handed in, to read; and what happens next.

import { useEffect, useRef } from 'react';
import { LockKeyhole } from 'lucide-react';
import { Link } from 'wouter';
import { useTranslations } from 'use-intl';
import type { OpenedSheet } from '../../../shared/contract/scoring.ts';
import type { Score } from '../../../shared/domain/score/score.ts';
import { Notice } from '../../components/notice.tsx';
import { useFormats } from '../../messages/formats.ts';
import type { WorkspaceFragments } from '../annotate/workspace.ts';
import { places } from '../places.ts';
import { EvidenceChips } from './evidence-chips.tsx';
import { scaleOf } from './use-scoring.ts';
import { VerdictChip } from './verdict-chip.tsx';
import styles from './score.module.css';

export interface SubmittedSheetProps {
  readonly opened: OpenedSheet;
  /** UTC milliseconds. */
  readonly submittedAt: number;
  readonly fragments: WorkspaceFragments;
  /** It has just been handed in: the form that had the focus is gone. */
  readonly takesFocus: boolean;
}

export function SubmittedSheet({ opened, submittedAt, fragments, takesFocus }: SubmittedSheetProps) {
  const t = useTranslations('score.submitted');
  const { date, clock } = useFormats();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  const { round, revealed, scores } = opened;
  return (
    <div className={styles['pane']}>
      <header className={styles['header']}>
        <p className={styles['quiet']}>{round.name}</p>
        <h2 ref={heading} tabIndex={-1} className={styles['withKey']}>
          <LockKeyhole size={18} aria-hidden />
          {t('title')}
        </h2>
        <p>{t('at', { date: date(submittedAt), time: clock(submittedAt) })}</p>
      </header>
      <div className={styles['block']}>
        <Notice tone={revealed ? 'success' : 'info'}>
          <p>{t(revealed ? 'revealed' : 'waiting')}</p>
          {revealed && (
            <p>
              <Link href={places.agreementOf(round)}>{t('agreement')}</Link>
            </p>
          )}
        </Notice>
      </div>
      <ol className={styles['scales']} aria-label={t('scores')}>
        {scores.map((score) => (
          <SubmittedScore key={score.scaleId} opened={opened} score={score} fragments={fragments} />
        ))}
      </ol>
    </div>
  );
}

interface SubmittedScoreProps extends Pick<SubmittedSheetProps, 'opened' | 'fragments'> {
  readonly score: Score;
}

function SubmittedScore({ opened, score, fragments }: SubmittedScoreProps) {
  const reasons = useTranslations('score.notObserved.reasons');
  const { words } = useFormats();
  const scale = scaleOf(opened, score.scaleId);
  const { verdict } = score;
  const anchor = verdict.kind === 'value' && scale?.anchors.find(({ value }) => value === verdict.value);
  return (
    <li className={styles['item']}>
      <div className={styles['read']}>
        <div className={styles['headerLine']}>
          <h3>{scale === null ? score.scaleId : words(scale.name)}</h3>
          <VerdictChip score={score} />
        </div>
        {verdict.kind === 'not-observed' && <p>{reasons(verdict.reason)}</p>}
        {anchor !== undefined && anchor !== false && <p className={styles['quiet']}>{words(anchor.label)}</p>}
        <EvidenceChips evidence={score.evidence} fragments={fragments} />
        {score.note !== '' && <p className={styles['writtenNote']}>{score.note}</p>}
      </div>
    </li>
  );
}
