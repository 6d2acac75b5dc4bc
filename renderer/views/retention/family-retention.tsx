// FamilyRetention: how long each recording of a family is kept and why, the end of care, what must stay, and what was
// asked to be erased.

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { FamilyRetention as Retention, KeptRecording } from '../../../shared/contract/retention.ts';
import type { CaseId } from '../../../shared/domain/ids.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../components/button.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Notice } from '../../components/notice.tsx';
import { useFormats } from '../../messages/formats.ts';
import { useRefusalWords } from '../../messages/refusals.ts';
import { Answered } from '../../shell/answered.tsx';
import { ChooseButton } from './choose-button.tsx';
import { CloseCare } from './close-care.tsx';
import { DestroyButton, mayGo } from './destroy-button.tsx';
import { DestroyedTable } from './destroyed-table.tsx';
import { HoldDialog } from './hold-dialog.tsx';
import { HoldNotes } from './hold-notes.tsx';
import { KeptTable } from './kept-table.tsx';
import { ReceiveRequest } from './receive-request.tsx';
import { Requests } from './requests.tsx';
import styles from './retention.module.css';
import { useRetentionWords } from './use-retention-words.ts';

export function FamilyRetention({ caseId }: { readonly caseId: CaseId }) {
  const answer = useQuery('retention.ofFamily', { caseId });
  return <Answered answer={answer}>{(value) => <Panel caseId={caseId} retention={value} />}</Answered>;
}

interface PanelProps {
  readonly caseId: CaseId;
  readonly retention: Retention;
}

function Panel({ caseId, retention }: PanelProps) {
  const t = useTranslations('retention');
  const { kept, today, holds, requests, destroyed, may } = retention;
  const action = (recording: KeptRecording) => (
    <span className={styles['buttons']}>
      {may.decide && <ChooseButton recording={recording} />}
      {may.destroy && mayGo(recording) && <DestroyButton recording={recording} />}
    </span>
  );
  return (
    <section className={styles['section']}>
      <header className={styles['sectionHeader']}>
        <h2>{t('family.title')}</h2>
        {may.decide && <Tools caseId={caseId} retention={retention} />}
      </header>
      <p className={styles['intro']}>{t('family.intro')}</p>
      <Care caseId={caseId} retention={retention} />
      <HoldNotes holds={holds} mayLift={may.destroy} />
      {kept.length > 0 && (
        <KeptTable
          caption={t('family.title')}
          kept={kept}
          today={today}
          mayLift={may.destroy}
          action={action}
        />
      )}
      {requests.length > 0 && (
        <>
          <h3>{t('request.title')}</h3>
          <Requests requests={requests} kept={kept} mayDestroy={may.destroy} />
        </>
      )}
      {destroyed.length > 0 && (
        <>
          <h3>{t('destroyed.title')}</h3>
          <DestroyedTable destroyed={destroyed} />
        </>
      )}
    </section>
  );
}

function Tools({ caseId, retention }: PanelProps) {
  const t = useTranslations('retention');
  const [open, setOpen] = useState<'hold' | 'request' | null>(null);
  const close = () => setOpen(null);
  const shared = { caseId, kept: retention.kept, onClose: close };
  return (
    <div className={styles['buttons']}>
      <Button onPress={() => setOpen('hold')}>{t('hold.button')}</Button>
      <Button onPress={() => setOpen('request')}>{t('request.button')}</Button>
      {open === 'hold' && <HoldDialog {...shared} />}
      {open === 'request' && <ReceiveRequest today={retention.today} {...shared} />}
    </div>
  );
}

function Care({ caseId, retention }: PanelProps) {
  const t = useTranslations('retention');
  const formats = useFormats();
  const words = useRetentionWords();
  const refusals = useRefusalWords();
  const reopen = useCommand('retention.reopenCare');
  const [closing, setClosing] = useState(false);
  const { closedOn, followUpOn, scoresDueOn, erasedAt, today, may } = retention;
  if (erasedAt !== null) return <Notice>{t('family.erased', { date: formats.date(erasedAt) })}</Notice>;
  if (closedOn === null) {
    return (
      <div className={styles['buttons']}>
        <span>{t('care.open')}</span>
        {may.decide && (
          <Button size="compact" onPress={() => setClosing(true)}>
            {t('care.close')}
          </Button>
        )}
        {closing && <CloseCare caseId={caseId} today={today} onClose={() => setClosing(false)} />}
      </div>
    );
  }
  return (
    <div className={styles['buttons']}>
      <span>
        {[
          t('care.closed', { date: words.day(closedOn) }),
          followUpOn !== null && t('care.followUp', { date: words.day(followUpOn) }),
          scoresDueOn !== null && t('care.scores', { date: words.day(scoresDueOn) }),
        ]
          .filter((part) => part !== false)
          .join(' ')}
      </span>
      {may.decide && (
        <Button size="compact" isDisabled={reopen.pending} onPress={() => void reopen.run({ caseId })}>
          {t('care.reopen')}
        </Button>
      )}
      {reopen.refusal !== null && <ErrorPanel {...refusals(reopen.refusal)} />}
    </div>
  );
}
