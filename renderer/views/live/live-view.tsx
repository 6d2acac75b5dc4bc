// LiveView: one live session that is over: what was marked, and what can be done with it.

import { Download, Film, Trash2, Unlink } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Link, useLocation } from 'wouter';
import type { OpenedLive } from '../../../shared/contract/live.ts';
import type { LiveSessionId } from '../../../shared/domain/ids.ts';
import { lengthOfSession } from '../../../shared/domain/live/live-session.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../components/button.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Notice } from '../../components/notice.tsx';
import { saveFile } from '../../figures/save-file.ts';
import { useFormats } from '../../messages/formats.ts';
import { useRefusalWords } from '../../messages/refusals.ts';
import { Answered } from '../../shell/answered.tsx';
import { Page } from '../../shell/page.tsx';
import { places } from '../places.ts';
import { ChooseFilm } from './choose-film.tsx';
import styles from './live.module.css';
import { MarkTable } from './mark-table.tsx';
import { RemoveLive } from './remove-live.tsx';

export function LiveView({ id }: { readonly id: LiveSessionId }) {
  const t = useTranslations('live');
  const format = useFormats();
  const opened = useQuery('live.open', { id });
  const date = opened.status === 'ready' ? format.date(opened.value.session.startedAt) : '…';
  return (
    <Page title={t('list.title', { date })} windowTitle={t('title')}>
      <Answered answer={opened}>{(value) => <Opened opened={value} />}</Answered>
    </Page>
  );
}

function Opened({ opened }: { readonly opened: OpenedLive }) {
  const t = useTranslations('live.list');
  const activities = useTranslations('common.activities');
  const format = useFormats();
  const { session, marks, mine } = opened;
  const facts = t('facts', {
    length: format.duration(lengthOfSession(session, marks)),
    count: marks.length,
  });
  return (
    <>
      <p>
        <Link href={places.family(session.caseId)}>{t('back')}</Link>
      </p>
      <p className={styles['quiet']}>
        {session.activity === null ? facts : `${activities(session.activity)} · ${facts}`}
      </p>
      {session.length === null && <Notice tone="warning">{t('cutOff')}</Notice>}
      {!mine && <Notice>{t('notMine')}</Notice>}
      {session.attached !== null && <Attached opened={opened} />}
      <Doings opened={opened} />
      <MarkTable opened={opened} />
    </>
  );
}

function Attached({ opened: { session, mine } }: { readonly opened: OpenedLive }) {
  const t = useTranslations('live.list');
  const words = useRefusalWords();
  const [, goTo] = useLocation();
  const recordings = useQuery('recordings.list', {});
  const detach = useCommand('live.detach');
  const { attached } = session;
  const film =
    recordings.status === 'ready'
      ? recordings.value.find(({ recording }) => recording.id === attached?.recordingId)
      : undefined;
  if (attached === null) return null;
  return (
    <>
      <Notice tone="success">
        <p>
          {film === undefined ? t('isAttachedSomewhere') : t('isAttached', { code: film.recording.code })}
        </p>
      </Notice>
      <div className={styles['buttons']}>
        <Button
          icon={<Film size={18} aria-hidden />}
          onPress={() => goTo(places.recording(attached.recordingId))}
        >
          {t('toFilm')}
        </Button>
        {mine && (
          <Button
            icon={<Unlink size={18} aria-hidden />}
            isDisabled={detach.pending}
            onPress={() => void detach.run({ id: session.id })}
          >
            {t('detach')}
          </Button>
        )}
      </div>
      {detach.refusal !== null && <ErrorPanel {...words(detach.refusal)} />}
    </>
  );
}

function Doings({ opened: { session, marks, mine } }: { readonly opened: OpenedLive }) {
  const t = useTranslations('live.list');
  const words = useRefusalWords();
  const [open, setOpen] = useState<'film' | 'remove' | null>(null);
  const taking = useCommand('live.export');
  const isLoose = mine && session.attached === null;
  const save = async () => {
    const taken = await taking.run({ id: session.id });
    if (taken.ok) saveFile(taken.value.fileName, 'text/csv', taken.value.text);
  };
  return (
    <>
      <div className={styles['buttons']}>
        {isLoose && marks.length > 0 && (
          <Button look="primary" icon={<Film size={18} aria-hidden />} onPress={() => setOpen('film')}>
            {t('attach')}
          </Button>
        )}
        <Button
          icon={<Download size={18} aria-hidden />}
          isDisabled={taking.pending}
          onPress={() => void save()}
        >
          {t('csv')}
        </Button>
        {isLoose && (
          <Button look="quiet" icon={<Trash2 size={18} aria-hidden />} onPress={() => setOpen('remove')}>
            {t('remove')}
          </Button>
        )}
      </div>
      {taking.refusal !== null && <ErrorPanel {...words(taking.refusal)} />}
      {open === 'film' && <ChooseFilm session={session} onClose={() => setOpen(null)} />}
      {open === 'remove' && <RemoveLive session={session} onClose={() => setOpen(null)} />}
    </>
  );
}
