// ChooseButton: the way to choosing as what one recording is kept.

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { KeptRecording } from '../../../shared/contract/retention.ts';
import { Button } from '../../components/button.tsx';
import { ChooseClass } from './choose-class.tsx';

export function ChooseButton({ recording }: { readonly recording: KeptRecording }) {
  const t = useTranslations('retention.choose');
  const [isOpen, setOpen] = useState(false);
  if (recording.details === null) return null;
  const label = t(recording.details.class === null ? 'button' : 'change');
  return (
    <>
      <Button size="compact" aria-label={`${label} ${recording.code}`} onPress={() => setOpen(true)}>
        {label}
      </Button>
      {isOpen && <ChooseClass recording={recording} onClose={() => setOpen(false)} />}
    </>
  );
}
