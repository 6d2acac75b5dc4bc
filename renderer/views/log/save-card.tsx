// SaveCard: the lines of the period as a file. The host writes the saving down before it gives them.

import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { LOG_FORMATS } from '../../../shared/contract/log-formats.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Notice } from '../../components/notice.tsx';
import { saveFile } from '../../figures/save-file.ts';
import { useRefusalWords } from '../../messages/refusals.ts';
import type { Period } from './period.ts';
import styles from './log.module.css';

export function SaveCard({ period }: { readonly period: Period }) {
  const t = useTranslations('audit.save');
  const words = useRefusalWords();
  // A query by nature, but every time it is asked a copy leaves.
  const taking = useCommand('audit.export');
  const [saved, setSaved] = useState<number | null>(null);
  const save = async (format: (typeof LOG_FORMATS)[number]) => {
    setSaved(null);
    const result = await taking.run({ format, ...period });
    if (!result.ok) return;
    saveFile(
      result.value.fileName,
      format === 'csv' ? 'text/csv' : 'application/x-ndjson',
      result.value.text,
    );
    setSaved(result.value.lines);
  };
  return (
    <Card title={t('title')}>
      <p className={styles['quiet']}>{t('text')}</p>
      <div className={styles['buttons']}>
        {LOG_FORMATS.map((format) => (
          <Button
            key={format}
            icon={<Download size={18} aria-hidden />}
            isDisabled={taking.pending}
            onPress={() => void save(format)}
          >
            {t(format)}
          </Button>
        ))}
      </div>
      {saved !== null && (
        <Notice tone="success">
          <output>{t('saved', { count: saved })}</output>
        </Notice>
      )}
      {taking.refusal !== null && <ErrorPanel {...words(taking.refusal)} />}
    </Card>
  );
}
