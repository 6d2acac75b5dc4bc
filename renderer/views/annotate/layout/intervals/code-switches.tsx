// CodeSwitches: the codes of the run for this interval, on or off, each with the digit that does the same.

import { useTranslations } from 'use-intl';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import type { IntervalAnswer, IntervalRun } from '../../../../../shared/domain/interval/interval-run.ts';
import { KeyHint } from '../../../../components/key-cap.tsx';
import { CodeKey } from '../../../code-key.tsx';
import { useDesk } from '../../desk/desk.ts';
import { bareCoding } from '../../../../../shared/domain/fragment/coding.ts';
import styles from '../layout.module.css';
import type { IntervalActs } from './use-interval-keys.ts';

/** Digits are for the first nine. */
const MOST_DIGITS = 9;

export interface CodeSwitchesProps {
  readonly run: IntervalRun;
  readonly answer: IntervalAnswer | null;
  readonly moves: IntervalActs;
}

export function CodeSwitches({ run, answer, moves }: CodeSwitchesProps) {
  const t = useTranslations('layout.intervals');
  const { book } = useDesk();
  const on = answer?.kind === 'scored' ? answer.codes : [];
  return (
    <div className={styles['switches']} role="group" aria-label={t('codes')}>
      {run.codes.map((id, index) => (
        <ToggleButton
          key={id}
          className={styles['switch'] ?? ''}
          isSelected={on.includes(id)}
          preventFocusOnPress
          onChange={() => moves.toggle(index)}
        >
          <span>{book.namesOf({ codings: [bareCoding(id)] })[0]?.name ?? id}</span>
          {index < MOST_DIGITS && (
            <span aria-hidden>
              <CodeKey chord={`Digit${String(index + 1)}`} />
            </span>
          )}
        </ToggleButton>
      ))}
      <ToggleButton
        className={styles['switch'] ?? ''}
        isSelected={answer?.kind === 'not-assessable'}
        preventFocusOnPress
        onChange={moves.notAssessable}
      >
        <span>{t('notAssessable')}</span>
        <span aria-hidden>
          <KeyHint keys="intervals.not-assessable" />
        </span>
      </ToggleButton>
    </div>
  );
}
