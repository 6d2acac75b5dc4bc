// BlindChip: tells a rater that nothing of the others is shown. Trust is a feature, so it is always in sight.

import { EyeOff } from 'lucide-react';
import { Chip } from './chip.tsx';

export function BlindChip({ label }: { readonly label: string }) {
  return (
    <Chip tone="info" icon={<EyeOff size={14} aria-hidden />}>
      {label}
    </Chip>
  );
}
