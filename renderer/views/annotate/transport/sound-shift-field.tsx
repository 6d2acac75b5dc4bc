// SoundShiftField: sets sound and picture right where a camera recorded them apart. It belongs to the recording and
// holds for all who watch it; whoever only has to score it, finds it done.

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { toSeconds } from '../../../../shared/domain/time.ts';
import { useClient } from '../../../api/client.ts';
import { useQuery } from '../../../api/use-query.ts';
import { useFormats } from '../../../messages/formats.ts';
import { useDesk } from '../desk/desk.ts';
import { readShift } from './read-shift.ts';
import styles from './transport.module.css';

export function SoundShiftField() {
  const t = useTranslations('annotate.transport');
  const format = useFormats();
  const client = useClient();
  const { opened, notices, saving } = useDesk();
  const { id, hasSound, caseId } = opened.recording;
  const newest = useQuery('recordings.open', { id });
  const [typed, setTyped] = useState<string | null>(null);
  if (!hasSound || caseId === null) return null;
  const { soundShift } = newest.status === 'ready' ? newest.value : opened;
  const meant = typed === null ? soundShift : readShift(typed);
  const leave = async () => {
    if (typed === null || meant === null) return;
    setTyped(null);
    if (meant === soundShift) return;
    const result = await saving.track(client.call('recordings.shiftSound', { id, shift: meant }));
    if (!result.ok) notices.refuse(result.error);
  };
  return (
    <label className={styles['shift']} title={t('soundShiftHint')}>
      {t('soundShift')}
      <input
        inputMode="decimal"
        autoComplete="off"
        aria-invalid={meant === null}
        value={typed ?? format.number(toSeconds(soundShift))}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => void leave()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void leave();
        }}
      />
    </label>
  );
}
