// AttachView: a live session beside the film of its visit: the same moment in both is shown once, or twice, and then the
// marks are laid on the film.

import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Link, useLocation } from 'wouter';
import type { OpenedLive } from '../../../../shared/contract/live.ts';
import type { OpenedRecording } from '../../../../shared/contract/recordings.ts';
import type { LiveMarkId, LiveSessionId, RecordingId } from '../../../../shared/domain/ids.ts';
import { closedMarks } from '../../../../shared/domain/live/live-session.ts';
import { syncOf } from '../../../../shared/domain/sync/clock-sync.ts';
import type { Micros } from '../../../../shared/domain/time.ts';
import { useClient } from '../../../api/client.ts';
import { useCommand } from '../../../api/use-command.ts';
import { useQuery } from '../../../api/use-query.ts';
import { Button } from '../../../components/button.tsx';
import { ErrorPanel } from '../../../components/error-panel.tsx';
import { useRefusalWords } from '../../../messages/refusals.ts';
import { usePlayer } from '../../../player/use-player.ts';
import { Answered } from '../../../shell/answered.tsx';
import { Page } from '../../../shell/page.tsx';
import { places } from '../../places.ts';
import styles from '../live.module.css';
import { useLiveWords } from '../use-live-words.ts';
import { ChooseMark } from './choose-mark.tsx';
import type { ChosenPoint } from './chosen-point.ts';
import { CommonPoints } from './common-points.tsx';
import { FilmBeside } from './film-beside.tsx';
import { Outcome } from './outcome.tsx';

export interface AttachViewProps {
  readonly id: LiveSessionId;
  readonly recordingId: RecordingId;
}

export function AttachView({ id, recordingId }: AttachViewProps) {
  const t = useTranslations('live');
  const live = useQuery('live.open', { id });
  const film = useQuery('recordings.open', { id: recordingId });
  const code = film.status === 'ready' ? film.value.recording.code : '…';
  return (
    <Page title={t('attach.title', { code })} windowTitle={t('title')}>
      <Answered answer={live}>
        {(opened) => (
          <Answered answer={film}>{(recording) => <Laying live={opened} opened={recording} />}</Answered>
        )}
      </Answered>
    </Page>
  );
}

interface LayingProps {
  readonly live: OpenedLive;
  readonly opened: OpenedRecording;
}

function Laying({ live: { session, marks }, opened: newest }: LayingProps) {
  const t = useTranslations('live.attach');
  const client = useClient();
  const refusalWords = useRefusalWords();
  const [, goTo] = useLocation();
  const [opened] = useState(newest);
  const [film] = useState(() => ({ url: client.mediaUrl(opened.video), frames: opened.frames }));
  const mounted = usePlayer(film);
  useEffect(() => mounted?.player.setSoundShift(opened.soundShift), [mounted, opened.soundShift]);
  const book = useQuery('codebooks.open', { id: session.codebookId });
  const words = useLiveWords(book.status === 'ready' ? book.value.content : null);
  const attach = useCommand('live.attach');
  const closed = closedMarks(session, marks);
  const [chosen, setChosen] = useState<LiveMarkId | null>(closed[0]?.id ?? null);
  const [first, setFirst] = useState<ChosenPoint | null>(null);
  const [second, setSecond] = useState<ChosenPoint | null>(null);
  const mark = closed.find(({ id }) => id === chosen);
  const say = (on: Micros) => {
    if (mark === undefined) return;
    const point = { mark, at: mark.start, on };
    if (first === null || first.mark.id === mark.id) setFirst(point);
    else setSecond(point);
  };
  const sync = first === null ? null : syncOf(first, second);
  const lay = async () => {
    if (sync?.ok !== true) return;
    const { id: recordingId } = opened.recording;
    const laid = await attach.run({ id: session.id, recordingId, sync: sync.value });
    if (laid.ok) goTo(places.live(session));
  };
  return (
    <>
      <p>
        <Link href={places.live(session)}>{t('back')}</Link>
      </p>
      <p className={styles['quiet']}>{t('intro')}</p>
      <div className={styles['laying']}>
        <ChooseMark marks={closed} words={words} chosen={chosen} onChoose={setChosen} />
        {mounted !== null && (
          <FilmBeside mounted={mounted} duration={opened.recording.duration} onSame={say} />
        )}
      </div>
      <CommonPoints
        first={first}
        second={second}
        words={words}
        onClear={(which) => {
          if (which === 'first') setFirst(second);
          setSecond(null);
        }}
      />
      {sync?.ok === false && <ErrorPanel {...refusalWords(sync.error)} />}
      {sync?.ok === true && (
        <Outcome
          marks={closed}
          gaps={session.gaps}
          sync={sync.value}
          measured={second !== null}
          recording={opened.recording}
        />
      )}
      {attach.refusal !== null && <ErrorPanel {...refusalWords(attach.refusal)} />}
      <div className={styles['buttons']}>
        <Button
          look="primary"
          isDisabled={sync?.ok !== true || attach.pending || session.attached !== null}
          onPress={() => void lay()}
        >
          {t('submit')}
        </Button>
        <span className={styles['quiet']}>{t('undoNote')}</span>
      </div>
    </>
  );
}
