// SubmitSheet: the foot of the form: what is missing with a way to each, the button, and the last question.

import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { useFormats } from '../../messages/formats.ts';
import { useRefusalWords } from '../../messages/refusals.ts';
import { gapsOf, type Gap } from './gaps.ts';
import { scaleOf, type Scoring } from './use-scoring.ts';
import type { Submitting } from './use-submitting.ts';
import styles from './score.module.css';

export interface SubmitSheetProps {
  readonly scoring: Scoring;
  readonly submitting: Submitting;
}

export function SubmitSheet({ scoring, submitting }: SubmitSheetProps) {
  const t = useTranslations('score.submit');
  const left = gapsOf(scoring.written.scores).length;
  return (
    <>
      {submitting.missing.length > 0 && (
        <Missing key={submitting.tries} scoring={scoring} missing={submitting.missing} />
      )}
      <footer className={styles['footer']}>
        <div className={styles['submitLine']}>
          <Button look="primary" size="large" keyHint="Ctrl+Enter" onPress={submitting.begin}>
            {t('button')}
          </Button>
          <div className={styles['said']}>
            <p>{left === 0 ? t('ready') : t('left', { count: left })}</p>
            <output>{scoring.announcement}</output>
          </div>
        </div>
      </footer>
      {submitting.asks && <LastQuestion submitting={submitting} />}
    </>
  );
}

interface MissingProps {
  readonly scoring: Scoring;
  readonly missing: readonly Gap[];
}

/** Takes the focus each time somebody tries to hand in too early. */
function Missing({ scoring, missing }: MissingProps) {
  const t = useTranslations('score.submit');
  const { words } = useFormats();
  const summary = useRef<HTMLElement>(null);
  useEffect(() => summary.current?.focus(), []);
  return (
    <section ref={summary} className={styles['missing']} aria-labelledby="missing" tabIndex={-1}>
      <h3 id="missing">{t('missing')}</h3>
      <p>{t('missingText')}</p>
      <ul>
        {missing.map(({ scaleId, lacks }) => {
          const scale = scaleOf(scoring.opened, scaleId);
          const name = { scale: scale === null ? scaleId : words(scale.name) };
          return (
            <li key={scaleId}>
              <button type="button" className={styles['link']} onClick={() => scoring.go(scaleId)}>
                {lacks === 'verdict' ? t('lacksVerdict', name) : t('lacksNote', name)}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function LastQuestion({ submitting }: Pick<SubmitSheetProps, 'submitting'>) {
  const t = useTranslations('score.submit');
  const common = useTranslations('common');
  const words = useRefusalWords();
  return (
    <Dialog
      role="alertdialog"
      title={t('title')}
      isOpen
      onClose={submitting.notYet}
      closeLabel={common('close')}
      footer={
        <>
          <Button onPress={submitting.notYet}>{t('notYet')}</Button>
          <Button look="primary" isDisabled={submitting.pending} onPress={submitting.confirm}>
            {t('confirm')}
          </Button>
        </>
      }
    >
      <p>{t('locks')}</p>
      <p>{t('reveals')}</p>
      {submitting.refusal !== null && <ErrorPanel {...words(submitting.refusal)} />}
    </Dialog>
  );
}
