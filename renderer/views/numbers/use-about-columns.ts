// Columns that stand in every line of a file, so that a line says by itself what it is about.

import { useTranslations } from 'use-intl';
import { watchedTime } from '../../../shared/domain/coding-figures/stretch.ts';
import type { DataColumn } from '../agreement/data-table.tsx';
import { inSeconds, type Subject } from './subject.ts';

export function useAboutColumns<Row>(subject: Subject): readonly DataColumn<Row>[] {
  const t = useTranslations('numbers');
  const { recordingCode, person, over, cut } = subject;
  const length = inSeconds(watchedTime(cut));
  return [
    { id: 'recording', header: t('recording'), only: 'file', value: () => recordingCode },
    { id: 'person', header: t('person'), only: 'file', value: () => person },
    { id: 'over', header: t('over'), only: 'file', value: () => over },
    { id: 'length', header: t('length'), only: 'file', value: () => length },
  ];
}
