// Compared: the lines of two people, how many differ, and the figures of their agreement.

import { ChevronDown, ChevronUp } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import {
  type ComparedLine,
  comparedLines,
  differenceBeside,
  isDifference,
} from '../../../../shared/domain/agreement/timeline/compared-lines.ts';
import type { TimelineReport } from '../../../../shared/domain/agreement/timeline/timeline-report.ts';
import { MICROS_PER_SECOND } from '../../../../shared/domain/time.ts';
import { known, useActions } from '../../../actions/index.ts';
import { Checkbox } from '../../../components/checkbox.tsx';
import { IconButton } from '../../../components/icon-button.tsx';
import { useNumbers } from '../../../figures/use-numbers.ts';
import type { MarkedEvent, TimelineInquiry } from '../../agreement/timelines/timeline-inquiry.ts';
import { useFigureWords } from '../../agreement/words.ts';
import { places } from '../../places.ts';
import { useDesk } from '../desk/desk.ts';
import { ComparedList } from './compared-list.tsx';
import styles from './compare.module.css';

const ICON = 18;
const MILLIS_PER_SECOND = 1000;
/** One by time and one by event, as Bakeman, Quera & Gnisci (2009) advise. */
const SHOWN = ['time-unit-kappa', 'event-kappa'] as const;

export interface ComparedProps {
  readonly inquiry: TimelineInquiry;
  readonly report: TimelineReport;
}

export function Compared({ inquiry, report }: ComparedProps) {
  const t = useTranslations('fragmentList.compare');
  const words = useTranslations('actions.marking');
  const { fragments, player, comparison } = useDesk();
  const [onlyDifferent, setOnlyDifferent] = useState(true);
  const [current, setCurrent] = useState(-1);
  const { a, b } = inquiry;
  const all = useMemo(() => comparedLines({ a, b }, report.matching), [a, b, report.matching]);
  const lines = useMemo(() => (onlyDifferent ? all.filter(isDifference) : all), [all, onlyDifferent]);
  const differences = useMemo(() => all.filter(isDifference).length, [all]);

  const { show } = comparison;
  useEffect(() => {
    const ids = all
      .filter(isDifference)
      .flatMap((line) => eventsIn(line, a, b).map(({ fragment }) => fragment.id));
    show(new Set(ids));
    return () => show(new Set());
  }, [all, a, b, show]);

  const goTo = (place: number) => {
    const line = lines[place];
    if (line === undefined) return;
    setCurrent(place);
    const ids = eventsIn(line, a, b).map(({ fragment }) => fragment.id);
    const [first] = ids;
    // The film goes to the first, and the timeline shows both.
    if (first !== undefined) fragments.select(first);
    fragments.selectMany(ids, false);
  };
  const beside = (by: -1 | 1) => {
    const time = (player.moment().time / MICROS_PER_SECOND) * MILLIS_PER_SECOND;
    const next = differenceBeside(lines, current === -1 ? { time } : { line: current }, by);
    if (next !== null) goTo(next);
  };
  useActions('marking', [
    {
      ...known('marking', 'previous-difference'),
      label: words('previous-difference'),
      repeats: true,
      run: () => beside(-1),
    },
    {
      ...known('marking', 'next-difference'),
      label: words('next-difference'),
      repeats: true,
      run: () => beside(1),
    },
  ]);
  return (
    <>
      <Figures report={report} />
      <div className={styles['tools']}>
        <span role="status" className={styles['count']}>
          {t('differences', { count: differences, of: String(all.length) })}
        </span>
        <Checkbox
          label={t('onlyDifferent')}
          isSelected={onlyDifferent}
          onChange={(only) => {
            setOnlyDifferent(only);
            setCurrent(-1);
          }}
        />
        <IconButton
          label={words('previous-difference')}
          keyHint="marking.previous-difference"
          isDisabled={differences === 0}
          preventFocusOnPress
          onPress={() => beside(-1)}
        >
          <ChevronUp size={ICON} aria-hidden />
        </IconButton>
        <IconButton
          label={words('next-difference')}
          keyHint="marking.next-difference"
          isDisabled={differences === 0}
          preventFocusOnPress
          onPress={() => beside(1)}
        >
          <ChevronDown size={ICON} aria-hidden />
        </IconButton>
      </div>
      {lines.length === 0 ? (
        <p className={styles['none']}>{t('none')}</p>
      ) : (
        <ComparedList inquiry={inquiry} lines={lines} current={current} onGoTo={goTo} />
      )}
    </>
  );
}

function eventsIn(
  line: ComparedLine,
  a: readonly MarkedEvent[],
  b: readonly MarkedEvent[],
): readonly MarkedEvent[] {
  return [line.a === null ? undefined : a[line.a], line.b === null ? undefined : b[line.b]].filter(
    (event) => event !== undefined,
  );
}

function Figures({ report }: Pick<ComparedProps, 'report'>) {
  const t = useTranslations('fragmentList.compare');
  const words = useFigureWords();
  const { coefficient } = useNumbers();
  const shown = report.measures.filter(({ measure }) => SHOWN.some((one) => one === measure));
  return (
    <div className={styles['figures']}>
      {shown.map(({ measure, estimate }) => (
        <span key={measure}>
          {words.name(measure)}: <b>{coefficient(estimate)}</b>
        </span>
      ))}
      <Link href={places.agreement('timelines')}>{t('more')}</Link>
    </div>
  );
}
