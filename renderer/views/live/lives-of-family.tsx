// LivesOfFamily: what was coded at visits without a film, and the way to begin.

import { Timer } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Link, useLocation } from 'wouter';
import type { LiveLine } from '../../../shared/contract/live.ts';
import type { CaseId, RecordingId } from '../../../shared/domain/ids.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../components/button.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Notice } from '../../components/notice.tsx';
import { Table, type Column } from '../../components/table.tsx';
import { useFormats } from '../../messages/formats.ts';
import { useRefusalWords } from '../../messages/refusals.ts';
import { Answered } from '../../shell/answered.tsx';
import { places } from '../places.ts';
import styles from './live.module.css';

export interface LivesOfFamilyProps {
  readonly caseId: CaseId;
  /** Those that the viewer may open, by their codes. */
  readonly recordings: readonly { readonly id: RecordingId; readonly code: string }[];
}

export function LivesOfFamily({ caseId, recordings }: LivesOfFamilyProps) {
  const t = useTranslations('live.family');
  const [, goTo] = useLocation();
  const lines = useQuery('live.list', { caseId });
  return (
    <section className={styles['section']}>
      <header className={styles['sectionHeader']}>
        <h2>{t('title')}</h2>
        <Button icon={<Timer size={18} aria-hidden />} onPress={() => goTo(places.newLive(caseId))}>
          {t('begin')}
        </Button>
      </header>
      <p className={styles['quiet']}>{t('text')}</p>
      <Removed caseId={caseId} />
      <Answered answer={lines}>
        {(all) =>
          all.length === 0 ? (
            <p className={styles['quiet']}>{t('none')}</p>
          ) : (
            <Lines lines={all} recordings={recordings} />
          )
        }
      </Answered>
    </section>
  );
}

/** A list that was thrown away can be put back here. */
function Removed({ caseId }: Pick<LivesOfFamilyProps, 'caseId'>) {
  const t = useTranslations('live.family');
  const words = useRefusalWords();
  const place = { lives: caseId };
  const history = useQuery('history.state', { place });
  const undo = useCommand('history.undo');
  const isRemoved = history.status === 'ready' && history.value.undo === 'live.remove';
  return (
    <>
      {undo.refusal !== null && <ErrorPanel {...words(undo.refusal)} />}
      {isRemoved && (
        <Notice>
          <span className={styles['buttons']}>
            {t('removed')}
            <Button size="compact" isDisabled={undo.pending} onPress={() => void undo.run({ place })}>
              {t('undo')}
            </Button>
          </span>
        </Notice>
      )}
    </>
  );
}

function Lines({
  lines,
  recordings,
}: { readonly lines: readonly LiveLine[] } & Pick<LivesOfFamilyProps, 'recordings'>) {
  const t = useTranslations('live.family');
  const format = useFormats();
  const people = useQuery('profiles.list', {});
  const names = new Map(people.status === 'ready' ? people.value.map(({ id, name }) => [id, name]) : []);
  const codes = new Map(recordings.map(({ id, code }) => [id, code]));
  const filmOf = ({ session: { attached } }: LiveLine): string => {
    if (attached === null) return t('loose');
    const code = codes.get(attached.recordingId);
    return code === undefined ? t('attached') : t('attachedTo', { code });
  };
  const columns: readonly Column<LiveLine>[] = [
    {
      id: 'when',
      header: t('when'),
      cell: ({ session }) => (
        <Link href={places.live(session)}>
          {format.date(session.startedAt)}, {format.clock(session.startedAt)}
        </Link>
      ),
    },
    { id: 'who', header: t('who'), cell: ({ session }) => names.get(session.authorId) ?? '…' },
    {
      id: 'length',
      header: t('length'),
      cell: ({ session, length }) => (
        <>
          {format.duration(length)}
          {session.length === null && <span className={styles['under']}>{t('cutOff')}</span>}
        </>
      ),
    },
    { id: 'marks', header: t('marks'), numeric: true, cell: ({ marks }) => format.number(marks) },
    { id: 'film', header: t('film'), cell: filmOf },
  ];
  return <Table caption={t('title')} columns={columns} rows={lines} rowKey={({ session }) => session.id} />;
}
