// The keys of the vault, on the options: how they stand, and what can be done about them.

import { useTranslations } from 'use-intl';
import { useQuery } from '../../api/use-query.ts';
import { Card } from '../../components/card.tsx';
import { Answered } from '../../shell/answered.tsx';
import { useMay } from '../../shell/frame-context.ts';
import { DevicePart } from './device-part.tsx';
import { RecoveryPart } from './recovery-part.tsx';
import { RekeyPart } from './rekey-part.tsx';

export function KeysCard() {
  const t = useTranslations('vaultKeys');
  const mayManage = useMay('keys.manage');
  const state = useQuery('keys.state', {});
  return (
    <Card title={t('title')}>
      <Answered answer={state}>
        {(keys) => (
          <>
            <RecoveryPart state={keys} mayRenew={mayManage} />
            <DevicePart state={keys.device} />
            {mayManage && <RekeyPart state={keys} />}
          </>
        )}
      </Answered>
    </Card>
  );
}
