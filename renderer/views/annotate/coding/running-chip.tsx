// RunningChip: that codes run, told on the picture, where the eyes are.

import { CircleDot } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Chip } from '../../../components/chip.tsx';
import { useDesk } from '../desk/desk.ts';

const ICON = 14;

export function RunningChip() {
  const t = useTranslations('annotate.coding');
  const { length: count } = useDesk().coding.running;
  if (count === 0) return null;
  return (
    <Chip tone="accent" icon={<CircleDot size={ICON} aria-hidden />}>
      {t('running', { count })}
    </Chip>
  );
}
