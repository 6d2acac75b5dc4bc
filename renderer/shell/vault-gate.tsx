// What is shown depends on the vault first: none or locked leads to the start, open to the work.

import { useState } from 'react';
import type { Restored } from '../../shared/contract/backup.ts';
import { useQuery } from '../api/use-query.ts';
import { RestoredView } from '../views/backup/restored-view.tsx';
import { RecoveryKeyView } from '../views/start/recovery-key-view.tsx';
import { StartView } from '../views/start/start-view.tsx';
import { Answered } from './answered.tsx';
import { Frame } from './frame.tsx';

/** A new vault is open from the moment it is made, but its recovery key must be seen first. */
type NewVault =
  | { readonly stage: 'no' | 'making' }
  | { readonly stage: 'made'; readonly recoveryKey: string }
  | { readonly stage: 'restored'; readonly restored: Restored };

export function VaultGate() {
  const answer = useQuery('vault.state', {});
  const [newVault, setNewVault] = useState<NewVault>({ stage: 'no' });
  if (newVault.stage === 'made') {
    return <RecoveryKeyView recoveryKey={newVault.recoveryKey} onDone={() => setNewVault({ stage: 'no' })} />;
  }
  if (newVault.stage === 'restored') {
    return <RestoredView restored={newVault.restored} onDone={() => setNewVault({ stage: 'no' })} />;
  }
  return (
    <Answered answer={answer}>
      {(state) =>
        state.kind === 'open' && newVault.stage === 'no' ? (
          <Frame key={state.me.id} vault={state} />
        ) : (
          <StartView
            state={state}
            onRestored={(restored) => setNewVault({ stage: 'restored', restored })}
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
