// What a withdrawal stops, in a list.

import { useTranslations } from 'use-intl';
import type { Affected } from '../../../shared/contract/consent.ts';
import { Notice } from '../../components/notice.tsx';
import { useFormats } from '../../messages/formats.ts';
import styles from './families.module.css';

export interface AffectedListProps {
  readonly title: string;
  readonly affected: Affected;
}

export function AffectedList({ title, affected }: AffectedListProps) {
  const t = useTranslations('consent.withdraw');
  const formats = useFormats();
  const { recordings, rounds, sheets, fragments } = affected;
  const codes = formats.list(recordings.map(({ code }) => code));
  const names = formats.list(rounds.map(({ name }) => name));
  return (
    <Notice tone="warning">
      <strong>{title}</strong>
      <p>{t('shut')}</p>
      <ul className={styles['affected']}>
        <li>{t('recordings', { count: recordings.length, codes })}</li>
        {rounds.length > 0 && <li>{t('rounds', { count: rounds.length, names })}</li>}
        {sheets > 0 && <li>{t('sheets', { count: sheets })}</li>}
        {fragments > 0 && <li>{t('fragments', { count: fragments })}</li>}
      </ul>
      <p>{t('more')}</p>
    </Notice>
  );
}
