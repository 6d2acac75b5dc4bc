// VerdictChip: in a word how a scale was scored, told apart by icon and words, not by colour alone.

import { Ban, Check, Circle, PenLine } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Score } from '../../../shared/domain/score/score.ts';
import { Chip } from '../../components/chip.tsx';
import { useFormats } from '../../messages/formats.ts';
import { gapOf } from './gaps.ts';

const SIZE = 14;

export function VerdictChip({ score }: { readonly score: Score }) {
  const t = useTranslations('score.status');
  const { number } = useFormats();
  const { verdict } = score;
  if (gapOf(score)?.lacks === 'note') {
    return (
      <Chip tone="warning" icon={<PenLine size={SIZE} aria-hidden />}>
        {t('noteMissing')}
      </Chip>
    );
  }
  switch (verdict.kind) {
    case 'open':
      return <Chip icon={<Circle size={SIZE} aria-hidden />}>{t('open')}</Chip>;
    case 'value':
      return (
        <Chip tone="success" icon={<Check size={SIZE} aria-hidden />}>
          {t('value', { value: number(verdict.value) })}
        </Chip>
      );
    case 'not-observed':
      return (
        <Chip tone="info" icon={<Ban size={SIZE} aria-hidden />}>
          {t('notObserved')}
        </Chip>
      );
  }
}
