// ComparedList: a line for what both have, or one alone. The arrows go through it, the focus stays on the list.

import { Equal, Replace, UserRound } from 'lucide-react';
import { useId, type KeyboardEvent } from 'react';
import { useTranslations } from 'use-intl';
import type {
  ComparedKind,
  ComparedLine,
} from '../../../../shared/domain/agreement/timeline/compared-lines.ts';
import { micros } from '../../../../shared/domain/time.ts';
import { useFormats } from '../../../messages/formats.ts';
import type { MarkedEvent, TimelineInquiry } from '../../agreement/timelines/timeline-inquiry.ts';
import { useCodes } from '../../agreement/timelines/use-codes.ts';
import { useDesk } from '../desk/desk.ts';
import { rowAfterKey } from '../fragments/row-keys.ts';
import { useRowWindow } from '../fragments/use-row-window.ts';
import styles from './compare.module.css';

const ROW_REM = 4;
const ICON = 16;
const SIGNS = { same: Equal, 'other-code': Replace, 'only-a': UserRound, 'only-b': UserRound } as const;
const MICROS_PER_MILLISECOND = 1000;

export interface ComparedListProps {
  readonly inquiry: TimelineInquiry;
  readonly lines: readonly ComparedLine[];
  /** −1: none. */
  readonly current: number;
  readonly onGoTo: (place: number) => void;
}

export function ComparedList({ inquiry, lines, current, onGoTo }: ComparedListProps) {
  const t = useTranslations('fragmentList.compare');
  const { player } = useDesk();
  const { scroller, first, end, rowHeight, page } = useRowWindow(lines.length, ROW_REM, current);
  const listId = useId();
  const rowId = (place: number) => `${listId}-${String(place)}`;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === ' ') player.toggle();
    else {
      const next = rowAfterKey(event.key, current, lines.length, page);
      if (next === null) return;
      onGoTo(next);
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const inSight = current >= first && current < end;
  return (
    <div
      ref={scroller}
      role="grid"
      className={styles['scroll']}
      tabIndex={0}
      aria-label={t('list')}
      aria-rowcount={lines.length}
      aria-activedescendant={inSight ? rowId(current) : undefined}
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" className={styles['list']} style={{ height: lines.length * rowHeight }}>
        {lines.slice(first, end).map((line, index) => {
          const place = first + index;
          return (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the list has the focus and hears the keys
            <div
              key={place}
              role="row"
              id={rowId(place)}
              className={styles['row']}
              style={{ top: place * rowHeight, height: rowHeight }}
              aria-rowindex={place + 1}
              aria-selected={place === current}
              data-current={place === current ? '' : undefined}
              onClick={() => onGoTo(place)}
            >
              <Line inquiry={inquiry} line={line} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Line({ inquiry, line }: { readonly inquiry: TimelineInquiry; readonly line: ComparedLine }) {
  const t = useTranslations('fragmentList.compare');
  const { time, number } = useFormats();
  const { nameOf } = useCodes(inquiry);
  const { study } = inquiry;
  const a = line.a === null ? null : (inquiry.a[line.a] ?? null);
  const b = line.b === null ? null : (inquiry.b[line.b] ?? null);
  const kinds: Readonly<Record<ComparedKind, string>> = {
    same: t('kinds.same'),
    'other-code': t('kinds.otherCode'),
    'only-a': t('kinds.only', { name: study.a.rater.name }),
    'only-b': t('kinds.only', { name: study.b.rater.name }),
  };
  const Sign = SIGNS[line.kind];
  const shift = a === null || b === null ? null : (b.start - a.start) / 1000;
  const wordsOf = (name: string, event: MarkedEvent | null) =>
    event === null ? '' : t('marked', { name, code: nameOf(event.code) });
  return (
    <div role="gridcell" className={styles['line']}>
      <span className={styles['kind']} data-kind={line.kind}>
        <Sign size={ICON} aria-hidden />
        {time(micros(Math.round(line.start * MICROS_PER_MILLISECOND)))} · {kinds[line.kind]}
        {shift !== null &&
          ` · ${number(shift, { maximumFractionDigits: 1, minimumFractionDigits: 1, signDisplay: 'exceptZero' })} s`}
      </span>
      <span className={styles['marked']}>
        {[wordsOf(study.a.rater.name, a), wordsOf(study.b.rater.name, b)].filter(Boolean).join(' · ')}
      </span>
    </div>
  );
}
