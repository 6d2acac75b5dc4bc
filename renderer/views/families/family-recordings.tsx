// The recordings of a family, each with what may be done with it now, and with who is missing for the rest.

import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import type { FamilyConsents, FamilyRecording } from '../../../shared/contract/consent.ts';
import type { PurposeState, PurposeStateKind } from '../../../shared/domain/consent/consent-state.ts';
import { PURPOSES } from '../../../shared/domain/consent/purpose.ts';
import { Table, type Column } from '../../components/table.tsx';
import { useFormats } from '../../messages/formats.ts';
import { places } from '../places.ts';
import { KeptBadge } from '../retention/kept-badge.tsx';
import styles from './families.module.css';
import { StandingMark, type Mark } from './standing-mark.tsx';
import { useConsentWords } from './use-consent-words.ts';

const ORDER = ['given', 'withdrawn', 'expired', 'incomplete', 'not-asked'] as const;
const MARKS: Readonly<Record<PurposeStateKind, Mark>> = {
  given: 'given',
  withdrawn: 'withdrawn',
  expired: 'expired',
  incomplete: 'incomplete',
  'not-asked': 'none',
};

export function FamilyRecordings({ family }: { readonly family: FamilyConsents }) {
  const t = useTranslations('consent.recordings');
  if (family.recordings.length === 0) return <p className={styles['quiet']}>{t('none')}</p>;
  const columns: readonly Column<FamilyRecording>[] = [
    {
      id: 'recording',
      header: t('recording'),
      cell: ({ id, code, title, isOpen, destroyedAt }) => (
        <span className={styles['recording']}>
          {isOpen && destroyedAt === null ? <Link href={places.recording(id)}>{code}</Link> : code}
          <span className={styles['quiet']}>{title}</span>
          <KeptBadge recordingId={id} destroyedAt={destroyedAt} />
        </span>
      ),
    },
    {
      id: 'state',
      header: t('state'),
      cell: (recording) => recording.destroyedAt === null && <States family={family} recording={recording} />,
    },
  ];
  return <Table caption={t('title')} columns={columns} rows={family.recordings} rowKey={({ id }) => id} />;
}

interface StatesProps {
  readonly family: FamilyConsents;
  readonly recording: FamilyRecording;
}

function States({ family, recording }: StatesProps) {
  const t = useTranslations('consent.recordings');
  const words = useConsentWords(family);
  const missing = useMissing(family);
  return (
    <ul className={styles['states']}>
      {ORDER.map((kind) => {
        const purposes = PURPOSES.filter((purpose) => recording.states[purpose].kind === kind);
        if (purposes.length === 0) return null;
        const named = purposes.map((purpose) => {
          const who = missing(recording.states[purpose]);
          return who === null ? words.purpose(purpose) : `${words.purpose(purpose)} (${who})`;
        });
        return (
          <li key={kind}>
            <StandingMark mark={MARKS[kind]}>{t(kind)}</StandingMark> {named.join('; ')}
          </li>
        );
      })}
    </ul>
  );
}

/** Who is missing, where somebody is. */
function useMissing(family: FamilyConsents): (state: PurposeState) => string | null {
  const t = useTranslations('consent.recordings');
  const words = useConsentWords(family);
  const formats = useFormats();
  return (state) => {
    if (state.kind !== 'incomplete') return null;
    const parent = { none: [], second: [t('secondParent')], all: [t('anyParent')] }[state.unknownParents];
    return t('missing', { names: formats.list([...state.missing.map(words.name), ...parent]) });
  };
}
