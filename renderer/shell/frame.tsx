// Frame: the rail with the places to go, and the view of the place where we are.

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useActions } from '../actions/index.ts';
import { FrameContext, type OpenVault } from './frame-context.ts';
import { HelpSheet } from './help-sheet.tsx';
import { Rail } from './rail.tsx';
import { Routes } from './routes.tsx';
import styles from './frame.module.css';

export function Frame({ vault }: { readonly vault: OpenVault }) {
  const t = useTranslations('shell');
  const [helpOpen, setHelpOpen] = useState(false);
  const openHelp = () => setHelpOpen(true);
  useActions('anywhere', [{ id: 'help', label: t('help'), keys: ['?', 'F1'], run: openHelp }]);
  return (
    <FrameContext value={{ vault, openHelp }}>
      <div className={styles['frame']}>
        <Rail />
        <Routes />
      </div>
      <HelpSheet isOpen={helpOpen} onClose={() => setHelpOpen(false)} />
    </FrameContext>
  );
}
