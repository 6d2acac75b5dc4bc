// What is shown depends on the vault first: none or locked leads to the start, open to the work.

import { useState } from 'react';
import { useQuery } from '../api/use-query.ts';
import { RecoveryKeyView } from '../views/start/recovery-key-view.tsx';
import { StartView } from '../views/start/start-view.tsx';
import { Answered } from './answered.tsx';
import { Frame } from './frame.tsx';

/** A new vault is open from the moment it is made, but its recovery key must be seen first. */
type NewVault =
  | { readonly stage: 'no' | 'making' }
  | { readonly stage: 'made'; readonly recoveryKey: string };

export function VaultGate() {
  const answer = useQuery('vault.state', {});
  const [newVault, setNewVault] = useState<NewVault>({ stage: 'no' });
  if (newVault.stage === 'made') {
    return <RecoveryKeyView recoveryKey={newVault.recoveryKey} onDone={() => setNewVault({ stage: 'no' })} />;
  }
  return (
    <Answered answer={answer}>
      {(state) =>
        state.kind === 'open' && newVault.stage === 'no' ? (
          <Frame key={state.me.id} vault={state} />
        ) : (
          <StartView
            state={state}
            onMaking={() => setNewVault({ stage: 'making' })}
            onMade={(recoveryKey) =>
              setNewVault(recoveryKey === null ? { stage: 'no' } : { stage: 'made', recoveryKey })
            }
          />
        )
      }
    </Answered>
  );
}
