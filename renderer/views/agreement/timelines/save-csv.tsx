// SaveCsv: a quiet button that saves a table as comma-separated text.

import { useTranslations } from 'use-intl';
import { Button } from '../../../components/button.tsx';
import { saveFile } from '../../../figures/save-file.ts';

export interface SaveCsvProps {
  /** Of the file, without an extension. */
  readonly name: string;
  readonly csv: () => string;
}

export function SaveCsv({ name, csv }: SaveCsvProps) {
  const t = useTranslations('figures');
  return (
    <Button look="quiet" size="compact" onPress={() => saveFile(`${name}.csv`, 'text/csv', csv())}>
      {t('saveCsv')}
    </Button>
  );
}
