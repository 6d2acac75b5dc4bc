// DueMark: a day by which something has to be done, louder as it comes nearer; shape and words carry it, colour adds.

import { Clock, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Notice } from '../../../shared/domain/retention/deadline.ts';
import { Chip } from '../../components/chip.tsx';

export interface DueMarkProps {
  readonly notice: Notice | null;
  readonly children: ReactNode;
}

export function DueMark({ notice, children }: DueMarkProps) {
  if (notice === null) return <>{children}</>;
  const Icon = notice === 30 ? Clock : TriangleAlert;
  return (
    <Chip tone={notice === 0 ? 'danger' : 'warning'} icon={<Icon size={14} strokeWidth={2.5} aria-hidden />}>
      {children}
    </Chip>
  );
}
