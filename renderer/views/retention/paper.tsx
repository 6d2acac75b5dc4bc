// Paper: a sheet that can be printed, or saved as a PDF in the program's own window, with the way back beside it.
// That it is taken along is told to the log first.

import { ArrowLeft, Printer } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useLocation } from 'wouter';
import type { TAKEN_DESTRUCTIONS } from '../../../shared/contract/retention.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../components/button.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Notice } from '../../components/notice.tsx';
import { useRefusalWords } from '../../messages/refusals.ts';
import styles from './retention.module.css';

export interface PaperProps {
  readonly what: (typeof TAKEN_DESTRUCTIONS)[number];
  /** Of the PDF, without its ending. */
  readonly fileName: string;
  readonly back: { readonly label: string; readonly place: string };
  /** Beside the sheet, not on it. */
  readonly intro?: string;
  readonly children: ReactNode;
}

export function Paper({ what, fileName, back, intro, children }: PaperProps) {
  const [, goTo] = useLocation();
  return (
    <>
      <div className={styles['tools']}>
        <Button icon={<ArrowLeft size={16} aria-hidden />} onPress={() => goTo(back.place)}>
          {back.label}
        </Button>
        {intro !== undefined && <p>{intro}</p>}
        <TakeButton what={what} fileName={fileName} />
      </div>
      <article className={styles['paper']} data-theme="light">
        {children}
      </article>
    </>
  );
}

function TakeButton({ what, fileName }: Pick<PaperProps, 'what' | 'fileName'>) {
  const t = useTranslations('retention.letter');
  const words = useRefusalWords();
  const abilities = useQuery('shell.abilities', {});
  const taking = useCommand('destructions.take');
  const save = useCommand('shell.savePdf');
  const [saved, setSaved] = useState(false);
  const inWindow = abilities.status === 'ready' && abilities.value.kind === 'electron';
  const press = async () => {
    setSaved(false);
    const taken = await taking.run({ what });
    if (!taken.ok) return;
    if (!inWindow) return window.print();
    const result = await save.run({ name: fileName });
    return setSaved(result.ok && result.value);
  };
  return (
    <>
      <Button
        look="primary"
        icon={<Printer size={16} aria-hidden />}
        isDisabled={taking.pending || save.pending}
        onPress={() => void press()}
      >
        {t(inWindow ? 'save' : 'print')}
      </Button>
      {saved && <Notice tone="success">{t('saved')}</Notice>}
      {taking.refusal !== null && <ErrorPanel {...words(taking.refusal)} />}
      {save.refusal !== null && <ErrorPanel {...words(save.refusal)} />}
    </>
  );
}
