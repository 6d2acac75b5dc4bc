// LiveDesk: coding while the clock runs: codes by key and by button, what is on, a note, the latest marks.

import { Flag, Square, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useLocation } from 'wouter';
import { codesIn, type BookContent } from '../../../shared/domain/code/codebook.ts';
import { codesOf } from '../../../shared/domain/fragment/coding.ts';
import type { CodeId } from '../../../shared/domain/ids.ts';
import type { LiveClock } from '../../../shared/domain/live/live-clock.ts';
import type { LiveMark, LiveSession } from '../../../shared/domain/live/live-session.ts';
import { keyScope, known, useActions, type Action } from '../../actions/index.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../components/button.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Notice } from '../../components/notice.tsx';
import { SaveStatus } from '../../components/save-status.tsx';
import { useFormats } from '../../messages/formats.ts';
import { useRefusalWords } from '../../messages/refusals.ts';
import { Page } from '../../shell/page.tsx';
import { places } from '../places.ts';
import { CodePad } from './code-pad.tsx';
import { EndLive } from './end-live.tsx';
import { GapNotice } from './gap-notice.tsx';
import styles from './live.module.css';
import { focusNote, NoteLine } from './note-line.tsx';
import { RecentMarks } from './recent-marks.tsx';
import { useHeldLinks } from './use-held-links.ts';
import { useLiveMarking } from './use-live-marking.ts';
import { useStopwatch } from './use-stopwatch.ts';

export interface LiveDeskProps {
  readonly title: string;
  readonly session: LiveSession;
  readonly clock: LiveClock;
}

const NO_CONTENT: BookContent = {
  name: { nl: '', en: '' },
  about: { nl: '', en: '' },
  groups: [],
  links: [],
};

export function LiveDesk({ title, session, clock }: LiveDeskProps) {
  const t = useTranslations('live.desk');
  const common = useTranslations('common');
  const format = useFormats();
  const refusalWords = useRefusalWords();
  const [, goTo] = useLocation();
  /** Asked whether it is over: by the button, or by going to this place. */
  const [ending, setEnding] = useState<{ readonly to: string | null } | null>(null);
  useHeldLinks((to) => setEnding({ to }));
  const watch = useStopwatch(clock);
  const marking = useLiveMarking(session, watch);
  const book = useQuery('codebooks.open', { id: session.codebookId });
  const opened = useQuery('live.open', { id: session.id });
  const history = useQuery('history.state', { place: { live: session.id } });
  const canUndo = history.status === 'ready' && history.value.undo !== null;
  const content = book.status === 'ready' ? book.value.content : NO_CONTENT;
  const marks = opened.status === 'ready' ? opened.value.marks : [];
  const press = (codeIds: readonly CodeId[], stamp: number) => marking.press(codeIds, watch.timeAt(stamp));
  useLiveKeys(content, {
    press,
    mark: (stamp) => marking.mark(watch.timeAt(stamp), ''),
    undo: canUndo ? marking.undo : null,
  });
  const end = async () => {
    if (await marking.end(watch.timeAt())) goTo(ending?.to ?? places.live(session));
  };
  return (
    <Page
      title={title}
      fill
      tools={
        <SaveStatus
          state={marking.refusal === null ? (marking.saving ? 'saving' : 'saved') : 'failed'}
          label={marking.refusal === null ? common(marking.saving ? 'saving' : 'allSaved') : t('notSaved')}
        />
      }
    >
      <div className={styles['desk']} {...keyScope('live')}>
        <div className={styles['main']}>
          <div className={styles['head']}>
            <span role="timer" aria-label={t('clock')} className={styles['clock']}>
              {format.duration(watch.shown)}
            </span>
            <Button
              look="primary"
              size="large"
              icon={<Flag size={20} aria-hidden />}
              keyHint="live.mark"
              preventFocusOnPress
              onPress={() => marking.mark(watch.timeAt(), '')}
            >
              {t('mark')}
            </Button>
            <Button
              icon={<Undo2 size={18} aria-hidden />}
              keyHint="anywhere.undo"
              preventFocusOnPress
              isDisabled={!canUndo}
              onPress={marking.undo}
            >
              {t('undo')}
            </Button>
            <Button icon={<Square size={18} aria-hidden />} onPress={() => setEnding({ to: null })}>
              {t('end')}
            </Button>
          </div>
          {watch.gap !== null && (
            <Notice tone="warning">
              <GapNotice gap={watch.gap} />
            </Notice>
          )}
          {marking.refusal !== null && <ErrorPanel {...refusalWords(marking.refusal)} />}
          {asksSomething(content) && <p className={styles['quiet']}>{t('later')}</p>}
          <CodePad content={content} on={codesOn(marks)} onPress={(id, stamp) => press([id], stamp)} />
        </div>
        <div className={styles['side']}>
          <NoteLine timeAt={watch.timeAt} onNote={marking.mark} />
          <RecentMarks marks={marks} content={content} />
        </div>
      </div>
      {ending !== null && (
        <EndLive
          time={watch.shown}
          isLeaving={ending.to !== null}
          onClose={() => setEnding(null)}
          onConfirm={() => void end()}
        />
      )}
    </Page>
  );
}

function asksSomething(content: BookContent): boolean {
  return codesIn(content).some(({ roles, modifiers }) => roles.length + modifiers.length > 0);
}

function codesOn(marks: readonly LiveMark[]): ReadonlySet<CodeId> {
  return new Set(marks.filter(({ end }) => end === null).flatMap(codesOf));
}

interface LiveKeys {
  readonly press: (codeIds: readonly CodeId[], stamp: number) => void;
  readonly mark: (stamp: number) => void;
  /** Null where there is nothing to take back. */
  readonly undo: (() => void) | null;
}

/** The keys of the book come first: whoever codes means those. */
function useLiveKeys(content: BookContent, { press, mark, undo }: LiveKeys): void {
  const t = useTranslations('actions.live');
  const anywhere = useTranslations('actions.anywhere');
  const { words, list } = useFormats();
  const byKey = Map.groupBy(
    codesIn(content).filter(({ key }) => key !== null),
    ({ key }) => key ?? '',
  );
  const ofCodes = [...byKey].map(
    ([key, codes]): Action => ({
      id: `code-${key}`,
      label: list(codes.map((code) => words(code.words))),
      keys: [key],
      run: ({ timeStamp }) =>
        press(
          codes.map(({ id }) => id),
          timeStamp,
        ),
    }),
  );
  useActions('live', [
    ...ofCodes,
    { ...known('live', 'mark'), label: t('mark'), run: ({ timeStamp }) => mark(timeStamp) },
    { ...known('live', 'note'), label: t('note'), whileTyping: true, run: focusNote },
  ]);
  useActions('anywhere', [
    {
      ...known('anywhere', 'undo'),
      label: anywhere('undo'),
      enabled: undo !== null,
      run: () => undo?.(),
    },
  ]);
}
