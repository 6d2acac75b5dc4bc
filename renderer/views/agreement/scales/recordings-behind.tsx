// RecordingsBehind: which recordings a part of a figure stands for, to be opened.

import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import type { AgreementStudy } from '../../../../shared/contract/agreement.ts';
import { places } from '../../places.ts';
import { FootageGone } from '../../retention/footage-gone.tsx';
import styles from '../agreement.module.css';
import type { ScaleScores } from '../inquiry.ts';
import { roundName } from '../round-name.ts';

export interface RecordingsBehindProps {
  readonly scores: ScaleScores;
  readonly rounds?: AgreementStudy['rounds'] | undefined;
  /** Rows of the table of scores. */
  readonly units: readonly number[];
  readonly title: string;
}

export function RecordingsBehind({ scores, rounds = [], units, title }: RecordingsBehindProps) {
  const t = useTranslations('agreement.pairs');
  const rows = units.map((unit) => scores.rows[unit]).filter((row) => row !== undefined);
  return (
    <section className={styles['behind']} aria-live="polite">
      <h3>{title}</h3>
      <p className={styles['muted']}>{t('behind', { count: rows.length })}</p>
      <ul>
        {rows.map(({ roundId, recordingId, recordingCode, destroyedAt }) => (
          <li key={`${roundId} ${recordingId}`}>
            {destroyedAt === null ? (
              <Link href={places.recording(recordingId)}>{recordingCode}</Link>
            ) : (
              recordingCode
            )}
            {rounds.length > 1 && ` (${roundName(rounds, roundId)})`}
            {destroyedAt !== null && ' '}
            <FootageGone destroyedAt={destroyedAt} />
          </li>
        ))}
      </ul>
    </section>
  );
}
