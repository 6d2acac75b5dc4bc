// KeptBadge: beside a recording among others: that its film is gone, must go soon, or must stay. Nothing where there is
// nothing to know.

import { LockKeyhole, OctagonPause } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { KeptRecording } from '../../../shared/contract/retention.ts';
import type { RecordingId } from '../../../shared/domain/ids.ts';
import { useQuery } from '../../api/use-query.ts';
import { Chip } from '../../components/chip.tsx';
import { DueMark } from './due-mark.tsx';
import { FootageGone } from './footage-gone.tsx';
import { useRetentionWords } from './use-retention-words.ts';

export interface KeptBadgeProps {
  readonly recordingId: RecordingId;
  /** UTC milliseconds; null: the film is there. */
  readonly destroyedAt: number | null;
}

export function KeptBadge({ recordingId, destroyedAt }: KeptBadgeProps) {
  const t = useTranslations('retention.kept');
  const words = useRetentionWords();
  const overview = useQuery('retention.overview', {});
  if (destroyedAt !== null) return <FootageGone destroyedAt={destroyedAt} />;
  if (overview.status !== 'ready') return null;
  const { kept, today } = overview.value;
  const found = kept.find((one) => one.recordingId === recordingId);
  if (found === undefined) return null;
  const hold = strongest(found);
  if (hold === 'restriction') {
    return (
      <Chip tone="danger" icon={<OctagonPause size={14} aria-hidden />}>
        {t('restricted')}
      </Chip>
    );
  }
  if (hold === 'hold') {
    return (
      <Chip tone="info" icon={<LockKeyhole size={14} aria-hidden />}>
        {t('onHold')}
      </Chip>
    );
  }
  if (found.notice === null) return null;
  return <DueMark notice={found.notice}>{t('goes', { due: words.due(found, today) })}</DueMark>;
}

function strongest({ details }: KeptRecording): 'restriction' | 'hold' | null {
  const kinds = details?.holds.map(({ kind }) => kind) ?? [];
  if (kinds.includes('restriction')) return 'restriction';
  return kinds.length > 0 ? 'hold' : null;
}
