// How far putting a vault back is, and stopping it.

import { useTranslations } from 'use-intl';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../components/button.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';

export function RestoreProgress() {
  const t = useTranslations('backup.restore');
  const progress = useQuery('restore.progress', {});
  const stop = useCommand('restore.stop');
  const fraction = progress.status === 'ready' ? (progress.value ?? 0) : 0;
  return (
    <>
      <ProgressBar
        label={t('busy')}
        fraction={fraction}
        note={t('percent', { percent: String(Math.floor(fraction * 100)) })}
      />
      <div>
        <Button isDisabled={stop.pending} onPress={() => void stop.run({})}>
          {t('stop')}
        </Button>
      </div>
    </>
  );
}
