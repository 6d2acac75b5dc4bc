// StandingMark: how somebody stands in one matter, as a shape with a word; colour only adds to it.

import { Check, CircleDashed, CircleX, Clock, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Chip, type ChipTone } from '../../components/chip.tsx';

export type Mark = 'given' | 'withdrawn' | 'expired' | 'incomplete' | 'none';

const LOOKS: Readonly<Record<Mark, { readonly Icon: typeof Check; readonly tone: ChipTone }>> = {
  given: { Icon: Check, tone: 'success' },
  withdrawn: { Icon: CircleX, tone: 'danger' },
  expired: { Icon: Clock, tone: 'warning' },
  incomplete: { Icon: TriangleAlert, tone: 'warning' },
  none: { Icon: CircleDashed, tone: 'neutral' },
};

export function StandingMark({ mark, children }: { readonly mark: Mark; readonly children: ReactNode }) {
  const { Icon, tone } = LOOKS[mark];
  return (
    <Chip tone={tone} icon={<Icon size={14} strokeWidth={2.5} aria-hidden />}>
      {children}
    </Chip>
  );
}
