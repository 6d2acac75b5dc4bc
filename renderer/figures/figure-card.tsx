// FigureCard: a figure under its title and one plain sentence; to be seen as a table too, and to be taken along.

import { use, useRef, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../components/button.tsx';
import { copyText } from './copy-text.ts';
import styles from './figure-card.module.css';
import { saveFile } from './save-file.ts';
import { standaloneSvg } from './standalone-svg.ts';
import { Taking } from './taking.ts';

export interface FigureCardProps {
  readonly title: string;
  /** What the figure says, in plain words. */
  readonly sentence?: ReactNode;
  /** Name of the files, without an extension. */
  readonly svgName: string;
  /** The full alternative to the figure. */
  readonly table: ReactNode;
  /** What the table says, as comma-separated text. */
  readonly csv: () => string;
  /** A choice that belongs to this figure, beside its buttons. */
  readonly action?: ReactNode;
  /** Under the figure, also beside the table: how to read it. */
  readonly foot?: ReactNode;
  /** Holds one drawing. */
  readonly children: ReactNode;
}

export function FigureCard({
  title,
  sentence,
  svgName,
  table,
  csv,
  action,
  foot,
  children,
}: FigureCardProps) {
  const t = useTranslations('figures');
  const body = useRef<HTMLDivElement>(null);
  const [asTable, setAsTable] = useState(false);
  const [status, setStatus] = useState('');
  const mayTake = use(Taking);
  const take = async (leave: () => void | Promise<void>) => {
    if (await mayTake()) await leave();
    else setStatus(t('notTaken'));
  };
  const saveSvg = () => {
    const drawing = body.current?.querySelector('svg') ?? null;
    if (drawing !== null) saveFile(`${svgName}.svg`, 'image/svg+xml', standaloneSvg(drawing));
  };
  const copy = async () => {
    setStatus((await copyText(csv())) ? t('copied') : t('notCopied'));
  };
  return (
    <section className={styles['card']} aria-label={title}>
      <header className={styles['header']}>
        <div className={styles['words']}>
          <h2>{title}</h2>
          {sentence !== undefined && <p className={styles['sentence']}>{sentence}</p>}
        </div>
        <div className={styles['tools']}>
          <span role="status" className={styles['status']}>
            {status}
          </span>
          {action}
          <Button look="quiet" size="compact" onPress={() => setAsTable(!asTable)}>
            {t(asTable ? 'asFigure' : 'asTable')}
          </Button>
          <Button look="quiet" size="compact" isDisabled={asTable} onPress={() => void take(saveSvg)}>
            {t('saveSvg')}
          </Button>
          <Button
            look="quiet"
            size="compact"
            onPress={() => void take(() => saveFile(`${svgName}.csv`, 'text/csv', csv()))}
          >
            {t('saveCsv')}
          </Button>
          <Button look="quiet" size="compact" onPress={() => void take(copy)}>
            {t('copy')}
          </Button>
        </div>
      </header>
      <div ref={body}>{asTable ? table : children}</div>
      {foot}
    </section>
  );
}
