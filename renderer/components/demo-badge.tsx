// DemoBadge: marks everything that belongs to the example vault.

import { Sprout } from 'lucide-react';
import { Chip } from './chip.tsx';

export function DemoBadge({ label }: { readonly label: string }) {
  return (
    <Chip tone="accent" icon={<Sprout size={14} aria-hidden />}>
      {label}
    </Chip>
  );
}
