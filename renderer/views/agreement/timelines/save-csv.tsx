// SaveCsv: a quiet button that saves a table as comma-separated text.

import { use } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../../components/button.tsx';
import { saveFile } from '../../../figures/save-file.ts';
import { Taking } from '../../../figures/taking.ts';

export interface SaveCsvProps {
  /** Of the file, without an extension. */
  readonly name: string;
  readonly csv: () => string;
}

export function SaveCsv({ name, csv }: SaveCsvProps) {
  const t = useTranslations('figures');
  const mayTake = use(Taking);
  const save = async () => {
    if (await mayTake()) saveFile(`${name}.csv`, 'text/csv', csv());
  };
  return (
    <Button look="quiet" size="compact" onPress={() => void save()}>
      {t('saveCsv')}
    </Button>
  );
}
