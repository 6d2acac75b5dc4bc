// NewLiveView: with what is coded and what is done; then one press starts the clock, and the desk takes over.

import { Play } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { STANDARD_BOOK } from '../../../shared/domain/code/templates/standard-book.ts';
import type { CaseId, CodebookId } from '../../../shared/domain/ids.ts';
import { startClock, type LiveClock } from '../../../shared/domain/live/live-clock.ts';
import type { LiveSession } from '../../../shared/domain/live/live-session.ts';
import { ACTIVITIES, type Activity } from '../../../shared/domain/recording/recording.ts';
import { keyScope, known, useActions } from '../../actions/index.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../components/button.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { Select } from '../../components/select.tsx';
import { useFormats } from '../../messages/formats.ts';
import { useRefusalWords } from '../../messages/refusals.ts';
import { Page } from '../../shell/page.tsx';
import { usePreferences } from '../../state/preferences.tsx';
import { inUse } from '../codebooks/in-use.ts';
import { LiveDesk } from './live-desk.tsx';
import styles from './live.module.css';
import { readingNow } from './reading.ts';

interface Started {
  readonly session: LiveSession;
  readonly clock: LiveClock;
}

export function NewLiveView({ caseId }: { readonly caseId: CaseId }) {
  const t = useTranslations('live');
  const [started, setStarted] = useState<Started | null>(null);
  const cases = useQuery('cases.list', {});
  const family = cases.status === 'ready' ? cases.value.find(({ id }) => id === caseId) : undefined;
  const title = family === undefined ? t('title') : t('ofFamily', { code: family.code });
  if (started !== null) return <LiveDesk title={title} {...started} />;
  return (
    <Page title={title}>
      <Choices caseId={caseId} onStart={setStarted} />
    </Page>
  );
}

interface ChoicesProps {
  readonly caseId: CaseId;
  readonly onStart: (started: Started) => void;
}

function Choices({ caseId, onStart }: ChoicesProps) {
  const t = useTranslations('live.new');
  const actions = useTranslations('actions.live');
  const activities = useTranslations('common.activities');
  const format = useFormats();
  const words = useRefusalWords();
  const preferences = usePreferences();
  const books = useQuery('codebooks.list', {});
  const begin = useCommand('live.begin');
  const [codebookId, setBook] = useState<CodebookId>(STANDARD_BOOK.id);
  const [activity, setActivity] = useState<Activity | 'none'>('none');
  const start = async (stamp?: number) => {
    const clock = startClock(readingNow(stamp));
    const begun = await begin.run({ caseId, codebookId, activity: activity === 'none' ? null : activity });
    if (begun.ok) onStart({ session: begun.value, clock });
  };
  useActions('live', [
    {
      ...known('live', 'mark'),
      label: actions('mark'),
      enabled: !begin.pending,
      run: ({ timeStamp }) => void start(timeStamp),
    },
  ]);
  return (
    <div className={styles['choices']} {...keyScope('live')}>
      <p className={styles['quiet']}>{t('intro')}</p>
      <Select
        label={t('book')}
        choices={inUse(books.status === 'ready' ? books.value : [], codebookId).map((line) => ({
          id: line.id,
          label: format.words(line.name),
        }))}
        value={codebookId}
        onChange={setBook}
      />
      <RadioGroup
        label={t('activity')}
        choices={[
          { id: 'none', label: t('noActivity') },
          ...ACTIVITIES.map((id) => ({ id, label: activities(id) })),
        ]}
        value={activity}
        onChange={setActivity}
      />
      <p className={styles['quiet']}>{t('tip')}</p>
      <Button
        look="primary"
        size="large"
        icon={<Play size={22} aria-hidden />}
        keyHint="live.mark"
        isDisabled={begin.pending}
        onPress={() => void start()}
      >
        {t('start')}
      </Button>
      <p className={styles['quiet']}>{t('lock', { minutes: String(preferences?.lockAfter ?? 10) })}</p>
      {begin.refusal !== null && <ErrorPanel {...words(begin.refusal)} />}
    </div>
  );
}
