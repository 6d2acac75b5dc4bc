// RemoveLive: asks before a live session is thrown away; undo on the family's page brings it back.

import { useTranslations } from 'use-intl';
import { useLocation } from 'wouter';
import type { LiveSession } from '../../../shared/domain/live/live-session.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { useRefusalWords } from '../../messages/refusals.ts';
import { places } from '../places.ts';

export interface RemoveLiveProps {
  readonly session: LiveSession;
  readonly onClose: () => void;
}

export function RemoveLive({ session, onClose }: RemoveLiveProps) {
  const t = useTranslations('live.list');
  const common = useTranslations('common');
  const words = useRefusalWords();
  const [, goTo] = useLocation();
  const remove = useCommand('live.remove');
  const submit = async () => {
    if ((await remove.run({ id: session.id })).ok) goTo(places.family(session.caseId));
  };
  return (
    <Dialog
      role="alertdialog"
      title={t('removeTitle')}
      isOpen
      onClose={onClose}
      closeLabel={common('close')}
      footer={
        <>
          <Button onPress={onClose}>{t('keep')}</Button>
          <Button look="danger" isDisabled={remove.pending} onPress={() => void submit()}>
            {t('removeConfirm')}
          </Button>
        </>
      }
    >
      <p>{t('removeText')}</p>
      {remove.refusal !== null && <ErrorPanel {...words(remove.refusal)} />}
    </Dialog>
  );
}
