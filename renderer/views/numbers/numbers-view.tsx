// NumbersView: fetches what the numbers of one recording are made of.

import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import type { RecordingId } from '../../../shared/domain/ids.ts';
import { useFragmentList } from '../../api/use-fragment-list.ts';
import { useQuery } from '../../api/use-query.ts';
import { Answered } from '../../shell/answered.tsx';
import { Page } from '../../shell/page.tsx';
import { TakingLogged } from '../agreement/taking-logged.tsx';
import { places } from '../places.ts';
import { Numbers } from './numbers.tsx';
import styles from './numbers.module.css';

export function NumbersView({ recordingId }: { readonly recordingId: RecordingId }) {
  const t = useTranslations('numbers');
  const opened = useQuery('recordings.open', { id: recordingId });
  const fragments = useFragmentList(recordingId);
  const links = useQuery('fragments.links', { recordingId });
  const people = useQuery('profiles.list', {});
  const episodes = useQuery('episodes.list', { recordingId });
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
                      <Answered answer={episodes}>
                        {(layout) => (
                          <TakingLogged recordingId={recordingId}>
                            <Numbers
                              recording={recording.recording}
                              list={list}
                              links={ties}
                              people={known}
                              episodes={layout.episodes}
                            />
                          </TakingLogged>
                        )}
                      </Answered>
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
