// EndAccess: asks before a relation to a family ends, and says it where it is one's own.

import { useTranslations } from 'use-intl';
import type { Relation } from '../../../shared/domain/access/relation.ts';
import type { Profile } from '../../../shared/domain/profile/profile.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { useRefusalWords } from '../../messages/refusals.ts';
import { useFrame } from '../../shell/frame-context.ts';
import { useNameOf } from './use-name-of.ts';

export interface EndAccessProps {
  readonly relation: Relation;
  readonly people: readonly Profile[];
  readonly onClose: () => void;
}

export function EndAccess({ relation, people, onClose }: EndAccessProps) {
  const t = useTranslations('access.ending');
  const kinds = useTranslations('access.kinds');
  const common = useTranslations('common');
  const words = useRefusalWords();
  const { vault } = useFrame();
  const nameOf = useNameOf(people);
  const end = useCommand('access.end');
  const name = nameOf(relation.profileId);
  const submit = async () => {
    if ((await end.run({ id: relation.id })).ok) onClose();
  };
  return (
    <Dialog
      role="alertdialog"
      title={t('title', { name })}
      isOpen
      onClose={onClose}
      closeLabel={common('close')}
      footer={
        <>
          <Button onPress={onClose}>{t('keep')}</Button>
          <Button look="danger" isDisabled={end.pending} onPress={() => void submit()}>
            {t('confirm')}
          </Button>
        </>
      }
    >
      <p>{t('text', { name, kind: kinds(relation.kind) })}</p>
      {relation.profileId === vault.me.id && <p>{t('own')}</p>}
      {end.refusal !== null && <ErrorPanel {...words(end.refusal)} />}
    </Dialog>
  );
}
