// Answered: shows what is made of an answer, its refusal in words, or (only if it takes a while) that it comes.

import { useEffect, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Refusal } from '../../shared/domain/refusals.ts';
import type { Answer } from '../api/use-query.ts';
import { ErrorPanel } from '../components/error-panel.tsx';
import { useRefusalWords } from '../messages/refusals.ts';
import styles from './answered.module.css';
import { EmergencyAccess } from './emergency-access.tsx';

export interface AnsweredProps<T> {
  readonly answer: Answer<T>;
  readonly children: (value: T) => ReactNode;
}

export function Answered<T>({ answer, children }: AnsweredProps<T>) {
  const words = useRefusalWords();
  if (answer.status === 'ready') return children(answer.value);
  if (answer.status === 'loading') return <Waiting />;
  return (
    <div className={styles['refused']}>
      <ErrorPanel {...words(answer.refusal)}>{offerFor(answer.refusal)}</ErrorPanel>
    </div>
  );
}

/** What a person can do about it here. */
function offerFor(refusal: Refusal): ReactNode {
  if (refusal.code !== 'access.no-relation' || refusal.caseCode === '') return undefined;
  return <EmergencyAccess caseCode={refusal.caseCode} />;
}

/** Most answers come sooner than a person would read that they are coming. */
const PATIENCE_MS = 300;

function Waiting() {
  const t = useTranslations('common');
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return shown ? <output className={styles['waiting']}>{t('loading')}</output> : null;
}
