// All recordings that the viewer may know of, as pictures with their code; names of families are never there.

import { Film, Plus, Video } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { useTranslations } from 'use-intl';
import type { RecordingRow } from '../../../shared/contract/recordings.ts';
import { useClient } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Search } from '../../components/search.tsx';
import { useFormats } from '../../messages/formats.ts';
import { places } from '../places.ts';
import { KeptBadge } from '../retention/kept-badge.tsx';
import styles from './home.module.css';

/** Below this number everything is in sight, and a search field would only be in the way. */
const SEARCH_FROM = 9;

export interface RecordingsProps {
  readonly rows: readonly RecordingRow[];
  /** Null for who does not bring films in. */
  readonly onAdd: (() => void) | null;
}

export function Recordings({ rows, onAdd }: RecordingsProps) {
  const t = useTranslations('home.recordings');
  const [search, setSearch] = useState('');
  const cards = useCards(rows);
  const wanted = search.trim().toLowerCase();
  const found = cards.filter(({ text }) => text.toLowerCase().includes(wanted));
  if (rows.length === 0) return <NoRecordings onAdd={onAdd} />;
  return (
    <section className={styles['section']}>
      <header className={styles['sectionHeader']}>
        <h2>{t('title')}</h2>
        {rows.length >= SEARCH_FROM && <Search label={t('search')} value={search} onChange={setSearch} />}
        {onAdd !== null && (
          <Button icon={<Plus size={18} aria-hidden />} onPress={onAdd}>
            {t('add')}
          </Button>
        )}
      </header>
      {found.length === 0 ? (
        <p className={styles['quiet']}>
          {t('noMatch')}{' '}
          <Button look="quiet" size="compact" onPress={() => setSearch('')}>
            {t('clear')}
          </Button>
        </p>
      ) : (
        <ul className={styles['grid']}>
          {found.map((card) => (
            <li key={card.row.recording.id}>
              <RecordingCard {...card} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function NoRecordings({ onAdd }: Pick<RecordingsProps, 'onAdd'>) {
  const t = useTranslations('home.recordings');
  return (
    <EmptyState
      icon={<Video size={28} aria-hidden />}
      title={t('none')}
      action={
        onAdd !== null && (
          <Button look="primary" onPress={onAdd}>
            {t('add')}
          </Button>
        )
      }
    >
      {t(onAdd === null ? 'noneYet' : 'noneText')}
    </EmptyState>
  );
}

interface Card {
  readonly row: RecordingRow;
  readonly activity: string | null;
  readonly family: string | null;
  /**
   * To the film; to the score sheet for who still has to score it, because that is the work it waits for. Where the
   * film is gone, to what is left of it.
   */
  readonly place: string;
  /** What a search looks through. */
  readonly text: string;
}

function useCards(rows: readonly RecordingRow[]): readonly Card[] {
  const t = useTranslations('common.activities');
  const cases = useQuery('cases.list', {});
  const tasks = useQuery('tasks.list', {});
  const own = tasks.status === 'ready' ? tasks.value : [];
  const open = own.filter((task) => task.submittedAt === null);
  const sheets = new Map(open.map((task) => [task.recordingId, task.sheetId]));
  const scored = new Map(own.map((task) => [task.recordingId, task.sheetId]));
  const codes = new Map(cases.status === 'ready' ? cases.value.map(({ id, code }) => [id, code]) : []);
  const isGone = ({ recording }: RecordingRow) => Number(recording.destroyedAt !== null);
  return rows
    .toSorted((a, b) => isGone(a) - isGone(b))
    .map((row) => {
      const { id, code, title, caseId, activity, destroyedAt } = row.recording;
      const sheetId = (destroyedAt === null ? sheets : scored).get(id);
      const left = destroyedAt === null || caseId === null ? places.recording(id) : places.family(caseId);
      const place = sheetId === undefined ? left : places.sheet(sheetId);
      const family = caseId === null ? null : (codes.get(caseId) ?? null);
      const activityWords = activity === null ? null : t(activity);
      const text = [code, title, family, activityWords].join(' ');
      return { row, activity: activityWords, family, place, text };
    });
}

function RecordingCard({ row, activity, family, place }: Card) {
  const t = useTranslations('home.recordings');
  const formats = useFormats();
  const client = useClient();
  const { recording, cover, fragments, closed } = row;
  const details = [
    family,
    activity,
    recording.hasSound ? null : t('silent'),
    closed === null ? t('fragments', { count: fragments }) : t(`closed.${closed}`),
  ].filter((detail) => detail !== null);
  return (
    <Link href={place} className={styles['recording']}>
      <div className={styles['cover']}>
        {cover === null ? (
          <span className={styles['coverEmpty']}>
            <Film size={32} aria-hidden />
          </span>
        ) : (
          <img src={client.mediaUrl(cover)} alt="" loading="lazy" />
        )}
        <span className={styles['duration']}>{formats.duration(recording.duration)}</span>
      </div>
      <div className={styles['facts']}>
        <span className={styles['code']}>{recording.code}</span>
        {recording.title !== '' && <span>{recording.title}</span>}
        <small>{details.join(' · ')}</small>
        <KeptBadge recordingId={recording.id} destroyedAt={recording.destroyedAt} />
      </div>
    </Link>
  );
}
