// Frame: the rail with the places to go, and the view of the place where we are.

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { known, useActions, useKeymap } from '../actions/index.ts';
import { useCommand } from '../api/use-command.ts';
import { useQuery } from '../api/use-query.ts';
import { useDeskSettings } from '../state/desk-settings.tsx';
import { Answered } from './answered.tsx';
import { FrameContext, type FrameTools, type OpenVault } from './frame-context.ts';
import { HelpSheet } from './help-sheet.tsx';
import { Presence } from './presence.tsx';
import { Rail } from './rail.tsx';
import { Routes } from './routes.tsx';
import styles from './frame.module.css';

export function Frame({ vault }: { readonly vault: OpenVault }) {
  const mine = useQuery('access.mine', {});
  return <Answered answer={mine}>{({ roles }) => <OpenFrame vault={vault} roles={roles} />}</Answered>;
}

function OpenFrame({ vault, roles }: Pick<FrameTools, 'vault' | 'roles'>) {
  const t = useTranslations('shell');
  const [helpOpen, setHelpOpen] = useState(false);
  const openHelp = () => setHelpOpen(true);
  const lock = useCommand('vault.lock');
  useKeymap(useDeskSettings());
  useActions('anywhere', [
    { ...known('anywhere', 'help'), label: t('help'), run: openHelp },
    { ...known('anywhere', 'lock'), label: t('lock'), run: () => void lock.run({}), whileTyping: true },
  ]);
  return (
    <FrameContext value={{ vault, roles, openHelp }}>
      <div className={styles['frame']}>
        <Rail />
        <Routes />
      </div>
      <Presence />
      <HelpSheet isOpen={helpOpen} onClose={() => setHelpOpen(false)} />
    </FrameContext>
  );
}
