// What is known of the backup: place, last one made, last test and what it found.

import { useTranslations } from 'use-intl';
import type { BackupState, BackupTest } from '../../../shared/domain/backup/backup.ts';
import { PARTS_OF_BACKUP, standing } from '../../../shared/domain/vault/standing.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Notice } from '../../components/notice.tsx';
import { useFormats } from '../../messages/formats.ts';
import { useDamageWords, useStandingWords } from '../options/damage-words.ts';
import styles from '../options/options.module.css';

export function BackupFacts({ state }: { readonly state: BackupState }) {
  const { folder, onVaultDisk, made, tested } = state;
  const t = useTranslations('backup');
  const { date, clock, list } = useFormats();
  return (
    <>
      <dl className={styles['facts']}>
        {folder !== null && (
          <>
            <dt>{t('folder')}</dt>
            <dd>{folder}</dd>
          </>
        )}
        <dt>{t('last')}</dt>
        <dd>
          {made === null
            ? t('never')
            : t('made', { date: date(made.at), time: clock(made.at), films: made.films })}
        </dd>
        {tested !== null && tested.damage.length === 0 && (
          <>
            <dt>{t('tested')}</dt>
            <dd>{t('testedWell', { date: date(tested.at), time: clock(tested.at) })}</dd>
          </>
        )}
      </dl>
      {onVaultDisk && <Notice tone="warning">{t('onVaultDisk')}</Notice>}
      {made !== null && made.leftOut.length > 0 && (
        <Notice tone="warning">{t('leftOut', { codes: list(made.leftOut) })}</Notice>
      )}
      {tested !== null && tested.damage.length > 0 && <Findings {...tested} />}
    </>
  );
}

function Findings({ damage, films }: Pick<BackupTest, 'damage' | 'films'>) {
  const t = useTranslations('backup');
  const describe = useDamageWords();
  const left = useStandingWords()(standing(damage, films, PARTS_OF_BACKUP));
  return (
    <ErrorPanel
      happened={t('testedBad', { count: damage.length })}
      safe={left === null ? t('testedSafe') : `${left} ${t('testedSafe')}`}
      next={t('testedNext')}
    >
      <ul className={styles['damages']}>
        {damage.map((one, index) => (
          <li key={`${String(index)} ${one.what}`}>{describe(one)}</li>
        ))}
      </ul>
    </ErrorPanel>
  );
}
