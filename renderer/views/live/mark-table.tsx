// MarkTable: the marks of a live session in order of time, with where the clock stood still. One's own can be changed for
// as long as they lie on no film.

import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { OpenedLive } from '../../../shared/contract/live.ts';
import type { ClockGap } from '../../../shared/domain/live/live-clock.ts';
import { closedMarks, type ClosedMark } from '../../../shared/domain/live/live-session.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { Table, type Column } from '../../components/table.tsx';
import { useFormats } from '../../messages/formats.ts';
import { useRefusalWords } from '../../messages/refusals.ts';
import styles from './live.module.css';
import { useLiveWords, type LiveWords } from './use-live-words.ts';

type Line = { readonly mark: ClosedMark } | { readonly gap: ClockGap };

export function MarkTable({ opened: { session, marks, mine } }: { readonly opened: OpenedLive }) {
  const t = useTranslations('live.list');
  const format = useFormats();
  const refusalWords = useRefusalWords();
  const book = useQuery('codebooks.open', { id: session.codebookId });
  const words = useLiveWords(book.status === 'ready' ? book.value.content : null);
  const remove = useCommand('live.removeMark');
  const isLoose = mine && session.attached === null;
  const lines: readonly Line[] = [
    ...closedMarks(session, marks).map((mark) => ({ mark })),
    ...session.gaps.map((gap) => ({ gap })),
  ].toSorted((a, b) => timeOf(a) - timeOf(b));
  if (lines.length === 0) return <p className={styles['quiet']}>{t('empty')}</p>;
  const gapWords = ({ kind, length }: ClockGap) =>
    kind === 'set' ? t('set') : t('asleep', { length: format.duration(length) });
  const isOff = ({ fragmentId }: ClosedMark) => session.attached !== null && fragmentId === null;
  const columns: readonly Column<Line>[] = [
    {
      id: 'when',
      header: t('when'),
      cell: (line) => ('mark' in line ? words.when(line.mark) : format.time(line.gap.at)),
    },
    {
      id: 'what',
      header: t('what'),
      cell: (line) =>
        'gap' in line ? (
          gapWords(line.gap)
        ) : (
          <>
            {words.what(line.mark)}
            {isOff(line.mark) && <span className={styles['under']}>{t('outside')}</span>}
          </>
        ),
    },
    {
      id: 'note',
      header: t('note'),
      cell: (line) =>
        'gap' in line ? null : isLoose ? (
          <NoteCell key={line.mark.note} mark={line.mark} words={words} />
        ) : (
          line.mark.note
        ),
    },
    ...(isLoose
      ? [
          {
            id: 'actions',
            header: t('actions'),
            unseen: true,
            cell: (line: Line) =>
              'mark' in line && (
                <IconButton
                  label={t('removeMark', { what: words.what(line.mark), time: words.when(line.mark) })}
                  onPress={() => void remove.run({ id: line.mark.id })}
                >
                  <Trash2 size={18} aria-hidden />
                </IconButton>
              ),
          },
        ]
      : []),
  ];
  return (
    <>
      {remove.refusal !== null && <ErrorPanel {...refusalWords(remove.refusal)} />}
      <Table
        caption={t('caption')}
        columns={columns}
        rows={lines}
        rowKey={(line) => ('mark' in line ? line.mark.id : `gap-${String(line.gap.at)}`)}
      />
    </>
  );
}

function timeOf(line: Line): number {
  return 'mark' in line ? line.mark.start : line.gap.at;
}

/** Kept on leaving the field, or with Enter. */
function NoteCell({ mark, words }: { readonly mark: ClosedMark; readonly words: LiveWords }) {
  const t = useTranslations('live.list');
  const refusalWords = useRefusalWords();
  const edit = useCommand('live.editNote');
  const [text, setText] = useState(mark.note);
  const keep = () => {
    if (text.trim() !== mark.note) void edit.run({ id: mark.id, note: text });
  };
  return (
    <>
      <input
        className={styles['cell']}
        aria-label={t('noteOf', { what: words.what(mark), time: words.when(mark) })}
        value={text}
        maxLength={1000}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
        }}
      />
      {edit.refusal !== null && <ErrorPanel {...refusalWords(edit.refusal)} />}
    </>
  );
}
