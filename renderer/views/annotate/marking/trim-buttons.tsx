// TrimButtons: an edge of the chosen fragment a second or a frame earlier or later. The keys do the same.

import { ChevronLeft, ChevronRight, ChevronsLeft, ChevronsRight } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { IconButton } from '../../../components/icon-button.tsx';
import { TRIM_KEYS } from './trim-keys.ts';
import type { TrimStep } from './trim.ts';
import { useTrim } from './use-trim.ts';
import styles from './marking.module.css';

const ICON = 16;

export function TrimButtons({ edge }: { readonly edge: TrimStep['edge'] }) {
  const words = useTranslations('actions.marking');
  const trim = useTrim();
  return (
    <span className={styles['trim']}>
      {TRIM_KEYS.filter(({ step }) => step.edge === edge).map(({ id, step }) => (
        <IconButton
          key={id}
          label={words(id)}
          keyHint={`marking.${id}`}
          preventFocusOnPress
          onPress={() => trim(step)}
        >
          <Sign step={step} />
        </IconButton>
      ))}
    </span>
  );
}

function Sign({ step: { by, unit } }: { readonly step: TrimStep }) {
  if (unit === 'frame') {
    return by === 1 ? <ChevronRight size={ICON} aria-hidden /> : <ChevronLeft size={ICON} aria-hidden />;
  }
  return by === 1 ? <ChevronsRight size={ICON} aria-hidden /> : <ChevronsLeft size={ICON} aria-hidden />;
}
