// DestroyButton: the way to destroying one film, for whoever may.

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { KeptRecording } from '../../../shared/contract/retention.ts';
import { Button } from '../../components/button.tsx';
import { DestroyDialog } from './destroy-dialog.tsx';

export function DestroyButton({ recording }: { readonly recording: KeptRecording }) {
  const t = useTranslations('retention.destroy');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="compact" aria-label={`${t('button')} ${recording.code}`} onPress={() => setOpen(true)}>
        {t('button')}
      </Button>
      {isOpen && <DestroyDialog recording={recording} onClose={() => setOpen(false)} />}
    </>
  );
}

/** What must stay, and the file before its term is over, cannot be destroyed by hand. */
export function mayGo({ details, notice }: KeptRecording): boolean {
  if (details === null) return notice === 0;
  return details.rule !== 'held' && (details.class !== 'file' || notice === 0);
}
