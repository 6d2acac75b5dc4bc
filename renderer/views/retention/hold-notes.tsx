// HoldNotes: that recordings must stay, and why; with a way to lift it for whoever may.

import { LockKeyhole, OctagonPause } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { ShownHold } from '../../../shared/contract/retention.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { useFormats } from '../../messages/formats.ts';
import { useRefusalWords } from '../../messages/refusals.ts';
import styles from './retention.module.css';

export interface HoldNotesProps {
  readonly holds: readonly ShownHold[];
  readonly mayLift?: boolean;
}

export function HoldNotes({ holds, mayLift = false }: HoldNotesProps) {
  return holds.map((hold) => <HoldNote key={hold.id} hold={hold} mayLift={mayLift} />);
}

interface HoldNoteProps {
  readonly hold: ShownHold;
  readonly mayLift: boolean;
}

function HoldNote({ hold, mayLift }: HoldNoteProps) {
  const t = useTranslations('retention');
  const { date } = useFormats();
  const words = useRefusalWords();
  const lift = useCommand('retention.liftHold');
  const { reason, setByName, setAt } = hold;
  const ofFamily = hold.recordingId === null;
  const isRestriction = hold.kind === 'restriction';
  const label = ofFamily
    ? t(isRestriction ? 'hold.familyRestricted' : 'hold.familyHeld')
    : t(isRestriction ? 'kept.restricted' : 'kept.onHold');
  const Icon = isRestriction ? OctagonPause : LockKeyhole;
  return (
    <div className={styles['hold']}>
      <Chip tone={isRestriction ? 'danger' : 'info'} icon={<Icon size={14} aria-hidden />}>
        {label}
      </Chip>
      <small className={styles['quiet']}>
        {t('kept.heldBy', { reason, name: setByName, date: date(setAt) })}
      </small>
      {mayLift && (
        <Button
          size="compact"
          look="quiet"
          aria-label={t('hold.liftOf', { reason })}
          isDisabled={lift.pending}
          onPress={() => void lift.run({ id: hold.id })}
        >
          {t('hold.lift')}
        </Button>
      )}
      {lift.refusal !== null && <ErrorPanel {...words(lift.refusal)} />}
    </div>
  );
}
