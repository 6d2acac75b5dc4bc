// ChooseFilm: on which recording of the family the live session is to be laid.

import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import type { LiveSession } from '../../../shared/domain/live/live-session.ts';
import { useQuery } from '../../api/use-query.ts';
import { Dialog } from '../../components/dialog.tsx';
import { useFormats } from '../../messages/formats.ts';
import { Answered } from '../../shell/answered.tsx';
import { places } from '../places.ts';
import styles from './live.module.css';

export interface ChooseFilmProps {
  readonly session: LiveSession;
  readonly onClose: () => void;
}

export function ChooseFilm({ session, onClose }: ChooseFilmProps) {
  const t = useTranslations('live.list');
  const common = useTranslations('common');
  const format = useFormats();
  const recordings = useQuery('recordings.list', {});
  return (
    <Dialog title={t('chooseFilm')} isOpen onClose={onClose} closeLabel={common('close')}>
      <Answered answer={recordings}>
        {(rows) => {
          const films = rows.filter(
            ({ isOpen, recording }) =>
              isOpen && recording.caseId === session.caseId && recording.destroyedAt === null,
          );
          if (films.length === 0) return <p>{t('noFilms')}</p>;
          return (
            <ul className={styles['films']}>
              {films.map(({ recording }) => (
                <li key={recording.id}>
                  <Link href={places.attachLive(session, recording.id)} className={styles['filmLink']}>
                    <strong>{recording.code}</strong> {recording.title}
                    <span className={styles['under']}>{format.duration(recording.duration)}</span>
                  </Link>
                </li>
              ))}
            </ul>
          );
        }}
      </Answered>
    </Dialog>
  );
}
