// The tools that are the same on every place: running jobs, the example's badge, help, and the lock.

import { CircleHelp, LockKeyhole } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useCommand } from '../api/use-command.ts';
import { DemoBadge } from '../components/demo-badge.tsx';
import { IconButton } from '../components/icon-button.tsx';
import { useFrame } from './frame-context.ts';
import { JobMenu } from './job-menu.tsx';

const ICON_SIZE = 20;

export function HeaderTools() {
  const t = useTranslations('shell');
  const { vault, openHelp } = useFrame();
  const lock = useCommand('vault.lock');
  return (
    <>
      <JobMenu />
      {vault.demo && <DemoBadge label={t('demo')} />}
      <IconButton label={t('help')} keyHint="anywhere.help" onPress={openHelp}>
        <CircleHelp size={ICON_SIZE} aria-hidden />
      </IconButton>
      <IconButton
        label={t('lock')}
        keyHint="anywhere.lock"
        isDisabled={lock.pending}
        onPress={() => void lock.run({})}
      >
        <LockKeyhole size={ICON_SIZE} aria-hidden />
      </IconButton>
    </>
  );
}
