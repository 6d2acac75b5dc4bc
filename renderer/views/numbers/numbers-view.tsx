// NumbersView: the numbers of one recording: how often and how long, how soon after a signal, and what followed what.
// Always of one person's marks at a time: two people's together would count the same behaviour twice.

import { ChartNoAxesGantt } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import type { OpenedRecording } from '../../../shared/contract/recordings.ts';
import { eventsOf } from '../../../shared/domain/coding-figures/coded-event.ts';
import type { Fragment } from '../../../shared/domain/fragment/fragment.ts';
import type { FragmentLink } from '../../../shared/domain/fragment/fragment-link.ts';
import type { ProfileId, RecordingId } from '../../../shared/domain/ids.ts';
import type { Profile } from '../../../shared/domain/profile/profile.ts';
import { useFragmentList } from '../../api/use-fragment-list.ts';
import { useQuery } from '../../api/use-query.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Select } from '../../components/select.tsx';
import { Answered } from '../../shell/answered.tsx';
import { useFrame } from '../../shell/frame-context.ts';
import { Page } from '../../shell/page.tsx';
import { TakingLogged } from '../agreement/taking-logged.tsx';
import { places } from '../places.ts';
import { CodesCard } from './codes-card.tsx';
import { FollowingCard } from './following-card.tsx';
import { LatencyCard } from './latency-card.tsx';
import styles from './numbers.module.css';
import { useNamedCodes } from './use-named-codes.ts';

const ICON = 32;

export function NumbersView({ recordingId }: { readonly recordingId: RecordingId }) {
  const t = useTranslations('numbers');
  const opened = useQuery('recordings.open', { id: recordingId });
  const fragments = useFragmentList(recordingId);
  const links = useQuery('fragments.links', { recordingId });
  const people = useQuery('profiles.list', {});
  const code = opened.status === 'ready' ? opened.value.recording.code : '';
  return (
    <Page title={code === '' ? t('title') : t('titleOf', { code })} windowTitle={t('title')}>
      <Link className={styles['back'] ?? ''} href={places.recording(recordingId)}>
        {t('back')}
      </Link>
      <Answered answer={opened}>
        {(recording) => (
          <Answered answer={fragments}>
            {(list) => (
              <Answered answer={links}>
                {(ties) => (
                  <Answered answer={people}>
                    {(known) => (
                      <TakingLogged recordingId={recordingId}>
                        <Numbers opened={recording} list={list} links={ties} people={known} />
                      </TakingLogged>
                    )}
                  </Answered>
                )}
              </Answered>
            )}
          </Answered>
        )}
      </Answered>
    </Page>
  );
}

interface NumbersProps {
  readonly opened: OpenedRecording;
  readonly list: readonly Fragment[];
  readonly links: readonly FragmentLink[];
  readonly people: readonly Pick<Profile, 'id' | 'name'>[];
}

function Numbers({ opened: { recording }, list, links, people }: NumbersProps) {
  const t = useTranslations('numbers');
  const { vault } = useFrame();
  const codes = useNamedCodes(recording.id);
  const [chosen, choose] = useState<ProfileId | null>(null);
  const authors = useMemo(() => authorsOf(list, vault.me.id), [list, vault.me.id]);
  const author = authors.find((id) => id === chosen) ?? authors[0];
  const nameOf = (id: ProfileId) => people.find((one) => one.id === id)?.name ?? t('someoneElse');
  const events = useMemo(() => eventsOf(list.filter(({ authorId }) => authorId === author)), [list, author]);
  if (author === undefined) {
    return (
      <EmptyState icon={<ChartNoAxesGantt size={ICON} aria-hidden />} title={t('nothing')}>
        {t('nothingText')}
      </EmptyState>
    );
  }
  const subject = {
    recordingCode: recording.code,
    duration: recording.duration,
    person: nameOf(author),
    events,
    links,
    codes,
  };
  return (
    <>
      <p className={styles['intro']}>{t('intro')}</p>
      {authors.length > 1 && (
        <div className={styles['choosers']}>
          <Select
            label={t('markedBy')}
            choices={authors.map((id) => ({ id, label: nameOf(id) }))}
            value={author}
            onChange={choose}
          />
        </div>
      )}
      <CodesCard subject={subject} />
      <LatencyCard key={author} subject={subject} />
      <FollowingCard subject={subject} />
    </>
  );
}

/** Those who gave a code here, as far as the host lets this person see it: oneself first. */
function authorsOf(list: readonly Fragment[], me: ProfileId): readonly ProfileId[] {
  const authors = new Set(list.filter(({ codings }) => codings.length > 0).map(({ authorId }) => authorId));
  return [...authors].toSorted((a, b) => Number(b === me) - Number(a === me));
}
