// Numbers: how often and how long, how soon after a signal, and what followed what. Always of one person's marks at a
// time: two people's together would count the same behaviour twice.

import { ChartNoAxesGantt } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { eventsOf } from '../../../shared/domain/coding-figures/coded-event.ts';
import { allEvents, countOutside } from '../../../shared/domain/coding-figures/stretch.ts';
import type { Episode } from '../../../shared/domain/episode/episode.ts';
import type { Fragment } from '../../../shared/domain/fragment/fragment.ts';
import type { FragmentLink } from '../../../shared/domain/fragment/fragment-link.ts';
import type { ProfileId } from '../../../shared/domain/ids.ts';
import type { Profile } from '../../../shared/domain/profile/profile.ts';
import type { Recording } from '../../../shared/domain/recording/recording.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Notice } from '../../components/notice.tsx';
import { Select } from '../../components/select.tsx';
import { useFrame } from '../../shell/frame-context.ts';
import { CodesCard } from './codes-card.tsx';
import { FollowingCard } from './following-card.tsx';
import { LatencyCard } from './latency-card.tsx';
import styles from './numbers.module.css';
import type { Subject } from './subject.ts';
import { useNamedCodes } from './use-named-codes.ts';
import { useOvers } from './use-overs.ts';
import { useStretches } from './use-stretches.ts';

const ICON = 32;

export interface NumbersProps {
  readonly recording: Pick<Recording, 'id' | 'code' | 'duration'>;
  readonly list: readonly Fragment[];
  readonly links: readonly FragmentLink[];
  readonly people: readonly Pick<Profile, 'id' | 'name'>[];
  /** In order of time. */
  readonly episodes: readonly Episode[];
}

export function Numbers({ recording, list, links, people, episodes }: NumbersProps) {
  const t = useTranslations('numbers');
  const { vault } = useFrame();
  const codes = useNamedCodes(recording.id);
  const [chosen, choose] = useState<ProfileId | null>(null);
  const [overId, chooseOver] = useState('film');
  const authors = useMemo(() => authorsOf(list, vault.me.id), [list, vault.me.id]);
  const author = authors.find((id) => id === chosen) ?? authors[0];
  const nameOf = (id: ProfileId) => people.find((one) => one.id === id)?.name ?? t('someoneElse');
  const events = useMemo(() => eventsOf(list.filter(({ authorId }) => authorId === author)), [list, author]);
  const overs = useOvers(episodes);
  const over = overs.find(({ id }) => id === overId) ?? overs[0];
  const stretches = useStretches(events, recording.duration, over);
  if (author === undefined) {
    return (
      <EmptyState icon={<ChartNoAxesGantt size={ICON} aria-hidden />} title={t('nothing')}>
        {t('nothingText')}
      </EmptyState>
    );
  }
  const about = { recordingCode: recording.code, person: nameOf(author), over: over.label };
  return (
    <>
      <p className={styles['intro']}>{t('intro')}</p>
      {(authors.length > 1 || overs.length > 1) && (
        <div className={styles['choosers']}>
          {authors.length > 1 && (
            <Select
              label={t('markedBy')}
              choices={authors.map((id) => ({ id, label: nameOf(id) }))}
              value={author}
              onChange={choose}
            />
          )}
          {overs.length > 1 && (
            <Select label={t('over')} choices={overs} value={over.id} onChange={chooseOver} />
          )}
        </div>
      )}
      {over.spans !== null && <Notice>{t('limited', { count: countOutside(events, episodes) })}</Notice>}
      <Cards key={`${author} ${over.id}`} subject={{ ...about, ...stretches, events, links, codes }} />
    </>
  );
}

function Cards({ subject }: { readonly subject: Subject }) {
  const t = useTranslations('numbers');
  if (allEvents(subject.cut).length === 0) return <p>{t('nothingHere')}</p>;
  return (
    <>
      <CodesCard subject={subject} />
      <LatencyCard subject={subject} />
      <FollowingCard subject={subject} />
    </>
  );
}

/** Those who gave a code here, as far as the host lets this person see it: oneself first. */
function authorsOf(list: readonly Fragment[], me: ProfileId): readonly ProfileId[] {
  const authors = new Set(list.filter(({ codings }) => codings.length > 0).map(({ authorId }) => authorId));
  return [...authors].toSorted((a, b) => Number(b === me) - Number(a === me));
}
