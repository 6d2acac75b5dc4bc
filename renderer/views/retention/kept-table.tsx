// KeptTable: recordings with as what each is kept, when it has to go and why, and what can be done about it.

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import type { KeptRecording } from '../../../shared/contract/retention.ts';
import type { Day } from '../../../shared/domain/day.ts';
import type { RecordingId } from '../../../shared/domain/ids.ts';
import { useQuery } from '../../api/use-query.ts';
import { Table, type Column } from '../../components/table.tsx';
import { places } from '../places.ts';
import { mayGo } from './destroy-button.tsx';
import { DueMark } from './due-mark.tsx';
import { HoldNotes } from './hold-notes.tsx';
import styles from './retention.module.css';
import { useRetentionWords } from './use-retention-words.ts';

export interface KeptTableProps {
  readonly caption: string;
  readonly kept: readonly KeptRecording[];
  readonly today: Day;
  /** Shown where all are not of one family. */
  readonly withFamily?: boolean;
  readonly mayLift?: boolean;
  readonly action: (recording: KeptRecording) => ReactNode;
}

export function KeptTable({
  caption,
  kept,
  today,
  withFamily = false,
  mayLift = false,
  action,
}: KeptTableProps) {
  const t = useTranslations('retention');
  const words = useRetentionWords();
  const withdrawn = useWithdrawn();
  const family: Column<KeptRecording> = {
    id: 'family',
    header: t('columns.family'),
    cell: ({ details }) =>
      details !== null && <Link href={places.family(details.caseId)}>{details.caseCode}</Link>,
  };
  const columns: readonly Column<KeptRecording>[] = [
    { id: 'recording', header: t('columns.recording'), cell: ({ code }) => code },
    ...(withFamily ? [family] : []),
    {
      id: 'class',
      header: t('columns.class'),
      cell: ({ details }) => details !== null && <Chosen details={details} mayLift={mayLift} />,
    },
    {
      id: 'due',
      header: t('columns.due'),
      cell: (recording) => <DueMark notice={recording.notice}>{words.due(recording, today)}</DueMark>,
    },
    {
      id: 'why',
      header: t('columns.why'),
      cell: (recording) => <Why recording={recording} isWithdrawn={withdrawn.has(recording.recordingId)} />,
    },
    { id: 'action', header: t('columns.action'), numeric: true, unseen: true, cell: action },
  ];
  return <Table caption={caption} columns={columns} rows={kept} rowKey={({ recordingId }) => recordingId} />;
}

/** Those the viewer cannot open, because the family took its consent back. */
function useWithdrawn(): ReadonlySet<RecordingId> {
  const answer = useQuery('recordings.list', {});
  const rows = answer.status === 'ready' ? answer.value : [];
  return new Set(rows.filter(({ closed }) => closed === 'withdrawn').map(({ recording }) => recording.id));
}

interface WhyProps {
  readonly recording: KeptRecording;
  readonly isWithdrawn: boolean;
}

function Why({ recording, isWithdrawn }: WhyProps) {
  const t = useTranslations('retention');
  const words = useRetentionWords();
  const { details } = recording;
  if (details === null) return t('closed');
  return (
    <div className={styles['stack']}>
      <span>{words.why(details.rule, details.lastUsedOn)}</span>
      {isWithdrawn && details.rule !== 'held' && (
        <span>{t(mayGo(recording) ? 'withdrawn.goes' : 'withdrawn.asked')}</span>
      )}
    </div>
  );
}

interface ChosenProps {
  readonly details: NonNullable<KeptRecording['details']>;
  readonly mayLift: boolean;
}

function Chosen({ details, mayLift }: ChosenProps) {
  const t = useTranslations('retention.family');
  const words = useRetentionWords();
  const { chosen } = details;
  // Those of the whole family stand above the table, or beside its name.
  const holds = mayLift ? details.holds.filter(({ recordingId }) => recordingId !== null) : details.holds;
  return (
    <div className={styles['stack']}>
      <span className={details.class === null ? styles['quiet'] : undefined}>
        {words.kept(details.class)}
      </span>
      {chosen !== null && (
        <small className={styles['quiet']}>
          {chosen.reason === ''
            ? t('chosen', { name: chosen.by, date: words.day(chosen.on) })
            : t('chosenWhy', { name: chosen.by, date: words.day(chosen.on), reason: chosen.reason })}
        </small>
      )}
      <HoldNotes holds={holds} mayLift={mayLift} />
    </div>
  );
}
