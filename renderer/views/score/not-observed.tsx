// NotObserved: "cannot be scored" is an answer of its own, and it has a reason.

import { useTranslations } from 'use-intl';
import { NOT_OBSERVED_REASONS, type Verdict } from '../../../shared/domain/score/score.ts';
import { Checkbox } from '../../components/checkbox.tsx';
import { KeyHint } from '../../components/key-cap.tsx';
import { useFormats } from '../../messages/formats.ts';
import { OneOfCells } from './one-of-cells.tsx';
import { REASONS } from './use-focus-of-item.ts';
import type { Scoring } from './use-scoring.ts';
import styles from './score.module.css';

export interface NotObservedProps {
  readonly verdict: Verdict;
  readonly scoring: Scoring;
}

export function NotObserved({ verdict, scoring }: NotObservedProps) {
  const t = useTranslations('score.notObserved');
  const { number } = useFormats();
  return (
    <div className={styles['stack']}>
      <div className={styles['withKey']}>
        <Checkbox label={t('label')} isSelected={scoring.asksReason} onChange={scoring.toggleNotObserved} />
        <KeyHint keys="X" />
      </div>
      {scoring.asksReason && (
        <div className={styles['stack']} {...REASONS}>
          <p className={styles['label']}>{t('why')}</p>
          <OneOfCells
            look="reasons"
            label={t('why')}
            cells={NOT_OBSERVED_REASONS.map((reason) => ({ id: reason, shown: t(`reasons.${reason}`) }))}
            chosen={verdict.kind === 'not-observed' ? verdict.reason : null}
            onPress={scoring.giveReason}
            scoring={scoring}
          />
          {verdict.kind === 'value' && (
            <p className={styles['hint']}>{t('until', { value: number(verdict.value) })}</p>
          )}
        </div>
      )}
    </div>
  );
}
