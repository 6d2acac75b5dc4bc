// What the example is, who one looks as, and the way out of it.

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Person } from '../../../shared/domain/profile/profile.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Notice } from '../../components/notice.tsx';
import { PersonSwitch } from '../../components/person-switch.tsx';
import { useRefusalWords } from '../../messages/refusals.ts';
import styles from './home.module.css';

export function DemoBanner({ me }: { readonly me: Person }) {
  const t = useTranslations('home.demo');
  const words = useRefusalWords();
  const people = useQuery('profiles.list', {});
  const goOnAs = useCommand('vault.demoAs');
  const [removing, setRemoving] = useState(false);
  return (
    <Notice tone="accent">
      <p>
        <strong>{t('title')}</strong> {t('text')}
      </p>
      <div className={styles['bannerLine']}>
        <PersonSwitch
          label={t('person')}
          names={people.status === 'ready' ? people.value.map(({ name }) => name) : [me.name]}
          current={me.name}
          isDisabled={goOnAs.pending}
          onChoose={(name) => void goOnAs.run({ name })}
        />
        <Button look="quiet" onPress={() => setRemoving(true)}>
          {t('remove')}
        </Button>
      </div>
      {goOnAs.refusal !== null && <ErrorPanel {...words(goOnAs.refusal)} />}
      {removing && <RemoveDemo onClose={() => setRemoving(false)} />}
    </Notice>
  );
}

function RemoveDemo({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('home.demo');
  const common = useTranslations('common');
  const words = useRefusalWords();
  const remove = useCommand('vault.removeDemo');
  return (
    <Dialog
      role="alertdialog"
      title={t('confirmTitle')}
      isOpen
      onClose={onClose}
      closeLabel={common('close')}
      footer={
        <>
          <Button onPress={onClose}>{t('keep')}</Button>
          <Button look="danger" isDisabled={remove.pending} onPress={() => void remove.run({})}>
            {t('confirm')}
          </Button>
        </>
      }
    >
      <p>{t('confirmText')}</p>
      {remove.refusal !== null && <ErrorPanel {...words(remove.refusal)} />}
    </Dialog>
  );
}
