// TakingLogged: figures within it leave the page only once the log of the vault tells so.

import type { ReactNode } from 'react';
import type { RecordingId } from '../../../shared/domain/ids.ts';
import { useCommand } from '../../api/use-command.ts';
import { Taking } from '../../figures/taking.ts';

export interface TakingLoggedProps {
  /** Where all of it is about one recording. */
  readonly recordingId?: RecordingId;
  readonly children: ReactNode;
}

export function TakingLogged({ recordingId, children }: TakingLoggedProps) {
  const { run } = useCommand('audit.taken');
  const mayTake = async () => {
    const told = await run({ what: 'figures', recordingId: recordingId ?? null });
    return told.ok;
  };
  return <Taking value={mayTake}>{children}</Taking>;
}
