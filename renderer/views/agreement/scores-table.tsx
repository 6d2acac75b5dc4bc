// Every rater's score of every recording, with the difference in words: what to talk about stands out by
// shape and text, not by colour alone.

import { useTranslations } from 'use-intl';
import type { AgreementRow, AgreementStudy, StudyRater } from '../../../shared/contract/agreement.ts';
import type { ScaleId } from '../../../shared/domain/ids.ts';
import { Card } from '../../components/card.tsx';
import { Chip, type ChipTone } from '../../components/chip.tsx';
import { Table, type Column } from '../../components/table.tsx';
import { useFormats } from '../../messages/formats.ts';
import { FootageGone } from '../retention/footage-gone.tsx';
import type { Inquiry } from './inquiry.ts';
import { differenceOf, type Difference } from './difference.ts';
import { roundName } from './round-name.ts';
import styles from './agreement.module.css';

export interface ScoresTableProps {
  readonly scaleId: ScaleId;
  readonly scaleName: string;
  readonly raters: readonly StudyRater[];
  readonly rows: readonly AgreementRow[];
  readonly rounds: AgreementStudy['rounds'];
}

/** The table of every scale. */
export function ScoresTables({ inquiry: { scales, study } }: { readonly inquiry: Inquiry }) {
  const formats = useFormats();
  return scales.map(({ scale, raters, rows }) => (
    <ScoresTable
      key={scale.id}
      scaleId={scale.id}
      scaleName={formats.words(scale.name)}
      raters={raters}
      rows={rows}
      rounds={study.rounds}
    />
  ));
}

export function ScoresTable({ scaleId, scaleName, raters, rows, rounds }: ScoresTableProps) {
  const t = useTranslations('agreement');
  const cellsOf = (row: AgreementRow) => row.cells.filter((cell) => cell.scaleId === scaleId);
  const columns: Column<AgreementRow>[] = [
    { id: 'recording', header: t('recording'), cell: (row) => <Recording row={row} /> },
    // The same recording may stand here once for every round it was in.
    ...(rounds.length < 2
      ? []
      : [
          {
            id: 'round',
            header: t('round'),
            cell: (row: AgreementRow) => roundName(rounds, row.roundId),
          },
        ]),
    ...raters.map(
      (rater): Column<AgreementRow> => ({
        id: rater.id,
        header: rater.name,
        numeric: true,
        cell: (row) => {
          const cell = cellsOf(row).find(({ raterId }) => raterId === rater.id);
          return cell === undefined ? t('none') : <Score cell={cell} name={rater.name} />;
        },
      }),
    ),
    {
      id: 'difference',
      header: t('difference'),
      cell: (row) => <DifferenceChip difference={differenceOf(cellsOf(row).map(({ verdict }) => verdict))} />,
    },
  ];
  return (
    <Card title={t('scoresOf', { scale: scaleName })}>
      <Table
        caption={t('scoresOf', { scale: scaleName })}
        columns={columns}
        rows={rows}
        rowKey={(row) => `${row.roundId} ${row.recordingId}`}
      />
    </Card>
  );
}

function Recording({ row: { recordingCode, destroyedAt } }: { readonly row: AgreementRow }) {
  return (
    <span className={styles['recording']}>
      {recordingCode}
      <FootageGone destroyedAt={destroyedAt} />
    </span>
  );
}

interface ScoreProps {
  readonly cell: AgreementRow['cells'][number];
  readonly name: string;
}

function Score({ cell: { verdict, note }, name }: ScoreProps) {
  const t = useTranslations('agreement');
  const formats = useFormats();
  const shown =
    verdict.kind === 'value' ? (
      formats.number(verdict.value)
    ) : (
      <abbr title={t('notObservedLong')}>{t('notObserved')}</abbr>
    );
  if (note === '') return <>{shown}</>;
  return (
    <details className={styles['note']}>
      <summary>
        {shown}
        <span className={styles['unseen']}>{t('noteOf', { name })}</span>
      </summary>
      <p>{note}</p>
    </details>
  );
}

const SHAPES: Readonly<Record<ChipTone, string>> = {
  neutral: '',
  primary: '',
  accent: '▲',
  info: '◆',
  success: '●',
  warning: '▲',
  danger: '▲',
};

function DifferenceChip({ difference }: { readonly difference: Difference }) {
  const t = useTranslations('agreement');
  if (difference.kind === 'none') return <>{t('none')}</>;
  if (difference.kind === 'one-cannot') return <Shaped tone="info">{t('oneCannot')}</Shaped>;
  const { points } = difference;
  if (points === 0) return <Shaped tone="success">{t('equal')}</Shaped>;
  if (points <= 1) return <Shaped tone="success">{t('near')}</Shaped>;
  return <Shaped tone="accent">{t('discuss', { points: String(points) })}</Shaped>;
}

function Shaped({ tone, children }: { readonly tone: ChipTone; readonly children: string }) {
  return (
    <Chip tone={tone} icon={<span aria-hidden>{SHAPES[tone]}</span>}>
      {children}
    </Chip>
  );
}
