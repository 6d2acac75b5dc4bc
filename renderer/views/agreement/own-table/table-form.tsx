// TableForm: where a person puts their own table, and says what kind of scores it holds.

import { FileSpreadsheet, X } from 'lucide-react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useTranslations } from 'use-intl';
import { SCALE_LEVELS } from '../../../../shared/domain/agreement/report/scale-report.ts';
import { Button } from '../../../components/button.tsx';
import { Card } from '../../../components/card.tsx';
import { ErrorPanel } from '../../../components/error-panel.tsx';
import { Field } from '../../../components/field.tsx';
import { IconButton } from '../../../components/icon-button.tsx';
import { Select } from '../../../components/select.tsx';
import { useFileDrop } from '../../import/use-file-drop.ts';
import styles from './own-table.module.css';
import type { OwnTable } from './use-own-table.ts';

interface TableFormProps {
  readonly table: OwnTable;
}

export function TableForm({ table }: TableFormProps) {
  const t = useTranslations('ownTable');
  return (
    <Card title={t('title')}>
      <div className={styles['form']}>
        <div className={styles['intro']}>
          <p>{t('intro')}</p>
          <p className={styles['quiet']}>{t('stays')}</p>
        </div>
        <Settings table={table} />
        <div className={styles['sources']}>
          <FileSource table={table} />
          <CellSource table={table} />
        </div>
        {table.unreadable !== null && (
          <ErrorPanel
            happened={t('cannotOpen', { name: table.unreadable })}
            safe={t('cannotOpenSafe')}
            next={t('cannotOpenNext')}
          />
        )}
      </div>
    </Card>
  );
}

function Settings({ table }: TableFormProps) {
  const t = useTranslations('ownTable');
  return (
    <div className={styles['settings']}>
      <Select
        label={t('level')}
        choices={SCALE_LEVELS.map((id) => ({ id, label: t(`levels.${id}`) }))}
        value={table.level}
        onChange={table.setLevel}
      />
      <Field
        label={t('scale')}
        hint={t('scaleHint')}
        error={table.isScaleWrong ? t('scaleWrong') : undefined}
        value={table.scaleText}
        onChange={table.setScaleText}
      />
    </div>
  );
}

function FileSource({ table }: TableFormProps) {
  const t = useTranslations('ownTable');
  const take = ([file]: readonly File[]) => {
    if (file !== undefined) void table.open(file);
  };
  const dropping = useFileDrop(take, true);
  const { fileName } = table;
  return (
    <div className={styles['drop']} data-over={dropping}>
      <FileTrigger
        acceptedFileTypes={['.csv', '.tsv', '.txt', 'text/csv', 'text/plain']}
        onSelect={(list) => take([...(list ?? [])])}
      >
        <Button>{t(fileName === null ? 'choose' : 'chooseOther')}</Button>
      </FileTrigger>
      {fileName === null ? (
        <p className={styles['quiet']}>{t('dropHint')}</p>
      ) : (
        <div className={styles['file']}>
          <FileSpreadsheet size={20} aria-hidden />
          <span>{t('chosen', { name: fileName })}</span>
          <IconButton label={t('takeOff', { name: fileName })} onPress={table.close}>
            <X size={18} aria-hidden />
          </IconButton>
        </div>
      )}
    </div>
  );
}

function CellSource({ table }: TableFormProps) {
  const t = useTranslations('ownTable');
  return (
    <div className={styles['paste']}>
      <Field
        label={t('cells')}
        hint={t('cellsHint')}
        rows={5}
        spellCheck="false"
        value={table.cells}
        onChange={table.setCells}
      />
      <Button isDisabled={table.cells.trim() === '' || table.isScaleWrong} onPress={table.compute}>
        {t('compute')}
      </Button>
    </div>
  );
}
